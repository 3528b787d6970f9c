"""What lies on the server audits like what was built."""

import gzip
from pathlib import Path

import pytest

from tests.publish.conftest import Pair
from trangxa.findings import Finding
from trangxa.publish.folder_target import FolderTarget
from trangxa.published.folder import open_folder
from trangxa.published.integrity import integrity_faults
from trangxa.published.opening import open_site


@pytest.fixture
def current(pair: Pair, tmp_path: Path) -> Path:
    FolderTarget(tmp_path, 3).publish(pair.old, lambda done, total: None)
    return tmp_path / "current"


def _faults(current: Path) -> list[tuple[str, str]]:
    project = current.parent / "doc-lai"
    project.mkdir()
    found: list[Finding] = list(integrity_faults(open_site(open_folder(current), project)))
    return [(finding.rule, finding.location.path) for finding in found]


def test_a_release_is_as_its_build_says(current: Path) -> None:
    assert _faults(current) == []


def test_pressed_files_that_say_something_else_or_stand_beside_nothing_are_found(current: Path) -> None:
    spoiled = {
        "index.html.gz": gzip.compress(b"<h1>thay</h1>"),
        "lien-he.html.br": b"khong phai brotli",
        "lien-he.html.gz": gzip.compress(b"a" * 10**8),
        "so-do.html.gz": b"",
    }
    for url, data in spoiled.items():
        assert (current / url).is_file()
        (current / url).write_bytes(data)
    (current / "la.html.br").write_bytes(b"\x3b")
    altered = [("published-altered-file", url) for url in spoiled]
    assert sorted(_faults(current)) == [*altered, ("published-unlisted-file", "la.html.br")]
