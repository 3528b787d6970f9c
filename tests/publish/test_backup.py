"""`trangxa backup` and `recover`: the same site to the byte, and nothing else comes out of a backup."""

import gzip
import hashlib
import io
import json
import os
import re
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, bytes_of
from trangxa.errors import TrangxaError
from trangxa.publish.backup import LISTING, back_up
from trangxa.publish.restoring import restore


@pytest.fixture
def saved(project: Path, tmp_path: Path) -> Path:
    """A backup of the small sample, with what a board keeps."""
    for path in ("editorial/board.yml", "editorial/store/ab/cdef", "editorial/ledger/ab.json", ".trangxa/ledger-heads"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(f"{path}\n", encoding="utf-8")
    back_up(project, tmp_path / "luu.tar.gz")
    return tmp_path / "luu.tar.gz"


def test_a_restored_project_builds_the_same_bytes(project: Path, trangxa: Callable[..., Run], tmp_path: Path) -> None:
    kept = trangxa("backup", tmp_path / "luu.tar.gz", "--root", project)
    digest = re.findall(r"SHA-256: ([0-9a-f]{64})\n", kept.text)
    assert (kept.code, len(digest)) == (0, 1)
    back = trangxa("recover", tmp_path / "luu.tar.gz", tmp_path / "phuc-hoi", "--sha256", digest[0])
    assert back.code == 0
    assert trangxa("build", "--root", tmp_path / "phuc-hoi").code == 0
    assert bytes_of(tmp_path / "phuc-hoi" / "site") == bytes_of(project / "site")


def test_everything_of_the_project_comes_back_and_nothing_of_the_machine(
    project: Path, saved: Path, tmp_path: Path
) -> None:
    restore(saved, tmp_path / "moi")
    shutil.rmtree(project / "site")
    made = {url for url in bytes_of(project) if url.startswith(".trangxa/") and url != ".trangxa/ledger-heads"}
    expected = {url: data for url, data in bytes_of(project).items() if url not in made and "__pycache__" not in url}
    assert bytes_of(tmp_path / "moi") == expected


def test_the_same_content_gives_the_same_file_whenever_it_was_touched(
    project: Path, saved: Path, tmp_path: Path
) -> None:
    os.utime(project / "commune.yml", (1, 1))
    (project / "commune.yml").chmod(0o600)
    back_up(project, tmp_path / "nua.tar.gz")
    assert (tmp_path / "nua.tar.gz").read_bytes() == saved.read_bytes()


def test_a_folder_with_something_in_it_is_left_alone(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "a.txt").write_text("của tôi", encoding="utf-8")
    with pytest.raises(TrangxaError, match="không phải thư mục trống"):
        restore(saved, tmp_path / "day")
    assert bytes_of(tmp_path / "day") == {"a.txt": "của tôi".encode()}


def test_a_file_that_is_there_is_not_written_over(project: Path, saved: Path) -> None:
    before = saved.read_bytes()
    with pytest.raises(TrangxaError, match="Đã có tệp"):
        back_up(project, saved)
    assert saved.read_bytes() == before


def test_another_sha256_is_refused(saved: Path, trangxa: Callable[..., Run], tmp_path: Path) -> None:
    run = trangxa("recover", saved, tmp_path / "moi", "--sha256", "0" * 64)
    assert (run.code, "không đúng mã SHA-256 đã cất" in run.text) == (1, True)
    assert not (tmp_path / "moi").exists()


def _members(saved: Path) -> dict[str, bytes]:
    with tarfile.open(saved) as tar:
        return {member.name: opened.read() for member in tar if (opened := tar.extractfile(member))}


def _packed(members: dict[str, bytes], **kinds: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as tar:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.type, member.size, member.linkname = kinds.get(name, tarfile.REGTYPE), len(data), "/etc/passwd"
            tar.addfile(member, io.BytesIO(data))
    return out.getvalue()


def _altered(saved: Path) -> bytes:
    return _packed({**_members(saved), "commune.yml": b"ten: X\n"})


def _flipped(saved: Path) -> bytes:
    data = bytearray(saved.read_bytes())
    data[len(data) // 2] ^= 1
    return bytes(data)


def _sum_altered(saved: Path) -> bytes:
    data = bytearray(saved.read_bytes())
    data[-6] ^= 1
    return bytes(data)


def _with_checked_signatures(saved: Path) -> bytes:
    """What would make forged entries count on this machine: marks of signatures as if they had been checked."""
    members, marks = _members(saved), b"0 SHA256:x\n"
    listing = json.loads(members.pop(LISTING))
    listing["files"][".trangxa/signatures"] = hashlib.sha256(marks).hexdigest()
    return _packed({LISTING: json.dumps(listing).encode(), **members, ".trangxa/signatures": marks})


def _leading_out(saved: Path) -> bytes:
    members = _members(saved)
    listing = members[LISTING].replace(b'"commune.yml"', b'"../commune.yml"')
    return _packed({LISTING: listing} | {name: data for name, data in members.items() if name != LISTING})


@pytest.mark.parametrize(
    "spoil",
    [
        _altered,
        _flipped,
        _leading_out,
        _sum_altered,
        _with_checked_signatures,
        lambda saved: saved.read_bytes()[:-8],
        lambda saved: gzip.compress(gzip.decompress(saved.read_bytes()) + b"them"),
        lambda saved: saved.read_bytes()[: saved.stat().st_size // 2],
        lambda saved: b"",
        lambda saved: gzip.compress(b"khong phai tar"),
        lambda saved: _packed({**_members(saved), "la.md": b"x"}),
        lambda saved: _packed({name: data for name, data in _members(saved).items() if name != "commune.yml"}),
        lambda saved: _packed(_members(saved), **{"commune.yml": tarfile.SYMTYPE}),
        lambda saved: _packed(_members(saved), **{LISTING: tarfile.SYMTYPE}),
    ],
    ids=["altered", "flipped", "leading-out", "sum", "marks", "cut-sum", "more",
         "cut", "empty", "no-tar", "added", "missing", "link", "listing-a-link"],
)
def test_a_spoiled_backup_brings_nothing_back(saved: Path, tmp_path: Path, spoil: Callable[[Path], bytes]) -> None:
    spoiled = tmp_path / "x" / "hong.tar.gz"
    spoiled.parent.mkdir()
    spoiled.write_bytes(spoil(saved))
    with pytest.raises(TrangxaError, match="hỏng, đã bị sửa, hoặc không phải bản sao lưu"):
        restore(spoiled, tmp_path / "x" / "moi")
    assert sorted(path.name for path in spoiled.parent.iterdir()) == ["hong.tar.gz"]
    assert not list(tmp_path.glob("commune.yml"))


def test_a_link_among_the_files_is_told(project: Path, tmp_path: Path) -> None:
    (project / "docs" / "lien-ket.md").symlink_to("/etc/passwd")
    with pytest.raises(TrangxaError, match=r"docs/lien-ket\.md là liên kết tượng trưng"):
        back_up(project, tmp_path / "luu.tar.gz")
    assert not list(tmp_path.glob("luu*"))
