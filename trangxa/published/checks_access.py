"""Access for everyone: characters, motion, words for pictures, headings, tables, links (TT 32/2017 Art. 18)."""

from collections.abc import Iterator

from trangxa.content.site import Site
from trangxa.findings import Evidence, Location
from trangxa.law import Obligation
from trangxa.published.checking import Check, Demand, every, readable, with_trait
from trangxa.published.opening import Published
from trangxa.published.unjudged import NOT_SHOWN, unjudged
from trangxa.rules.base import Said, fault

_CHARACTERS = frozenset({"old-charset", "not-utf8", "not-nfc", "damaged-text", "hidden-character"})
_DECLARED = Demand("Không khai mã UTF-8", "Mọi trang khai mã UTF-8")
_WRITTEN = Demand("Không dùng mã UTF-8", "Mọi trang viết bằng UTF-8")
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
    yield from every(obligation, readable(site), _DECLARED, with_trait("utf-8"))
    yield from every(obligation, site.pages.values(), _WRITTEN, lambda page: "UTF-8" not in page.trouble)
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
