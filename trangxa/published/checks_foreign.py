"""What the HTML of another engine's site still tells: links to state bodies, a mail box that takes questions."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.checking import Check
from trangxa.published.opening import Published
from trangxa.published.telling import few
from trangxa.rules.base import Said, fault
from trangxa.rules.office import is_official
from trangxa.rules.outside_links import Args

_HOME = Location("index.html")


def _links(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """Links to the hosts that the obligation names, and to the state's domain."""
    args = Args.model_validate(obligation.args)
    addresses = {url for page in site.pages.values() for url in page.outside if "//" in url}
    hosts = sorted({urlsplit(url).hostname or "" for url in addresses})
    state = [host for host in hosts if host.endswith(".gov.vn") and not _own(site, host)]
    for wanted in args.hosts:
        if not any(host == wanted or host.endswith(f".{wanted}") for host in state):
            yield fault(obligation, _HOME, f"Chưa có liên kết tới {wanted}.", f"Thêm liên kết tới https://{wanted}/.")
    if len(state) < args.state:
        message = f"Mới có {len(state)} liên kết tới trang của cơ quan nhà nước khác, cần ít nhất {args.state}."
        yield fault(obligation, _HOME, message, "Thêm liên kết tới trang của tỉnh và các cơ quan liên quan.")
    else:
        yield Evidence(f"Liên kết tới {few(state)}.", (_HOME,))


def _own(site: Published, host: str) -> bool:
    return any(urlsplit(top).hostname == host for top in site.folder.tops)


def _questions(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    """An official e-mail address on any page takes questions."""
    boxes = {url[7:].partition("?")[0] for page in site.pages.values() for url in page.outside if url[:7] == "mailto:"}
    official = sorted(box for box in boxes if is_official(box))
    if official:
        yield Evidence(f"Nhận câu hỏi qua {few(official)}.", (_HOME,))
    else:
        fix = "Ghi hộp thư công vụ (.gov.vn) ở trang liên hệ."
        yield fault(obligation, _HOME, "Chưa thấy hộp thư công vụ (.gov.vn) nào tiếp nhận câu hỏi.", fix)


CHECKS: dict[str, Check] = {"outside-links": _links, "question-channel": _questions}
"""By id of the rule that judges the obligation on our own sites."""
