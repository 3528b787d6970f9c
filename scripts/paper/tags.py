"""Structure of a PDF for screen readers: heading, paragraph, table cell, in reading order (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFtrue
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import HRFlowable, Paragraph


@dataclass(slots=True)
class Element:
    """A node of the structure. A leaf is one marked piece of a page: both `page` and `piece` count from 0."""

    tag: str
    kids: list[Element] = field(default_factory=list)
    page: int = 0
    piece: int | None = None


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that notes which piece of a page is what."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._open = [Element("Document")]
        self._pieces: list[list[Element]] = [[]]
        self.setViewerPreference("DisplayDocTitle", "true")

    @contextmanager
    def piece(self, tag: str) -> Iterator[None]:
        """What is drawn inside is one leaf of the structure."""
        leaf = Element(tag, [], len(self._pieces) - 1, len(self._pieces[-1]))
        self._open[-1].kids.append(leaf)
        self._pieces[-1].append(leaf)
        self._code.append(f"/{tag} <</MCID {leaf.piece}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is decoration or repeats on every page; readers pass over it."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def open_group(self, tag: str) -> None:
        """Pieces drawn from now on belong to this group."""
        group = Element(tag)
        self._open[-1].kids.append(group)
        self._open.append(group)

    def close_group(self) -> None:
        """End the group opened last."""
        self._open.pop()

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page."""
        super().showPage()
        self._pieces.append([])

    def save(self) -> None:
        """Write the structure, then the file."""
        if self._code:
            self.showPage()
        document, root = self._doc, PDFDictionary({"Type": PDFName("StructTreeRoot")})
        parents: dict[int, Any] = {}
        root["K"] = self._write(self._open[0], document.Reference(root), parents)
        numbers: list[Any] = []
        for number, page in enumerate(document.Pages.pages):
            page.__Defaults__ = {**page.__Defaults__, "StructParents": number, "Tabs": PDFName("S")}
            numbers += [number, PDFArray([parents[id(leaf)] for leaf in self._pieces[number]])]
        root["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": PDFtrue})
        super().save()

    def _write(self, element: Element, parent: Any, written: dict[int, Any]) -> Any:
        """Reference of the PDF object made of an element; `written` gains those of the leaves, by `id`."""
        entry = PDFDictionary({"S": PDFName(element.tag), "P": parent})
        reference = self._doc.Reference(entry)
        if element.piece is None:
            entry["K"] = PDFArray([self._write(kid, reference, written) for kid in element.kids])
        else:
            entry["K"] = element.piece
            entry["Pg"] = self._doc.Reference(self._doc.Pages.pages[element.page])
            written[id(element)] = reference
        return reference


class TaggedParagraph(Paragraph):  # type: ignore[misc]
    """A paragraph whose tag is the name of its style up to the dot: `P.center` is a `P`."""

    def draw(self) -> None:
        """Draw the text as one piece."""
        with self.canv.piece(self.style.name.partition(".")[0]):
            super().draw()


class Line(HRFlowable):  # type: ignore[misc]
    """A thin line in the middle of its column, `width` points long."""

    def __init__(self, width: float) -> None:
        super().__init__(width, thickness=0.7, color="black", spaceBefore=2, spaceAfter=5)

    def draw(self) -> None:
        """Draw the line as decoration."""
        with self.canv.artifact():
            super().draw()


def tag_table(table: Any, event: str, *_: Any) -> None:
    """Groups of a table while it is drawn, for `Table(renderCB=…)`; lines and backgrounds are decoration."""
    if event in ("startTable", "startRow"):
        table.canv.open_group("Table" if event == "startTable" else "TR")
    elif event in ("endTable", "endRow"):
        table.canv.close_group()
    elif event in ("startBG", "startLines"):
        table.canv._code.append("/Artifact BMC")
    elif event in ("endBG", "endLines"):
        table.canv._code.append("EMC")
