"""`trangxa publish`, `releases`, `rollback`, `verify` as a clerk types them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of


@pytest.fixture
def published(project: Path, tmp_path: Path) -> Path:
    """The small sample with one place of publication."""
    with (project / "commune.yml").open("a", encoding="utf-8") as file:
        file.write(f"noi_dang:\n  - ten: may\n    dia_chi: file:{tmp_path / 'srv'}\n")
    return project


def _edit(root: Path, old: str, new: str) -> None:
    item = root / "news" / "2026" / "10" / "ra-quan.md"
    item.write_text(item.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_clerk_s_day(published: Path, trangxa: Callable[..., Run], tmp_path: Path) -> None:
    current = tmp_path / "srv" / "current"
    first = trangxa("publish", "--root", published)
    assert (first.code, "Đã phát hành bản 2026-11-23-" in first.text) == (0, True)
    assert "Bản này CHƯA KÝ" in first.text
    old = bytes_of(current)
    _edit(published, "Tốt.", "Rất tốt.")
    second = trangxa("publish", "may", "--root", published)
    assert (second.code, b"R\xe1\xba\xa5t t\xe1\xbb\x91t." in b"".join(bytes_of(current).values())) == (0, True)
    listed = trangxa("releases", "--root", published).text.splitlines()
    assert (len(listed), listed[1].endswith("  đang hiện")) == (2, True)
    back = trangxa("rollback", "--root", published)
    assert (back.code, back.text.splitlines()[0]) == (0, f"may đã lùi về bản {listed[0]}.")
    assert bytes_of(current) == old
    assert trangxa("verify", "--root", published).code == 0
    again = trangxa("publish", "--root", published)
    assert "đã có bản" in again.text


def test_a_refused_build_publishes_nothing(published: Path, trangxa: Callable[..., Run], tmp_path: Path) -> None:
    trangxa("publish", "--root", published)
    before = bytes_of(tmp_path / "srv" / "current")
    _edit(published, "tieu_de:", "tieu_dee:")
    run = trangxa("publish", "--root", published)
    assert (run.code, "Chưa dựng trang" in run.text) == (1, True)
    assert bytes_of(tmp_path / "srv" / "current") == before
    assert len(list((tmp_path / "srv" / "releases").iterdir())) == 1


def test_a_changed_a_lost_and_a_stray_file_are_told(
    published: Path, trangxa: Callable[..., Run], tmp_path: Path
) -> None:
    trangxa("publish", "--root", published)
    current = tmp_path / "srv" / "current"
    (current / "index.html").write_text("thay", encoding="utf-8")
    (current / "lien-he.html").unlink()
    (current / "la.html").write_text("lạ", encoding="utf-8")
    run = trangxa("verify", "may", "--root", published)
    assert run.code == 1
    told = [line for line in run.text.splitlines() if not line.startswith("     Cách sửa:")]
    assert told[:-1] == [
        "LỖI  index.html", "     Tệp này không đúng bản đã phát hành.",
        "LỖI  lien-he.html", "     Thiếu tệp này.",
        "LỖI  la.html", "     Tệp lạ, không có trong bản phát hành.",
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["publish", "rollback", "releases", "verify"])
def test_an_unclear_place_is_told_with_the_places_there_are(
    published: Path, trangxa: Callable[..., Run], verb: str
) -> None:
    run = trangxa(verb, "huyen", "--root", published)
    assert run.code == 1
    assert run.text.startswith("LỖI: Không có nơi đăng “huyen”.\nCách sửa: Các nơi trong noi_dang của commune.yml: may")


@pytest.mark.parametrize(
    "address",
    ["ftp://may/x", "file:?usb", "rsync+ssh://may", "rsync+ssh://a:b@may/x", "git+ssh://may/x", "git+ext::sh -c ls#x",
     "git+--upload-pack=ls#x", "rsync+ssh://-oProxyCommand=ls/x"],
)
def test_an_address_that_leads_nowhere_is_told(
    project: Path, trangxa: Callable[..., Run], address: str
) -> None:
    with (project / "commune.yml").open("a", encoding="utf-8") as file:
        file.write(f"noi_dang:\n  - ten: may\n    dia_chi: {address}\n")
    run = trangxa("releases", "--root", project)
    assert (run.code, run.text.splitlines()[0]) == (1, f"LỖI: Địa chỉ nơi đăng “{address}” không dùng được.")


def test_places_of_publication_are_nobody_else_s_business(
    published: Path, trangxa: Callable[..., Run], tmp_path: Path
) -> None:
    trangxa("publish", "--root", published)
    everything = b"".join(bytes_of(tmp_path / "srv" / "current").values())
    assert str(tmp_path).encode() not in everything
    assert b"noi_dang" not in everything


def test_a_release_without_a_board_says_that_it_is_not_signed(
    published: Path, trangxa: Callable[..., Run]
) -> None:
    trangxa("publish", "--root", published)
    run = trangxa("verify", "--root", published)
    assert (run.code, ", CHƯA KÝ: " in run.text) == (0, True)
