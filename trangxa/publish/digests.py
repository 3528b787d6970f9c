"""SHA-256 of files in a folder, and how they differ from what a manifest says."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from trangxa.findings import Finding, Location
from trangxa.publish.manifest import MANIFEST, SIGNATURE, Manifest
from trangxa.render.present import present_files

NO_FILE = "-"
"""Stands for the digest of what lies at an address and is no plain file."""

_BACK = "Chạy trangxa publish để đưa lại bản đúng; không ai trong Ban Biên tập sửa thì coi là sự cố an toàn thông tin."


def digest_of(path: Path | str) -> str:
    """SHA-256 of a file, hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def digests_of(folder: Path) -> dict[str, str]:
    """SHA-256 of each file of a site, by address in order; files that begin with a dot are the host's.

    Links, devices and the like are no files: they have no digest, and are not followed.
    """
    top = str(folder)
    names = sorted(url for url, _ in present_files(top)) if folder.is_dir() else []
    return {url: digest_of(f"{top}/{url}") if is_plain(f"{top}/{url}") else NO_FILE for url in names}


def is_plain(path: str) -> bool:
    """Whether it is a file itself, and no link to one."""
    return stat.S_ISREG(os.lstat(path).st_mode)


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
