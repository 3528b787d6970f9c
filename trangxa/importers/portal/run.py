"""The import of a file: every record gets its file, or a finding that says why not."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from trangxa.content.slugs import slug
from trangxa.findings import Finding, Location
from trangxa.importers.files import Fate, existing_codes, faults_of, front_matter, put
from trangxa.importers.portal.codes import mend_code
from trangxa.importers.portal.notes import Note, What
from trangxa.importers.portal.procedure import Draft, draft_of
from trangxa.importers.portal.records import SourceRecord, read_records
from trangxa.importers.portal.text import stated

SECTION = "procedures"
_TOPIC_LENGTH, _NAME_LENGTH = 60, 70
"""Longest parts of a path, in characters; a field's list page has the same limit."""


_LOOK_UP = "Tra thủ tục trên Cổng Dịch vụ công quốc gia rồi sửa bản ghi."


class Imported(NamedTuple):
    """A record that has its file. `path` is POSIX, from the output folder."""

    line: int
    code: str
    path: str
    fate: Fate
    notes: tuple[Note, ...]


class Report(NamedTuple):
    """What became of every line."""

    imported: tuple[Imported, ...]
    refused: tuple[Finding, ...]

    def count(self, fate: Fate) -> int:
        """How many files met this fate."""
        return sum(record.fate is fate for record in self.imported)


def import_portal(source: Path, out: Path, fetched: date, *, overwrite: bool = False, dry_run: bool = False) -> Report:
    """Turn the records of `source`, taken from the portal on the day `fetched`, into files under `out`.

    TrangxaError when the source cannot be read as text at all.
    """
    run = _Run(out, source.name, fetched, overwrite, dry_run, existing_codes(out))
    imported: list[Imported] = []
    refused: list[Finding] = []
    for record in read_records(source):
        taken = record if isinstance(record, Finding) else run.take(record)
        if isinstance(taken, Finding):
            refused.append(taken)
        else:
            imported.append(taken)
    return Report(tuple(imported), tuple(refused))


@dataclass(slots=True)
class _Run:
    """What was asked for and what is known so far: files that are there, and lines and addresses by code."""

    out: Path
    source: str
    fetched: date
    overwrite: bool
    dry_run: bool
    paths: dict[str, Path]
    lines: dict[str, int] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)

    def take(self, record: SourceRecord) -> Imported | Finding:
        """The file of a record, or why there is none."""
        written = stated(record.fields["ma_thu_tuc"])
        code = mend_code(written)
        if not written:
            return self._refuse(record, "no-code", "Thiếu mã thủ tục (ma_thu_tuc).")
        if code is None:
            return self._refuse(record, "bad-code", f"Mã thủ tục “{written}” không đúng dạng, không sửa được.")
        if code in self.lines:
            what = f"Mã thủ tục {code} đã có ở dòng {self.lines[code]}."
            return self._refuse(record, "duplicate-code", what, "Mỗi mã một bản ghi: giữ bản mới hơn, xóa bản kia.")
        if not stated(record.fields["ten_thu_tuc"]):
            return self._refuse(record, "no-name", f"Thủ tục {code} không có tên (ten_thu_tuc).")
        address = stated(record.fields["detail_url"])
        if not address.lower().startswith(("https://", "http://")):
            said = f"ghi “{address[:80]}”, không phải địa chỉ web" if address else "trống"
            what = f"Địa chỉ trên Cổng của thủ tục {code} (detail_url) {said}."
            return self._refuse(record, "no-address", what)
        return self._put(record, draft_of(record, code, self.fetched))

    def _put(self, record: SourceRecord, draft: Draft) -> Imported | Finding:
        """Write the file where a file of this procedure is already, else at its own place."""
        code = draft.values["ma"]
        raw = front_matter(draft.values)
        if faults := faults_of(f"{SECTION}/{_path_of(draft)}", raw, draft.values):
            what = " ".join(dict.fromkeys(fault.message for fault in faults))
            return self._refuse(record, faults[0].rule, f"Thủ tục {code} không thành tệp hợp lệ. {what}", faults[0].fix)
        self.lines[code] = record.line
        path = self.paths.get(code, self.out / _path_of(draft))
        fate = put(path, raw, overwrite=self.overwrite, dry_run=self.dry_run)
        notes = (*draft.notes, *self._repeated(draft.values["url_dvcqg"], code))
        return Imported(record.line, code, path.relative_to(self.out).as_posix(), fate, notes)

    def _repeated(self, address: str, code: str) -> Iterator[Note]:
        first = self.addresses.setdefault(address, code)
        if first != code:
            yield Note("detail_url", What.OTHER, f"cùng địa chỉ nguồn với thủ tục {first}")

    def _refuse(self, record: SourceRecord, rule: str, message: str, fix: str = _LOOK_UP) -> Finding:
        return Finding(rule, Location(self.source, record.line), message, fix)


def _path_of(draft: Draft) -> str:
    values = draft.values
    name = "-".join(filter(None, (values["ma"].lower(), slug(values["tieu_de"], _NAME_LENGTH))))
    return f"{slug(values['linh_vuc'], _TOPIC_LENGTH) or 'khac'}/{name}.md"
