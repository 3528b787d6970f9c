"""What is wrong with an address out of the page, as far as its words tell: nothing is fetched."""

import re

_HOST = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#].*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+", re.IGNORECASE)
_CALL = re.compile(r"tel:\+?[0-9][0-9 .()-]{2,}", re.IGNORECASE)
_INNER = re.compile(
    r"https?://(?:[^/?#]*\.(?:local|lan|internal)|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}"
    r"|169\.254(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})(?::\d+)?(?:[/?#].*)?",
    re.IGNORECASE,
)
"""Addresses of networks that are nobody else's (RFC 1918, 3927)."""

_OTHER_HOST = re.compile(r"https?://[^/?#]*@([^/?#]*).*", re.IGNORECASE)
_MIXED = re.compile(r"https?://(?=[^/?#]*[a-z])[^/?#]*[\u0370-\u052f].*", re.IGNORECASE)
"""Letters of other scripts that look like Latin ones: the way of forged addresses."""


def wrong_outside(written: str) -> tuple[str, str]:
    """What is wrong with an address out of the page, and the fix; empty where nothing is."""
    clean = written.strip()
    copied = "Mở trang đó bằng trình duyệt rồi chép địa chỉ, như https://thainguyen.gov.vn/."
    if _INNER.fullmatch(clean):
        return "chỉ mở được trong mạng nội bộ", "Ghi địa chỉ mà người ngoài cơ quan mở được, hoặc bỏ liên kết."
    if other := _OTHER_HOST.fullmatch(clean):
        return f"có dấu @ nên thật ra dẫn tới {other[1]}", copied
    if _MIXED.fullmatch(clean):
        return "có chữ cái trông như chữ La-tinh mà không phải, thường là địa chỉ giả", copied
    if clean.lower().startswith("http") and not _HOST.fullmatch(clean):
        return "không có tên miền thật", copied
    if clean.lower().startswith("mailto:") and not _MAIL.fullmatch(clean):
        return "không phải địa chỉ thư điện tử", "Viết như mailto:ubnd@binhthanh.thainguyen.gov.vn."
    if clean.lower().startswith("tel:") and not _CALL.fullmatch(clean):
        return "không phải số điện thoại", "Viết như tel:02083879010."
    return "", ""
