"""Many communes at once: the list, the table worst first, the same numbers in every format, and what goes wrong."""

import csv
import io
import json
import os
import re
import shutil
import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.office import pages_in_libreoffice, part, xlsx_rows
from trangxa.audit.many import Judged, Place, Standing, What, read_places, standing, unchecked
from trangxa.audit.reporters.many import MANY_REPORTERS
from trangxa.audit.reporters.many_data import ManyShape
from trangxa.cli import audit_all
from trangxa.errors import TrangxaError
from trangxa.findings import Outcome
from trangxa.law import load_profile

Trangxa = Callable[..., Run]
PROFILE = load_profile("nd43-2011")
IDS = [obligation.id for obligation in PROFILE.obligations]


def judged(name: str, *, failed: int = 0, warned: int = 0) -> Judged:
    """A commune of which so many obligations failed or were let pass with a remark."""
    outcomes = [Outcome.FAILED] * failed + [Outcome.WARNED] * warned
    outcomes += [Outcome.PASSED] * (len(IDS) - len(outcomes))
    verdict = "Chưa đủ điều kiện đăng" if failed else "Đạt"
    return Judged(Place(name, f"/xa/{name}"), date(2026, 11, 23), verdict, failed > 0, "ab12",
                  tuple(zip(IDS, outcomes, strict=True)), failed + warned)  # fmt: skip


def table() -> Standing:
    """Four communes: one not judged, one with two failures, one with a remark, one without fault."""
    lost = unchecked(Place("=Xã Lạc", "https://lac.example/"), "Không kết nối được.")
    rows = [judged("Xã Đẹp"), judged("Xã Nhắc", warned=1), lost, judged("Xã Thiếu", failed=2)]
    return standing(PROFILE, "1.2.3", rows)


@pytest.fixture
def communes(sample: Path, tmp_path: Path) -> Path:
    """A list of five: two sound ones, one without its news, an empty folder, an address that nobody answers."""
    for name in ("dep", "cung-dep", "thieu"):
        shutil.copytree(sample, tmp_path / name, ignore=shutil.ignore_patterns("site"))
    shutil.rmtree(tmp_path / "thieu" / "docs" / "lich-lam-viec")
    (tmp_path / "trong").mkdir()
    listing = tmp_path / "cac-xa.txt"
    listing.write_text(
        "# các xã của tỉnh\ndep\tXã Đẹp\n\ncung-dep\nthieu\tXã Thiếu\ntrong\tXã Trống\nhttp://127.0.0.1:9/\tXã Lạc\n",
        encoding="utf-8",
    )
    return listing


def test_a_list_names_folders_beside_it_and_addresses(communes: Path) -> None:
    places = read_places(communes)
    assert [place.name for place in places] == ["Xã Đẹp", "cung-dep", "Xã Thiếu", "Xã Trống", "Xã Lạc"]
    assert places[0].where == str(communes.parent / "dep")
    assert [place.what for place in places[:3]] == [What.SOURCES] * 3
    assert places[4].what is What.ADDRESS


def test_a_folder_of_folders_is_a_list(communes: Path) -> None:
    (communes.parent / "da-dung").mkdir()
    (communes.parent / "da-dung" / "index.html").write_text("", encoding="utf-8")
    places = read_places(communes.parent)
    assert [place.name for place in places] == ["cung-dep", "da-dung", "dep", "thieu"]
    assert places[1].what is What.BUILT


@pytest.mark.parametrize("name", ["trong", "khong-co"])
def test_a_folder_that_is_no_commune_is_told_of(name: str, communes: Path) -> None:
    with pytest.raises(TrangxaError):
        Place("x", str(communes.parent / name)).what  # noqa: B018 - asked for its error


def test_a_list_without_communes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ds.txt").write_text("# chưa có\n", encoding="utf-8")
    for listing in (tmp_path / "ds.txt", tmp_path):
        with pytest.raises(TrangxaError, match="không có xã nào"):
            read_places(listing)


def test_those_not_judged_come_first_then_the_worst() -> None:
    assert [row.place.name for row in table().rows] == ["=Xã Lạc", "Xã Thiếu", "Xã Nhắc", "Xã Đẹp"]


def test_the_tally_counts_every_commune_once() -> None:
    tallies = list(table().tally())
    assert all(sum(counts.values()) == 4 for _, counts in tallies)
    assert tallies[0][1][Outcome.FAILED] == 1 and tallies[0][1][Outcome.UNTESTED] == 1


def test_order_of_the_list_does_not_matter() -> None:
    rows = list(table().rows)
    for write in MANY_REPORTERS.values():
        assert write(standing(PROFILE, "1.2.3", reversed(rows))) == write(standing(PROFILE, "1.2.3", rows))


