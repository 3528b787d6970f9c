"""SHA-256 of files in a folder, and how they differ from what a manifest says."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from trangxa.findings import Finding, Location
from trangxa.publish.manifest import MANIFEST, SIGNATURE, Manifest
from trangxa.render.present import present_files

_BACK = "Chạy trangxa publish để đưa lại bản đúng; không ai trong Ban Biên tập sửa thì coi là sự cố an toàn thông tin."


def digest_of(path: Path | str) -> str:
    """SHA-256 of a file, hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def digests_of(folder: Path) -> dict[str, str]:
    """SHA-256 of each file of a site, by address in order; files that begin with a dot are the host's."""
    top = str(folder)
    return {url: digest_of(f"{top}/{url}") for url, _ in sorted(present_files(top))} if folder.is_dir() else {}


def differences(manifest: Manifest, found: Mapping[str, str]) -> Iterator[Finding]:
    """What is not as the manifest says. A pressed file may be missing: the server then sends the plain one."""
    for url, sha in sorted((manifest.files | manifest.packed).items()):
        if url not in found:
            if url in manifest.files:
                yield _finding("release-missing", url, "Thiếu tệp này.")
        elif found[url] != sha:
            yield _finding("release-altered", url, "Tệp này không đúng bản đã phát hành.")
    for url in sorted(found.keys() - manifest.files.keys() - manifest.packed.keys() - {MANIFEST, SIGNATURE}):
        yield _finding("release-stray", url, "Tệp lạ, không có trong bản phát hành.")


def _finding(rule: str, url: str, message: str) -> Finding:
    return Finding(rule, Location(url), message, _BACK)
