"""A link or file path that leads nowhere: what is wrong with it, and where it was most likely meant to lead."""

import posixpath
import re
from collections.abc import Collection, Iterable

from trangxa.content.item import Item, LinkRef
from trangxa.content.kinds import Record
from trangxa.content.targets import target_of
from trangxa.findings import Fault, Finding

_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:vn|com|net|org|info|edu|gov)(?:[/?#].*)?", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+", re.IGNORECASE)
_CALL = re.compile(r"tel:\+?[0-9][0-9 .()-]{2,}", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*:")
_SHOWN = 80
"""Characters of a target that a message repeats."""

_UNSAFE = Fault(
    "unsafe-link",
    "Liên kết “{target}” không thuộc loại được dùng.",
    "Chỉ dùng https://, mailto:, tel: hoặc đường dẫn tương đối tới tệp .md.",
)
_NOT_RELATIVE = Fault(
    "broken-link",
    "Liên kết “{target}” bắt đầu bằng dấu / hoặc ra ngoài dự án.",
    "Ghi đường dẫn tương đối từ tệp này, như ../van-ban/2026/12-kh-ubnd.md.",
)
_EMPTY = Fault("broken-link", "Liên kết chưa có địa chỉ.", "Ghi địa chỉ, hoặc bỏ liên kết.")
_OUTSIDE = Fault("broken-link", "Liên kết “{target}” {wrong}.", "{mend}")
_NO_SCHEME = Fault("broken-link", "Liên kết “{target}” thiếu https:// ở đầu.", "Thêm https:// ở đầu.")
_NO_ITEM = Fault("broken-link", "Liên kết “{target}” không tới tệp nào.", "{mend}")
_AN_ITEM = Fault(
    "missing-file",
    "{what} “{target}” trỏ tới một mục, không phải một tệp để tải hay để xem.",
    "Ghi đường dẫn tới tệp PDF, ảnh…; liên kết tới mục thì viết trong bài.",
)
_NO_FILE = Fault(
    "missing-file",
    "{what} “{target}” không có trong thư mục.",
    "{mend}",
)
_MEND_ITEM = "Sửa đường dẫn cho đúng tên tệp .md, tính từ thư mục của tệp này."
_MEND_FILE = "Chép tệp vào đúng chỗ, hoặc sửa đường dẫn (phân biệt chữ hoa, chữ thường)."


def told(fault: Fault, item: Item[Record], link: LinkRef, **words: object) -> Finding:
    """A finding on a link of an item; of a long target a part is repeated."""
    return fault.at(item.path, link.line, target=link.target[:_SHOWN], **words)


def unusable(item: Item[Record], link: LinkRef) -> Finding:
    """What is told of a target that may not be used at all."""
    written = _BLANKS.sub("", link.target)
    if not written:
        return told(_EMPTY, item, link)
    return told(_UNSAFE if _SCHEME.match(written) else _NOT_RELATIVE, item, link)


def outside_fault(item: Item[Record], link: LinkRef) -> Finding | None:
    """What is told of an address out of the page that is none."""
    wrong, mend = _wrong_outside(link.target)
    return told(_OUTSIDE, item, link, wrong=wrong, mend=mend) if wrong else None


def nowhere(item: Item[Record], link: LinkRef, items: Iterable[str]) -> Finding:
    """What is told of a link to an item that is not there; `items` are the paths of those that are."""
    meant = _meant_path(item.path, link.target, items)
    return told(_NO_ITEM, item, link, mend=f"Có lẽ là {meant}." if meant else _MEND_ITEM)


def missing(item: Item[Record], link: LinkRef, what: str, items: Collection[str], files: Collection[str]) -> Finding:
    """What is told of a file that is not there; `what` people call it: `Ảnh`, `Tệp`, `Liên kết`."""
    if what == "Liên kết" and _lacks_scheme(link.target):
        return told(_NO_SCHEME, item, link)
    target = target_of(item.path, link.target)
    if target and target.path in items:
        return told(_AN_ITEM, item, link, what=what)
    meant = _meant_path(item.path, link.target, (*(items if what == "Liên kết" else ()), *sorted(files)))
    return told(_NO_FILE, item, link, what=what, mend=f"Có lẽ là {meant}." if meant else _MEND_FILE)


def _wrong_outside(written: str) -> tuple[str, str]:
    """What is wrong with an address out of the page, and the fix; empty where nothing is."""
    clean = written.strip()
    if clean.lower().startswith("http") and not _HOST.fullmatch(clean):
        return (
            "không có tên miền thật",
            "Mở trang đó bằng trình duyệt rồi chép địa chỉ, như https://thainguyen.gov.vn/.",
        )
    if clean.lower().startswith("mailto:") and not _MAIL.fullmatch(clean):
        return "không phải địa chỉ thư điện tử", "Viết như mailto:ubnd@binhthanh.thainguyen.gov.vn."
    if clean.lower().startswith("tel:") and not _CALL.fullmatch(clean):
        return "không phải số điện thoại", "Viết như tel:02083879010."
    return "", ""


def _lacks_scheme(written: str) -> bool:
    """Whether it looks like an address of another site that lacks its beginning."""
    return _DOMAIN.fullmatch(written.strip()) is not None


def _meant_path(source: str, written: str, known: Iterable[str]) -> str:
    """The nearest of the `known` paths, as it is to be written in the file at `source`; empty if none is near."""
    target = target_of(source, written.replace("\\", "/"))
    if target is None or not target.path:
        return ""
    folded = target.path.lower()
    stem = re.sub(r"\.(?:html?|md|markdown)$", "", folded)
    wanted = {folded, f"{stem}.md", f"{stem}/index.md", f"{stem.replace(' ', '-').replace('_', '-')}.md"}
    near = next((path for path in known if path.lower() in wanted), "")
    return posixpath.relpath(near, posixpath.dirname(source)) if near else ""