def test_every_format_shows_the_same_outcomes() -> None:
    whole = table()
    words = {row.place.name: [outcome.value for outcome in whole.of(row)] for row in whole.rows}
    rows = list(csv.reader(io.StringIO(MANY_REPORTERS["csv"](whole).decode("utf-8-sig"))))[1:]
    assert {row[0].removeprefix("'"): row[11:] for row in rows} == words
    sheet = xlsx_rows(MANY_REPORTERS["xlsx"](whole))[1:]
    assert {row[0]: row[-len(IDS):] for row in sheet} == words
    shape = ManyShape.model_validate_json(MANY_REPORTERS["json"](whole))
    judged_only = {c.name: list(c.outcomes.values()) for c in shape.communes if not c.reason}
    assert judged_only == {name: found for name, found in words.items() if name != "=Xã Lạc"}
    page = MANY_REPORTERS["html"](whole).decode()
    body = page[page.index("<tbody>"):page.index("</tbody>")]
    marks = [re.findall(r'<abbr title="([^"]+)">', row) for row in body.split("<tr>")[1:]]
    assert marks == list(words.values())


def test_a_formula_in_a_name_stays_text() -> None:
    assert "'=Xã Lạc" in MANY_REPORTERS["csv"](table()).decode("utf-8-sig")
    assert "<f>" not in part(MANY_REPORTERS["xlsx"](table()), "xl/worksheets/sheet1.xml")


def test_the_workbook_has_frozen_heads_and_a_filter() -> None:
    sheet = part(MANY_REPORTERS["xlsx"](table()), "xl/worksheets/sheet1.xml")
    assert re.search(r'<pane xSplit="1" ySplit="1"[^>]*state="frozen"', sheet)
    assert '<autoFilter ref="A1:' in sheet
    assert 'orientation="landscape"' in sheet


def test_the_page_needs_nothing_else_and_is_a_plain_table_without_scripts() -> None:
    page = MANY_REPORTERS["html"](table()).decode()
    assert not re.search(r"(?:src|href)=", page)
    markup = page[: page.index("<script>")]
    assert "<button" not in markup and "onclick" not in markup
    assert "position: sticky" in markup and "size: A4 landscape" in markup
    assert markup.count('<th scope="row"') == 4 + len(IDS)


def test_libreoffice_opens_the_workbook(tmp_path: Path) -> None:
    file = tmp_path / "cac-xa.xlsx"
    file.write_bytes(MANY_REPORTERS["xlsx"](table()))
    text = pages_in_libreoffice([file], tmp_path)["cac-xa.xlsx"]
    assert "Xã Thiếu" in text and "Không kết nối được." in text


def test_one_bad_commune_does_not_stop_the_rest(communes: Path, trangxa: Trangxa) -> None:
    out = communes.parent / "bang.json"
    run = trangxa("audit", "--all", communes, "--format", "json", "--out", out)
    assert run.code == 1
    found = {c["name"]: c for c in json.loads(out.read_text("utf-8"))["communes"]}
    assert found["Xã Đẹp"]["outcomes"] == found["cung-dep"]["outcomes"]
    assert not found["Xã Đẹp"]["blocked"] and found["Xã Thiếu"]["blocked"]
    assert found["Xã Thiếu"]["outcomes"]["nd43.10.1.c.lich-lam-viec"] == "Chưa đạt"
    for name in ("Xã Trống", "Xã Lạc"):
        assert found[name]["verdict"] == "Chưa kiểm tra được" and found[name]["reason"]
    assert "5 xã: 1 chưa đủ điều kiện đăng, 2 đạt, 2 chưa kiểm tra được." in run.text


def test_a_killed_worker_costs_only_its_own_commune(
    communes: Path, trangxa: Trangxa, monkeypatch: pytest.MonkeyPatch
) -> None:
    examine = audit_all.examine

    def killed(root: Path, *rest: object) -> object:
        if root.name == "thieu":
            os.kill(os.getpid(), signal.SIGKILL)
        return examine(root, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(audit_all, "examine", killed)
    out = communes.parent / "bang.csv"
    trangxa("audit", "--all", communes, "--format", "csv", "--out", out)
    rows = {row[0]: row for row in csv.reader(io.StringIO(out.read_text("utf-8-sig")))}
    assert rows["Xã Thiếu"][3:5] == ["Chưa kiểm tra được", "Tiến trình bị dừng giữa chừng (mã -9)."]
    assert rows["Xã Đẹp"][4] == "" and rows["cung-dep"][4] == ""


def test_two_runs_give_the_same_bytes(communes: Path, trangxa: Trangxa) -> None:
    files = [communes.parent / name for name in ("a.html", "b.html")]
    for file in files:
        trangxa("audit", "--all", communes, "--format", "html", "--out", file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_terminal_shows_a_line_a_commune(communes: Path, trangxa: Trangxa) -> None:
    run = trangxa("audit", "--all", communes)
    lines = run.text.split("\n")
    assert [line.split("  ")[0] for line in lines[1:4]] == ["Xã Lạc", "Xã Trống", "Xã Thiếu"]


@pytest.mark.parametrize("kind", ["docx", "sarif"])
def test_a_format_that_the_table_does_not_have_is_wrong_usage(kind: str, communes: Path, trangxa: Trangxa) -> None:
    assert trangxa("audit", "--all", communes, "--format", kind).code == 2
