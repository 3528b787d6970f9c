"""The key that an editor most likely meant by a name that no key has."""

import difflib
import functools

from trangxa.content.slugs import slug

_ELSEWHERE = {
    "title": ("tieu_de", "ten", "trich_yeu"),
    "name": ("ten", "ho_ten"),
    "description": ("mo_ta",),
    "summary": ("mo_ta",),
    "date": ("ngay_dang", "ngay"),
    "lastmod": ("cap_nhat",),
    "updated": ("cap_nhat",),
    "author": ("tac_gia",),
    "source": ("nguon",),
    "tags": ("tu_khoa",),
    "keywords": ("tu_khoa",),
    "image": ("anh",),
    "file": ("tep",),
    "url": ("dia_chi", "lien_ket"),
    "alt": ("mo_ta",),
    "draft": ("nhap",),
    "category": ("chuyen_muc", "linh_vuc"),
    "phone": ("dien_thoai",),
    "email": ("thu_dien_tu",),
    "address": ("dia_chi",),
    "id": ("ma",),
}
"""Names that other programs give to the same things."""


def key_meant(written: str, names: list[str]) -> str:
    """One of `names`; empty if none is like it."""
    return _meant(written, tuple(names))


@functools.lru_cache(4096)
def _meant(written: str, names: tuple[str, ...]) -> str:
    folded = slug(written).replace("-", "_")
    if folded in names:
        return folded
    if known := next((name for name in _ELSEWHERE.get(folded, ()) if name in names), ""):
        return known
    return next(iter(difflib.get_close_matches(folded, names, 1)), "")
