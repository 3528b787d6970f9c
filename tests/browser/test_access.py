"""WCAG 2.2 AA on every kind of page, narrow, medium and wide; light, dark and high contrast; enlarged."""

import os
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.kinds import kinds_of

WHOLE: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
LAYOUT = {
    "resultTypes": ["violations"],
    "runOnly": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
}
"""Rules that may come out otherwise at another width with the same menu."""

PICTURES = os.environ.get("TRANGXA_PICTURES")
"""A folder to leave a picture of every kind of page at every width in, for people to look at; none: no pictures."""


def faults(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe-core finds, each as rule and element."""
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{rule['id']}: {node['html'][:150]}" for rule in found for node in rule["nodes"]]


def show(page: Page, scheme: str) -> None:
    page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)


@pytest.mark.parametrize(
    ("width", "rules", "schemes"),
    [(320, WHOLE, ("dark", "contrast")), (768, LAYOUT, ()), (1280, WHOLE, ("dark", "contrast"))],
    ids=["320", "768", "1280"],
)
def test_axe_finds_nothing_on_any_kind_of_page(
    width: int, rules: dict[str, Any], schemes: tuple[str, ...], opened: Open, address: str, real: Path
) -> None:
    page = opened(width=width)
    found = {}
    for url in kinds_of(real / "site"):
        page.goto(address + url)
        page.evaluate(AXE_SCRIPT)
        said = faults(page, rules)
        if PICTURES:
            page.screenshot(path=Path(PICTURES, f"{width}-{url.replace('/', '_')}.png"), full_page=True)
        for scheme in schemes:
            show(page, scheme)
            said += [f"{scheme}: {fault}" for fault in faults(page, COLOURS)]
        if said:
            found[url] = said
    assert found == {}
