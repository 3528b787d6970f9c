"""Papers made of what is published: complete rows, working links, true states; as pages and as files to print."""

import csv
import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from tests.conftest import Run
from tests.office import docx_tables, pages_in_libreoffice, xlsx_rows
from tests.sample import entry, write_files
from trangxa.audit.paper import Cell, Column, Paper, Table
from trangxa.content.kinds.disclosures import MATTERS, Matter
from trangxa.content.site import load_site
from trangxa.content.tables import parse_table
from trangxa.editorial.disclosure_plan import PLAN_FILE
from trangxa.pages.figures import as_figures
from trangxa.pages.index import SiteIndex
from trangxa.pages.menu import PAPERS
from trangxa.pages.papers import page_of, papers_of
from trangxa.pages.papers.access import COLUMNS, GROUPS
from trangxa.pages.papers.sheets import sheets

Trangxa = Callable[..., Run]
AS_OF = date(2026, 11, 23)


def papers(root: Path, as_of: date = AS_OF) -> dict[str, Paper]:
    """The papers of a project by name."""
    site = load_site(root, as_of)
    assert site.commune is not None
    return {paper.name: paper for paper in papers_of(SiteIndex(site), site.commune)}


def texts(paper: Paper, table: int = 0) -> list[list[str]]:
    """Rows of a table as text."""
    return [[cell.text for cell in row] for row in paper.tables[table].rows]


@pytest.fixture
def content(real: Path, tmp_path: Path) -> Path:
    """A copy of the real content, built, free to be changed."""
    return Path(shutil.copytree(real, tmp_path / "that"))


def plan(*rows: dict[str, Any]) -> str:
    """A plan file with these rows over what each must state."""
    least = {"thoi_diem": "Hằng quý", "thoi_han": "30 ngày", "trach_nhiem": "Văn phòng"}
    full = [{**least, "hinh_thuc": ["Niêm yết"], **row} for row in rows]
    return yaml.safe_dump({"nam": "2026", "van_ban": "1/KH-UBND", "ke_hoach": full}, allow_unicode=True)


def disclosure(code: str, posted: str, **keys: Any) -> str:
    """A disclosure posted on a day, of quỹ đóng góp unless said otherwise."""
    return entry("cong-khai", code, f"Công khai {code}", ngay_dang=posted, ngay_tinh_han=posted,
                 **{"noi_dung": "quy-dong-gop", **keys})  # fmt: skip


def test_every_matter_has_words() -> None:
    assert set(MATTERS) == set(get_args(Matter))


def test_every_row_of_the_catalogue_states_its_seven_facts(real: Path) -> None:
    catalogue = papers(real)["danh-muc-thong-tin"]
    assert len(COLUMNS) == 8
    rows = [row for table in catalogue.tables for row in table.rows]
    assert len(rows) > 150
    assert all(cell.text.strip() for row in rows for cell in row)


def test_the_catalogue_lists_every_item_of_its_groups_once(real: Path) -> None:
    index = SiteIndex(load_site(real, AS_OF))
    wanted = sorted(item.url for group in GROUPS for folder in group.folders for item in index.sections[folder])
    listed = sorted(row[1].url for table in papers(real)["danh-muc-thong-tin"].tables for row in table.rows)
    assert listed == wanted


def test_every_link_of_every_paper_leads_to_a_page_of_the_site(real: Path) -> None:
    for paper in papers(real).values():
        cells = [cell for table in paper.tables for row in table.rows for cell in row]
        urls = [url for cell in cells for url in (cell.url, *(url for _, url in cell.parts)) if url]
        assert urls
        assert [url for url in urls if not (real / "site" / url).is_file()] == []


def test_the_addresses_of_the_menu_are_those_of_the_papers(real: Path) -> None:
    pages = {page_of(paper) for paper in papers(real).values()}
    assert {url for _, url in PAPERS} <= pages


def test_the_fourteen_matters_are_all_there_in_order_and_covered(real: Path) -> None:
    rows = texts(papers(real)["muoi-bon-noi-dung"])
    assert [row[0] for row in rows] == [str(number) for number in range(1, 15)]
    assert all(row[2].startswith(("Có đăng", "Không phát sinh")) for row in rows)
    assert rows[9][2].startswith("Không phát sinh, tính đến 16/11/2026 (Nông Thị Bích")


def test_a_matter_without_an_item_and_without_a_statement_is_told(content: Path) -> None:
    for file in (content / "docs/cong-khai/2026").glob("tai-san-cong-*.md"):
        file.unlink()
    row = texts(papers(content)["muoi-bon-noi-dung"])[5]
    assert row[2:] == ["Chưa công khai", "-", "-", "-"]


def test_only_this_years_items_cover_a_matter(content: Path) -> None:
    row = texts(papers(content, date(2027, 1, 4))["muoi-bon-noi-dung"])[5]
    assert row[2] == "Chưa công khai"


