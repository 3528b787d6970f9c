"""Every obligation of Nghị định 43/2011 is met by the real content and fails after a change of it."""

import pytest

from tests.audit.changes import CANNOT_FAIL, FAILS, PASSES
from tests.audit.real_copy import RealCopy
from trangxa.audit import audit
from trangxa.findings import Outcome
from trangxa.law import Obligation, load_profile

PROFILE = load_profile("nd43-2011")
JUDGED = [obligation for obligation in PROFILE.obligations if obligation.rule not in CANNOT_FAIL]
TOLD = [obligation for obligation in PROFILE.obligations if obligation.rule in CANNOT_FAIL]


def by_id(obligation: Obligation) -> str:
    return obligation.id


@pytest.mark.parametrize("obligation", PROFILE.obligations, ids=by_id)
def test_an_obligation_has_a_change_that_breaks_it_or_a_reason_why_none_can(obligation: Obligation) -> None:
    assert (obligation.rule in FAILS) != (obligation.rule in CANNOT_FAIL)


@pytest.mark.parametrize("obligation", JUDGED, ids=by_id)
def test_an_obligation_passes(obligation: Obligation, content: RealCopy) -> None:
    with content.changed():
        if change := PASSES.get(obligation.rule):
            change(content, obligation)
        assert content.audit(PROFILE).result(obligation.id).outcome is Outcome.PASSED


@pytest.mark.parametrize("obligation", JUDGED, ids=by_id)
def test_an_obligation_fails(obligation: Obligation, content: RealCopy) -> None:
    with content.changed():
        FAILS[obligation.rule](content, obligation)
        result = content.audit(PROFILE).result(obligation.id)
    assert result.outcome is (Outcome.FAILED if obligation.severity.blocks else Outcome.WARNED)
    assert any(finding.fix and finding.message for finding in result.findings)


@pytest.mark.parametrize("obligation", TOLD, ids=by_id)
def test_what_cannot_fail_says_why(obligation: Obligation, content: RealCopy) -> None:
    result = content.audit(PROFILE).result(obligation.id)
    assert result.outcome is (Outcome.INAPPLICABLE if obligation.rule == "inapplicable" else Outcome.PASSED)
    assert result.evidence[0].statement


def test_the_copy_is_as_it_was_after_all_these_changes(content: RealCopy) -> None:
    assert content.audit(PROFILE) == audit(content.clean, PROFILE)
