"""Access for everyone: characters, motion, words for pictures, headings, tables, links (TT 32/2017 Art. 18)."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.checking import Check, lacking, on_every, readable
from trangxa.published.opening import Published
from trangxa.published.telling import REBUILD
from trangxa.published.unjudged import NOT_SHOWN, unjudged
from trangxa.rules.base import Said, fault

_CHARACTERS = frozenset({"old-charset", "not-utf8", "not-nfc", "damaged-text", "hidden-character"})
_MEND = "Sửa chỗ này trong nguồn rồi dựng lại trang."


def _barriers(*names: str) -> Check:
    """Barriers are faults; that there is none does not answer what only a person can tell."""

    def check(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
        yield from _found(site, obligation, names)
        yield unjudged(obligation, NOT_SHOWN["person-answers"])

    return check


def _found(site: Published, obligation: Obligation, names: tuple[str, ...]) -> Iterator[Said]:
    for name in names:
        there = {page.url: b.example for page in readable(site) for b in page.barriers if b.name == name}
        if there:
            first = min(there)
            more = f" (và {len(there) - 1} trang khác)" if len(there) > 1 else ""
            message = f"{there[first][:1].upper()}{there[first][1:]}{more}."
            yield fault(obligation, Location(first), message, _MEND, key=name)


def _still(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    found = list(_found(site, obligation, ("moving",)))
    yield from found or [Evidence(f"Không trang nào có chữ chạy, nhấp nháy ({len(readable(site))} trang đã xem).")]


def _characters(site: Published, content: Site, obligation: Obligation) -> Iterator[Said]:
    done = "Mọi trang khai mã UTF-8"
    yield from on_every(obligation, readable(site), "utf-8", "Không khai mã UTF-8", REBUILD, done)
    unread = [page for page in site.pages.values() if "UTF-8" in page.trouble]
    yield from lacking(
        obligation, unread, "Không dùng mã UTF-8", REBUILD, looked_at=len(site.pages), done="Mọi trang viết bằng UTF-8"
    )
    for finding in content.problems:
        if finding.rule in _CHARACTERS:
            yield fault(obligation, finding.location, finding.message, finding.fix)


CHECKS: dict[str, Check] = {
    "nd43.7.1": _characters,
    "nd43.8": _barriers("alt", "headings", "labels"),
    "tt32.18.1.b": _still,
    "tt32.18.1.c": _barriers("alt", "transcript"),
    "tt32.18.1.d": _barriers("link-text", "headings"),
    "tt32.18.1.dd": _barriers("tables"),
}
"""By id of the obligation."""
