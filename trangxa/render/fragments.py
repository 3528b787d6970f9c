"""From what a page shows to the HTML fragments stamped into its frame."""

import hashlib
import posixpath
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup

from trangxa.content.commune import Commune
from trangxa.content.item import Item
from trangxa.content.kinds import Consultation, Document, Procedure, Record, Statistic
from trangxa.content.safe_html import MarkdownRenderer
from trangxa.content.sections import address_of, section_of_folder
from trangxa.content.targets import file_address, target_of
from trangxa.errors import TrangxaError
from trangxa.pages.view import View
from trangxa.render.articles import article, contents, is_plain
from trangxa.render.assets import assets, early_program
from trangxa.render.chart import Chart, bar_chart
from trangxa.render.contacts import with_contacts
from trangxa.render.marks import marked
from trangxa.render.metadata import canonical, head
from trangxa.render.shell import Fragments
from trangxa.render.showing import Pictures
from trangxa.render.stamps import Stamps
from trangxa.render.templates import environment


class Composer:
    """Turns views into fragments; holds the templates and the Markdown renderer, which are slow to make."""

    def __init__(self, root: Path, commune: Commune, notice: Item[Record] | None, as_of: date) -> None:
        self._root, self._commune, self._notice, self._as_of = root, commune, notice, as_of
        self._templates = environment()
        urls = {name: asset.url for name, asset in assets().items()}
        self._pictures = Pictures(root)
        self._templates.globals.update(
            picture=self._pictures.main,
            gallery=self._pictures.gallery,
            asset=urls.__getitem__,
            early=Markup(early_program().decode()),
        )
        self._stamps = Stamps(self._templates)
        self._markdown = MarkdownRenderer()
        self._banners: dict[tuple[str, str], str] = {}

    def fragments(self, view: View) -> Fragments:
        """Head, banner, body and, where it has one of its own, menu of one page."""
        section = section_of_folder(view.folder).title
        return Fragments(
            head(view, self._commune, section, self._as_of) + self._more_head(view),
            self.banner(view.root, view.language),
            self._main(view),
            self._menu(view) if view.menu else "",
        )

    def _main(self, view: View) -> str:
        page = self._page(view)
        if view.item and is_plain(view, page):
            return article(self._stamps, view, page, view.item.record)
        context = {"view": view, "page": page, "chart": _chart(view), **view.context}
        html = self._templates.get_template(view.template).render(context)
        return marked(html, page["body"], view, self._commune)

    def banner(self, root: str, language: str) -> str:
        """Illustrative notice and urgent notice of a page `root` away from the top."""
        if (root, language) not in self._banners:
            self._banners[root, language] = self._templates.get_template("banner.html").render(
                illustrative=self._commune.illustrative, notice=self._notice, root=root, language=language
            )
        return self._banners[root, language]

    def _more_head(self, view: View) -> str:
        return "\n" + self._templates.get_template(view.head).render(view=view, **view.context) if view.head else ""

    def _menu(self, view: View) -> str:
        return self._templates.get_template("menu.html").render(view=view)

    def _page(self, view: View) -> dict[str, Any]:
        item = view.item
        if item is None:
            return {"body": "", "picture": None, "attachments": ()}
        record = item.record
        page: dict[str, Any] = {
            "address": canonical(view.url, self._commune),
            "body": Markup(self._body(item, view)),
            "toc": Markup(contents(self._stamps, item)),
            "picture": record.picture,
            "attachments": [
                (a.name, view.root + _address(item, a.file), file_kind(a.file)) for a in record.attachments
            ],
        }
        if isinstance(record, (Document, Consultation)):
            document = record.file if isinstance(record, Document) else record.full_text
            page |= {"document_url": view.root + _address(item, document), "document_kind": file_kind(document)}
        if isinstance(record, Procedure) and record.forms != "Không":
            page["forms"] = [
                (form.name, view.root + _address(item, form.file) if form.file else form.link) for form in record.forms
            ]
        return page

    def _body(self, item: Item[Record], view: View) -> str:
        with open(f"{self._root}/{item.path}", "rb") as file:
            raw = file.read()
        if hashlib.sha256(raw).hexdigest() != item.digest:
            raise TrangxaError(f"{item.path} vừa bị sửa trong khi dựng trang.", "Chạy lại lệnh.")
        if b"\r" in raw:
            raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        above = raw.split(b"\n", item.body_line - 1)
        body = above.pop().decode() if len(above) == item.body_line else ""
        html = self._markdown.html(body, item.headings, lambda written: resolve(item.path, view.root, written))
        html = with_contacts(html)
        return self._pictures.in_text(html, item, view.root) if "<img " in html else html


def resolve(source: str, root: str, written: str) -> str:
    """Address, as the page writes it, of a target as the editor wrote it. Unknown targets were refused before."""
    target = target_of(source, written)
    if target is None:
        return "#"
    if target.outside:
        return written
    if not target.path:
        return f"#{target.fragment}"
    address = address_of(target.path) if target.path.endswith(".md") else file_address(target.path)
    return root + (address or "") + (f"#{target.fragment}" if target.fragment else "")


def _address(item: Item[Record], written: str) -> str:
    target = target_of(item.path, written)
    return file_address(target.path) if target else ""


def file_kind(path: str) -> str:
    """What people call a file's type: `PDF`."""
    return posixpath.splitext(path)[1].lstrip(".").upper()


def _chart(view: View) -> Chart | None:
    record = view.item.record if view.item else None
    return bar_chart(record) if isinstance(record, Statistic) else None
