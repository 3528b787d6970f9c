"""Every rule has cases as data; each case leads to the outcome, the places and the messages that it states."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.makers import COMMUNE, front
from tests.office_files import docx_of, picture_of, xlsx_of
from tests.pdfs import pdf_of
from trangxa.audit import audit
from trangxa.content.facts import kind_of
from trangxa.content.site import load_site
from trangxa.content.written import parse_date
from trangxa.findings import Finding
from trangxa.law import LawError, Profile
from trangxa.rules import RULES
from trangxa.rules.cases import Case, CaseFile, load_cases

TEXT = "Một đoạn văn đủ dài để đọc được. " * 12
HOLIDAYS = {"editorial/holidays/2026.yml": "nam: 2026\nnguon: Công văn thử\nnghi: [2026-01-02]\nlam_bu: [2026-01-10]\n"}
NEVER_WRONG = frozenset({"inapplicable", "engine-provides"})
"""Rules that only tell something: nothing in a project can make them find a fault."""

LAW: dict[str, Any] = {
    "article": "Điều 1",
    "title": "Nghĩa vụ thử",
    "citation": "Luật thử",
    "in_force": {"from": "2020-01-01"},
    "binds": {"value": "yes", "reason": "Có nêu"},
    "source": {"mark": "SRC"},
}


def front_matter(path: str, keys: dict[str, Any]) -> str:
    """A content file with the keys of a case over the least that its kind takes."""
    kind, name = kind_of(path), path.replace("/", "-").removesuffix(".md")
    values = front(kind, name, f"Mục {name}", **keys)
    body = values.pop("than", TEXT) or ""
    written = {key: value for key, value in values.items() if value is not None}
    return f"---\n{yaml.safe_dump(written, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


def project(root: Path, case: Case) -> Path:
    """The case written out."""
    texts = {path: front_matter(path, keys) for path, keys in case.items.items()}
    office = yaml.safe_dump({**COMMUNE, **case.office}, allow_unicode=True, sort_keys=False)
    for path, text in {"commune.yml": office, **HOLIDAYS, **texts, **case.files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for path, raw in attachments(case).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    for folder in ("docs", "news", "procedures"):
        (root / folder).mkdir(exist_ok=True)
    return root


def attachments(case: Case) -> dict[str, bytes]:
    """The files of a case that are no plain text."""
    return {
        **{path: pdf_of(text) for path, text in case.pdfs.items()},
        **{path: docx_of(file.text, author=file.author, left=file.left) for path, file in case.docx.items()},
        **{path: xlsx_of(file.rows, author=file.author, left=file.left) for path, file in case.xlsx.items()},
        **{path: picture_of("JPEG", position=told == "ghi vị trí") for path, told in case.pictures.items()},
    }


def judged(root: Path, file: CaseFile, case: Case) -> Any:
    """The result of the one obligation of a case."""
    keys = {"id": "thu.1", "severity": "hard", "rule": file.rule, **LAW, **file.obligation, **case.obligation}
    shared = {key: LAW[key] for key in ("citation", "in_force", "binds", "source")}
    profile = Profile.model_validate({"id": "thu", "title": "Luật thử", **shared, "obligations": (keys,)})
    return audit(load_site(project(root, case), parse_date(case.as_of)), profile).results[0]


def points_at(root: Path, finding: Finding) -> str:
    """The key on the line a finding points at, `than` for the body; empty for a file as a whole."""
    if (finding.location.line < 2 and finding.location.path.endswith(".md")) or not finding.location.line:
        return ""
    lines = (root / finding.location.path).read_text(encoding="utf-8").split("\n")
    if lines[0] == "---" and finding.location.line > lines.index("---", 1):
        return "than"
    return lines[finding.location.line - 1].strip().removeprefix("- ").partition(":")[0]


def readable() -> Iterator[CaseFile]:
    """Case files that are there and in order; the others fail their own test below, not all tests at once."""
    for rule in RULES:
        with contextlib.suppress(LawError):
            yield load_cases(rule)


ALL = [(file, case) for file in readable() for case in file.cases]


@pytest.mark.parametrize(("file", "case"), ALL, ids=[f"{file.rule}: {case.name}" for file, case in ALL])
def test_a_case_comes_to_what_it_states(file: CaseFile, case: Case, tmp_path: Path) -> None:
    result = judged(tmp_path, file, case)
    assert result.outcome.name.lower().replace("_", "-") == case.expect
    told = [(f.location.path, points_at(tmp_path, f), f.message) for f in result.findings]
    assert told == [(expected.path, expected.key, expected.message) for expected in case.findings]
    for finding, expected in zip(result.findings, case.findings, strict=True):
        assert finding.fix == (expected.fix or finding.fix) != ""


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_has_a_right_and_a_wrong_case_and_one_for_its_tolerance(rule: str) -> None:
    file = load_cases(rule)
    assert file.rule == rule
    assert file.of("right")
    assert file.of("wrong") or rule in NEVER_WRONG
    assert bool(file.of("tolerated")) == (file.tolerance is not None)
    assert all(case.expect == "passed" for case in file.of("right")) or rule == "inapplicable"
    assert all(case.findings for case in file.of("wrong"))
    assert all(case.findings[0].fix for case in file.of("wrong")[:1])
    assert len({case.name for case in file.cases}) == len(file.cases)
