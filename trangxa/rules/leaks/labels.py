"""What a number is, told by the nearest word before it, in its cell or at the head of its column."""

import re

from trangxa.rules.leaks.folding import words
from trangxa.rules.leaks.rows import Row

IDENTITY, OLD_CARD, SOCIAL, HEALTH, TAX = "identity", "old-card", "social", "health", "tax"
PASSPORT, PLATE, LICENCE, BANK, PHONE, CODE = "passport", "plate", "licence", "bank", "phone", "code"

_WORDS = {
    IDENTITY: r"cccd|căn cước|định danh",
    OLD_CARD: r"cmnd|cmtnd|cmt\b|cmqđ|chứng minh (?:nhân dân|thư)|giấy chứng minh",
    SOCIAL: r"bhxh|bảo hiểm xã hội",
    HEALTH: r"bhyt|bảo hiểm y tế",
    TAX: r"\bmst\b|mã số thuế",
    PASSPORT: r"hộ chiếu|passport",
    PLATE: r"biển số|biển kiểm soát|biển đăng ký|biển xe|\bbks\b",
    LICENCE: r"gplx|giấy phép lái xe|bằng lái",
    BANK: r"tài khoản|\bstk\b|\bsố tk\b",
    PHONE: r"điện thoại|\bs?đt\b|di động|\bđtdđ\b|zalo|liên hệ|\bgọi\b|hotline|đường dây nóng|\bsố máy\b",
    CODE: (
        r"mã hồ sơ|số hồ sơ|mã vạch|barcode|isbn|issn|mã tra cứu|mã giao dịch|mã thanh toán|mã số doanh nghiệp|\bmsdn\b"
        r"|đăng ký kinh doanh|mã số hộ kinh doanh|giấy phép kinh doanh|số sê-?ri|số seri|serial|mã (?:số )?dự án"
        r"|mã công trình|qhns|quan hệ ngân sách|hóa đơn|hoá đơn|mã vận đơn|mã lô\b|số lô\b|mã bài|mã nguồn|mã thiết bị"
        r"|imei|mã thửa|số thửa|mã khách hàng|mã bưu gửi|mã thông báo|tbmt"
    ),
}
_ANY = re.compile(
    "|".join(f"(?P<{name.replace('-', '_')}>{words(pattern).pattern})" for name, pattern in _WORDS.items())
)
_NEAR = 48
"""Letters between a word and the number it labels."""

Label = str


def label_of(row: Row, text: str, start: int, end: int, column: int | None) -> Label:
    """Label of the number at `start`–`end` of `text` (the row, or its cell in `column`); empty if nothing names it."""
    if found := _last(text[max(0, start - _NEAR) : start]):
        return found
    if column is not None and column < len(row.head) and (found := _last(row.head[column])):
        return found
    after = _ANY.match(text[end : end + 24].lower().lstrip(" (-–:,"))
    return _name(after) if after else ""


def labels_in(text: str) -> set[Label]:
    """Every label that a text names."""
    return {_name(match) for match in _ANY.finditer(text.lower())}


def _last(text: str) -> Label:
    return next((_name(match) for match in reversed(list(_ANY.finditer(text.lower())))), "")


def _name(match: re.Match[str]) -> Label:
    return (match.lastgroup or "").replace("_", "-")
