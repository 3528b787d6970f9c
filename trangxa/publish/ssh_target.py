"""`rsync+ssh:`: the same folders as `file:`, on a machine reached by OpenSSH; rsync sends what changed."""

import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.digests import differences
from trangxa.publish.folder_target import ASIDE
from trangxa.publish.laying import lay_out
from trangxa.publish.manifest import MANIFEST, SIGNATURE, read_manifest
from trangxa.publish.release import Release
from trangxa.publish.ssh import Connection
from trangxa.publish.target import (
    Outcome,
    Progress,
    Served,
    Shown,
    Stored,
    live_name,
    next_name,
    older,
    stored,
    surplus,
)  # fmt: skip
from trangxa.render.present import is_ours

_LIST = 'cd "$1" && readlink current; ls -1 releases'
SUMS = """cd "$1" && find . -type f -print0 | xargs -0 -r sha256sum -z
find . ! -type d ! -type f -exec sh -c 'for path; do printf "%s\\0" "-  $path"; done' sh {} +"""
"""Links and the like are named too, with `NO_FILE` for a digest."""

_READ = 'cd "$1" && cat "$2"'
_HAS = '[ ! -f "$1" ] || echo co'
_OURS = """cd "$1" && { [ ! -e current ] || [ -L current ]; } || { echo "current không phải liên kết" >&2; exit 1; }
[ ! -L current ] || case "$(readlink current)" in releases/[0-9]*-[0-9]*) ;; *)
echo "current dẫn tới $(readlink current), không phải bản phát hành của trangxa" >&2; exit 1; esac
[ ! -L releases/.new ] || rm releases/.new"""
"""What others put there stays: `current` is moved only if it is ours, and nothing is written through a link."""

_SHOW = """cd "$1" || exit 1
[ -z "$3" ] || mv -T "releases/$3" "releases/$2" && ln -sfn "releases/$2" .current.new && mv -T .current.new current"""
_PRUNE = 'cd "$1/releases" && shift && for name; do mv -T "$name" ".old-$name"; done; rm -rf .old-*'
_FIRST_OTHERS = "flock -w 120 {} rsync"
"""When a publisher is killed, the rsync it started there may live on a while: the next one waits for its end."""


@dataclass(frozen=True, slots=True)
class SshTarget:
    """The machine, the folder there, how many releases stay in it, where the release is laid out here."""

    connection: Connection
    root: str
    keep: int
    state: Path

    def publish(self, release: Release, progress: Progress) -> Outcome:
        """Unchanged files are hard links, on the server, to those of the newest release there."""
        with self.connection.alone(self.root):
            self.connection.run(_OURS, self.root)
            known = self.releases()
            found = next((entry for entry in known if entry.id == release.id and self._whole(entry)), None)
            outcome = Outcome(release.id, known=True) if found else self._bring(release, known, progress)
            name = found.name if found else next_name(known, release.id)
            self.connection.run(_SHOW, self.root, name, "" if found else ASIDE)
            self.connection.run(_PRUNE, self.root, *surplus(self.releases(), self.keep))
            return outcome

    def rollback(self, to: str) -> Stored:
        """One rename, after the older release was found whole."""
        with self.connection.alone(self.root):
            self.connection.run(_OURS, self.root)
            entry = older(self.releases(), to)
            if not self._whole(entry):
                raise TrangxaError(f"Bản {entry.id} trên máy chủ đã bị sửa hoặc thiếu tệp.", "Chọn bản khác.")
            self.connection.run(_SHOW, self.root, entry.name, "")
            return entry

    def releases(self) -> tuple[Stored, ...]:
        """From the names of the folders and the link."""
        lines = self.connection.run(_LIST, self.root).splitlines()
        live = next((line for line in lines if line.startswith("releases/")), "")
        return stored(lines, live_name(live))

    def shown(self) -> Shown | None:
        """From the folder that the link leads to."""
        folder = f"{self.root}/current"
        if not self._has(folder, MANIFEST):
            return None
        signature = self._read(folder, SIGNATURE) if self._has(folder, SIGNATURE) else None
        return Shown(self._read(folder, MANIFEST), signature)

    def served(self) -> Served:
        """What the link shows, summed up by the server itself."""
        folder = f"{self.root}/current"
        digests = self._digests(folder)
        signature = self._read(folder, SIGNATURE) if SIGNATURE in digests else None
        return Served(self._read(folder, MANIFEST), signature, digests)

    def _read(self, folder: str, url: str) -> bytes:
        return self.connection.run(_READ, folder, url).encode()

    def _has(self, folder: str, url: str) -> bool:
        return bool(self.connection.run(_HAS, f"{folder}/{url}"))

    def _digests(self, folder: str) -> dict[str, str]:
        rows = (row.partition("  ./") for row in self.connection.run(SUMS, folder).split("\0") if row)
        return {url: sha for sha, _, url in rows if is_ours(url)}

    def _whole(self, entry: Stored) -> bool:
        folder = f"{self.root}/releases/{entry.name}"
        digests = self._digests(folder)
        if MANIFEST not in digests:
            return False
        manifest = read_manifest(self._read(folder, MANIFEST), entry.name)
        return manifest.id == entry.id and not any(differences(manifest, digests))

    def _bring(self, release: Release, known: tuple[Stored, ...], progress: Progress) -> Outcome:
        tree = lay_out(release, self.state / "tree")
        aside = f"{self.root}/releases/{ASIDE}"
        options = ["-r", "--checksum", "--delete", "--partial-dir=.partial", "--chmod=D755,F644", "--no-i-r",
                   "--info=progress2", "--stats"]  # fmt: skip
        options += [f"--rsync-path={_FIRST_OTHERS.format(shlex.quote(f'{self.root}/releases/.rsync'))}"]
        options += [f"--link-dest=../{entry.name}" for entry in known[-1:]]
        counts = dict(_watched(self.connection.copy(tree, aside, options), progress))
        shutil.rmtree(tree)
        wrong = {url for url, sha in self._digests(aside).items() ^ release.digests.items()}
        if wrong:
            raise TrangxaError(f"{min(wrong)} gửi xong không giống bản gốc.", "Chạy lại; còn lặp lại thì kiểm tra đĩa.")
        return Outcome(release.id, counts.get("files", 0), counts.get("size", 0))


_COUNTS = {"Number of regular files transferred: ": "files", "Total transferred file size: ": "size"}


def _watched(lines: Iterator[str], progress: Progress) -> Iterator[tuple[str, int]]:
    """Reports the percents that rsync prints; yields what it counted at the end."""
    for line in lines:
        words = line.split()
        if len(words) > 1 and words[1].endswith("%"):
            progress(int(words[1][:-1]), 100)
        for head, name in _COUNTS.items():
            if line.startswith(head):
                yield name, int("".join(filter(str.isdigit, line)))
