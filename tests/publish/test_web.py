"""`trangxa verify` on an address: what a real nginx serves, compared file by file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.publish.conftest import Pair
from tests.publish.hosts import free_port, nginx
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.manifest import MANIFEST


@pytest.fixture
def site(pair: Pair, tmp_path: Path) -> FolderTarget:
    target = FolderTarget(tmp_path / "srv", 3)
    target.publish(pair.old, lambda done, total: None)
    return target


@pytest.fixture
def address(site: FolderTarget, tmp_path: Path) -> Iterator[str]:
    port = free_port()
    server = f'server {{ listen 127.0.0.1:{port}; root "{site.root}/current"; }}'
    with nginx(tmp_path / "nginx", port, server):
        yield f"http://127.0.0.1:{port}/"


def test_what_is_served_is_the_release(address: str, pair: Pair, trangxa: Callable[..., Run]) -> None:
    said = f"Bản {pair.old.id}, CHƯA KÝ: {len(pair.old.manifest.files)} tệp, 0 chỗ khác.\n"
    assert trangxa("verify", address) == Run(0, said)


def test_a_changed_and_a_lost_file_are_told(
    address: str, site: FolderTarget, trangxa: Callable[..., Run]
) -> None:
    (site.root / "current" / "index.html").write_text("thay", encoding="utf-8")
    (site.root / "current" / "lien-he.html").unlink()
    run = trangxa("verify", address)
    assert (run.code, [line for line in run.text.splitlines() if not line.startswith("     Cách sửa:")][:-1]) == (
        1,
        ["LỖI  index.html", "     Tệp này không đúng bản đã phát hành.", "LỖI  lien-he.html", "     Thiếu tệp này."],
    )


def test_an_address_without_a_release_is_told(
    address: str, site: FolderTarget, trangxa: Callable[..., Run]
) -> None:
    (site.root / "current" / MANIFEST).unlink()
    run = trangxa("verify", address)
    assert run.code == 1
    assert run.text.startswith(f"LỖI: Không lấy được bản kê phát hành ở {address}: máy chủ trả lời 404.\n")


def test_a_server_that_is_not_there_is_told(trangxa: Callable[..., Run]) -> None:
    run = trangxa("verify", f"http://127.0.0.1:{free_port()}/")
    assert (run.code, "không nối được tới máy chủ: máy chủ không nhận kết nối" in run.text) == (1, True)


def test_a_page_in_place_of_the_manifest_is_told(pair: Pair, tmp_path: Path, trangxa: Callable[..., Run]) -> None:
    (tmp_path / "srv").mkdir()
    (tmp_path / "srv" / "dang-nhap.html").write_text("<h1>Đăng nhập</h1>", encoding="utf-8")
    port = free_port()
    server = f'server {{ listen 127.0.0.1:{port}; root "{tmp_path}/srv"; try_files $uri /dang-nhap.html; }}'
    with nginx(tmp_path / "nginx", port, server):
        run = trangxa("verify", f"http://127.0.0.1:{port}/")
    assert run.code == 1
    assert run.text.startswith(f"LỖI: http://127.0.0.1:{port}/ trả về một trang web thay cho bản kê phát hành.\n")
