"""Rule: a field holds a value or an explicit “Không”; a dash or “Đang cập nhật” is an empty field in disguise."""

import re
from collections.abc import Iterator
from typing import Any

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.site import Site
from trangxa.findings import Evidence, Finding, Location
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.office import at
from trangxa.rules.texts import text_of

_EMPTY = re.compile(
    r"[\s.…_?*/–—-]+|n/?a|none|null|tbd|todo|x{1,5}|lorem ipsum.*|viết nội dung ở đây.*"
    r"|(xem|theo|như|có)( trong| ở| tại)? (tệp|file|văn bản|phụ lục|tài liệu)( đính)? kèm( theo)?[\s.]*"
    r"|(nội dung )?((đang|sẽ|chờ|chưa) (được )?(cập nhật|bổ sung|hoàn thiện|xây dựng|biên soạn)( sau)?"
    r"|cập nhật sau|chưa có|chưa rõ|không rõ"
    r"|không xác định"
    r"|chưa xác định)[\s.…]*",
    re.IGNORECASE,
)
_FEW_WORDS = 12
"""A body of so few words may be a promise of one."""


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every text of commune.yml and of every item, and bodies that only promise content."""
    office = site.commune.model_dump(by_alias=True) if site.commune else {}
    for path, value in _empty(office):
        yield _fault(obligation, at(site, path), path, value)
    for item in site.items:
        for path, value in _empty(item.record.model_dump(by_alias=True)):
            yield _fault(obligation, Location(item.path, item.line(path)), path, value, item.kind)
        yield from _body(site, obligation, item)
    yield Evidence(f"Đã xét mọi ô của commune.yml và {len(site.items)} mục.")


def _empty(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Dotted path and text of every value that says nothing."""
    if isinstance(value, str):
        if value and _EMPTY.fullmatch(value):
            yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _empty(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, (list, tuple)):
        for index, inner in enumerate(value):
            yield from _empty(inner, f"{path}.{index}")


def _body(site: Site, obligation: Obligation, item: Item[Record]) -> Iterator[Finding]:
    if 0 < item.words <= _FEW_WORDS:
        body = "\n".join(text_of(site, item).split("\n")[item.body_line - 1 :]).strip()
        if _EMPTY.fullmatch(body):
            message = f"Nội dung chỉ có “{body}”."
            fix = "Viết nội dung, hoặc ghi nhap: true nếu đang soạn."
            yield fault(obligation, Location(item.path, item.body_line), message, fix, kind=item.kind)


def _fault(obligation: Obligation, where: Location, path: str, value: str, kind: str = "") -> Finding:
    key = path.partition(".")[0]
    message = f"Ô {path} ghi “{value}”, coi như bỏ trống."
    fix = "Điền giá trị thật; nếu thật sự không có thì ghi rõ “Không”."
    return fault(obligation, where, message, fix, kind=kind, key=key)


RULE = Rule("cross-empty-value", "Ô có giá trị thật hoặc ghi rõ Không", check)
