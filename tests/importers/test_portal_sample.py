"""The 120 real records: each becomes a valid file and a page; no word of the source is lost and none is made up."""

import html
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.importers.records import BASES, CHANNELS, PAPERS, SAMPLE, needs_sample, real_records
from tests.makers import AS_OF
from tests.sample import sample_project
from trangxa.cli import main
from trangxa.content.frontmatter import FrontMatter, parse_front_matter
from trangxa.content.kinds import Procedure
from trangxa.content.site import load_site
from trangxa.importers.files import Fate
from trangxa.importers.portal import Report, import_portal
from trangxa.importers.portal.results import FURNITURE
from trangxa.importers.portal.text import cleaned

pytestmark = needs_sample

FETCHED = date(2026, 7, 15)
_PRINTED = (*FURNITURE, CHANNELS, PAPERS, BASES, "Không có thông tin", "Từ khóa", "Mô tả", "Mã: ")
"""What the portal prints round its data."""

_WAYS = {
    "Dịch vụ bưu chính": " bưu chính ",
    "Trực tuyến": " trực tuyến ",
    "Trực tiếp": " trực tiếp ",
    "Miễn phí": " Miễn phí ",
}
_ADDED = (
    "Nguồn không ghi nguồn không ghi đơn vị Nguồn ghi liền thời hạn và phí, xem ghi chú Nguồn không nói rõ trường hợp "
    "Nguyên văn ô hồ sơ của nguồn, chưa tách được tệp mẫu mã cơ quan có thẩm quyền Mô tả"
)
"""All words that the importer may add to the parts of a procedure."""

PLACES = {
    "ma_thu_tuc": "ma",
    "detail_url": "url_dvcqg",
    "so_quyet_dinh": "qd_cong_bo",
    "cap_thuc_hien": "cap_thuc_hien",
    "loai_thu_tuc": "loai_thu_tuc",
    "linh_vuc": "linh_vuc",
    "doi_tuong_thuc_hien": "doi_tuong",
    "dia_chi_tiep_nhan": "noi_tiep_nhan",
    "co_quan_duoc_uy_quyen": "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop": "co_quan_phoi_hop",
    "thu_tuc_lien_quan": "thu_tuc_lien_quan",
    "trinh_tu_thuc_hien": "trinh_tu",
    "cach_thuc_thuc_hien": "cach_thuc",
    "thanh_phan_ho_so": "ho_so",
    "can_cu_phap_ly": "can_cu",
    "yeu_cau_dieu_kien": "yeu_cau",
    "ket_qua_xu_ly": "ket_qua",
}
"""Where each field goes, but for the name and the bodies, which have places of their own."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the sample. Read only."""
    out = tmp_path_factory.mktemp("cong") / "procedures"
    report = import_portal(SAMPLE, out, FETCHED)
    assert (len(report.imported), report.refused) == (120, ())
    return out


@pytest.fixture(scope="module")
def made(folder: Path) -> dict[str, dict[str, Any]]:
    """Front matter of the files by code."""
    fronts = [parse_front_matter(path.read_text(encoding="utf-8"), path.name) for path in folder.rglob("*.md")]
    return {str(front.values["ma"]): front.values for front in fronts if isinstance(front, FrontMatter)}


def words(text: str) -> Counter[str]:
    """Runs of small letters, and every capital and digit by itself: the same however words run together."""
    small: list[str] = []
    for run in re.findall(r"[^\W\d_]+", cleaned(text)):
        small += "".join(letter if letter.islower() else f" {letter} " for letter in run).split()
    return Counter([*small, *re.findall(r"\d", text)])


def comparable(field: str, text: str) -> str:
    """Text of a field, in the source or in the file, in words that both share."""
    if field == "cach_thuc_thuc_hien":
        for portal, ours in _WAYS.items():
            text = text.replace(portal, ours)
    if field == "thanh_phan_ho_so":
        return re.sub("bản chính|bản sao", " ", text)
    return text


def texts(value: Any) -> Iterator[str]:
    """All texts of a value."""
    if isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    else:
        yield str(value)


def text_of(values: dict[str, Any], key: str) -> str:
    """All text under a key; a heading of papers counts once for the papers under it, as in the source."""
    value = values.get(key, "")
    if key == "ho_so":
        groups = [paper.get("nhom", "") for paper in value]
        heads = [group for before, group in zip(["", *groups], groups, strict=False) if group != before]
        value = [*heads, *({**paper, "nhom": ""} for paper in value)]
    return "\n".join(texts(value))


