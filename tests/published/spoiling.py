"""Ways to change a published site after its build."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from trangxa.published.claims import ITEMS, REPORT, Claims, read_claims, written

Change = Callable[[Path], None]
"""Changes the site in a folder."""


class Altered(NamedTuple):
    """A change; the rule and the address of the finding it must cause, and words of its message."""

    name: str
    change: Change
    rule: str
    url: str
    words: str = ""


def removed(url: str) -> Change:
    """The file is gone."""
    return lambda site: (site / url).unlink()


def emptied(url: str) -> Change:
    """The file is there without a byte."""
    return added(url, b"")


def without(url: str, start: str, end: str) -> Change:
    """All between two marks, each standing once, is cut out."""

    def change(site: Path) -> None:
        text = (site / url).read_text("utf-8")
        assert text.count(start) == 1, text.count(start)
        at = text.index(start)
        (site / url).write_text(text[:at] + text[text.index(end, at) + len(end) :], "utf-8")

    return change


def edited(url: str, old: str, new: str) -> Change:
    """Every occurrence is replaced in the files of this name or pattern; there is one at least."""

    def change(site: Path) -> None:
        holding = [file for file in site.glob(url) if old in file.read_text("utf-8")]
        assert holding
        for file in holding:
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return change


def added(url: str, data: bytes) -> Change:
    """A file that no build made."""

    def change(site: Path) -> None:
        (site / url).parent.mkdir(parents=True, exist_ok=True)
        (site / url).write_bytes(data)

    return change


def copied(url: str, to: str) -> Change:
    """A page again at another address."""
    return lambda site: added(to, (site / url).read_bytes())(site)


def claims(change: Callable[[Claims], Claims], *, sealed: bool = False) -> Change:
    """`items.json` says something else; `sealed`: by somebody who knows how its seal is made."""

    def apply(site: Path) -> None:
        said = change(read_claims((site / ITEMS).read_bytes()))
        (site / ITEMS).write_bytes(written(said.sealed() if sealed else said))

    return apply


def page_claim(url: str, **keys: Any) -> Callable[[Claims], Claims]:
    """What the claims say of one page."""

    def change(said: Claims) -> Claims:
        pages = tuple(page.model_copy(update=keys) if page.url == url else page for page in said.pages)
        return said.model_copy(update={"pages": pages})

    return change


def report(change: Callable[[dict[str, Any]], None], *, sealed: bool = False) -> Change:
    """`report.json` says something else; `sealed`: and the claims vouch for it."""

    def apply(site: Path) -> None:
        said = json.loads((site / REPORT).read_bytes())
        change(said)
        data = json.dumps(said, ensure_ascii=False, indent=1).encode()
        (site / REPORT).write_bytes(data)
        if sealed:
            digest = hashlib.sha256(data).hexdigest()
            claims(lambda own: own.model_copy(update={"report_sha256": digest}), sealed=True)(site)

    return apply


def vouched(url: str, change: Change) -> Change:
    """A page is changed, and the claims with it, by somebody who knows how they are made."""

    def apply(site: Path) -> None:
        change(site)
        digest = hashlib.sha256((site / url).read_bytes()).hexdigest()
        claims(page_claim(url, sha256=digest), sealed=True)(site)

    return apply


def outcome(id: str, value: str) -> Callable[[dict[str, Any]], None]:
    """An obligation comes to something else in the report, counts included."""

    def change(said: dict[str, Any]) -> None:
        own = next(entry for entry in said["obligations"] if entry["id"] == id)
        said["counts"][own["outcome"]] -= 1
        said["counts"][value] += 1
        own["outcome"] = value

    return change
