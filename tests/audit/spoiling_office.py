"""Ways to change what `commune.yml`, the list of officials and the board's books say."""

from collections.abc import Callable

from tests.audit.real_copy import RealCopy
from trangxa.content.kinds import Document, Official
from trangxa.content.office import COMMUNE_FILE
from trangxa.editorial.answers import ANSWERS_FILE
from trangxa.editorial.issued import COLUMNS, ISSUED_FILE
from trangxa.law import Obligation
from trangxa.rules import register_ratio

FREE_BOX = "xabinhthanh@gmail.com"


def private_boxes(copy: RealCopy, obligation: Obligation) -> None:
    text = copy.read(COMMUNE_FILE)
    for address in ("ubnd@binhthanh.thainguyen.gov.vn", "phananh@binhthanh.thainguyen.gov.vn"):
        assert address in text
        text = text.replace(address, FREE_BOX)
    copy.write(COMMUNE_FILE, text)


def private_box_of_an_official(copy: RealCopy, obligation: Obligation) -> None:
    copy.put(copy.clean.of(Official)[0].path, "thu_dien_tu", FREE_BOX)


def old_area_code(copy: RealCopy, obligation: Obligation) -> None:
    copy.put(copy.clean.of(Official)[0].path, "dien_thoai", "0280 3 878 001")


def no_link_to_a_host(copy: RealCopy, obligation: Obligation) -> None:
    text = copy.read(COMMUNE_FILE)
    head, links = text.split("\nlien_ket:", 1)
    host = obligation.args["hosts"][0]
    assert host in links
    copy.write(COMMUNE_FILE, f"{head}\nlien_ket:{links.replace(host, 'vi-du.vn')}")


def address_of_old_district(copy: RealCopy, obligation: Obligation) -> None:
    copy.put(COMMUNE_FILE, "dia_chi_trang", "https://binhthanh.dinhhoa.thainguyen.gov.vn/")


def answered(word: str) -> Callable[[RealCopy, Obligation], None]:
    """A person's answer in the board's book."""

    def answer(copy: RealCopy, obligation: Obligation) -> None:
        keys = {
            "nghia_vu": obligation.id,
            "tra_loi": word,
            "nguoi_tra_loi": "Lê Thu Hà, công chức Văn hóa - Thông tin",
            "ngay": "2026-11-10",
            "bang_chung": "Đã xem mười hai trang",
            "den_ngay": "2027-05-10",
        }
        lines = [f"{name}: {value}" for name, value in keys.items()]
        copy.write(ANSWERS_FILE, "tra_loi:\n  - " + "\n    ".join(lines) + "\n")

    return answer


def register(copy: RealCopy, obligation: Obligation, *more: tuple[str, str]) -> None:
    """A register of issued documents: one that is posted and those in `more`."""
    word = "có" if register_ratio.Args.model_validate(obligation.args).normative else "không"
    posted = copy.clean.of(Document)[0].record
    rows = [f"{number},Quyết định,UBND xã Bình Thành,{day},Về việc chung,{word}," for number, day in more]
    first = f"{posted.number},{posted.form},{posted.issuer},{posted.issued},Về việc chung,{word},"
    copy.write(ISSUED_FILE, "\n".join([",".join(COLUMNS), first, *rows]) + "\n")


def one_not_posted(copy: RealCopy, obligation: Obligation) -> None:
    register(copy, obligation, ("999/QĐ-UBND", "2026-09-01"))
