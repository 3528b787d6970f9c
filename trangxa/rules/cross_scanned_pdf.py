"""Rule: a PDF can be searched and read aloud: it has a text layer (NĐ 43/2011 Art. 15.1.a)."""

import os
import re
from collections.abc import Iterator

from trangxa.content.attachments import Extract, read_attachment
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.shown import ShownFile, shown_files
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, Said, fault
from trangxa.rules.selecting import misnamed_files

_LETTERS = 25
"""Letters from which a page counts as text: a page number or a scanner's mark is none."""
_SCANNER = re.compile(r"scanned (?:with|by) \w+", re.IGNORECASE)
_OTHER_FORMS = (".docx", ".odt", ".txt")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge each PDF once, at the first item that shows it."""
    shown, misnamed = _shown_first(site), misnamed_files(site)
    for file, item in shown.values():
        said = "" if file.path in misnamed else _judge(read_attachment(site.root, file.path))
        if said and not _readable_beside(file.path, item):
            yield _fault(obligation, item, file, said)
    if shown:
        yield Evidence(f"Đã xét lớp chữ của {len(shown)} tệp PDF.")
    else:
        yield Inapplicable("Không mục nào đang đăng tệp PDF.")


def _shown_first(site: Site) -> dict[str, tuple[ShownFile, Item[Record]]]:
    """Each published PDF by its path, with the first item that shows it."""
    first: dict[str, tuple[ShownFile, Item[Record]]] = {}
    for item in site.items:
        for file in shown_files(item):
            if file.path.endswith(".pdf") and file.path in site.files:
                first.setdefault(file.path, (file, item))
    return first


def _judge(held: Extract) -> str:
    """What is wrong with a PDF; a scanned page or two in a longer text are let pass, and one that does not open at all:
    whoever looks for leaks tells of it.
    """
    if held.unreadable:
        return ""
    scanned = [not _has_text(page) for page in held.pages]
    if not scanned or all(scanned):
        return "là bản quét, không có lớp chữ"
    if scanned[0] or sum(scanned) * 2 > len(scanned):
        return f"có {sum(scanned)}/{len(scanned)} trang là bản quét, không có lớp chữ"
    return ""


def _has_text(page: str) -> bool:
    return sum(map(str.isalpha, _SCANNER.sub("", page))) >= _LETTERS


def _readable_beside(path: str, item: Item[Record]) -> bool:
    beside = {file.path for file in shown_files(item)}
    return any(os.path.splitext(path)[0] + suffix in beside for suffix in _OTHER_FORMS)


def _fault(obligation: Obligation, item: Item[Record], file: ShownFile, said: str) -> Finding:
    message = f"Tệp {file.path.rpartition('/')[2]} {said}."
    fix = "Xuất lại PDF từ tệp văn bản gốc, hoặc nhận dạng chữ (OCR) rồi thay tệp; hay đính kèm thêm bản DOCX cùng tên."
    return fault(obligation, Location(item.path, file.line), message, fix, kind=item.kind, key=file.key)


RULE = Rule("cross-scanned-pdf", "Tệp PDF có lớp chữ", check)
