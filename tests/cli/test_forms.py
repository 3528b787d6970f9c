"""`trangxa audit --form`: an auditor's form filled from what is published, the same answers in every format."""

import csv
import io
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.office import docx_tables, pages_in_libreoffice, xlsx_rows
from trangxa.audit import audit
from trangxa.audit.paper import Paper
from trangxa.audit.scoring import Filled, as_paper, fill_form, profile_of
from trangxa.audit.scoring.period import period_of
from trangxa.audit.summarising import summarise
from trangxa.content.site import load_site
from trangxa.law import form_ids, load_form
from trangxa.rules import load_context

Trangxa = Callable[..., Run]
AS_OF = date(2026, 11, 23)
BAC_NINH = "bacninh-2025-mau01"


def filled(root: Path, id: str, as_of: date = AS_OF) -> tuple[Filled, Paper]:
    """A form filled for a project, and the paper of it."""
    form, site, context = load_form(id), load_site(root, as_of), load_context(root)
    report = audit(site, profile_of(form), context=context)
    made = fill_form(form, site, report, context.register)
    return made, as_paper(made, summarise(site, report, "1.2.3"))


def answers(root: Path, id: str, as_of: date = AS_OF) -> dict[str, str]:
    """Answer of each row by its column."""
    return {answer.row.column: answer.text for answer in filled(root, id, as_of)[0].answers}


@pytest.fixture
def content(real: Path, tmp_path: Path) -> Path:
    """A copy of the real content without its site, free to be changed."""
    return Path(shutil.copytree(real, tmp_path / "that", ignore=shutil.ignore_patterns("site", ".trangxa")))


def register(root: Path, *rows: str) -> None:
    """Write the register of issued documents."""
    head = "so_ky_hieu,hinh_thuc,co_quan_ban_hanh,ngay_ban_hanh,trich_yeu,quy_pham,ly_do_khong_dang"
    (root / "editorial" / "issued.csv").write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")


def test_bac_ninh_on_the_real_content(real: Path) -> None:
    found = answers(real, BAC_NINH)
    assert list(found) == [str(column) for column in range(2, 15)]
    assert found["2"] == "0/0"
    assert found["3"] == "13/23"
    assert found["5"] == "4" and found["6"] == "2/3" and found["14"] == "6"
    assert [found[column] for column in ("8", "9", "13")] == ["Có", "Có", "Có"]
    assert [found[column] for column in ("10", "11", "12")] == ["Có đăng", "Không có dữ liệu", "Có đăng"]


def test_totals_that_no_register_knows_are_left_to_a_person(real: Path) -> None:
    seventh = next(a for a in filled(real, BAC_NINH)[0].answers if a.row.column == "7")
    assert seventh.text == "6/cần người xem" and seventh.person


def test_without_a_register_the_ratios_are_left_to_a_person(content: Path) -> None:
    (content / "editorial" / "issued.csv").unlink()
    found = answers(content, BAC_NINH)
    assert found["3"] == "13/cần người xem" and found["2"] == "0/cần người xem"


def test_ratios_count_posted_documents_of_the_period_by_number_and_year(content: Path) -> None:
    register(
        content,
        "64/QĐ-UBND,Quyết định,UBND xã,2026-04-08,Công khai,không,",
        "065/QĐ-UBND,Quyết định,UBND xã,2026-04-09,Việc riêng,không,Nội bộ",
        "64/QĐ-UBND,Quyết định,UBND xã,2025-04-08,Năm trước,không,",
        "70/QĐ-UBND,Quyết định,UBND xã,2026-12-01,Sau ngày xét,không,",
        "01/2026/QĐ-UBND,Quyết định,UBND xã,2026-05-04,Quy phạm,có,",
    )
    found = answers(content, BAC_NINH)
    assert found["3"] == "1/2" and found["2"] == "0/1"
    third = filled(content, BAC_NINH)[0].answers[1]
    assert third.said[0] == "Không đăng: 065/QĐ-UBND ngày 09/04/2026, Nội bộ"


def test_a_box_that_hangs_on_nine_topics_says_which_one_fails(content: Path) -> None:
    shutil.rmtree(content / "docs/di-san")
    eighth = next(a for a in filled(content, BAC_NINH)[0].answers if a.row.column == "8")
    assert eighth.text == "Không"
    assert any(said.startswith("Chưa đạt: Di tích. ") for said in eighth.said)


