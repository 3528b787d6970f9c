"""Each fault seeded into the real content is found once, in the right file, on the right line, and nothing else is."""

import pytest

from tests.audit.faults import Fault, load_faults
from tests.audit.real_copy import RealCopy
from trangxa.audit.report import Report
from trangxa.law import combined, load_profile, profile_ids

FAULTS = load_faults()
DECREE = load_profile("nd43-2011")
CHECKS = [
    load_profile(id)
    for id in profile_ids()
    if any(o.rule.startswith(("cross-", "leak-")) for o in load_profile(id).obligations)
]
PROFILE = combined([DECREE, *(profile for profile in CHECKS if profile.id != DECREE.id)])

Place = tuple[str, str, int, str]


def places(report: Report) -> list[Place]:
    return [(f.rule, f.location.path, f.location.line, f.message) for f in report.findings]


@pytest.fixture(scope="module")
def clean(content: RealCopy) -> Report:
    """The report on the content as it is."""
    return content.audit(PROFILE)


def test_nothing_is_found_in_the_content_as_it_is(clean: Report) -> None:
    assert clean.findings == ()
    assert not clean.blocked


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_found_once(fault: Fault, content: RealCopy, clean: Report) -> None:
    with content.changed():
        fault.seed(content)
        told = places(content.audit(PROFILE))
        line = fault.line(content)
    new = [place for place in told if place not in set(places(clean))]
    assert [place[:3] for place in new] == [(fault.rule, fault.path, line)]


def test_there_are_sixty_faults_and_more_of_every_sort() -> None:
    assert len(FAULTS) >= 60
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)


def test_everything_was_put_back(content: RealCopy, clean: Report) -> None:
    assert content.audit(PROFILE) == clean
