"""A site at an address is judged as the same site in a folder; a server that misbehaves never crashes an audit."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.published.conftest import day_of, judge
from tests.published.servers import Odd, cut, garbage, moved, page, served, silent, status, trickling
from trangxa.audit.reporters.json_report import write_json
from trangxa.errors import TrangxaError
from trangxa.law import load_profiles
from trangxa.published import fetching, transport
from trangxa.published.fetching import fetch_site
from trangxa.published.judging import Verdict, judge_published
from trangxa.published.transport import Server
from trangxa.published.web_address import base_of

NEWS = "tin-tuc/2026/11/duong-hoa.html"
PDF = "van-ban/2026/tep/a.pdf"


def at(address: str, scratch: Path, **limits: float) -> Verdict:
    """What a site at an address comes to."""
    folder = fetch_site(address, scratch / "ve", server=Server("127.0.0.1", **limits))
    return judge_published(folder, load_profiles("nd43-2011"), day_of, "0")


def told(verdict: Verdict, url: str) -> list[tuple[str, str]]:
    """Rule and message of the findings at an address."""
    return [(f.rule, f.message) for f in verdict.report.findings if f.location.path == url]


def test_a_folder_and_an_address_come_to_the_same_report(sample: Path, tmp_path: Path) -> None:
    with served(sample / "site") as address:
        fetched = at(address, tmp_path)
    assert write_json(fetched.summary) == write_json(judge(sample / "site").summary)


def test_a_site_below_the_top_of_its_host(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "may-chu").mkdir()
    (tmp_path / "may-chu" / "xa").symlink_to(sample / "site")
    with served(tmp_path / "may-chu") as address:
        fetched = at(f"{address}xa/index.html", tmp_path)
    assert write_json(fetched.summary) == write_json(judge(sample / "site").summary)


def test_every_address_is_asked_for_once(sample: Path, tmp_path: Path) -> None:
    asked: list[str] = []
    with served(sample / "site", asked=asked) as address:
        at(address, tmp_path)
    assert len(asked) == len(set(asked))


def test_a_page_that_the_server_does_not_give(sample: Path, tmp_path: Path) -> None:
    with served(sample / "site", {f"/{NEWS}": status(404), f"/{PDF}": status(503)}) as address:
        verdict = at(address, tmp_path)
    assert told(verdict, NEWS) == [("published-missing-page", "Không còn trang “Làm đường hoa” (máy chủ trả lời 404).")]
    assert any(f.rule == "missing-file" for f in verdict.report.findings)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (moved("http://127.0.0.2/"), "chuyển hướng sang máy chủ khác"),
        (moved(f"/{NEWS}"), "máy chủ trả lời 302"),
        (cut, "máy chủ trả lời không đọc được (IncompleteRead)"),
        (garbage, "máy chủ trả lời không đọc được (BadStatusLine)"),
        (silent(1), "máy chủ không trả lời kịp"),
        (trickling, "máy chủ không trả lời kịp"),
    ],
)
def test_a_page_whose_answer_is_no_answer(answer: Odd, why: str, sample: Path, tmp_path: Path) -> None:
    with served(sample / "site", {f"/{NEWS}": answer}) as address:
        verdict = at(address, tmp_path, timeout=0.2, longest=0.2)
    assert told(verdict, NEWS) == [("published-missing-page", f"Không còn trang “Làm đường hoa” ({why}).")]


def test_a_redirection_within_the_host_is_followed(sample: Path, tmp_path: Path) -> None:
    with served(sample / "site", {"/tin-tuc/2026/10/ra-quan.html": moved(f"/{NEWS}")}) as address:
        verdict = at(address, tmp_path)
    rules = {rule for rule, _ in told(verdict, "tin-tuc/2026/10/ra-quan.html")}
    assert "published-altered-page" in rules


def test_a_file_beyond_all_measure_is_not_fetched(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "MAX_BYTES", 500_000)
    with served(sample / "site", {f"/{NEWS}": page(b"<p>a" * 150_000)}) as address:
        verdict = at(address, tmp_path)
    assert [rule for rule, _ in told(verdict, NEWS)] == ["published-missing-page"]


def test_a_site_without_end_is_fetched_as_far_as_the_bounds_allow(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MAX_FILES", 20)
    with served(sample / "site") as address:
        folder = fetch_site(address, tmp_path)
    assert len(folder.sizes) == 20
    assert folder.unseen


def test_nobody_at_the_address() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        with pytest.raises(TrangxaError, match="không nối được tới máy chủ"):
            fetch_site(address, Path("/nowhere"))


@pytest.mark.parametrize(("answer", "why"), [(silent(1), "không trả lời kịp"), (status(500), "máy chủ trả lời 500")])
def test_a_home_page_that_does_not_come(answer: Odd, why: str, sample: Path, tmp_path: Path) -> None:
    with served(sample / "site", {"/": answer}) as address, pytest.raises(TrangxaError, match=why):
        at(address, tmp_path, timeout=0.2)


def test_a_server_that_falls_silent_ends_the_audit(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_PATIENCE", 2)
    gone = {"/": page((sample / "site/index.html").read_bytes()), "*": silent(1)}
    with served(sample / "site", gone) as address, pytest.raises(TrangxaError, match="Mất liên lạc"):
        at(address, tmp_path, timeout=0.3)


@pytest.mark.parametrize("address", ["ftp://a.vn/", "http://", "http://a@b.vn/", "//a.vn", "a.vn"])
def test_what_is_no_address_of_a_site(address: str) -> None:
    with pytest.raises(TrangxaError, match="không phải địa chỉ trang"):
        base_of(address)


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("https://a.vn", "https://a.vn/"),
        ("https://a.vn/index.html", "https://a.vn/"),
        ("https://a.vn/xa", "https://a.vn/xa/"),
        ("https://a.vn/xa/index.html?x=1#y", "https://a.vn/xa/"),
    ],
)
def test_the_top_of_a_site(address: str, base: str) -> None:
    assert base_of(address) == base


def test_the_command_tells_what_is_wrong_with_an_address_in_words(trangxa: Callable[..., Run]) -> None:
    run = trangxa("audit", "http://127.0.0.1:9/")
    assert run.code == 1
    assert "Không mở được http://127.0.0.1:9/" in run.text
    assert "Traceback" not in run.text