def test_a_missing_matter_is_not_posted_and_a_statement_makes_it_no_data(content: Path) -> None:
    for file in (content / "docs/cong-khai/2026").glob("dich-benh-*.md"):
        file.unlink()
    assert answers(content, BAC_NINH)["12"] == "Không đăng"
    page = content / "docs/cong-khai/index.md"
    stated = "  - nhom: suc-khoe-cong-dong\n    tinh_den: 2026-11-16\n    nguoi_xac_nhan: Trạm trưởng\n"
    head, rest = page.read_text("utf-8").split("khong_phat_sinh:\n", 1)
    page.write_text(f"{head}khong_phat_sinh:\n{stated}{rest}", encoding="utf-8")
    assert answers(content, BAC_NINH)["12"] == "Không có dữ liệu"


@pytest.mark.parametrize(
    ("as_of", "name", "deadline"),
    [
        ("2026-03-02", "06 tháng đầu năm 2026", "15/06/2026"),
        ("2026-06-15", "06 tháng đầu năm 2026", "15/06/2026"),
        ("2026-06-16", "Năm 2026", "15/11/2026"),
        ("2026-11-23", "Năm 2026", "15/11/2026, đã qua 8 ngày"),
    ],
)
def test_the_period_follows_the_day(as_of: str, name: str, deadline: str) -> None:
    period = period_of(load_form(BAC_NINH), date.fromisoformat(as_of))
    assert (period.name, period.deadline) == (name, deadline)


def test_a_form_without_days_of_handing_in_reports_the_year() -> None:
    period = period_of(load_form("boyte-160"), AS_OF)
    assert period.name == "Năm 2026" and period.deadline == ""


def test_counts_are_of_the_period(real: Path) -> None:
    half = answers(real, BAC_NINH, date(2026, 6, 10))
    assert int(half["5"]) < int(answers(real, BAC_NINH)["5"])


def test_points_are_given_where_the_form_has_them_and_the_machine_knows(content: Path) -> None:
    made, _ = filled(content, "boyte-160")
    assert (made.score, made.scored) == (50, 50)
    shutil.rmtree(content / "docs/hoi-dap")
    made, paper = filled(content, "boyte-160")
    assert (made.score, made.scored) == (45, 50)
    assert ("Điểm", "45/50 điểm của các dòng đã chấm trên thang 160 của mẫu") in paper.facts


def test_what_a_machine_cannot_judge_is_left_to_a_person(real: Path) -> None:
    found = answers(real, "hatinh-huyen")
    assert found["32"] == "Cần người xem"
    assert re.fullmatch(r"Toàn trình: \d+; một phần: \d+; chỉ thông tin: \d+", found["37"])


def shown(paper: Paper) -> list[list[str]]:
    """Every row of a paper's tables."""
    return [[cell.text for cell in row] for table in paper.tables for row in table.rows]


@pytest.mark.parametrize("id", form_ids())
def test_every_format_holds_the_same_rows(id: str, real: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    paper = filled(real, id)[1]
    wanted, files = shown(paper), {}
    for kind in ("docx", "xlsx", "html", "csv"):
        files[kind] = tmp_path / f"bieu.{kind}"
        assert trangxa("audit", "--root", real, "--form", id, "--format", kind, "--out", files[kind]).code == 0
    word = [row for table in docx_tables(files["docx"].read_bytes()) for row in table[1:]]
    assert word == wanted
    plain = csv.reader(io.StringIO(files["csv"].read_text("utf-8-sig"), newline=""))
    assert [row for row in plain if row in wanted] == wanted
    sheets = [row for at in range(1, len(paper.tables) + 1) for row in xlsx_rows(files["xlsx"].read_bytes(), at)]
    full = [[text for text in row if text] for row in wanted]
    assert [row for row in sheets if row in full] == full
    page = files["html"].read_text("utf-8")
    cells = re.findall(r"<td(?: class=\"number\")?>([^<]*)</td>", page)
    assert len(cells) == sum(map(len, wanted))


def test_the_terminal_shows_the_answers(real: Path, trangxa: Trangxa) -> None:
    run = trangxa("audit", "--root", real, "--form", BAC_NINH)
    assert run.code == 0
    assert "Hạn nộp: 15/11/2026, đã qua 8 ngày" in run.text
    assert re.search(r"^3 .*13/23", run.text, re.MULTILINE)


def test_libreoffice_opens_the_filled_form(real: Path, tmp_path: Path, trangxa: Trangxa) -> None:
    files = [tmp_path / "bieu.docx", tmp_path / "so.xlsx"]
    for file in files:
        trangxa("audit", "--root", real, "--form", BAC_NINH, "--format", file.suffix[1:], "--out", file)
    for text in pages_in_libreoffice(files, tmp_path).values():
        assert "13/23" in text


@pytest.mark.parametrize("arguments", [("--form", "khong-co"), ("--form", BAC_NINH, "--format", "sarif")])
def test_an_unknown_form_or_format_is_wrong_usage(arguments: tuple[str, ...], real: Path, trangxa: Trangxa) -> None:
    assert trangxa("audit", "--root", real, *arguments).code == 2
