"""Rule: files carry no position, tracked changes, hidden parts or private author (NĐ 13/2023 Art. 2.4.i, custom)."""

import os
from collections.abc import Collection, Iterator

from trangxa.content.attachments import Extract, read_attachment
from trangxa.content.extraction import DAMAGED
from trangxa.content.item import Item
from trangxa.content.kinds import Record
from trangxa.content.pictures import shows_position
from trangxa.content.shown import ShownFile
from trangxa.content.site import Site
from trangxa.findings import Finding, Location, Severity
from trangxa.law import Obligation
from trangxa.rules.base import Context, Rule, Said, fault
from trangxa.rules.leaks.contacts import public_names
from trangxa.rules.leaks.names import LONG
from trangxa.rules.leaks.telling import looked_through
from trangxa.rules.selecting import misnamed_files

_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_CLOSED = frozenset({".doc", ".xls", ".odt", ".ods", ".pptx", ".zip"})
"""Kinds that the program cannot look into."""

_AUTHORS = ("Author", "creator", "lastModifiedBy", "Manager")


def check(site: Site, obligation: Obligation, context: Context) -> Iterator[Said]:
    """Judge every file that an item shows."""
    read = context.papers.of(site)
    misnamed = misnamed_files(site)
    known = public_names(site)
    for file, item in (shown for shown in read.files if shown[0].path not in misnamed):
        yield from _judge(site, obligation, file, item, known)
    yield looked_through(read)


def _judge(
    site: Site, obligation: Obligation, file: ShownFile, item: Item[Record], known: Collection[str]
) -> Iterator[Finding]:
    suffix = os.path.splitext(file.path)[1].lower()
    if suffix in _PHOTOS and shows_position(site.root / file.path):
        message = "Ảnh còn ghi tọa độ nơi chụp trong tệp (EXIF GPS)"
        yield _tell(obligation, file, item, message, "Lưu lại ảnh, bỏ thông tin vị trí, rồi thay tệp.")
    elif suffix in _CLOSED:
        message = f"Máy không xem được bên trong tệp {suffix} nên chưa rà thông tin riêng tư"
        fix = "Đổi sang PDF, DOCX hoặc XLSX; hoặc tự mở ra xem kỹ trước khi đăng."
        yield _tell(obligation, file, item, message, fix, Severity.WARNING)
    else:
        held = read_attachment(site.root, file.path)
        yield from _remains(obligation, file, item, held)
        if author := next((name for name in map(held.metadata.get, _AUTHORS) if name and _private(name, known)), None):
            message = f"Thuộc tính tệp còn ghi tên người soạn ({_initials(author)})"
            fix = "Xóa thuộc tính tác giả, hoặc ghi tên cơ quan, rồi thay tệp."
            yield _tell(obligation, file, item, message, fix, Severity.WARNING)


def _remains(obligation: Obligation, file: ShownFile, item: Item[Record], held: Extract) -> Iterator[Finding]:
    """What an Office file still carries from its making; why a file cannot be looked into."""
    changes = (f"{held.revisions} chỗ sửa theo dõi",) if held.revisions else ()
    if left := (*changes, *held.hidden):
        message = f"Tệp còn {', '.join(left)}"
        fix = "Chấp nhận hết chỗ sửa, xóa ghi chú và phần ẩn (Inspect Document), lưu lại rồi thay tệp; nên xuất PDF."
        yield _tell(obligation, file, item, message, fix)
    elif held.unreadable == DAMAGED:
        fix = "Chép lại tệp từ bản gốc, mở thử được rồi mới thay tệp."
        yield _tell(obligation, file, item, "Tệp hỏng, không mở được", fix)
    elif held.unreadable:
        message = f"Không đọc được tệp ({held.unreadable}) nên chưa rà thông tin riêng tư"
        fix = "Lưu lại tệp từ bản gốc, không đặt mật khẩu; tệp chữ thì chọn mã UTF-8."
        yield _tell(obligation, file, item, message, fix, Severity.WARNING)


def _private(author: str, known: Collection[str]) -> bool:
    return LONG.fullmatch(author.strip()) is not None and author.strip() not in known


def _initials(name: str) -> str:
    return "".join(f"{syllable[0]}." for syllable in name.split())


def _tell(
    obligation: Obligation,
    file: ShownFile,
    item: Item[Record],
    message: str,
    fix: str,
    severity: Severity | None = None,
) -> Finding:
    told = f"{message} (mục {item.path} đăng tệp này)."
    return fault(obligation, Location(file.path), told, fix, severity=severity)


RULE = Rule("leak-metadata", "Tệp không mang thông tin ẩn", check)
