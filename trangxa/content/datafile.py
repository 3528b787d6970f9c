"""Reading a YAML data file (`commune.yml`, `editorial/*.yml`) into a typed record, or into findings."""

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from trangxa.content.frontmatter import nearest_line, read_keys
from trangxa.content.keys import keys_of
from trangxa.content.text import decode, text_faults
from trangxa.content.validation import Written, record_findings
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
        return Location(self.path, nearest_line(self.lines or {}, key, otherwise=0))


def read_data(root: Path, path: str, cls: type[M], label: str) -> DataFile[M]:
    """Read `root/path` as `cls`, which people call `label`. Never raises for content; no file, no findings."""
    file = root / path
    if not file.is_file():
        return DataFile(path)
    text = decode(file.read_bytes(), path)
    if isinstance(text, Finding):
        return DataFile(path, findings=(text,))
    faults, rows = tuple(text_faults(text, path)), text.split("\n")
    if not any(_KEYED.match(row) for row in rows):
        return DataFile(path, findings=(*faults, _without_keys(path, cls, label)))
    read = read_keys(rows, path, 1)
    if isinstance(read, list):
        return DataFile(path, findings=(*faults, *map(_of_data, read)))
    written = Written(path, *read)
    try:
        record = cls.model_validate(written.stated)
    except ValidationError as error:
        return DataFile(path, None, written.lines, (*faults, *record_findings(cls, label, written, error)))
    return DataFile(path, record, written.lines, faults)


def _without_keys(path: str, cls: type[BaseModel], label: str) -> Finding:
    """What a file must hold that holds nothing: some rows of it as they would be written."""
    keys = [key for key in keys_of(cls).values() if key.required] or list(keys_of(cls).values())
    shown = [f"{key.name}: {key.example}" for key in keys if key.example][:2]
    example = f", như “{'”, “'.join(shown)}”" if shown else ""
    return Finding(
        "empty-data-file",
        Location(path, 1),
        f"Tệp này không có khóa nào; phải ghi {label} bằng các khóa: {', '.join(key.name for key in keys)}.",
        f"Lấy lại tệp từ git hoặc bản sao lưu; hoặc viết lại, mỗi dòng một khóa dạng “khóa: giá trị”{example}.",
    )


def _of_data(found: Finding) -> Finding:
    """Findings on YAML speak of the front matter of items; such a file has nothing else."""
    message, fix = found.message, found.fix
    for old, new in _WORDS:
        message, fix = message.replace(old, new), fix.replace(old, new)
    return replace(found, message=message, fix=fix)


_KEYED = re.compile(r"\s*-?\s*[\"']?\w+[\"']?\s*:(\s|$)|\s*\{")
_WORDS = (
    ("Phần khai báo đầu tệp", "Tệp này"),
    ("Phần khai báo", "Tệp này"),
    ("phần khai báo", "tệp này"),
    ("mẫu của lệnh “trangxa new”", "bản lưu của tệp này"),
    ('tieu_de: "Thông báo: lịch họp"', 'chiu_trach_nhiem: "Trưởng Ban: Lường Văn Thuận"'),
)