def test_a_long_matter_names_five_items_and_leads_to_the_others(real: Path) -> None:
    cell = papers(real)["muoi-bon-noi-dung"].tables[0].rows[12][3]
    assert len(cell.parts) == 6
    assert cell.parts[-1][0].startswith("và ") and cell.parts[-1][1] == "dich-vu-cong/index.html"


def test_items_stand_in_the_quarter_they_were_posted_in(real: Path) -> None:
    paper = papers(real)["da-cong-khai"]
    assert [table.caption for table in paper.tables] == [f"Quý {n} năm 2026" for n in ("IV", "III", "II", "I")]
    fourth = {row[2].text: row for row in paper.tables[0].rows}
    nine = fourth["Tình hình thực hiện dự toán ngân sách xã 09 tháng đầu năm 2026"]
    assert [cell.text for cell in nine][1] == "Khoản 2"
    assert nine[4].text == "08/10/2026" and "Niêm yết" in nine[3].text


def test_what_is_posted_after_the_day_of_judgement_is_not_listed(real: Path) -> None:
    paper = papers(real, date(2026, 10, 1))["da-cong-khai"]
    days = [row[4].text for table in paper.tables for row in table.rows]
    assert len(paper.tables) == 4 and "08/10/2026" not in days and "04/08/2026" not in days


def test_earlier_years_have_papers_of_their_own(real: Path) -> None:
    assert {"da-cong-khai", "da-cong-khai-2025"} <= papers(real).keys()
    assert "da-cong-khai-2022" not in papers(real)


def test_procedures_posted_together_are_one_row(real: Path) -> None:
    rows = [row for table in papers(real)["da-cong-khai"].tables for row in table.rows if row[1].text == "Khoản 13"]
    assert rows and all(row[2].url == "dich-vu-cong/index.html" for row in rows if "mục" in row[2].text)
    assert len(rows) < 10


def test_the_plan_is_kept_in_the_real_content(real: Path) -> None:
    paper = papers(real)["ke-hoach-cong-khai"]
    assert ("Quá hạn", "Không có nội dung nào") in paper.facts
    states = [row[6] for row in texts(paper)]
    assert "Chưa đến hạn" in states and any(state.startswith("Không phát sinh") for state in states)


@pytest.mark.parametrize(
    ("posted", "state"),
    [
        ("2026-10-06", "Đã công khai ngày 06/10/2026, đúng hạn"),
        ("2026-10-09", "Đã công khai ngày 09/10/2026, chậm 2 ngày"),
        ("2026-09-01", "Quá hạn 47 ngày"),
        ("2026-11-30", "Quá hạn 47 ngày"),
    ],
)
def test_a_row_of_the_plan_tells_how_it_was_kept(posted: str, state: str, project: Path) -> None:
    row = {"noi_dung": "Quỹ", "muc": "quy-dong-gop", "tu_ngay": "2026-10-01", "den_ngay": "2026-10-07"}
    write_files(project, {PLAN_FILE: plan(row), "docs/cong-khai/2026/a.md": disclosure("a-1", posted)})
    assert texts(papers(project)["ke-hoach-cong-khai"])[0][6] == state


def test_each_quarter_of_a_plan_takes_its_own_item(project: Path) -> None:
    rows = [{"noi_dung": f"Quỹ {n}", "muc": "quy-dong-gop", "tu_ngay": f"2026-{n:02}-01", "den_ngay": f"2026-{n:02}-10"}
            for n in (4, 7, 10)]  # fmt: skip
    files = {f"docs/cong-khai/2026/{n}.md": disclosure(f"q-{n}", f"2026-{n:02}-06") for n in (4, 10)}
    write_files(project, {PLAN_FILE: plan(*rows), **files})
    states = [row[6] for row in texts(papers(project)["ke-hoach-cong-khai"])]
    on_time = [f"Đã công khai ngày 06/{month}/2026, đúng hạn" for month in ("04", "10")]
    assert states == [on_time[0], "Quá hạn 136 ngày", on_time[1]]


def test_without_a_plan_file_the_paper_says_so(project: Path) -> None:
    paper = papers(project)["ke-hoach-cong-khai"]
    assert paper.tables[0].rows == () and PLAN_FILE in paper.tables[0].empty


def test_a_wrong_plan_file_is_a_finding_with_its_line(project: Path, trangxa: Trangxa) -> None:
    text = "nam: 2026\nvan_ban: 1/KH-UBND\nke_hoach:\n  - noi_dung: Quỹ\n    thoi_diem: Quý\n"
    write_files(project, {PLAN_FILE: text})
    run = trangxa("check", "--root", project)
    assert run.code == 1 and f"LỖI  {PLAN_FILE}:4" in run.text


