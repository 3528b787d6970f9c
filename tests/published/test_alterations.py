"""Whatever happens to a site after its build is found where it happened, once; an unaltered site is left in peace."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.published.alterations import OF_PAGES
from tests.published.claim_alterations import OF_CLAIMS
from tests.published.conftest import judge
from tests.published.spoiling import Altered

ALTERATIONS = (*OF_PAGES, *OF_CLAIMS)
Tells = Callable[[], list[tuple[str, str, str]]]


def test_an_unaltered_site_is_as_it_says(site: Path, tells: Tells) -> None:
    assert tells() == []
    assert not judge(site).report.blocked


@pytest.mark.parametrize("altered", ALTERATIONS, ids=[altered.name for altered in ALTERATIONS])
def test_every_alteration_is_found_and_no_altered_site_passes(altered: Altered, site: Path) -> None:
    altered.change(site)
    report = judge(site).report
    told = [f.message for f in report.findings if (f.rule, f.location.path) == (altered.rule, altered.url)]
    assert len([message for message in told if altered.words in message]) == 1, told
    assert report.blocked


def test_a_gone_page_is_told_once_however_many_pages_lead_to_it(site: Path, tells: Tells) -> None:
    gone = "van-ban/2026/12-kh-ubnd.html"
    (site / gone).unlink()
    assert [rule for rule, url, _ in tells() if url == gone] == ["published-missing-page"]


def test_a_file_that_several_items_name_is_told_at_each_of_them_alone(site: Path, tells: Tells) -> None:
    (site / "van-ban/2026/tep/a.pdf").unlink()
    assert {rule for rule, url, _ in tells() if "van-ban" in url} == {"missing-file"}


def test_files_of_the_host_are_nobodys_business(site: Path, tells: Tells) -> None:
    for name in (".htaccess", ".git/config", ".well-known/acme-challenge/x"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("của máy chủ")
    assert tells() == []


def test_what_a_link_outside_the_folder_hides_is_not_read(site: Path, tmp_path: Path, tells: Tells) -> None:
    (tmp_path / "ngoai.html").write_text("<h1>Ngoài</h1>")
    (site / "tin-tuc/ngoai.html").symlink_to(tmp_path / "ngoai.html")
    assert tells() == []
