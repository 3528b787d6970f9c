"""`rsync+ssh:` against a real OpenSSH server and rsync on this machine."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import bytes_of
from tests.publish.conftest import Pair, content_of
from tests.publish.hosts import SshHost, free_port, make_key, ssh_host
from trangxa.content.commune import Place
from trangxa.errors import TrangxaError
from trangxa.publish.places import target_of
from trangxa.publish.target import Progress, Target


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshHost]:
    with ssh_host(tmp_path_factory.mktemp("ssh") / "may") as made:
        yield made


@pytest.fixture
def project(pair: Pair, host: SshHost, tmp_path: Path) -> Path:
    """A project that knows the server."""
    root = tmp_path / "du-an"
    (root / "editorial").mkdir(parents=True)
    (root / "editorial" / "known_hosts").write_text(host.known.read_text(encoding="utf-8"), encoding="utf-8")
    return root


def _target(root: Path, host: SshHost, folder: Path | str, *, key: Path | None = None, port: int = 0) -> Target:
    address = f"rsync+ssh://127.0.0.1:{port or host.port}{folder}"
    values = {"ten": "may", "dia_chi": address, "giu_lai": "2", "khoa_ssh": str(key or host.key)}
    return target_of(Place.model_validate(values), root)


def test_a_release_lies_whole_on_the_server_and_only_changes_travel(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    folder = tmp_path / "srv có dấu cách"
    target = _target(project, host, str(folder).replace(" ", "%20"))
    first = target.publish(pair.old, quiet)
    content = content_of(pair.old)
    assert bytes_of(folder / "current") == content
    assert (first.files, first.size) == (len(content), sum(map(len, content.values())))
    second = target.publish(pair.new, quiet)
    changed = {url for url, sha in pair.new.digests.items() if pair.old.digests.get(url) != sha}
    assert bytes_of(folder / "current") == content_of(pair.new)
    assert bytes_of(folder / "releases" / f"000001-{pair.old.id}") == content
    assert second.files == len(changed)
    assert {url for url in pair.new.digests if (folder / "current" / url).stat().st_nlink == 1} == changed
    assert target.publish(pair.new, quiet).known
    assert target.served().digests == dict(pair.new.digests)


def test_rollback_and_how_many_stay(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target = _target(project, host, tmp_path / "srv")
    target.publish(pair.old, quiet)
    target.publish(pair.new, quiet)
    assert target.rollback("").id == pair.old.id
    assert bytes_of(tmp_path / "srv" / "current") == content_of(pair.old)
    (tmp_path / "srv" / "releases" / f"000002-{pair.new.id}" / "lien-he.html").unlink()
    with pytest.raises(TrangxaError, match="đã bị sửa hoặc thiếu tệp"):
        target.rollback(pair.new.id)
    target.publish(pair.new, quiet)
    assert [(entry.name[:6], entry.live) for entry in target.releases()] == [("000002", False), ("000003", True)]
    assert bytes_of(tmp_path / "srv" / "current") == content_of(pair.new)


def test_a_cut_upload_is_gone_on_with(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    whole, half = sorted(pair.old.digests)[1:3]
    for url in (whole, half, "tep-la.html"):
        path = tmp_path / "srv" / "releases" / ".new" / url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pair.old.sources[whole].read_bytes() if url == whole else b"<htm")
    outcome = _target(project, host, tmp_path / "srv").publish(pair.old, quiet)
    assert outcome.files == len(pair.old.digests) - 1
    assert bytes_of(tmp_path / "srv" / "current") == content_of(pair.old)


def test_another_machine_s_key_is_refused(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    stranger = Path(f"{make_key(tmp_path / 'la')}.pub").read_text(encoding="utf-8")
    known = project / "editorial" / "known_hosts"
    for lines in (f"[127.0.0.1]:{host.port} {stranger}", ""):
        known.write_text(lines, encoding="utf-8")
        with pytest.raises(TrangxaError, match=r"Máy 127\.0\.0\.1 không đưa đúng khóa máy chủ đã biết"):
            _target(project, host, tmp_path / "srv").publish(pair.old, quiet)
    assert not (tmp_path / "srv").exists()


def test_a_key_the_server_does_not_know_is_told(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target = _target(project, host, tmp_path / "srv", key=make_key(tmp_path / "la"))
    with pytest.raises(TrangxaError, match=r"Máy 127\.0\.0\.1 không nhận khóa đăng nhập"):
        target.publish(pair.old, quiet)


def test_no_network_is_told(project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path) -> None:
    with pytest.raises(TrangxaError, match=r"Không nối được tới 127\.0\.0\.1\."):
        _target(project, host, tmp_path / "srv", port=free_port()).publish(pair.old, quiet)


def test_a_folder_nobody_may_write_to_is_told(project: Path, host: SshHost, pair: Pair, quiet: Progress) -> None:
    with pytest.raises(TrangxaError, match=r"Không có quyền ghi ở 127\.0\.0\.1\."):
        _target(project, host, "/sys/kernel/trang-xa").publish(pair.old, quiet)


def test_a_second_publisher_is_told_who_is_at_work(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    target = _target(project, host, tmp_path / "srv")
    target.publish(pair.old, quiet)
    lock = tmp_path / "srv" / ".khoa-phat-hanh"
    with subprocess.Popen(["flock", str(lock), "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin and holder.stdout
        holder.stdin.write(b"ok\n")
        holder.stdin.flush()
        assert holder.stdout.readline() == b"ok\n"
        lock.write_text("Hạnh trên máy khác", encoding="utf-8")
        with pytest.raises(TrangxaError, match=r"Đang có người khác phát hành lên nơi này \(Hạnh trên máy khác\)"):
            target.publish(pair.new, quiet)
        holder.stdin.close()
    assert os.readlink(tmp_path / "srv" / "current") == f"releases/000001-{pair.old.id}"
    target.publish(pair.new, quiet)
    assert bytes_of(tmp_path / "srv" / "current") == content_of(pair.new)


def test_a_branch_of_pages_over_ssh(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "kho.git")], check=True)
    address = f"git+ssh://127.0.0.1:{host.port}{tmp_path}/kho.git#trang"
    place = Place.model_validate({"ten": "git", "dia_chi": address, "khoa_ssh": str(host.key)})
    target_of(place, project).publish(pair.old, quiet)
    assert target_of(place, project).served().digests == pair.old.unpacked().digests
    (project / "editorial" / "known_hosts").write_text("", encoding="utf-8")
    with pytest.raises(TrangxaError, match="không đưa đúng khóa máy chủ đã biết"):
        target_of(place, project).publish(pair.new, quiet)


def test_what_others_put_on_the_server_stays_and_is_not_written_through(
    project: Path, host: SshHost, pair: Pair, quiet: Progress, tmp_path: Path
) -> None:
    folder, foreign = tmp_path / "srv", tmp_path / "cua-nguoi-khac"
    (folder / "releases" / "202311-anh").mkdir(parents=True)
    foreign.mkdir()
    (foreign / "ho-so.txt").write_bytes(b"x")
    (folder / "releases" / ".new").symlink_to(foreign)
    target = _target(project, host, folder)
    for release in (pair.old, pair.new, pair.old):
        target.publish(release, quiet)
    assert bytes_of(foreign) == {"ho-so.txt": b"x"} and (folder / "releases" / "202311-anh").is_dir()
    (folder / "current" / "la.html").symlink_to(foreign / "ho-so.txt")
    assert target.served().digests["la.html"] == "-"

    (folder / "current").unlink()
    (folder / "current").symlink_to(foreign)
    with pytest.raises(TrangxaError, match="không phải bản phát hành của trangxa"):
        target.publish(pair.new, quiet)
    assert bytes_of(foreign) == {"ho-so.txt": b"x"}
