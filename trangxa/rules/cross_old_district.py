"""Rule: addresses, contacts and competence do not name a district that has ended; history may."""

import re
from collections.abc import Iterator
from datetime import date

from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, RuleArgs, Said, fault
from trangxa.rules.selecting import is_current
from trangxa.rules.texts import Passage, Search, office_passages, passages

_PAST = re.compile(
    r"\b(trước|cũ|khi đó|khi ấy|lúc đó|từng|sáp nhập|hợp nhất|sắp xếp|không còn|kết thúc|giải thể|lịch sử"
    r"|1[0-9]\d\d|20[01]\d|202[0-4])\b",
    re.IGNORECASE,
)
"""Words and years by which a text says itself that it speaks of what was."""

_PRESENT = re.compile(
    "dia_chi|dia_diem|lien_he|duong_di|don_vi|don_vi_tiep_nhan|don_vi_tra_loi|don_vi_to_chuc|truc_thuoc|chuc_vu"
    "|chuc_nang|nhiem_vu|nguoi_phu_trach|co_quan_ban_hanh|co_quan_giai_quyet|co_quan_phoi_hop|co_quan_duoc_uy_quyen"
    "|noi_tiep_nhan|cach_gui|cach_thuc|trinh_tu|doi_tuong|lich"
)
"""Front-matter keys that say where something is, whom to ask and who decides: there the past has no place."""


class Args(RuleArgs):
    """`names`: districts that have ended; `since`: the first day without them. The defaults are the commune's."""

    names: tuple[str, ...] = ("huyện Định Hóa",)
    since: date = date(2025, 7, 1)


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge commune.yml, the keys above and the text of items that speak of today."""
    args = Args.model_validate(obligation.args)
    search = Search.of(re.compile("|".join(map(re.escape, args.names)), re.IGNORECASE), args.names)
    current = (item for item in site.items if is_current(item, site.as_of, args.since) and not _is_history(item))
    found = (passage for item in current for passage in passages(site, item, search) if _is_of_today(passage))
    for passage in (*office_passages(site, search), *found):
        yield _fault(obligation, passage, args)
    yield Evidence(f"Đã rà commune.yml và các mục đang dùng để tìm tên {', '.join(args.names)}.")


def _is_of_today(passage: Passage) -> bool:
    return (not passage.key or _PRESENT.fullmatch(passage.key) is not None) and not _PAST.search(passage.around)


def _is_history(item: Item[Record]) -> bool:
    return isinstance(item.record, Page) and item.record.topic == "lich-su"


def _fault(obligation: Obligation, passage: Passage, args: Args) -> Finding:
    message = f"Còn nêu {passage.found} như hiện nay, trong khi cấp huyện đã kết thúc từ ngày {args.since:%d/%m/%Y}."
    fix = f"Ghi địa chỉ, cơ quan hiện nay; nếu nói chuyện cũ thì thêm “trước ngày {args.since:%d/%m/%Y}”."
    return fault(obligation, passage.where, message, fix, key=passage.key)


RULE = Rule("cross-old-district", "Không còn tên huyện trong địa chỉ, thẩm quyền", check, Args)
