"""Texts in which nothing was found are not looked at again, until anything changes that the verdict rests on."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.makers import AS_OF
from tests.rules.test_cases import front_matter
from tests.rules.test_leaks import CHAIR, LAW, NEWS, leaks, write
from trangxa.audit import audit
from trangxa.content.site import load_site
from trangxa.rules.leaks.clearance import Clearance
from trangxa.rules.leaks.paper import Paper

HARMLESS = "Gọi Chủ tịch xã: 0912 000 111."
"""A number that is looked at closely and found to be the office's own."""


def cleared(root: Path) -> bool:
    """Whether the news item would be passed over."""
    site = load_site(root, AS_OF)
    (news,) = (item for item in site.items if item.path == NEWS)
    return news in Clearance(site, LAW.obligations)


def looked_at(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Items that the rules read once more."""
    seen: list[str] = []
    rows = Paper.rows.func
    monkeypatch.setattr(Paper, "rows", property(lambda paper: seen.append(paper.path) or rows(paper)))
    audit(load_site(root, AS_OF), LAW)
    return seen


def test_what_was_cleared_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert leaks(tmp_path, HARMLESS) == []
    assert cleared(tmp_path)
    assert NEWS not in looked_at(tmp_path, monkeypatch)


def test_what_something_was_found_in_is_told_every_time(tmp_path: Path) -> None:
    told = leaks(tmp_path, "Số 019085001234.")
    assert told and leaks(tmp_path, "Số 019085001234.") == told
    assert not cleared(tmp_path)


def test_a_changed_text_is_judged_anew(tmp_path: Path) -> None:
    leaks(tmp_path, HARMLESS)
    assert leaks(tmp_path, f"{HARMLESS} Số 019085001234.") != []


def test_a_number_that_is_no_longer_the_offices_own_is_found(tmp_path: Path) -> None:
    leaks(tmp_path, HARMLESS)
    write(tmp_path, CHAIR, front_matter(CHAIR, {"dien_thoai": "0912 000 222"}))
    found = audit(load_site(tmp_path, AS_OF), LAW).findings
    assert [finding.rule for finding in found if finding.location.path == NEWS] == ["leak-phones"]


def test_another_day_another_place_or_another_law_clears_nothing(tmp_path: Path) -> None:
    leaks(tmp_path, HARMLESS)
    site = load_site(tmp_path, AS_OF)
    (news,) = (item for item in site.items if item.path == NEWS)
    assert news not in Clearance(load_site(tmp_path, AS_OF + timedelta(1)), LAW.obligations)
    assert news not in Clearance(site, LAW.obligations[1:])
    (tmp_path / NEWS).rename(tmp_path / "news/2026/11/khac.md")
    moved = load_site(tmp_path, AS_OF)
    assert not any(item in Clearance(moved, LAW.obligations) for item in moved.items if item.path.startswith("news"))


def test_a_rule_that_breaks_off_clears_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trangxa.rules.leak_draft.looked_through", lambda _: 1 / 0)
    leaks(tmp_path, HARMLESS)
    assert not cleared(tmp_path)


@pytest.mark.parametrize("kept", [b"", b"cu\nabc", b"\xff"])
def test_a_damaged_memory_clears_nothing(kept: bytes, tmp_path: Path) -> None:
    leaks(tmp_path, HARMLESS)
    (tmp_path / ".trangxa/leak-cleared.txt").write_bytes(kept)
    assert not cleared(tmp_path)
