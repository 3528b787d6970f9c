"""Whether a place already shows the site that was just built, whoever published it there."""

from pathlib import Path

from trangxa.cli.desk import Desk
from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences, digests_of
from trangxa.publish.manifest import Manifest, read_manifest
from trangxa.publish.signing import check_signature, released_on
from trangxa.publish.target import Target


def shown_already(root: Path, target: Target, desk: Desk | None) -> str:
    """Id of the release shown, if it lies there whole, is signed as it must be and holds the very files of `site/`;
    empty otherwise.
    """
    if not any(entry.live for entry in target.releases()):
        return ""
    try:
        manifest = _sound(root, target, desk)
    except TrangxaError:
        return ""  # whatever is wrong there, a new release mends it
    return manifest.id if manifest and manifest.files == digests_of(root / "site") else ""


def _sound(root: Path, target: Target, desk: Desk | None) -> Manifest | None:
    served = target.served()
    manifest = read_manifest(served.manifest, "nơi đăng")
    check_signature(
        manifest, served.manifest, served.signature, desk.board if desk else None, released_on(root, served.manifest)
    )
    return None if any(differences(manifest, served.digests)) else manifest
