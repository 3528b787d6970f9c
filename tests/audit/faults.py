"""Reads `faults.yml` and carries its operations out on a copy of the content."""

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pypdf import PdfWriter

from tests.audit.real_copy import RealCopy
from tests.pdfs import pdf_of


class Fault(NamedTuple):
    """What is done, and the rule, path and line of the one finding that must come of it."""

    sort: str
    name: str
    do: list[list[str]]
    rule: str
    path: str
    at: str

    def seed(self, copy: RealCopy) -> None:
        """Carry it out."""
        for operation, path, *rest in self.do:
            OPERATIONS[operation](copy, path, *rest)

    def line(self, copy: RealCopy) -> int:
        """1-based line of the changed file that the finding must point at; 0 for the file as a whole."""
        if self.at == "than":
            return copy.read(self.path).split("\n").index("---", 1) + 2
        return copy.line(self.path, self.at) if self.at else 0


def _body(copy: RealCopy, path: str, text: str) -> None:
    """Another body."""
    front = "---\n".join(copy.read(path).split("---\n")[:2])
    copy.write(path, f"{front}---\n\n{text}\n" if text else f"{front}---\n")


def _twin(copy: RealCopy, path: str, name: str) -> None:
    """The same item once more, under another file name."""
    copy.write(f"{path.rpartition('/')[0]}/{name}", copy.read(path))


def _empty_section(copy: RealCopy, folder: str) -> None:
    """Only the opening page is left."""
    copy.remove(*(item.path for item in copy.clean.in_section(folder) if item.path != f"{folder}/index.md"))


def _decompose(copy: RealCopy, path: str, words: str) -> None:
    """Letters with their marks apart."""
    copy.replace(path, words, unicodedata.normalize("NFD", words))


def _blank_pdf(copy: RealCopy, path: str) -> None:
    """A page without a text layer, as a scanner makes it."""
    sheet, stream = PdfWriter(), io.BytesIO()
    sheet.add_blank_page(595, 842)
    sheet.write(stream)
    copy.write(path, stream.getvalue())


def _pdf(copy: RealCopy, path: str, text: str) -> None:
    """A PDF with this text."""
    copy.write(path, pdf_of(text))


def _pdf_author(copy: RealCopy, path: str, name: str) -> None:
    """The same PDF with this person as its author."""
    sheets, stream = PdfWriter(clone_from=copy.root / path), io.BytesIO()
    sheets.add_metadata({"/Author": name})
    sheets.write(stream)
    copy.write(path, stream.getvalue())


def _attach(copy: RealCopy, path: str, file: str, text: str) -> None:
    """A file beside an item, that the item shows."""
    copy.write(f"{path.rpartition('/')[0]}/{file}", text)
    copy.put(path, "tep_dinh_kem", f"[{{ten: Danh sách, tep: {file}}}]")


def _add_line(copy: RealCopy, path: str, line: str) -> None:
    """One line more at the end."""
    copy.write(path, f"{copy.read(path).rstrip()}\n{line}\n")


OPERATIONS: dict[str, Callable[..., Any]] = {
    "put": RealCopy.put,
    "drop": lambda copy, path, key: copy.put(path, key, None),
    "replace": RealCopy.replace,
    "add": RealCopy.add,
    "write": RealCopy.write,
    "remove": RealCopy.remove,
    "body": _body,
    "twin": _twin,
    "empty-section": _empty_section,
    "decompose": _decompose,
    "blank-pdf": _blank_pdf,
    "pdf": _pdf,
    "pdf-author": _pdf_author,
    "attach": _attach,
    "add-line": _add_line,
}


def load_faults() -> list[Fault]:
    """Every fault of the file; all values are texts."""
    sorts = yaml.load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return [
        Fault(sort, row["name"], row["do"], row["rule"], row.get("path", row["do"][0][1]), row.get("at", ""))
        for sort, rows in sorts.items()
        for row in rows
    ]
