"""What the tables of reports say of each task."""

from dataclasses import replace

import pytest

from tests.makers import AS_OF
from trangxa.audit.reporters.columns import due
from trangxa.audit.summary import Task
from trangxa.findings import Finding, Location, Severity

ERROR = Finding("thu", Location("news/a.md", 3), "Sai.", "Sửa.")
WAIVED = replace(ERROR, waiver="Trưởng Ban miễn", waived_until=AS_OF)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        pytest.param(ERROR, "Trước lần đăng tới", id="an error refuses the next publication"),
        pytest.param(WAIVED, "23/11/2026", id="a waiver ends on a day"),
        pytest.param(replace(ERROR, severity=Severity.WARNING), "Không chặn đăng", id="a warning waits"),
    ],
)
def test_when_a_task_is_due(finding: Finding, words: str) -> None:
    assert due(Task(finding, "Lê Thu Hà")) == words