@pytest.mark.parametrize(
    ("lengths", "pages"),
    [
        ((), [[]]),
        ((0,), [[(1, 0, 0)]]),
        ((60, 40), [[(1, 60, 60), (1, 40, 40)]]),
        ((60, 41, 0), [[(1, 60, 60)], [(1, 41, 41), (1, 0, 0)]]),
        ((250,), [[(1, 100, 250)], [(101, 100, 250)], [(201, 50, 250)]]),
    ],
)
def test_a_long_paper_is_cut_into_pages(lengths: tuple[int, ...], pages: list[list[tuple[int, int, int]]]) -> None:
    tables = tuple(Table("Bảng", (Column("TT", 1.0),), ((Cell("x"),),) * length) for length in lengths)
    cut = sheets(Paper("ten", "Tên", "Căn cứ", tables))
    assert [[(part.first, len(part.table.rows), part.total) for part in page] for page in cut] == pages


def test_the_site_has_a_page_and_a_csv_file_of_each_paper(real: Path) -> None:
    for name, paper in papers(real).items():
        urls = [page_of(paper, number) for number in range(1, len(sheets(paper)) + 1)]
        pages = "".join((real / "site" / url).read_text("utf-8") for url in urls)
        assert pages.count('<table class="tx-table">') == sum(bool(table.rows) for table in paper.tables)
        rows = list(csv.reader(io.StringIO((real / "site" / f"cong-khai/{name}.csv").read_text("utf-8-sig"))))
        assert sum(len(table.rows) for table in paper.tables) <= len(rows)
    assert "cong-khai/danh-muc-thong-tin.html" in (real / "site" / "cong-khai" / "index.html").read_text("utf-8")


def test_a_changed_item_changes_the_papers_of_the_next_build(content: Path, trangxa: Trangxa) -> None:
    file = content / "docs/cong-khai/2026/quyet-toan-2025.md"
    file.write_text(file.read_text("utf-8").replace("tieu_de: Quyết toán", "tieu_de: Bản quyết toán"), encoding="utf-8")
    trangxa("build", "--root", content)
    for name in ("danh-muc-thong-tin", "muoi-bon-noi-dung", "da-cong-khai", "ke-hoach-cong-khai"):
        pages = (content / "site/cong-khai").glob(f"{name}*.html")
        assert any("Bản quyết toán" in page.read_text("utf-8") for page in pages)


def test_a_changed_csv_changes_the_page_that_shows_its_figures(content: Path, trangxa: Trangxa) -> None:
    table = content / "docs/cong-khai/2026/tep/quyet-toan-2025.csv"
    table.write_text(table.read_text("utf-8").replace("57612", "57999"), encoding="utf-8")
    trangxa("build", "--root", content)
    assert "57.999" in (content / "site/cong-khai/2026/quyet-toan-2025.html").read_text("utf-8")


def test_figures_are_written_the_vietnamese_way_with_as_many_decimals_in_a_column() -> None:
    figures = as_figures(parse_table("Nội dung;Tiền;Tỷ lệ\nThu;128640;25,8\nChi;27862;9\n") or [])
    assert figures.rows == (("Thu", "128.640", "25,8"), ("Chi", "27.862", "9,0"))
    assert figures.numbers == (False, True, True)


@pytest.mark.parametrize("text", ["", "Nội dung,Tiền\n", "Nội dung,Tiền\nThu\n"])
def test_a_file_that_is_no_table_has_no_figures(text: str) -> None:
    assert parse_table(text) is None


def test_the_files_to_print_hold_the_rows_of_the_papers(real: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    run = trangxa("papers", "--root", real, "--out", tmp_path)
    assert run.code == 0
    for name, paper in papers(real).items():
        wanted = [[cell.text for cell in row] for table in paper.tables for row in table.rows]
        word = [row for table in docx_tables((tmp_path / f"{name}.docx").read_bytes()) for row in table[1:]]
        assert word == wanted
        plain = csv.reader(io.StringIO((tmp_path / f"{name}.csv").read_text("utf-8-sig"), newline=""))
        assert [row for row in plain if row in wanted] == wanted
        sheet = xlsx_rows((tmp_path / f"{name}.xlsx").read_bytes())
        first = [[cell.text for cell in row] for row in paper.tables[0].rows]
        assert sheet[-len(first) - len(paper.notes) :][: len(first)] == first or not first


def test_the_same_content_gives_the_same_files(real: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    for name in ("a", "b"):
        trangxa("papers", "--root", real, "--out", tmp_path / name)
    first, second = ({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("a", "b"))
    assert first and first == second


def test_libreoffice_opens_every_file(real: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    trangxa("papers", "--root", real, "--out", tmp_path)
    documents = pages_in_libreoffice(sorted(tmp_path.glob("*.docx")), tmp_path)
    assert all("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text for text in documents.values())
    assert "Ma Thị Hạnh" in documents["danh-muc-thong-tin.docx"]
    sheets = pages_in_libreoffice(sorted(tmp_path.glob("*.xlsx")), tmp_path)
    assert "Quyết toán ngân sách năm 2025" in sheets["ke-hoach-cong-khai.xlsx"]
