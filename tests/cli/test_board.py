"""`trangxa board`: printed, as one HTML file, as a calendar; the same for the same day; never on the site."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.conftest import Run, bytes_of
from tests.editorial.keys import board_text, make_keys
from tests.sample import write_files
from trangxa.editorial.places import BOARD_FILE

Trangxa = Callable[..., Run]
NEWS = "news/2026/10/ra-quan.md"


def test_the_board_prints_tasks_by_group_and_counts_them(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("board", "--root", project)
    assert run.code == 0 and "Nhật ký" not in run.text
    assert "Rà soát: Chứng thực bản sao" in run.text and "Nông Thị Bích" in run.text
    assert re.search(r"Tính từ ngày 23/11/2026, trong 30 ngày tới: \d+ việc, \d+ việc quá hạn\.", run.text)
    assert run.text.index("Đến hạn rà soát") < run.text.index("Chuyên đề tuyên truyền")


def test_the_day_of_judgement_decides_what_is_late(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("board", "--root", project, "--as-of", "2026-12-20")
    assert re.search(r"15/12/2026 +Quá hạn 5 ngày +Rà soát: Chứng thực bản sao", run.text)


def test_one_persons_tasks_alone(project: Path, trangxa: Trangxa) -> None:
    run = trangxa("board", "--root", project, "--person", "nong thi bich")
    assert "việc của Nông Thị Bích" in run.text and "Rà soát: Chứng thực bản sao" in run.text
    assert "Ngày lễ tháng 11" not in run.text


def test_html_is_one_file_that_asks_for_nothing_else(project: Path, trangxa: Trangxa, tmp_path: Path) -> None:
    file = tmp_path / "bang-viec.html"
    assert trangxa("board", "--root", project, "--html", file).code == 0
    html = file.read_text("utf-8")
    assert not re.search(r"<script|<link|<img|https?://|url\(", html)
    assert "không đăng lên trang" in html and "Ngày lễ tháng 11" in html and "Ai có bao nhiêu việc" in html


def test_the_calendar_holds_each_task_on_its_day(project: Path, trangxa: Trangxa, tmp_path: Path) -> None:
    file = tmp_path / "bang-viec.ics"
    assert trangxa("board", "--root", project, "--ical", file).code == 0
    events = {str(e["SUMMARY"]): e for e in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}
    review = events["Rà soát: Chứng thực bản sao"]
    assert review["DTSTART"].dt.isoformat() == "2026-12-15" and "Nông Thị Bích" in review["DESCRIPTION"]
    assert len({str(event["UID"]) for event in events.values()}) == len(events)


def test_a_task_keeps_its_place_in_calendars_from_day_to_day(project: Path, trangxa: Trangxa, tmp_path: Path) -> None:
    def review(day: str) -> str:
        file = tmp_path / f"{day}.ics"
        trangxa("board", "--root", project, "--as-of", day, "--ical", file)
        events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        return next(str(e["UID"]) for e in events if str(e["SUMMARY"]) == "Rà soát: Chứng thực bản sao")

    assert review("2026-11-23") == review("2026-11-24")


def test_the_same_day_gives_the_same_bytes(project: Path, trangxa: Trangxa, tmp_path: Path) -> None:
    for name in ("mot", "hai"):
        folder = tmp_path / name
        folder.mkdir()
        trangxa("board", "--root", project, "--html", folder / "b.html", "--ical", folder / "b.ics")
    assert bytes_of(tmp_path / "mot") == bytes_of(tmp_path / "hai")


@pytest.mark.parametrize("place", ["site/viec.html", "site/tin-tuc/viec.html", "docs/viec.html"])
def test_the_board_is_never_written_where_it_would_be_published(project: Path, trangxa: Trangxa, place: str) -> None:
    run = trangxa("board", "--root", project, "--html", project / place)
    assert run.code == 1 and not (project / place).exists()
    assert "thư mục này được đăng lên trang" in run.text


def test_the_board_changes_nothing_of_the_project(project: Path, trangxa: Trangxa) -> None:
    before = bytes_of(project / "site")
    trangxa("board", "--root", project)
    assert bytes_of(project / "site") == before


def test_a_submitted_item_waits_for_those_who_may_approve_it(project: Path, trangxa: Trangxa, tmp_path: Path) -> None:
    keys = make_keys(tmp_path)
    write_files(project, {BOARD_FILE: board_text(keys)})
    assert trangxa("member", "confirm", "--root", project, "--key", keys["thuan.lv"]).code == 0
    submitted = trangxa("submit", NEWS, "--root", project, "--key", keys["hanh.mt"])
    assert submitted.code == 0, submitted.text
    row = next(line for line in trangxa("board", "--root", project).text.split("\n") if "Duyệt:" in line)
    assert "Ra quân" in row and "Lường Văn Thuận" in row and "Ma Thị Hạnh" not in row
    assert "Duyệt: Ra quân" in trangxa("board", "--root", project, "--person", "thuan.lv").text
    assert "Duyệt: Ra quân" not in trangxa("board", "--root", project, "--person", "ha.lt").text
