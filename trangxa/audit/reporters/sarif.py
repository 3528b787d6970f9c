"""The report as SARIF 2.1.0, which forges show beside the lines of a change."""

import json
from typing import Any

from trangxa.audit.summary import Summary, Task

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write_sarif(summary: Summary) -> bytes:
    """One run; results in the order of places."""
    rules = sorted({task.finding.rule for task in summary.tasks})
    run = {
        "tool": {
            "driver": {"name": "trangxa", "version": summary.version, "rules": [{"id": rule} for rule in rules]}
        },
        "columnKind": "unicodeCodePoints",
        "properties": {"profile": summary.profile, "asOf": summary.as_of.isoformat(), "digest": summary.digest},
        "results": [_result(task, rules) for task in summary.tasks],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode()


def _result(task: Task, rules: list[str]) -> dict[str, Any]:
    finding = task.finding
    place: dict[str, Any] = {"artifactLocation": {"uri": finding.location.path}}
    if finding.location.line:
        place["region"] = {"startLine": finding.location.line}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": "error" if finding.severity.blocks else "warning",
        "message": {"text": f"{finding.message} Cách sửa: {finding.fix}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"trangxa/v1": finding.identity},
    }
    if finding.waiver:
        result["suppressions"] = [{"kind": "external", "justification": finding.waiver}]
    return result
