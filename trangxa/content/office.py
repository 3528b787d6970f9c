"""Reading `commune.yml`."""

from pathlib import Path

from pydantic import ValidationError

from trangxa.content.commune import Commune
from trangxa.content.frontmatter import parse_front_matter
from trangxa.content.text import decode, text_faults
from trangxa.content.validation import record_findings
from trangxa.findings import Finding, Location

COMMUNE_FILE = "commune.yml"


def load_commune(root: Path) -> tuple[Commune | None, list[Finding]]:
    """The commune and what is wrong with its file; `None` when it cannot be used."""
    path = root / COMMUNE_FILE
    if not path.is_file():
        return None, [
            Finding(
                "missing-file",
                Location(COMMUNE_FILE),
                "Không có tệp commune.yml (thông tin cơ quan).",
                "Lấy lại tệp từ bản lưu; thiếu nó không dựng được trang.",
            )
        ]
    text = decode(path.read_bytes(), COMMUNE_FILE)
    if isinstance(text, Finding):
        return None, [text]
    faults = list(text_faults(text, COMMUNE_FILE))
    front = parse_front_matter(f"---\n{text}\n---\n", COMMUNE_FILE)
    if isinstance(front, list):
        return None, [*faults, *(_one_line_up(finding) for finding in front)]
    try:
        return Commune.model_validate({k: v for k, v in front.values.items() if v is not None}), faults
    except ValidationError as error:
        found = record_findings(Commune, "thông tin cơ quan", front.values, front.lines, COMMUNE_FILE, error)
        return None, [*faults, *(_one_line_up(finding) for finding in found)]


def _one_line_up(finding: Finding) -> Finding:
    """`commune.yml` has no opening `---` of its own."""
    line = max(1, finding.location.line - 1)
    return Finding(
        finding.rule, Location(COMMUNE_FILE, line), finding.message, finding.fix, finding.severity, key=finding.key
    )
