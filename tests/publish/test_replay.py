"""A release at the wrong time: an old one put back, one by somebody who left, one from a clone that lags behind."""

import hashlib
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of
from tests.editorial.keys import write_board
from tests.editorial.sites import Commune
from tests.sample import sample_project
from trangxa.editorial.keyfiles import make_key
from trangxa.editorial.reading import sound_books
from trangxa.editorial.sshsig import sign
from trangxa.publish.folder_target import FolderTarget
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest, written

ITEM = "news/2026/10/ra-quan.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Path:
    """Two releases of the sample, the second with an edit; beside it the project as it was after the first."""
    folder = tmp_path_factory.mktemp("xa")
    commune = Commune(sample_project(folder / "du-an"), keys)
    write_board(commune.root, keys)
    with (commune.root / "commune.yml").open("a", encoding="utf-8") as file:
        file.write("noi_dang:\n  - ten: may\n    dia_chi: file:../srv\n")
    assert commune.run("thuan.lv", "member", "confirm") == 0
    commune.live("--all")
    assert commune.run("ha.lt", "publish") == 0
    shutil.copytree(commune.root, folder / "cham")
    text = (commune.root / ITEM).read_text(encoding="utf-8")
    commune.put(ITEM, text.replace("Tốt.", "Rất tốt."))
    commune.live(ITEM)
    assert commune.run("ha.lt", "publish") == 0
    return folder


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    """A copy of all of it to spoil."""
    return shutil.copytree(made, tmp_path / "xa", symlinks=True)


@pytest.fixture
def commune(place: Path, keys: dict[str, Path]) -> Commune:
    return Commune(place / "du-an", keys)


def _point(place: Path, number: str) -> None:
    """What somebody who holds the server does."""
    (name,) = [path.name for path in (place / "srv" / "releases").iterdir() if path.name.startswith(number)]
    (place / "srv" / "current").unlink()
    (place / "srv" / "current").symlink_to(f"releases/{name}")


def _text(run: Run) -> str:
    return " ".join(run.text.split())


def test_the_newest_release_has_nothing_against_it(commune: Commune, trangxa: Callable[..., Run]) -> None:
    assert trangxa("verify", "--root", commune.root).code == 0


def test_an_old_release_put_back_is_told(place: Path, commune: Commune, trangxa: Callable[..., Run]) -> None:
    _point(place, "000001")
    run = trangxa("verify", "--root", commune.root)

    assert run.code == 1 and "không phải bản mới nhất" in _text(run)
    assert commune.run("ha.lt", "publish") == 0
    assert trangxa("verify", "--root", commune.root).code == 0


def _resigned(place: Path, key: Path, **changes: object) -> None:
    """Another manifest of what is shown, signed by a key: the work of whoever holds the server and that key."""
    current = place / "srv" / "current"
    manifest = read_manifest((current / MANIFEST).read_bytes(), "đây").model_copy(update=changes)
    for url, data in ((MANIFEST, written(manifest)), (SIGNATURE, sign(written(manifest), key).encode())):
        (current / url).unlink()
        (current / url).write_bytes(data)


