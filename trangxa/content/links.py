"""Whether links, pictures and files that items name lead somewhere."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from trangxa.content.file_rules import PICTURES
from trangxa.content.item import Item, LinkRef
from trangxa.content.kinds import Record
from trangxa.content.leading import missing, nowhere, outside_fault, told, unusable
from trangxa.content.markdown import FOOTNOTE
from trangxa.content.targets import target_of
from trangxa.findings import Fault, Finding

_WHAT: dict[str | int, str] = {"anh": "Ảnh", "bo_anh": "Ảnh"}
"""Keys of files that are pictures."""


_PICTURE_OUTSIDE = Fault(
    "outside-picture",
    "Ảnh “{target}” nằm ở trang khác.",
    "Tải ảnh về đặt cạnh bài (thư mục anh/), rồi ghi đường dẫn tương đối.",
)
_TO_DRAFT = Fault(
    "link-to-draft",
    "Liên kết “{target}” tới một bản nháp chưa đăng.",
    "Bỏ liên kết, hoặc xóa dòng nhap: true của mục kia khi đã xong.",
)
_TO_COMING = Fault(
    "link-to-coming",
    "Liên kết “{target}” tới một mục đến ngày {day:%d/%m/%Y} mới hiện trên trang.",
    "Bỏ liên kết, hoặc sửa ngay_dang của một trong hai mục để mục kia có trước.",
)
_NOT_PICTURE = Fault(
    "not-picture",
    "Ảnh “{target}” không phải tệp ảnh.",
    "Dùng tệp JPG, PNG, WebP hoặc SVG; tệp khác thì ghi vào tep_dinh_kem.",
)
_NO_HEADING = Fault("broken-anchor", "Không có đề mục “#{anchor}” trong {where}.", "{mend}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a link may meet: the items that are or will be published, other paths there are, and in which state."""

    items: dict[str, Item[Record]]
    files: frozenset[str]
    drafts: frozenset[str]
    broken: frozenset[str]
    gone: frozenset[str] = frozenset()
    """Paths of items that left: a page at their address says so."""

    coming: dict[str, date] = field(default_factory=dict)
    """First day of each item that is not on the page yet."""

    def too_early(self, path: str, target: str) -> date | None:
        """The first day of a target that is on the page later than the item that names it."""
        day = self.coming.get(target)
        return day if day and day > self.coming.get(path, date.min) else None


def reference_faults(around: Surroundings) -> Iterator[Finding]:
    """Findings on every link, picture and attached file of every item."""
    for item in around.items.values():
        for found in _faults_of(item, around):
            if found:
                yield found


def _faults_of(item: Item[Record], around: Surroundings) -> Iterator[Finding | None]:
    for link in item.links:
        target = target_of(item.path, link.target)
        plain = target is not None and not link.image and not target.fragment and target.path in around.items
        if not plain or (target and target.path in around.coming):
            yield _link_fault(item, link, around)
    for loc, path in item.record.files():
        yield _file_fault(item, LinkRef(path, item.line_at(loc), False), around, _WHAT.get(loc[0], "Tệp"))
    for loc, path in item.record.references():
        yield _link_fault(item, LinkRef(path, item.line_at(loc), False), around)


def _link_fault(item: Item[Record], link: LinkRef, around: Surroundings) -> Finding | None:
    target = target_of(item.path, link.target)
    if target is None:
        return unusable(item, link)
    if target.outside:
        return _outside(item, link)
    if not target.path:
        return _anchor_fault(item, item, target.fragment, link.line)
    if link.image or not target.path.endswith(".md"):
        return _file_fault(item, link, around, "Ảnh" if link.image else "Liên kết")
    if day := around.too_early(item.path, target.path):
        return told(_TO_COMING, item, link, day=day)
    if other := around.items.get(target.path):
        return _anchor_fault(item, other, target.fragment, link.line)
    if target.path in around.drafts:
        return told(_TO_DRAFT, item, link)
    return None if target.path in around.broken | around.gone else nowhere(item, link, around.items)


def _outside(item: Item[Record], link: LinkRef) -> Finding | None:
    return outside_fault(item, link) or (told(_PICTURE_OUTSIDE, item, link) if link.image else None)


def _anchor_fault(item: Item[Record], other: Item[Record], anchor: str, line: int) -> Finding | None:
    known = {heading.id for heading in other.headings}
    if not anchor or anchor in known or (item is other and anchor.startswith(FOOTNOTE)):
        return None
    where = "bài" if item is other else other.path
    none = "Bỏ liên kết" if item is other else f"Bỏ phần #{anchor}"
    some = f"Chọn một đề mục có thật: {', '.join(sorted(known)[:6])}."
    mend = some if known else f"{none}: ở đó chưa có đề mục nào."
    return _NO_HEADING.at(item.path, line, anchor=anchor, where=where, mend=mend)


def _file_fault(item: Item[Record], link: LinkRef, around: Surroundings, what: str) -> Finding | None:
    target = target_of(item.path, link.target)
    if target is None or target.outside:
        return unusable(item, link)
    if target.path.endswith(".md") or target.path not in around.files | around.broken:
        return missing(item, link, what, around.items, around.files)
    picture = what != "Ảnh" or os.path.splitext(target.path)[1].lower() in PICTURES
    return None if picture or target.path in around.broken else told(_NOT_PICTURE, item, link)
