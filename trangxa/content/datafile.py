"""Reading a YAML data file (`commune.yml`, `editorial/*.yml`) into a typed record, or into findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from trangxa.content.frontmatter import parse_front_matter
from trangxa.content.text import decode, text_faults
from trangxa.content.validation import record_findings
from trangxa.findings import Finding, Location

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class DataFile(Generic[M]):
    """A file as read: its record (`None` when it is not there or unusable), the line of each key, what is wrong."""

    path: str
    record: M | None = None
    lines: dict[str, int] | None = None
    findings: tuple[Finding, ...] = ()

    def at(self, key: str = "") -> Location:
        """Place of a dotted key, or of the nearest key around it."""
        lines = self.lines or {}
        while key and key not in lines:
            key = key.rpartition(".")[0]
        return Location(self.path, lines.get(key, 0))


def read_data(root: Path, path: str, cls: type[M], label: str) -> DataFile[M]:
    """Read `root/path` as `cls`, which people call `label`. Never raises for content; no file, no findings."""
    file = root / path
    if not file.is_file():
        return DataFile(path)
    text = decode(file.read_bytes(), path)
    if isinstance(text, Finding):
        return DataFile(path, findings=(text,))
    faults = tuple(text_faults(text, path))
    front = parse_front_matter(f"---\n{text}\n---\n", path)
    if isinstance(front, list):
        return DataFile(path, findings=(*faults, *_one_line_up(front)))
    lines = {key: line - 1 for key, line in front.lines.items()}
    try:
        record = cls.model_validate({key: value for key, value in front.values.items() if value is not None})
    except ValidationError as error:
        found = record_findings(cls, label, front.values, front.lines, path, error)
        return DataFile(path, None, lines, (*faults, *_one_line_up(list(found))))
    return DataFile(path, record, lines, faults)


def _one_line_up(findings: list[Finding]) -> Iterator[Finding]:
    """These files have no opening `---` of their own."""
    for found in findings:
        place = Location(found.location.path, max(1, found.location.line - 1))
        yield Finding(found.rule, place, found.message, found.fix, found.severity, key=found.key)
