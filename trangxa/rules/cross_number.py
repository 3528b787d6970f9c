"""Rule: a document's number is the same in its front matter, in its files' names and on the first page of its file."""

import os
from collections.abc import Iterator
from pathlib import PurePosixPath

from trangxa.content.attachments import read_attachment
from trangxa.content.item import Item
from trangxa.content.kinds import Document
from trangxa.content.site import Site
from trangxa.content.targets import target_of
from trangxa.findings import Evidence, Finding
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, item_fault
from trangxa.rules.numbers import BLANK, STATED, fits_file_name, in_file_name, mentioned, same_number

_PAPERS = (".pdf", ".docx")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every document; what a file does not say is not held against it."""
    documents = site.of(Document)
    compared = 0
    for item in documents:
        page = _first_page(site, item)
        compared += bool(page)
        if found := _judge(obligation, item, page):
            yield found
    yield Evidence(f"Đã đối chiếu số ký hiệu của {len(documents)} văn bản, {compared} văn bản với trang đầu của tệp.")


def _first_page(site: Site, item: Item[Document]) -> str:
    target = target_of(item.path, item.record.file)
    if target is None or os.path.splitext(target.path)[1].lower() not in _PAPERS:
        return ""
    return read_attachment(site.root, target.path).first_page.strip()


def _judge(obligation: Obligation, item: Item[Document], page: str) -> Finding | None:
    """One finding a document, however many places differ: they usually differ for one reason."""
    number = item.record.number
    own, file = PurePosixPath(item.path).stem, PurePosixPath(item.record.file).stem
    in_own = _name_says(own, number)
    in_file = [said for said in (_name_says(file, number), _page_says(page, number)) if said]
    if not in_own and not in_file:
        return None
    key = "so_ky_hieu" if in_own else "tep"
    told = [f"tên tệp {own}.md"] * bool(in_own) + in_file
    message = f"Số ký hiệu {number} khác với {', '.join(told)}."
    fix = "Đối chiếu với bản gốc: sửa so_ky_hieu, đổi tên tệp, hoặc thay bằng đúng tệp của văn bản này."
    return item_fault(obligation, item, key, message, fix)


def _name_says(stem: str, number: str) -> str:
    return f"tên tệp {stem}" if in_file_name(stem) and not fits_file_name(number, stem) else ""


def _page_says(page: str, number: str) -> str:
    """What the first page says instead; a head left blank for the signing program says nothing."""
    stated = STATED.search(page)
    if stated:
        return "" if same_number(stated[1], number) else f"số {stated[1]} ở trang đầu của tệp"
    if not page or BLANK.search(page) or mentioned(number, page):
        return ""
    return "trang đầu của tệp, nơi không có số này"


RULE = Rule("cross-number", "Số ký hiệu khớp với tên tệp và bản gốc", check)
