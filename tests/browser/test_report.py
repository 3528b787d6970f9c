"""The auditors' HTML report: opened from a file it asks nobody for anything, and everyone can use it."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.browser.test_access import WHOLE, faults
from trangxa.cli import main


@pytest.fixture(scope="module")
def report(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the real content, judged by two laws."""
    out = tmp_path_factory.mktemp("report") / "bao-cao.html"
    command = ["audit", "--root", str(real), "--profile", "nd43-2011,thdc-2022", "--format", "html", "--out", str(out)]
    assert main(command) == 0
    return out


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "light"), (1280, "dark")])
def test_the_report_of_an_audit_is_accessible_and_stands_alone(
    width: int, scheme: str, report: Path, browser: Browser
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    asked, said = [], []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(report.as_uri())
    page.evaluate(AXE_SCRIPT)
    assert faults(page, WHOLE) == []
    assert (asked, said) == ([report.as_uri()], [])
    context.close()
