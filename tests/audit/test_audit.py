"""Judging a site: outcomes, what refuses a publication, each problem once, a crash that never looks like a pass."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.makers import AS_OF, item, site_of
from tests.sample import sample_files, write_files
from trangxa.audit import Report, audit
from trangxa.content.datafile import DataFile
from trangxa.content.site import Site, load_site
from trangxa.content.workdays import Calendar
from trangxa.editorial.waivers import WAIVERS_FILE, Waivers
from trangxa.findings import Evidence, Finding, Location, Outcome, Severity
from trangxa.law import Obligation, Profile, load_profile, parse_profile
from trangxa.rules import RULES, Context, Inapplicable, Noted, Rule, Said, Unread, Unsure
from trangxa.rules.base import fault

CONTEXT = Context(Calendar())
HEAD = """\
id: thu
title: Thử
citation: Nghị định thử
in_force: {from: 2020-01-01}
binds: {value: "yes", reason: Có nêu}
source: {mark: SRC}
obligations:
"""


def profile(*lines: str) -> Profile:
    entries = [
        f"  - {{id: thu.{at}, article: Điều {at}, title: Tin {at}, {line}}}\n" for at, line in enumerate(lines, 1)
    ]
    return parse_profile(HEAD + "".join(entries), "thu.yml")


ONE = profile("severity: hard, section: news, rule: thu")
ERROR = Finding("thu", Location("news/a.md", 3), "Sai.", "Sửa.")
WARNING = replace(ERROR, severity=Severity.WARNING)
SEEN = Evidence("Có.", (Location("news/a.md"),))


def judged(*said: Said, site: Site | None = None, law: Profile = ONE, crash: str = "") -> Report:
    """The report when the rule says this, or crashes after it."""

    def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
        yield from said
        if crash:
            raise ZeroDivisionError(crash)

    rules = {"thu": Rule("thu", "Thử", check)}
    return audit(site or site_of(item("news/a.md")), law, context=CONTEXT, rules=rules)


@pytest.mark.parametrize(
    ("said", "outcome", "blocked"),
    [
        pytest.param([SEEN], Outcome.PASSED, False, id="evidence"),
        pytest.param([SEEN, WARNING], Outcome.WARNED, False, id="a warning"),
        pytest.param([SEEN, ERROR], Outcome.FAILED, True, id="an error"),
        pytest.param([Noted(SEEN)], Outcome.WARNED, False, id="a statement"),
        pytest.param([Inapplicable("Không nêu.")], Outcome.INAPPLICABLE, False, id="not bound"),
        pytest.param([Inapplicable("Không nêu."), SEEN], Outcome.PASSED, False, id="partly bound"),
        pytest.param([Unsure(WARNING)], Outcome.CANT_TELL, False, id="a doubt"),
        pytest.param([Unsure(ERROR)], Outcome.FAILED, True, id="a doubt that blocks"),
        pytest.param([Unsure(WARNING), ERROR], Outcome.FAILED, True, id="a doubt beside an error"),
        pytest.param([Unread(("news/b.md",))], Outcome.FAILED, True, id="unread files"),
        pytest.param([], Outcome.UNTESTED, True, id="silence"),
    ],
)
def test_outcome_from_what_the_rule_says(said: list[Said], outcome: Outcome, blocked: bool) -> None:
    report = judged(*said)
    assert report.result("thu.1").outcome is outcome
    assert report.blocked is blocked
    assert report.counts[outcome] == 1


@pytest.mark.parametrize("said", [[], [SEEN], [WARNING]])
def test_a_rule_that_crashes_blocks_whatever_it_said_before(said: list[Said]) -> None:
    report = judged(*said, crash="hỏng")
    result = report.result("thu.1")
    assert result.outcome is Outcome.UNTESTED
    assert report.blocked
    assert [finding.rule for finding in result.findings] == ["rule-crashed"]
    assert "ZeroDivisionError: hỏng" in result.findings[0].message
    assert result.findings[0].basis == "Nghị định thử, Điều 1"


def test_an_unknown_rule_blocks() -> None:
    report = audit(site_of(), profile("severity: hard, rule: khong-co"), context=CONTEXT)
    assert report.result("thu.1").outcome is Outcome.UNTESTED
    assert report.blocked


def test_a_rule_given_wrong_arguments_blocks() -> None:
    law = profile("severity: hard, section: news, rule: recently-posted, args: {days: mười}")
    assert audit(site_of(), law, context=CONTEXT).result("thu.1").outcome is Outcome.UNTESTED


def test_a_crash_of_one_rule_leaves_the_others_their_say() -> None:
    law = profile("severity: hard, rule: khong-co", "severity: hard, section: news, rule: section-has-items")
    report = audit(site_of(item("news/a.md")), law, context=CONTEXT)
    assert [result.outcome for result in report.results] == [Outcome.UNTESTED, Outcome.PASSED]


def test_a_problem_that_two_obligations_meet_is_told_once_on_both_bases() -> None:
    law = profile("severity: soft, section: news, rule: thu", "severity: hard, section: news, rule: thu")
    report = judged(ERROR, law=law)
    (finding,) = report.findings
    assert finding.basis == "Nghị định thử, Điều 1; Nghị định thử, Điều 2"
    assert [result.outcome for result in report.results] == [Outcome.FAILED] * 2


def test_findings_come_sorted_by_place() -> None:
    places = [Location("news/b.md", 2), Location("news/a.md", 10), Location("news/a.md", 9)]
    report = judged(*(replace(ERROR, location=place, message=f"Sai {place}.") for place in places))
    assert [str(finding.location) for finding in report.findings] == ["news/a.md:9", "news/a.md:10", "news/b.md:2"]


def test_a_fault_of_reading_blocks_though_no_obligation_cares() -> None:
    site = site_of(item("news/a.md"), problems=[replace(ERROR, rule="broken-link")])
    report = judged(SEEN, site=site)
    assert report.result("thu.1").outcome is Outcome.PASSED
    assert report.blocked


def test_a_law_that_no_longer_stands_is_not_judged() -> None:
    law = parse_profile(
        HEAD.replace("2020-01-01", "2020-01-01, to: 2021-12-31")
        + "  - {id: thu.1, article: Điều 1, title: Tin, severity: hard, section: news, rule: section-has-items}\n",
        "thu.yml",
    )
    result = audit(site_of(), law, context=CONTEXT).result("thu.1")
    assert result.outcome is Outcome.INAPPLICABLE
    assert "hết hiệu lực sau ngày 31/12/2021" in result.evidence[0].statement


def waived(finding: Finding, until: date) -> Report:
    entry = {"phat_hien": finding.identity, "ly_do": "Chờ", "nguoi_duyet": "Trưởng ban", "den_ngay": until}
    waivers = DataFile(WAIVERS_FILE, Waivers.model_validate({"mien": [entry]}))

    def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
        yield ERROR

    rules = {"thu": Rule("thu", "Thử", check)}
    return audit(site_of(item("news/a.md")), ONE, context=replace(CONTEXT, waivers=waivers), rules=rules)


def test_a_waiver_lets_a_finding_stand_until_its_day() -> None:
    (finding,) = judged(ERROR).findings
    (let_stand,) = waived(finding, AS_OF).findings
    assert (let_stand.waived_until, let_stand.blocks) == (AS_OF, False)
    assert waived(finding, date(2026, 11, 22)).blocked


def test_the_sample_passes_whole(sample: Path) -> None:
    report = audit(load_site(sample, AS_OF), load_profile("nd43-2011"))
    assert report.findings == ()
    assert {result.outcome for result in report.results} == {Outcome.PASSED, Outcome.INAPPLICABLE}


def test_the_same_content_gives_the_same_report(tmp_path: Path) -> None:
    law = load_profile("nd43-2011")
    files = sample_files()
    del files["docs/hoi-dap/dat-dai.md"]
    first = audit(load_site(write_files(tmp_path / "a", files), AS_OF), law)
    second = audit(load_site(write_files(tmp_path / "b", dict(reversed(files.items()))), AS_OF), law)
    assert (first.results, first.findings) == (second.results, second.findings)


def test_every_rule_has_a_title_and_its_own_id() -> None:
    assert all(id == rule.id and rule.title for id, rule in RULES.items())


def test_fault_takes_weight_and_basis_of_its_obligation() -> None:
    (obligation,) = profile("severity: soft, rule: thu").obligations
    finding = fault(obligation, Location("a"), "Sai.", "Sửa.")
    assert (finding.severity, finding.basis, finding.rule) == (Severity.WARNING, "Nghị định thử, Điều 1", "thu")
