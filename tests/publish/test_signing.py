"""Releases of a board: who may publish, and what a stranger's hand in the manifest looks like."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of
from tests.editorial.keys import write_board
from tests.editorial.sites import Commune
from tests.sample import sample_project
from trangxa.editorial.entry import Action
from trangxa.editorial.reading import sound_books
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.release import Release, make_release
from trangxa.publish.signing import Signing

FORGED = f"LỖI: Chữ ký của bản kê phát hành {MANIFEST} là giả hoặc không khớp.\n"


@pytest.fixture(scope="module")
def commune(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, Path]) -> Commune:
    """The sample with a board and one place of publication, approved, released once by its editor."""
    folder = tmp_path_factory.mktemp("xa")
    made = Commune(sample_project(folder / "du-an"), keys)
    write_board(made.root, keys, bich_nt={"den_ngay": "2026-06-30", "vai_tro": ["bien-tap"]})
    with (made.root / "commune.yml").open("a", encoding="utf-8") as file:
        file.write(f"noi_dang:\n  - ten: may\n    dia_chi: file:{folder / 'srv'}\n")
    assert made.run("thuan.lv", "member", "confirm") == 0
    made.live("--all")
    assert made.run("ha.lt", "publish", "may") == 0
    return made


@pytest.fixture
def current(commune: Commune) -> Path:
    """What is served; each test leaves it sound."""
    return commune.root.parent / "srv" / "current"


def _signed_by(commune: Commune, who: str, key: str) -> Release:
    board = sound_books(commune.root).books.board
    assert board
    member = board.member(who)
    assert member
    return make_release(commune.root, commune.root / "site", Signing(member, commune.keys[key]))


@contextmanager
def _swapped(path: Path, data: bytes | None) -> Iterator[None]:
    """A file with other bytes, or none, for a while; links to it keep theirs."""
    kept = path.read_bytes()
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        path.write_bytes(kept)


def _verify(trangxa: Callable[..., Run], commune: Commune) -> Run:
    return trangxa("verify", "may", "--root", commune.root)


def test_a_signed_release_says_who_and_is_entered_in_the_ledger(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    run = _verify(trangxa, commune)
    assert run.code == 0
    assert "Lê Thu Hà (biên tập viên) ký" in run.text and "0 chỗ khác." in run.text
    last = sound_books(commune.root).ledger.entries[-1].entry
    assert (last.action, last.member) == (Action.RELEASE, "ha.lt")
    assert trangxa("ledger", "verify", "--root", commune.root).code == 0


def test_the_same_content_is_the_same_release_and_is_entered_once(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    before = len(sound_books(commune.root).ledger.entries)
    run = trangxa("publish", "may", "--root", commune.root, "--key", commune.keys["ha.lt"])
    assert (run.code, "Không có gì mới để đăng: may đang hiện bản" in run.text) == (0, True)
    assert len(sound_books(commune.root).ledger.entries) == before
    same = trangxa("publish", "may", "--root", commune.root, "--key", commune.keys["ha.lt"], "--force")
    assert (same.code, "đã có bản" in same.text) == (0, True)
    assert len(sound_books(commune.root).ledger.entries) == before
    manifest = read_manifest((current / MANIFEST).read_bytes(), "đây")
    assert manifest.ledger == tuple(sorted(sound_books(commune.root).ledger.entries[-1].entry.parents))


def test_another_signer_makes_no_release_of_unchanged_pages_unless_asked(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    words = ("publish", "may", "--root", commune.root, "--key", commune.keys["thuan.lv"])
    before = bytes_of(current)
    run = trangxa(*words)
    assert (run.code, "Không có gì mới để đăng" in run.text, bytes_of(current) == before) == (0, True, True)

    assert trangxa(*words, "--force").code == 0 and "Lường Văn Thuận" in _verify(trangxa, commune).text
    _sign_again(trangxa, commune)


def test_a_damaged_place_is_mended_though_no_page_changed(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    (current / "index.html").write_text("thay", encoding="utf-8")
    assert _verify(trangxa, commune).code == 1
    assert trangxa("publish", "may", "--root", commune.root, "--key", commune.keys["ha.lt"]).code == 0
    assert _verify(trangxa, commune).code == 0


def _sign_again(trangxa: Callable[..., Run], commune: Commune) -> None:
    words = ("publish", "may", "--root", commune.root, "--key", commune.keys["ha.lt"], "--force")
    assert trangxa(*words).code == 0 and "Lê Thu Hà" in _verify(trangxa, commune).text


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("nguoi-la", "không phải của thành viên nào"),
        ("bich.nt", "Nông Thị Bích không giữ nhiệm vụ trong Ban Biên tập vào ngày"),
        ("dung.hv", "không có quyền phát hành"),
    ],
)
def test_nobody_else_publishes(
    commune: Commune, current: Path, trangxa: Callable[..., Run], who: str, said: str
) -> None:
    before = bytes_of(current)
    run = trangxa("publish", "may", "--root", commune.root, "--key", commune.keys[who])
    assert (run.code, said in run.text.splitlines()[0]) == (1, True)
    assert bytes_of(current) == before


def test_a_forged_signature_is_refused(commune: Commune, current: Path, trangxa: Callable[..., Run]) -> None:
    forged = _signed_by(commune, "ha.lt", "nguoi-la").sources[SIGNATURE].read_bytes()
    with _swapped(current / SIGNATURE, forged):
        run = _verify(trangxa, commune)
    assert (run.code, run.text.startswith(FORGED)) == (1, True)


def test_a_manifest_swapped_with_another_s_is_refused(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    other = _signed_by(commune, "thuan.lv", "thuan.lv")
    with _swapped(current / MANIFEST, other.sources[MANIFEST].read_bytes()):
        run = _verify(trangxa, commune)
    assert (run.code, run.text.startswith(FORGED)) == (1, True)


def test_an_edited_manifest_is_refused(commune: Commune, current: Path, trangxa: Callable[..., Run]) -> None:
    edited = (current / MANIFEST).read_bytes().replace(b"0.", b"9.", 1)
    with _swapped(current / MANIFEST, edited):
        run = _verify(trangxa, commune)
    assert (run.code, run.text.startswith(FORGED)) == (1, True)


def test_a_release_without_signature_is_refused(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    with _swapped(current / SIGNATURE, None):
        run = _verify(trangxa, commune)
    assert (run.code, "không có chữ ký của Ban Biên tập" in run.text) == (1, True)


def test_a_ledger_with_a_fault_publishes_nothing(
    commune: Commune, current: Path, trangxa: Callable[..., Run]
) -> None:
    before = bytes_of(current)
    entries = sorted((commune.root / "editorial" / "ledger").rglob("*.json"))
    entry = next(path for path in entries if b"ha.lt" in path.read_bytes())
    with _swapped(entry, entry.read_bytes().replace(b"ha.lt", b"ha.lx")):
        run = trangxa("publish", "may", "--root", commune.root, "--key", commune.keys["ha.lt"])
    assert run.code == 1
    assert bytes_of(current) == before
