"""Sites of other engines, damaged pages, hostile pages: judged as far as they can be read, and never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.published.conftest import judge
from tests.published.servers import page, served
from trangxa.findings import Outcome
from trangxa.published.document import MAX_PAGE
from trangxa.published.fetching import fetch_site
from trangxa.published.page import read_page

HOME = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xã A</title>
<meta name="viewport" content="width=device-width"></head><body><header><nav><a href="/gioi-thieu">Giới thiệu</a>
<a href="tin.aspx?id=1">Tin</a></nav></header><main><h1>Xã A</h1><img src="a.png">
<p>Gửi câu hỏi: <a href="mailto:xa@a.gov.vn">xa@a.gov.vn</a>. <a href="https://dichvucong.gov.vn/">Dịch vụ công</a>,
<a href="https://thainguyen.gov.vn/">Tỉnh</a>, <a href="/b.html">xem thêm</a>.</p></main>
<footer>UBND xã A</footer></body></html>"""


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A site without a word of ours."""
    (tmp_path / "index.html").write_text(HOME, "utf-8")
    (tmp_path / "b.html").write_text(HOME.replace("<h1>", "<h3>").replace("</h1>", "</h3>"), "utf-8")
    return tmp_path


def test_another_engines_site_is_judged_by_what_its_html_shows(foreign: Path) -> None:
    report = judge(foreign, "nd43-2011,tt32-2017,tt24-2011").report
    seen = {result.obligation.id: result.outcome for result in report.results}
    assert seen["nd43.15.1.b"] is Outcome.PASSED
    assert seen["nd43.15.2"] is Outcome.PASSED
    assert seen["tt32.17.1"] is Outcome.PASSED
    assert seen["nd43.14"] is Outcome.FAILED
    assert seen["nd43.10.1.g"] is Outcome.INAPPLICABLE
    assert seen["nd43.10.1.b"] is Outcome.CANT_TELL


def test_what_it_does_not_show_is_no_fault_of_its_content(foreign: Path) -> None:
    verdict = judge(foreign)
    asked = [result for result in verdict.report.results if result.obligation.id.startswith("nd43.10.1.")]
    doubtful = [result for result in asked if result.outcome is Outcome.CANT_TELL]
    assert doubtful
    for result in doubtful:
        assert result.obligation.id in verdict.unjudged
        assert "Chưa kiểm tra được từ trang đã đăng" in result.findings[0].message


def test_barriers_are_named(foreign: Path) -> None:
    said = "\n".join(finding.message for finding in judge(foreign, "tt32-2017").report.findings)
    assert "Ảnh a.png không có chữ thay ảnh" in said
    assert "Liên kết chỉ ghi “xem thêm”" in said
    assert "0 đề mục cấp 1" in said


def test_addresses_without_a_suffix_are_pages(foreign: Path, tmp_path: Path) -> None:
    answers = {"/gioi-thieu": page(HOME.encode()), "/tin.aspx?id=1": page(HOME.encode())}
    with served(foreign, answers) as address:
        folder = fetch_site(address, tmp_path / "ve")
    assert folder.pages == ["b.html", "gioi-thieu.html", "index.html", "tin.aspx"]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 1000,
        bytes(range(256)) * 40,
        b"<" * 5000,
        b"<div>" * 50_000,
        b"<b><i>" * 3000 + b"a",
        b"<table>" * 500 + b"a",
        b"<h1 data-loai='tin-tuc' data-k='a.b.0.c' data-x='{'>Tin</h1><p data-k='....' data-v>a",
        b"<main><h1 data-loai='tin-tuc' data-x='[1]'>Tin<a data-k='anh.tep' href='http://[::1'>a</a></h1>",
        b"<main><h1 data-loai=khong-co>Tin</h1><time data-k=ngay_dang datetime=x>y</time></main>",
        b"<main><h1>a</h1><a href='..//../..//x'>b</a><a href='\x00'>c</a><img src='data:x'></main>",
        b"<main><ul><li><ol start=x><li></ul><table><tr><td><blockquote class=markdown-alert-note>",
    ],
)
def test_no_page_is_too_odd_to_be_read(raw: bytes, foreign: Path) -> None:
    (foreign / "tin-tuc").mkdir()
    (foreign / "tin-tuc/la.html").write_bytes(raw)
    (foreign / "index.html").write_bytes(raw)
    assert judge(foreign).report.results


def test_a_page_beyond_all_measure_is_named_and_not_parsed(site: Path) -> None:
    large = site / "tin-tuc/2026/11/duong-hoa.html"
    large.write_bytes(b"<main><h1>a</h1>" + b"<p>a" * 5_000_000)
    told = [(f.rule, f.message) for f in judge(site).report.findings if f.location.path.endswith("duong-hoa.html")]
    assert told == [("published-unreadable-page", "Trang nặng 20.0 MB, quá mức 5 MB.")]
    assert read_page("a.html", b" " * (MAX_PAGE + 1)).trouble


def test_a_folder_that_is_no_site(tmp_path: Path, trangxa: Callable[..., Run]) -> None:
    for place, said in ((tmp_path / "khong-co", "Không có thư mục"), (tmp_path, "không có trang HTML nào")):
        run = trangxa("audit", place)
        assert (run.code, said in run.text, "Cách sửa" in run.text) == (1, True, True)
