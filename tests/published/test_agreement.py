"""Sources and pages come to the same on every obligation of every law; what pages cannot tell is named."""

import re
from pathlib import Path

import pytest

from tests.published.conftest import judge
from trangxa.audit.report import Report
from trangxa.cli.gate import examine
from trangxa.content.site import load_site
from trangxa.findings import Outcome
from trangxa.law import load_profile, profile_ids
from trangxa.published.folder import open_folder
from trangxa.published.judging import Verdict
from trangxa.published.opening import open_site
from trangxa.published.ruling import CHECKS
from trangxa.published.unjudged import NOT_SHOWN, PARTLY_SHOWN
from trangxa.rules import RULES

EVERY = ",".join(profile_ids())
_PHOTO = re.compile(r"(\.\d+)?\.(png|jpe?g|webp)\b")


@pytest.fixture(scope="module")
def pages(real: Path) -> Verdict:
    """The real content judged by every law there is, from its pages."""
    return judge(real / "site", EVERY)


@pytest.mark.parametrize("profile", profile_ids())
def test_sources_and_pages_agree_on_the_real_content(profile: str, pages: Verdict, sources: Report) -> None:
    ids = [obligation.id for obligation in load_profile(profile).obligations]
    judged = [id for id in ids if id not in pages.unjudged]
    assert {id: pages.report.result(id).outcome for id in judged} == {id: sources.result(id).outcome for id in judged}


@pytest.fixture(scope="module")
def sources(real: Path) -> Report:
    """The same, from its sources."""
    return examine(real, None, EVERY).report


def test_what_pages_cannot_tell_is_named_and_is_no_more_than_the_boards_own_records(pages: Verdict) -> None:
    unjudged = [pages.report.result(id) for id in pages.unjudged]
    assert {result.obligation.rule for result in unjudged} <= NOT_SHOWN.keys() | PARTLY_SHOWN.keys()
    for result in unjudged:
        assert result.outcome is Outcome.CANT_TELL
        assert any("Chưa kiểm tra được từ trang đã đăng" in finding.message for finding in result.findings)


def test_the_counts_of_the_summary_are_those_of_the_report(pages: Verdict) -> None:
    assert pages.summary.counts == pages.report.counts
    assert [row.outcome for row in pages.summary.rows] == [result.outcome for result in pages.report.results]
    assert {task.finding for task in pages.summary.tasks} == set(pages.report.findings)


def test_every_place_in_the_report_can_be_opened(pages: Verdict, real: Path) -> None:
    places = {place.path for result in pages.report.results for e in result.evidence for place in e.locations}
    places |= {finding.location.path for finding in pages.report.findings}
    assert [place for place in sorted(places) if not (real / "site" / place).is_file()] == []


@pytest.mark.parametrize("built", ["real", "sample"])
def test_items_come_back_as_they_were_written(built: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    root: Path = request.getfixturevalue(built)
    sources = examine(root).site
    open_site(open_folder(root / "site"), tmp_path)
    again = load_site(tmp_path, sources.as_of)
    assert [item.path for item in again.items] == [item.path for item in sources.items]
    for item, back in zip(sources.items, again.items, strict=True):
        assert plainly(back.record.model_dump()) == plainly(item.record.model_dump()), item.path
        assert (back.words, back.headings) == (item.words, item.headings), item.path
        links = [(plainly(link.target), link.image) for link in item.links]
        assert [(plainly(link.target), link.image) for link in back.links] == links, item.path
    assert again.commune == sources.commune
    assert set(map(plainly, again.files)) == set(map(plainly, sources.files))


def plainly(told: object) -> str:
    """Text in which a photo and the copies of it that are published have one name."""
    return _PHOTO.sub("", str(told))


def test_whatever_the_engine_promises_is_looked_for_on_the_pages() -> None:
    promised = {o.id for id in profile_ids() for o in load_profile(id).obligations if o.rule == "engine-provides"}
    assert promised - CHECKS.keys() == set()


def test_checks_are_of_obligations_that_there_are() -> None:
    known = {obligation.id for id in profile_ids() for obligation in load_profile(id).obligations}
    assert CHECKS.keys() <= known


def test_rules_that_ask_for_the_boards_records_are_known_not_to_be_shown() -> None:
    asking = set()
    for id, rule in RULES.items():
        code = Path(rule.check.__code__.co_filename).read_text("utf-8")
        if any(f"context.{name}" in code for name in ("answers", "register", "plan")):
            asking.add(id)
    assert asking == NOT_SHOWN.keys() | PARTLY_SHOWN.keys()
