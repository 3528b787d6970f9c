"""Rule: each picture of a map was looked at by a person, who signed for it: no machine sees what a map leaves out.

The answer names the picture by the first eight digits of its SHA-256, so a picture changed later needs a new answer.
"""

import hashlib
import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from trangxa.content.file_rules import PICTURES
from trangxa.content.item import Item
from trangxa.content.kinds import Page, Record
from trangxa.content.shown import ShownFile, shown_files
from trangxa.content.site import Site
from trangxa.editorial.answers import ANSWERS_FILE, Answer
from trangxa.findings import Evidence, Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Inapplicable, Rule, Said, Unread, Unsure, fault

_MAP_WORDS = re.compile(r"bản đồ|lược đồ|ban-do|luoc-do|\bmap\b", re.IGNORECASE)
_LOOK = (
    "Mở ảnh, xem bản đồ có thể hiện đúng, đủ chủ quyền, địa giới không (bản đồ Việt Nam phải có Hoàng Sa, Trường Sa)"
)


class Map(NamedTuple):
    """A picture to be signed for."""

    where: Location
    name: str
    code: str


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every picture of a map that is shown, once."""
    maps = list({found.code: found for found in reversed(list(_maps(site)))}.values())[::-1]
    answers = context.answers.record.answers if context.answers.record else ()
    mine = [
        (at, answer)
        for at, answer in enumerate(answers)
        if answer.obligation == obligation.id and answer.given <= site.as_of
    ]
    if not maps:
        yield Inapplicable("Không mục nào đang đăng ảnh bản đồ.")
    elif context.answers.findings:
        yield Unread((ANSWERS_FILE,))
    else:
        yield from (_judge(site, obligation, context, found, mine) for found in maps)


def _maps(site: Site) -> Iterator[Map]:
    for item in site.items:
        for file in shown_files(item):
            if file.path in site.files and _is_map(item, file):
                digest = hashlib.sha256((site.root / file.path).read_bytes()).hexdigest()
                yield Map(Location(item.path, file.line), file.path.rpartition("/")[2], digest[:8])


def _is_map(item: Item[Record], file: ShownFile) -> bool:
    suffix = os.path.splitext(file.path)[1]
    if isinstance(item.record, Page) and item.record.topic == "ban-do":
        return suffix in PICTURES or suffix == ".pdf"
    told = item.record.picture.alt if item.record.picture and file.key == "anh" else ""
    return suffix in PICTURES and bool(_MAP_WORDS.search(f"{file.path.rpartition('/')[2]} {told}"))


def _judge(
    site: Site, obligation: Obligation, context: Context, found: Map, answers: list[tuple[int, Answer]]
) -> Said:
    signed = [(at, answer) for at, answer in answers if found.code in answer.evidence]
    if not signed:
        changed = any(found.name in answer.evidence for _, answer in answers)
        what = "đã đổi sau khi được xem" if changed else "chưa có người xem và ký xác nhận"
        return _doubt(obligation, found, found.where, f"Ảnh bản đồ {found.name} {what}.")
    at, answer = max(signed, key=lambda entry: (entry[1].given, entry[0]))
    where = context.answers.at(f"tra_loi.{at}.tra_loi")
    words = f"{found.name}: {answer.person}, ngày {answer.given:%d/%m/%Y}: {answer.evidence}"
    if answer.until < site.as_of:
        message = f"Xác nhận cho ảnh bản đồ {found.name} đã quá hạn ngày {answer.until:%d/%m/%Y}."
        return _doubt(obligation, found, where, message)
    if answer.value == "chưa đạt":
        return fault(obligation, found.where, f"Người xem thấy bản đồ chưa đạt ({words}).", "Thay ảnh khác.", key="anh")
    return Evidence(words, (found.where, where))


def _doubt(obligation: Obligation, found: Map, where: Location, message: str) -> Unsure:
    fix = (
        f"{_LOOK}. Ghi câu trả lời vào {ANSWERS_FILE} với nghia_vu: {obligation.id} và bang_chung có “{found.name} "
        f"{found.code}”."
    )
    return Unsure(Finding(obligation.rule, where, message, fix, Severity.WARNING, obligation.basis, key="anh"))


RULE = Rule("cross-map-signoff", "Ảnh bản đồ có người ký xác nhận", check)
