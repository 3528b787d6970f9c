"""What a release is made of, and what it is not made from."""

import gzip
import hashlib
import json
import shutil
from datetime import date
from pathlib import Path

import brotli
import pytest

from tests.conftest import bytes_of
from tests.publish.conftest import Pair, content_of
from trangxa.errors import TrangxaError
from trangxa.publish.digests import digest_of
from trangxa.publish.engine import changed, tools
from trangxa.publish.manifest import MANIFEST, SIGNATURE, Manifest, read_manifest, written
from trangxa.publish.release import make_release, refuse_twins
from trangxa.published import claims
from trangxa.version import __version__


def _copy(pair: Pair, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pair.old_root, tmp_path / "du-an"))


def test_the_manifest_names_every_file_and_what_the_release_was_made_from(pair: Pair, tmp_path: Path) -> None:
    root = _copy(pair, tmp_path)
    (root / "requirements").mkdir()
    (root / "requirements" / "run.txt").write_bytes(b"click==8\r\n")
    release = make_release(root, root / "site", None)
    report = json.loads((root / "site" / ".well-known" / "trangxa" / "report.json").read_bytes())
    site = bytes_of(root / "site")
    assert release.manifest == Manifest(
        format=1, day=date(2026, 11, 23), version=__version__, profile=report["profile"], digest=report["digest"],
        locks=tools(root), ledger=(), signer="",
        files={url: digest_of(root / "site" / url) for url in site}, packed=release.manifest.packed,
    )  # fmt: skip
    assert release.manifest.locks["run.txt"] == hashlib.sha256(b"click==8\n").hexdigest()
    assert release.digests.keys() == site.keys() | release.manifest.packed.keys() | {MANIFEST}
    assert SIGNATURE not in release.digests
    assert read_manifest(release.sources[MANIFEST].read_bytes(), "đây") == release.manifest


def test_the_same_site_gives_the_same_bytes_on_another_day_in_another_place(pair: Pair, tmp_path: Path) -> None:
    root = _copy(pair, tmp_path)
    shutil.rmtree(root / ".trangxa")
    assert content_of(make_release(root, root / "site", None)) == content_of(pair.old)


def test_pressed_files_open_to_the_files_they_stand_beside(pair: Pair) -> None:
    content = content_of(pair.old)
    ways = {".gz": gzip.decompress, ".br": brotli.decompress}
    opened = {url: ways[url[-3:]](content[url]) for url in pair.old.manifest.packed}
    assert opened == {url: content[url[:-3]] for url in pair.old.manifest.packed}
    texts = {url for url, data in content.items() if url.endswith((".html", ".css", ".js")) and len(data) > 1400}
    assert {f"{url}{way}" for url in texts for way in ways} <= opened.keys()


def test_a_gzip_file_says_nothing_of_the_machine_or_the_hour(pair: Pair) -> None:
    heads = {pair.old.sources[url].read_bytes()[:10] for url in pair.old.manifest.packed if url.endswith(".gz")}
    assert heads == {b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda site: (site / "index.html").write_text("thay", encoding="utf-8"), "site/index.html không còn như lúc"),
        (lambda site: (site / "la.html").write_text("lạ", encoding="utf-8"), "site/la.html không còn như lúc dựng"),
        (lambda site: (site / "lien-he.html").unlink(), "site/lien-he.html không còn như lúc dựng"),
        (lambda site: shutil.rmtree(site / ".well-known"), "Thư mục site chưa có trang đã dựng"),
        (shutil.rmtree, "Thư mục site chưa có trang đã dựng"),
    ],
)
def test_a_site_that_is_not_as_it_was_built_makes_no_release(
    pair: Pair, tmp_path: Path, change: object, said: str
) -> None:
    root = _copy(pair, tmp_path)
    assert callable(change)
    change(root / "site")
    with pytest.raises(TrangxaError, match=said):
        make_release(root, root / "site", None)


def test_a_site_whose_report_did_not_pass_makes_no_release(pair: Pair, tmp_path: Path) -> None:
    root = _copy(pair, tmp_path)
    own = root / "site" / ".well-known" / "trangxa"
    report = (own / "report.json").read_text(encoding="utf-8").replace('"blocked": false', '"blocked": true')
    before = digest_of(own / "report.json")
    (own / "report.json").write_text(report, encoding="utf-8")
    said = claims.read_claims((own / "items.json").read_bytes())
    assert said.report_sha256 == before
    lying = said.model_copy(update={"report_sha256": digest_of(own / "report.json")}).sealed()
    (own / "items.json").write_bytes(claims.written(lying))
    with pytest.raises(TrangxaError, match="Báo cáo của bản dựng chưa đạt"):
        make_release(root, root / "site", None)


@pytest.mark.parametrize("url", ["../x", "/etc/passwd", "a/../../x", "a//b", "C:x", "a\\b", "", "a/./b"])
def test_a_manifest_whose_addresses_lead_out_of_the_site_is_refused(pair: Pair, url: str) -> None:
    data = written(pair.old.manifest.model_copy(update={"files": {url: "0" * 64}}))
    with pytest.raises(TrangxaError, match="không đọc được hoặc đã bị sửa"):
        read_manifest(data, "máy chủ")


def test_a_manifest_that_is_not_canonical_is_refused(pair: Pair) -> None:
    with pytest.raises(TrangxaError, match="không đọc được hoặc đã bị sửa"):
        read_manifest(written(pair.old.manifest) + b" ", "máy chủ")


def test_two_files_that_differ_in_case_alone_are_refused(pair: Pair) -> None:
    with pytest.raises(TrangxaError, match=r"chỉ khác nhau chữ hoa, chữ thường: a/B\.pdf và a/b\.pdf"):
        refuse_twins(["a/B.pdf", "a/b.pdf"])
    refuse_twins(pair.old.digests)


def test_a_release_says_what_it_was_made_with(pair: Pair, tmp_path: Path) -> None:
    root = _copy(pair, tmp_path)
    before = tools(root)
    assert {"mkdocs.yml", "trangxa"} <= before.keys()
    (root / "hooks").mkdir(exist_ok=True)
    (root / "hooks" / "la.py").write_text("print()\n", encoding="utf-8")
    (root / "mkdocs.yml").write_bytes((root / "mkdocs.yml").read_bytes().replace(b"\n", b"\r\n"))
    assert changed(before, tools(root)) == ["hooks/la.py"]
    (root / "mkdocs.yml").write_text("site_name: khác\n", encoding="utf-8")
    assert changed(before, tools(root)) == ["hooks/la.py", "mkdocs.yml"]
