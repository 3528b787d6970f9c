"""Whether a place already shows the site that was just built, whoever published it there."""

from pathlib import Path

from trangxa.cli.desk import Desk
from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences, digests_of
from trangxa.publish.manifest import Manifest, read_manifest
from trangxa.publish.signing import check_signature, release_faults
from trangxa.publish.target import Target


def shown_already(root: Path, target: Target, desk: Desk | None) -> str:
    """Id of the release shown, if it lies there whole, is signed as it must be, is the newest that the ledger knows
    and holds the very files of `site/`; empty otherwise.
    """
    if not any(entry.live for entry in target.releases()):
        return ""
    try:
        manifest = _sound(target, desk)
    except TrangxaError:
        return ""  # whatever is wrong there, a new release mends it
    return manifest.id if manifest and manifest.files == digests_of(root / "site") else ""


def _sound(target: Target, desk: Desk | None) -> Manifest | None:
    served = target.served()
    manifest = read_manifest(served.manifest, "nơi đăng")
    books = desk.books if desk else None
    check_signature(manifest, served.manifest, served.signature, books)
    against = [*release_faults(served.manifest, books), *differences(manifest, served.digests)]
    return None if against else manifest
