"""Word files, workbooks and photographs for tests, with what is left in them from their making."""

import io
from collections.abc import Collection, Sequence

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image
from xlsxwriter import Workbook

_GPS = 0x8825


def docx_of(text: str, *, author: str = "", left: Collection[str] = ()) -> bytes:
    """A Word file: lines with `|` are rows of a table. `left`: `chỗ sửa`, `ghi chú`, `chữ ẩn`."""
    document, stream, table = Document(), io.BytesIO(), None
    document.core_properties.author = document.core_properties.last_modified_by = author
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 1:
            table = document.add_paragraph(line) and None
            continue
        table = table or document.add_table(0, len(cells))
        for place, cell in zip(table.add_row().cells, cells, strict=True):
            place.text = cell
    run = document.add_paragraph().add_run("Cuối văn bản")
    if "chỗ sửa" in left:
        change = OxmlElement("w:ins")
        change.set(qn("w:author"), "Người soạn")
        run._r.addprevious(change)
        change.append(run._r)
    if "ghi chú" in left:
        document.add_comment(run, text="Hỏi lại chỗ này", author="Người soạn")
    run.font.hidden = True if "chữ ẩn" in left else None
    document.save(stream)
    return stream.getvalue()


def xlsx_of(rows: Sequence[Sequence[str]], *, author: str = "", left: Collection[str] = ()) -> bytes:
    """A workbook with these rows on sheet `Danh sách`. `left`: `trang tính ẩn`, `dòng ẩn`, `cột ẩn`, `ghi chú`."""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"author": author})
    sheet = book.add_worksheet("Danh sách")
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    if "trang tính ẩn" in left:
        book.add_worksheet("Bản gốc").hide()
    if "dòng ẩn" in left:
        sheet.set_row(1, None, None, {"hidden": True})
    if "cột ẩn" in left:
        sheet.set_column(1, 2, None, None, {"hidden": True})
    if "ghi chú" in left:
        sheet.write_comment("A1", "Hỏi lại")
    book.close()
    return stream.getvalue()


def picture_of(kind: str, *, position: bool) -> bytes:
    """A small photograph, `JPEG`, `PNG` or `WEBP`, with or without the place where it was taken."""
    stream, exif = io.BytesIO(), Image.Exif()
    exif[0x010F] = "Máy ảnh"
    if position:
        exif.get_ifd(_GPS).update({1: "N", 2: (21.0, 47.0, 22.0), 3: "E", 4: (105.0, 33.0, 50.0)})
    Image.new("RGB", (8, 8), "green").save(stream, kind, exif=exif)
    return stream.getvalue()
