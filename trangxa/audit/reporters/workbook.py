"""Excel workbooks in one style: A4 landscape, boxed cells, a head that stays and stands on every printed page."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

from trangxa.audit.reporters.packing import settled_zip

_BOXED = {"border": 1, "text_wrap": True, "valign": "top"}
_HEAD = {"bold": True, "bg_color": "#F3EFE6"}


class Workbook:
    """A workbook in the making. `day` stands in it as the day of making: same content, same bytes."""

    def __init__(self, title: str, day: date, author: str = "") -> None:
        self._out = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book = xlsxwriter.Workbook(self._out, options)
        made = datetime(day.year, day.month, day.day)
        self._book.set_properties({"title": title, "author": author, "created": made})
        self.head = self.boxed_head()
        self.cell = self.boxed()
        """The look of heads and of cells."""

    def look(self, **properties: object) -> Any:
        """A look of cells, in XlsxWriter's properties."""
        return self._book.add_format(properties)

    def boxed(self, **properties: object) -> Any:
        """The same with a border, text that wraps."""
        return self.look(**_BOXED, **properties)

    def boxed_head(self, **properties: object) -> Any:
        """The look of heads with something more."""
        return self.boxed(**_HEAD, **properties)

    def sheet(self, name: str, widths: Sequence[float] = ()) -> Any:
        """A new sheet, its columns so many letters wide."""
        sheet = self._book.add_worksheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet

    def to_bytes(self) -> bytes:
        """The file; nothing can be added after."""
        self._book.close()
        return settled_zip(self._out.getvalue())


def keep_head(sheet: Any, head: int, rows: int, columns: int, *, first_columns: int = 0) -> None:
    """Keep a row and so many first columns in view, filter the `rows` below it, print it at the top of each page."""
    sheet.freeze_panes(head + 1, first_columns)
    sheet.repeat_rows(head)
    if rows:
        sheet.autofilter(head, 0, head + rows, columns - 1)