def source_of(record: dict[str, str], field: str) -> str:
    """Text of a field without what the portal prints round it."""
    text = cleaned(record[field])
    if field == "can_cu_phap_ly":
        text = text.removesuffix("Cơ quan thực hiện" + cleaned(record["co_quan_thuc_hien"]))
    for printed in _PRINTED:
        text = text.replace(printed, " ")
    return text


def both(made: dict[str, dict[str, Any]], field: str) -> Iterator[tuple[str, Counter[str], Counter[str]]]:
    """For every record its code, the words of a field, and the words of the part it went to."""
    for record in real_records():
        code = record["ma_thu_tuc"]
        part = text_of(made[code], PLACES[field])
        yield code, words(comparable(field, source_of(record, field))), words(comparable(field, part))


@pytest.mark.parametrize("field", PLACES)
def test_no_word_of_a_field_is_lost(made: dict[str, dict[str, Any]], field: str) -> None:
    lost = {code: source - part for code, source, part in both(made, field) if source - part}
    assert lost == {}


@pytest.mark.parametrize("field", PLACES)
def test_no_word_of_a_part_is_made_up(made: dict[str, dict[str, Any]], field: str) -> None:
    added = words(_ADDED).keys()
    extra = {code: found for code, source, part in both(made, field) if (found := (part - source).keys() - added)}
    assert extra == {}


def test_name_and_bodies_are_kept_whole(made: dict[str, dict[str, Any]]) -> None:
    for record in real_records():
        values = made[record["ma_thu_tuc"]]
        assert values.get("mo_ta", values["tieu_de"]) == cleaned(record["ten_thu_tuc"]).replace("\n", " ")
        for field in ("co_quan_thuc_hien", "co_quan_co_tham_quyen"):
            assert cleaned(record[field]).replace("Không có thông tin", "") in values["co_quan_giai_quyet"]


def test_other_parts_say_nothing_but_fixed_words_day_and_source(made: dict[str, dict[str, Any]]) -> None:
    for record in real_records():
        values = made[record["ma_thu_tuc"]]
        fees = {channel["phi_le_phi"] for channel in values["cach_thuc"]}
        papers = "\n".join(paper["ten"] for paper in values["ho_so"])
        assert (values["muc_do"], values["so_bo"]) == ("chỉ thông tin", "Nguồn không ghi")
        assert values["nguon_du_lieu"] == {"dia_chi": record["detail_url"], "ngay": "2026-07-15"}
        assert values["ngay_doi_chieu"] == "2026-07-15"
        assert values["le_phi"] == "Xem từng cách nộp" or {values["le_phi"]} == fees
        for form in values["mau_don"]:
            assert form["lien_ket"] == record["detail_url"]
            fixed = ("Nguồn không ghi tệp mẫu", "Tên tệp mẫu ghi liền trong thành phần hồ sơ")
            assert form["ten"] in fixed or f"(tệp mẫu: {form['ten']})" in papers


def test_running_it_again_changes_no_byte(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "procedures"))
    before = {path: path.read_bytes() for path in copy.rglob("*.md")}
    report: Report = import_portal(SAMPLE, copy, FETCHED)
    assert {one.fate for one in report.imported} == {Fate.SAME}
    assert {path: path.read_bytes() for path in copy.rglob("*.md")} == before


def test_all_become_pages_of_a_site_that_passes_the_gate(tmp_path: Path) -> None:
    root = sample_project(tmp_path / "du-an")
    for folder in (root / "procedures").iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    assert main(["import", "portal", str(SAMPLE), "--fetched", "2026-07-15", "--root", str(root)]) == 0
    assert main(["build", "--root", str(root)]) == 0
    site = load_site(root, AS_OF)
    assert site.problems == ()
    pages = {item.record.identity: root / "site" / item.url for item in site.of(Procedure)}
    assert len(pages) == 120
    for record in real_records():
        page = html.unescape(pages[record["ma_thu_tuc"]].read_text(encoding="utf-8"))
        assert f'Mã thủ tục <span data-k="ma">{record["ma_thu_tuc"]}</span>' in page
        assert cleaned(record["ten_thu_tuc"]).replace("\n", " ") in page
        assert record["detail_url"] in page
