"""Checks between files: links, anchors, pictures, attachments, identities."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.markdown import FOOTNOTE
from trangxa.content.targets import target_of
from trangxa.findings import Finding, Location, Severity

_ACTIVE_SVG = re.compile(
    rb"<\s*script|\son\w+\s*=|javascript:|<\s*foreignObject|<!ENTITY|@import|url\(\s*(?![\"']?\s*#)"
    rb"|<\s*(?:image|use)[^>]+href\s*=\s*[\"'](?!#)",
    re.IGNORECASE,
)


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
        for link in item.links:
            target = target_of(item.path, link.target)
            plain = target is not None and not link.image and not target.fragment and target.path in around.items
            if not plain or (target and target.path in around.coming):
                yield from _link(item, link.target, link.line, link.image, around)
        for loc, path in item.record.files():
            yield from _file(item, path, item.line(".".join(map(str, loc))), around, "Tệp")
        for loc, path in item.record.references():
            yield from _link(item, path, item.line(".".join(map(str, loc))), False, around)


def used_files(items: Iterable[Item[Record]], files: frozenset[str]) -> frozenset[str]:
    """Paths of the attachments and pictures that these items show: only they are published."""
    used: set[str] = set()
    for item in items:
        written = [path for _, path in item.record.files()]
        written += [link.target for link in item.links]
        targets = (target_of(item.path, path) for path in written)
        used.update(t.path for t in targets if t and t.path in files and not t.path.endswith(".md"))
    return frozenset(used)


def _link(item: Item[Record], written: str, line: int, image: bool, around: Surroundings) -> Iterator[Finding]:
    target = target_of(item.path, written)
    shown = written[:80]
    if target is None:
        yield _bad_target(item, shown, line)
    elif target.outside:
        if image:
            yield _finding(
                "outside-picture",
                item,
                line,
                f"Ảnh “{shown}” nằm ở trang khác.",
                "Tải ảnh về đặt cạnh bài (thư mục anh/), rồi ghi đường dẫn tương đối.",
            )
    elif not target.path:
        yield from _anchor(item, item, target.fragment, line)
    elif image or not target.path.endswith(".md"):
        yield from _file(item, written, line, around, "Ảnh" if image else "Liên kết")
    elif day := around.too_early(item.path, target.path):
        yield _finding(
            "link-to-coming",
            item,
            line,
            f"Liên kết “{shown}” tới một mục đến ngày {day:%d/%m/%Y} mới hiện trên trang.",
            "Bỏ liên kết, hoặc sửa ngay_dang của một trong hai mục để mục kia có trước.",
        )
    elif other := around.items.get(target.path):
        yield from _anchor(item, other, target.fragment, line)
    elif target.path in around.drafts:
        yield _finding(
            "link-to-draft",
            item,
            line,
            f"Liên kết “{shown}” tới một bản nháp chưa đăng.",
            "Bỏ liên kết, hoặc xóa dòng nhap: true của mục kia khi đã xong.",
        )
    elif target.path not in around.broken and target.path not in around.gone:
        yield _finding(
            "broken-link",
            item,
            line,
            f"Liên kết “{shown}” không tới tệp nào.",
            "Sửa đường dẫn cho đúng tên tệp .md, tính từ thư mục của tệp này.",
        )


def _bad_target(item: Item[Record], shown: str, line: int) -> Finding:
    if re.match(r"[A-Za-z][\w+.-]*:", shown):
        return _finding(
            "unsafe-link",
            item,
            line,
            f"Liên kết “{shown}” không thuộc loại được dùng.",
            "Chỉ dùng https://, mailto:, tel: hoặc đường dẫn tương đối tới tệp .md.",
        )
    return _finding(
        "broken-link",
        item,
        line,
        f"Liên kết “{shown}” bắt đầu bằng dấu / hoặc ra ngoài dự án.",
        "Ghi đường dẫn tương đối từ tệp này, như ../van-ban/2026/12-kh-ubnd.md.",
    )


def _anchor(item: Item[Record], other: Item[Record], fragment: str, line: int) -> Iterator[Finding]:
    if not fragment:
        return
    known = {heading.id for heading in other.headings}
    if fragment not in known and item is not other:
        near = ", ".join(sorted(known)[:6]) or "trang đó không có đề mục"
        yield _finding(
            "broken-anchor",
            item,
            line,
            f"Không có đề mục “#{fragment}” trong {other.path}.",
            f"Chọn một đề mục có thật: {near}.",
        )
    elif fragment not in known and not fragment.startswith(FOOTNOTE):
        near = ", ".join(sorted(known)[:6]) or "bài không có đề mục"
        yield _finding(
            "broken-anchor",
            item,
            line,
            f"Không có đề mục “#{fragment}” trong bài.",
            f"Chọn một đề mục có thật: {near}.",
        )


def _file(item: Item[Record], written: str, line: int, around: Surroundings, what: str) -> Iterator[Finding]:
    target = target_of(item.path, written)
    if target is None or target.outside:
        yield _bad_target(item, written[:80], line)
    elif target.path.endswith(".md") or target.path not in around.files | around.broken:
        near = next((f" Có tệp gần giống: {f}." for f in sorted(around.files) if f.lower() == target.path.lower()), "")
        yield _finding(
            "missing-file",
            item,
            line,
            f"{what} “{written[:80]}” không có trong thư mục.{near}",
            "Chép tệp vào đúng chỗ, hoặc sửa đường dẫn (phân biệt chữ hoa, chữ thường).",
        )


def svg_faults(root: Path, paths: Iterable[str]) -> Iterator[Finding]:
    """Pictures that could run a program or fetch from elsewhere when opened."""
    for path in sorted(paths):
        if path.endswith(".svg") and _ACTIVE_SVG.search((root / path).read_bytes()):
            yield Finding(
                "unsafe-picture",
                Location(path),
                "Ảnh SVG chứa mã lệnh hoặc gọi tới nơi khác.",
                "Lưu lại thành SVG thuần (plain SVG) hoặc PNG.",
            )


def identity_faults(items: Iterable[Item[Record]]) -> Iterator[Finding]:
    """Two items with one identity."""
    seen: dict[str, Item[Record]] = {}
    for item in items:
        if first := seen.get(item.code):
            yield Finding(
                "duplicate-code",
                _code_of(item),
                f"Mã “{item.code}” trùng với {_code_of(first)}.",
                "Mỗi mục một mã: đặt mã khác cho mục chép sau, hoặc xóa mục trùng.",
                subject=item.code,
            )
        else:
            seen[item.code] = item


def _code_of(item: Item[Record]) -> Location:
    return Location(item.path, item.line("ma" if "ma" in item.lines else "so_ky_hieu"))


def unused_files(files: Iterable[str], used: frozenset[str]) -> Iterator[Finding]:
    """Attachments that nothing shows: they are not published."""
    for path in sorted(set(files) - used):
        yield Finding(
            "unused-file",
            Location(path),
            "Không mục nào dùng tệp này nên tệp không được đăng.",
            "Ghi tệp vào tep_dinh_kem của một mục, hoặc xóa tệp.",
            Severity.WARNING,
        )


def _finding(rule: str, item: Item[Record], line: int, message: str, fix: str) -> Finding:
    return Finding(rule, Location(item.path, line), message, fix)
