"""What lies in a folder of a place of publication, read back."""

from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences, digests_of
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.target import Served, Shown


def read_shown(folder: Path) -> Shown | None:
    """Manifest and signature of the release in a folder."""
    manifest, signature = folder / MANIFEST, folder / SIGNATURE
    if not manifest.is_file():
        return None
    return Shown(manifest.read_bytes(), signature.read_bytes() if signature.is_file() else None)


def read_served(folder: Path, place: str) -> Served:
    """A release in a folder, read back. TrangxaError when there is none."""
    shown = read_shown(folder)
    if shown is None:
        raise TrangxaError(f"{place} chưa có bản phát hành nào.", "Phát hành bằng trangxa publish.")
    return Served(shown.manifest, shown.signature, digests_of(folder))


def whole(folder: Path, id: str) -> bool:
    """Whether a folder holds the release of that id, to the byte."""
    shown = read_shown(folder)
    try:
        manifest = read_manifest(shown.manifest, id) if shown else None
    except TrangxaError:
        return False
    return manifest is not None and manifest.id == id and not any(differences(manifest, digests_of(folder)))
