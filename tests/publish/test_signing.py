"""Signed releases: who may sign, and what a stranger's hand in the manifest looks like."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.conftest import Run
from tests.publish.conftest import Pair
from tests.publish.hosts import make_key
from trangxa.editorial.board import Board, usable_board
from trangxa.errors import TrangxaError
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.manifest import MANIFEST, SIGNATURE
from trangxa.publish.release import Release, make_release
from trangxa.publish.signing import signing_with
from trangxa.publish.target import Progress

DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A head in office, a former editor, a stranger."""
    folder = tmp_path_factory.mktemp("khoa")
    return {name: make_key(folder / name) for name in ("hanh", "cu", "la")}


@pytest.fixture
def project(pair: Pair, keys: dict[str, Path], tmp_path: Path) -> Path:
    """The older project, with a board and a server's folder."""
    root = Path(shutil.copytree(pair.old_root, tmp_path / "du-an"))
    terms = {"hanh": {"tu_ngay": "2026-07-01"}, "cu": {"tu_ngay": "2025-07-01", "den_ngay": "2026-06-30"}}
    roles = {"hanh": ["truong-ban"], "cu": ["bien-tap"]}
    members = [
        {"ma": f"tv.{name}", "ho_ten": f"Ma Thị {name.title()}", "vai_tro": roles[name], "quyet_dinh": "1/QĐ-UBND",
         "khoa": Path(f"{keys[name]}.pub").read_text(encoding="utf-8").strip(), **term}
        for name, term in terms.items()
    ]  # fmt: skip
    (root / "editorial").mkdir(exist_ok=True)
    board = yaml.safe_dump({"thanh_vien": members}, allow_unicode=True, sort_keys=False, width=1000)
    (root / "editorial" / "board.yml").write_text(board, encoding="utf-8")
    place = f"noi_dang:\n  - ten: may\n    dia_chi: file:{tmp_path / 'srv'}\n"
    with (root / "commune.yml").open("a", encoding="utf-8") as file:
        file.write(place)
    return root


@pytest.fixture
def board(project: Path) -> Board:
    return usable_board(project)


@pytest.fixture
def served(project: Path, board: Board, keys: dict[str, Path], quiet: Progress, tmp_path: Path) -> Path:
    """A signed release, shown."""
    release = _signed(project, board, keys["hanh"])
    FolderTarget(tmp_path / "srv", 3).publish(release, quiet)
    return tmp_path / "srv" / "current"


def _signed(root: Path, board: Board, key: Path) -> Release:
    return make_release(root, root / "site", signing_with(board, key, DAY))


def test_a_signed_release_says_who_and_is_verified(
    project: Path, served: Path, trangxa: Callable[..., Run]
) -> None:
    run = trangxa("verify", "may", "--root", project)
    assert (run.code, "Ma Thị Hanh (Trưởng Ban) ký" in run.text, "0 chỗ khác." in run.text) == (0, True, True)


def test_the_same_key_signs_the_same_bytes(project: Path, board: Board, keys: dict[str, Path]) -> None:
    first = _signed(project, board, keys["hanh"]).digests
    assert _signed(project, board, keys["hanh"]).digests == first


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("la", "không phải của thành viên nào"),
        ("cu", r"Ma Thị Cu không còn \(hoặc chưa\) trong nhiệm kỳ ngày 23/11/2026"),
    ],
)
def test_nobody_else_signs(board: Board, keys: dict[str, Path], who: str, said: str) -> None:
    with pytest.raises(TrangxaError, match=said):
        signing_with(board, keys[who], DAY)


def test_a_forged_signature_is_refused(
    project: Path, served: Path, keys: dict[str, Path], trangxa: Callable[..., Run], tmp_path: Path
) -> None:
    forged = _with_stranger(project, keys, tmp_path)
    _replace(served / SIGNATURE, forged.sources[SIGNATURE].read_bytes())
    run = trangxa("verify", "may", "--root", project)
    assert run.code == 1
    assert run.text.startswith(f"LỖI: Chữ ký của bản kê phát hành {MANIFEST} là giả hoặc không khớp.\n")


def test_a_manifest_swapped_with_another_s_is_refused(
    project: Path, served: Path, pair: Pair, board: Board, keys: dict[str, Path], trangxa: Callable[..., Run]
) -> None:
    other = _signed(pair.new_root, board, keys["hanh"])
    _replace(served / MANIFEST, other.sources[MANIFEST].read_bytes())
    run = trangxa("verify", "may", "--root", project)
    assert (run.code, "là giả hoặc không khớp" in run.text) == (1, True)
    _replace(served / SIGNATURE, other.sources[SIGNATURE].read_bytes())
    run = trangxa("verify", "may", "--root", project)
    assert (run.code, "Tệp này không đúng bản đã phát hành." in run.text) == (1, True)


def test_an_edited_manifest_is_refused(project: Path, served: Path, trangxa: Callable[..., Run]) -> None:
    _replace(served / MANIFEST, (served / MANIFEST).read_bytes().replace(b"0.", b"9.", 1))
    run = trangxa("verify", "may", "--root", project)
    assert (run.code, "là giả hoặc không khớp" in run.text) == (1, True)


def test_a_release_without_signature_is_refused_where_there_is_a_board(
    project: Path, served: Path, trangxa: Callable[..., Run]
) -> None:
    (served / SIGNATURE).unlink()
    run = trangxa("verify", "may", "--root", project)
    assert (run.code, "không có chữ ký của Ban Biên tập" in run.text) == (1, True)


def test_an_unsigned_release_says_so(pair: Pair, quiet: Progress, trangxa: Callable[..., Run], tmp_path: Path) -> None:
    root = Path(shutil.copytree(pair.old_root, tmp_path / "du-an"))
    with (root / "commune.yml").open("a", encoding="utf-8") as file:
        file.write(f"noi_dang:\n  - ten: may\n    dia_chi: file:{tmp_path / 'srv'}\n")
    FolderTarget(tmp_path / "srv", 3).publish(pair.old, quiet)
    run = trangxa("verify", "--root", root)
    assert run == Run(0, f"Bản {pair.old.id}, CHƯA KÝ: {len(pair.old.manifest.files)} tệp, 0 chỗ khác.\n")


def _with_stranger(root: Path, keys: dict[str, Path], tmp_path: Path) -> Release:
    """The same release, signed in the head's name with a stranger's key."""
    board = (root / "editorial" / "board.yml").read_text(encoding="utf-8")
    hers, theirs = (Path(f"{keys[name]}.pub").read_text(encoding="utf-8").strip() for name in ("hanh", "la"))
    (tmp_path / "editorial").mkdir()
    (tmp_path / "editorial" / "board.yml").write_text(board.replace(hers, theirs), encoding="utf-8")
    return _signed(root, usable_board(tmp_path), keys["la"])


def _replace(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)
