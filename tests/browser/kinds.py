"""One page of every kind: the special pages, the lists, and of each kind of item the one with most on its page."""

import json
from pathlib import Path

SPECIAL = (
    "index.html",
    "lanh-dao.html",
    "lien-he.html",
    "tim-kiem.html",
    "so-do.html",
    "du-lieu-mo.html",
    "muc-do-cong-khai.html",
    "dinh-chinh.html",
    "tiep-can.html",
    "ngoai-tuyen.html",
    "404.html",
    "gui-cau-hoi.html",
    "danh-gia-muc-do-hai-long.html",
)
LISTS = (
    "tin-tuc/index.html",
    "chuyen-de/index.html",
    "dich-vu-cong/index.html",
    "van-ban/index.html",
    "du-lich/index.html",
    "le-hoi/index.html",
    "gop-y/index.html",
    "hoi-dap/index.html",
    "don-vi/index.html",
    "dich-vu-cong/a-z.html",
    "en/index.html",
    "cong-khai/danh-muc-thong-tin.html",
)


def kinds_of(site: Path) -> tuple[str, ...]:
    """Addresses in a built site."""
    told = json.loads((site / ".well-known/trangxa/items.json").read_text("utf-8"))["pages"]
    best: dict[str, str] = {}
    for page in told:
        kind, url = page["kind"], page["url"]
        if kind and "/" in url and (kind not in best or _size(site, url) > _size(site, best[kind])):
            best[kind] = url
    return (*SPECIAL, *LISTS, *sorted(best.values()))


def _size(site: Path, url: str) -> int:
    return (site / url).stat().st_size
