"""A link or file path that leads nowhere: what is wrong with it, and where it was most likely meant to lead."""

import posixpath
import re
from collections.abc import Collection, Iterable

from trangxa.content.item import Item, LinkRef
from trangxa.content.kinds import Record
from trangxa.content.outside import wrong_outside
from trangxa.content.targets import target_of
from trangxa.findings import Fault, Finding

_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:vn|com|net|org|info|edu|gov)(?:[/?#].*)?", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")
_SCHEME = re.compile(r"[A-Za-z][\w+.-]*:")
_DISK = re.compile(r"[A-Za-z]:[\\/]|file:|\\", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@/:]+@[^\s@/]+\.[^\s@/]+")
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
_ON_DISK = Fault(
    "unsafe-link",
    "{what} “{target}” nằm trên máy hoặc mạng nội bộ của cơ quan, người khác không mở được.",
    "Chép tệp vào cạnh bài rồi ghi đường dẫn tương đối, như {example}.",
)
_PICTURE = Fault(
    "outside-picture",
    "Ảnh “{target}” không phải đường dẫn tới một tệp ảnh.",
    "Lưu ảnh thành tệp đặt cạnh bài (thư mục anh/), rồi ghi đường dẫn tương đối, như anh/hoi-lang.jpg.",
)
_NO_HTTPS = Fault("broken-link", "Liên kết “{target}” thiếu https: ở đầu.", "Thêm https: ở đầu.")
_NO_MAILTO = Fault("broken-link", "Liên kết “{target}” thiếu mailto: ở đầu.", "Thêm mailto: ở đầu.")
_BACKSLASH = Fault(
    "broken-link", "{what} “{target}” dùng dấu \\.", "Viết lại đường dẫn bằng dấu / thay dấu \\, như {example}."
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
    if _DISK.match(written):
        return told(_ON_DISK, item, link, **_called(link))
    if link.image and (_SCHEME.match(written) or written.startswith("//")):
        return told(_PICTURE, item, link)
    if written.startswith("//") and _DOMAIN.match(written[2:]):
        return told(_NO_HTTPS, item, link)
    return told(_UNSAFE if _SCHEME.match(written) else _NOT_RELATIVE, item, link)


def _called(link: LinkRef) -> dict[str, str]:
    """What people call the target, and what its path is like."""
    what, example = ("Ảnh", "anh/hoi-lang.jpg") if link.image else ("Liên kết", "tep/12-kh.pdf")
    return {"what": what, "example": example}


def outside_fault(item: Item[Record], link: LinkRef) -> Finding | None:
    """What is told of an address out of the page that is none."""
    wrong, mend = wrong_outside(link.target)
    return told(_OUTSIDE, item, link, wrong=wrong, mend=mend) if wrong else None


def nowhere(item: Item[Record], link: LinkRef, items: Iterable[str]) -> Finding:
    """What is told of a link to an item that is not there; `items` are the paths of those that are."""
    meant = _meant_path(item.path, link.target, items)
    if "\\" in link.target and not meant:
        return told(_BACKSLASH, item, link, what="Liên kết", example="../van-ban/2026/12-kh-ubnd.md")
    return told(_NO_ITEM, item, link, mend=f"Có lẽ là {meant}." if meant else _MEND_ITEM)


def missing(item: Item[Record], link: LinkRef, what: str, items: Collection[str], files: Collection[str]) -> Finding:
    """What is told of a file that is not there; `what` people call it: `Ảnh`, `Tệp`, `Liên kết`."""
    if what == "Liên kết" and _lacks_scheme(link.target):
        return told(_NO_SCHEME, item, link)
    if what == "Liên kết" and _MAILBOX.fullmatch(link.target.strip()):
        return told(_NO_MAILTO, item, link)
    target = target_of(item.path, link.target)
    if target and target.path in items:
        return told(_AN_ITEM, item, link, what=what)
    meant = _meant_path(item.path, link.target, (*(items if what == "Liên kết" else ()), *sorted(files)))
    if "\\" in link.target and not meant:
        return told(_BACKSLASH, item, link, **_called(link))
    return told(_NO_FILE, item, link, what=what, mend=f"Có lẽ là {meant}." if meant else _MEND_FILE)


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
