"""Words, tables and hidden things of DOCX and XLSX files, out of their XML parts."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

Node = ElementTree.Element

_MAX_UNPACKED = 200_000_000
"""Bytes an Office file may unpack to: more is a trap, not a document."""

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}
_REVISIONS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_BESIDE = re.compile(r"word/(header\d*|footer\d*|footnotes|endnotes)\.xml")
_NOTES = re.compile(r"(?:word|xl)/(?:.*/)?(?:threadedC|c)omments?\d*\.xml")
_PROPERTIES = re.compile(r"docProps/(core|app|custom)\.xml")


class TooLargeError(ValueError):
    """The file unpacks to more than any document needs."""


class Row(NamedTuple):
    """A paragraph (one cell) or a row of a table; `part` names the sheet, empty in a Word file."""

    part: str
    cells: tuple[str, ...]


class Held(NamedTuple):
    """What an Office file holds; `hidden` says in words what readers do not see but can find."""

    rows: tuple[Row, ...]
    metadata: dict[str, str]
    revisions: int
    hidden: tuple[str, ...]


class Package:
    """The XML parts of an Office file by name. Raises ValueError for a trap, others for a damaged file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNPACKED:
            raise TooLargeError
        self._archive = archive
        self.names = sorted(archive.namelist())

    @property
    def macros(self) -> tuple[str, ...]:
        """What to say of a program that the file carries; nothing if there is none."""
        return ("mã lệnh tự chạy (macro)",) if any(name.endswith("vbaProject.bin") for name in self.names) else ()

    def main(self, name: str) -> Node:
        """The part without which the file is none of its kind."""
        if name not in self.names:
            raise ValueError(name)
        return self.xml(name)

    def xml(self, name: str) -> Node:
        """A part; an empty node if there is none."""
        if name not in self.names:
            return ElementTree.Element("none")
        raw = self._archive.read(name)
        if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:  # Office never writes one: it would be there to swell or to fetch
            raise ValueError("DOCTYPE")
        return ElementTree.fromstring(raw)

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Node]:
        """Parts by name, in order."""
        yield from (self.xml(name) for name in self.names if pattern.fullmatch(name))

    def metadata(self) -> dict[str, str]:
        """Document properties under the names the file gives them."""
        nodes = (node for part in self.matching(_PROPERTIES) for node in part.iter())
        return {tag(node): node.text for node in nodes if node.text}

    def notes(self) -> tuple[list[Row], int]:
        """Words of comments, and how many comments there are."""
        found = [(part, tag(node), node) for part in self.matching(_NOTES) for node in part.iter()]
        notes = [node for _, name, node in found if name in ("comment", "threadedComment")]
        return [Row("", (words(node).strip(),)) for node in notes], len(notes)

    def targets(self, name: str) -> dict[str, str]:
        """Names of the parts that a part points at, by relation id."""
        folder, _, base = name.rpartition("/")
        links = self.xml(f"{folder}/_rels/{base}.rels")
        return {
            link.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, link.get("Target", ""))).lstrip("/")
            for link in links
        }


def tag(node: Node) -> str:
    """Name of a node without its namespace."""
    return node.tag.rpartition("}")[2]


def value(node: Node, name: str) -> str:
    """An attribute by its name without a namespace."""
    return next((text for key, text in node.attrib.items() if key.rpartition("}")[2] == name), "")


def words(node: Node) -> str:
    """Text under a node, deleted words included."""
    return "".join(_words(node))


def _words(node: Node) -> Iterator[str]:
    name = tag(node)
    if name in ("t", "delText", "text"):
        yield node.text or ""
    yield _BREAKS.get(name, "")
    for child in node:
        yield from _words(child)
    if name in ("p", "si", "is"):
        yield "\n"


def word_file(package: Package) -> Held:
    """A DOCX file: paragraphs and table rows of the body, then headers, footers, footnotes and comments."""
    body = package.main("word/document.xml")
    parts = [body, *package.matching(_BESIDE)]
    notes, count = package.notes()
    rows = [row for part in parts for row in _blocks(part)]
    revisions = sum(tag(node) in _REVISIONS for part in parts for node in part.iter())
    veiled = sum(tag(node) == "vanish" and value(node, "val") not in ("0", "false") for node in body.iter())
    told = [(count, "ghi chú (comment)"), (veiled, "chỗ chữ ẩn")]
    hidden = (*(f"{number} {what}" for number, what in told if number), *package.macros)
    return Held((*rows, *notes), package.metadata(), revisions, hidden)


def _blocks(node: Node) -> Iterator[Row]:
    """Paragraphs and table rows in the order they are read."""
    for child in node:
        name = tag(child)
        if name == "tr":
            yield Row("", tuple(words(cell).strip() for cell in child if tag(cell) == "tc"))
        elif name == "p":
            yield Row("", (words(child).strip(),))
        else:
            yield from _blocks(child)