def test_a_release_that_the_ledger_never_heard_of_is_told_though_a_member_signed_it(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    _resigned(place, commune.keys["ha.lt"], version="9.9.9")
    run = trangxa("verify", "--root", commune.root)

    assert run.code == 1 and "nhật ký ở máy này chưa ghi việc phát hành nó" in _text(run)


def test_whoever_has_left_signs_no_release_dated_back(
    place: Path, commune: Commune, keys: dict[str, Path], trangxa: Callable[..., Run]
) -> None:
    write_board(commune.root, keys, ha_lt={"den_ngay": "2026-11-01"})
    assert commune.run("thuan.lv", "member", "confirm") == 0
    assert trangxa("verify", "--root", commune.root).code == 0
    _resigned(place, commune.keys["ha.lt"], day=date(2026, 10, 30))

    assert trangxa("verify", "--root", commune.root).code == 1


def test_a_release_stays_genuine_when_its_signer_takes_another_key(
    commune: Commune, keys: dict[str, Path], trangxa: Callable[..., Run], tmp_path: Path
) -> None:
    public = make_key(tmp_path / "khoa-moi", "", "")
    write_board(commune.root, keys, ha_lt={"khoa": public})
    assert commune.run("thuan.lv", "member", "confirm") == 0

    assert trangxa("verify", "--root", commune.root).code == 0


def test_a_clone_that_lags_behind_puts_nothing_back(
    place: Path, keys: dict[str, Path], trangxa: Callable[..., Run]
) -> None:
    before = bytes_of(place / "srv" / "current")
    run = trangxa("publish", "--root", place / "cham", "--key", keys["ha.lt"])

    assert run.code == 1 and run.text.startswith("LỖI: may đang hiện bản dựng từ nhật ký có mục ")
    assert bytes_of(place / "srv" / "current") == before
    assert trangxa("publish", "--over-newer", "--root", place / "cham", "--key", keys["ha.lt"]).code == 0


def test_a_ledger_whose_end_was_cut_off_is_told_by_what_is_shown(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    shutil.rmtree(place / "cham" / ".trangxa")
    assert trangxa("ledger", "verify", "--root", place / "cham").code == 0
    run = trangxa("ledger", "verify", "--at", "may", "--root", place / "cham")

    assert run.code == 1 and "Nhật ký bị cắt: mục" in run.text
    assert trangxa("ledger", "verify", "--at", "may", "--root", commune.root).code == 0


def test_a_copy_without_a_board_does_not_take_the_place_of_the_board_s_page(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    for name in ("editorial/ledger", "editorial/store", ".trangxa"):
        shutil.rmtree(commune.root / name)
    (commune.root / "editorial" / "board.yml").unlink()
    run = trangxa("publish", "--root", commune.root)

    assert run.code == 1 and run.text.startswith("LỖI: may đang hiện bản có chữ ký của Ban Biên tập, còn dự án")


def test_a_page_that_strangers_changed_is_mended_by_publishing(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    _resigned(place, commune.keys["nguoi-la"], ledger=("0" * 64,))
    assert commune.run("ha.lt", "publish") == 0

    assert trangxa("verify", "--root", commune.root).code == 0


def test_a_release_that_was_shown_and_not_entered_is_entered_by_the_next_run(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    (last,) = [s for s in sound_books(commune.root).ledger.entries if s.digest in _heads(commune)]
    next((commune.root / "editorial" / "ledger").rglob(f"{last.digest}.json")).unlink()
    shutil.rmtree(commune.root / ".trangxa")
    assert trangxa("verify", "--root", commune.root).code == 1
    assert commune.run("ha.lt", "publish") == 0

    assert trangxa("verify", "--root", commune.root).code == 0


def _heads(commune: Commune) -> tuple[str, ...]:
    return sound_books(commune.root).ledger.heads


def test_going_back_tells_of_what_was_withdrawn_since(commune: Commune, trangxa: Callable[..., Run]) -> None:
    assert commune.run("thuan.lv", "withdraw", ITEM, "--cause", "khong-duoc-cong-khai") == 0
    run = trangxa("rollback", "--root", commune.root)

    assert run.code == 0 and "LƯU Ý: bản này còn bài đã gỡ sau đó: tin-ra-quan." in _text(run)


def test_going_back_to_what_nobody_signed_is_told(
    place: Path, commune: Commune, trangxa: Callable[..., Run]
) -> None:
    first = FolderTarget(place / "srv", 3).releases()[0]
    folder = place / "srv" / "releases" / first.name
    manifest = read_manifest((folder / MANIFEST).read_bytes(), "đây")
    page = b"<h1>thay</h1>"
    (folder / "index.html").unlink()
    (folder / "index.html").write_bytes(page)
    files = {**manifest.files, "index.html": hashlib.sha256(page).hexdigest()}
    packed = {url: sha for url, sha in manifest.packed.items() if not url.startswith("index.html")}
    forged = manifest.model_copy(update={"files": files, "packed": packed})
    for way in (".gz", ".br"):
        (folder / f"index.html{way}").unlink(missing_ok=True)
    (folder / MANIFEST).write_bytes(written(forged))
    folder.rename(folder.with_name(f"000001-{forged.id}"))
    run = trangxa("rollback", "--root", commune.root)

    assert run.code == 1 and "là giả hoặc không khớp" in run.text


def test_a_frame_that_changed_without_approval_is_told_to_whoever_publishes(
    commune: Commune, trangxa: Callable[..., Run]
) -> None:
    with (commune.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("# khác\n")
    text = (commune.root / ITEM).read_text(encoding="utf-8")
    commune.live(commune.put(ITEM, text.replace("Rất tốt.", "Tốt lắm.")))
    run = trangxa("publish", "--root", commune.root, "--key", commune.keys["ha.lt"])

    assert run.code == 0 and "bộ máy hoặc khung trang đã khác: mkdocs.yml. Phần này không qua duyệt" in _text(run)
