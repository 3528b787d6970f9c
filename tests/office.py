"""Office files in tests: their cells as text, and whether a real office program opens them."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from docx import Document
from pypdfium2 import PdfDocument

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def docx_tables(data: bytes) -> list[list[list[str]]]:
    """Cells of every ruled table of a Word file, heads included; the heads of the letter are no such table."""
    ruled = (table for table in Document(io.BytesIO(data)).tables if table.style.name == "Table Grid")
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in ruled]


def xlsx_rows(data: bytes, sheet: int = 1) -> list[list[str]]:
    """Rows of a sheet as text, empty cells left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        shared = ["".join(entry.itertext()) for entry in strings.iter(f"{_SHEET}si")]
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = ([_cell(cell, shared) for cell in row.iter(f"{_SHEET}c")] for row in tree.iter(f"{_SHEET}row"))
    return [[text for text in row if text] for row in rows]


def _cell(cell: ElementTree.Element, shared: list[str]) -> str:
    value = cell.findtext(f"{_SHEET}v")
    return "" if value is None else shared[int(value)] if cell.get("t") == "s" else value


def part(data: bytes, name: str) -> str:
    """One part of an office file as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def pages_in_libreoffice(files: list[Path], scratch: Path) -> dict[str, str]:
    """Text of each file as LibreOffice prints it to PDF, by name; scripts/test.py sees to it that it is there."""
    program = shutil.which("soffice")
    assert program, "Thiếu LibreOffice (soffice); chạy python scripts/test.py để cài."
    profile = (scratch / "libreoffice").as_uri()
    subprocess.run(
        [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", scratch, *files],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    texts = {}
    for file in files:
        with PdfDocument(scratch / f"{file.stem}.pdf") as pages:
            texts[file.name] = re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in pages))
    return texts
