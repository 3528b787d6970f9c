"""`git+…#branch`: a branch of pages, one commit a release; a push is whole or nothing."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.hindrances import refused
from trangxa.publish.laying import lay_out
from trangxa.publish.manifest import MANIFEST
from trangxa.publish.reading_back import read_served, read_shown, whole
from trangxa.publish.release import Release
from trangxa.publish.ssh import missing
from trangxa.publish.target import Outcome, Progress, Served, Shown, Stored, older

_WHOLE_DOT_FOLDERS = ".nojekyll"
"""Without this file some hosts hide `.well-known`."""

_PLAIN = ("core.autocrlf=false", "core.safecrlf=false", "core.attributesFile=", "core.excludesFile=", "gc.auto=0",
          "user.name=trangxa", "user.email=trangxa@localhost", "commit.gpgSign=false")  # fmt: skip


@dataclass(frozen=True, slots=True)
class GitTarget:
    """The remote repository and its branch, a bare copy of it here, options for ssh. All releases stay."""

    url: str
    branch: str
    store: Path
    options: tuple[str, ...]

    def publish(self, release: Release, progress: Progress) -> Outcome:
        """The commit's tree is the release without pressed files."""
        known = self.releases()
        self._check_ours(known)
        plain = release.unpacked()
        with tempfile.TemporaryDirectory(dir=self.store) as scratch:
            tree = self._tree(lay_out(plain, Path(scratch, "tree")), Path(scratch, "index"))
        before = self._git("rev-parse", f"{known[-1].name}^{{tree}}") if known else self._git("mktree")
        sent = self._git("diff-tree", "-r", "-z", "--name-only", before, tree).split("\0")
        sizes = [plain.sources[url].stat().st_size for url in sent if url in plain.sources]
        if tree != before:
            self._push(tree, release.id, known)
        progress(1, 1)
        return Outcome(release.id, len(sizes), sum(sizes), known=tree == before)

    def rollback(self, to: str) -> Stored:
        """A new commit with the older release's tree: history goes on."""
        known = self.releases()
        distinct = tuple({entry.id: entry for entry in known}.values())
        entry = older(distinct, to)
        if not self._whole(entry):
            raise TrangxaError(f"Bản {entry.id} trên nhánh {self.branch} đã bị sửa.", "Chọn bản khác.")
        self._push(self._git("rev-parse", f"{entry.name}^{{tree}}"), entry.id, known)
        return entry

    def releases(self) -> tuple[Stored, ...]:
        """From the branch's commits, whose subjects are the ids."""
        if not (self.store / "HEAD").is_file():
            self.store.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare")
        if not self._git("ls-remote", self.url, self._ref):
            return ()
        self._git("fetch", "--quiet", self.url, f"+{self._ref}:{self._ref}")
        rows = self._git("log", "--reverse", "--first-parent", "--format=%H %s", self._ref).splitlines()
        pairs = [row.partition(" ") for row in rows]
        return tuple(Stored(name, id, name == pairs[-1][0]) for name, _, id in pairs)

    def shown(self) -> Shown | None:
        """From the newest commit."""
        with self._newest() as tree:
            return read_shown(tree)

    def served(self) -> Served:
        """The newest commit, read back."""
        with self._newest() as tree:
            return read_served(tree, self.url)

    @contextmanager
    def _newest(self) -> Iterator[Path]:
        """The newest commit, taken out into a folder; nothing there if there is none."""
        known = self.releases()
        with tempfile.TemporaryDirectory(dir=self.store) as scratch:
            if known:
                self._take_out(known[-1].name, Path(scratch))
            yield Path(scratch, "tree")

    def _whole(self, entry: Stored) -> bool:
        with tempfile.TemporaryDirectory(dir=self.store) as scratch:
            self._take_out(entry.name, Path(scratch))
            return whole(Path(scratch, "tree"), entry.id)

    def _take_out(self, commit: str, scratch: Path) -> None:
        """All files of a commit as plain files in `tree`: a link that somebody put there leads nowhere."""
        (scratch / "tree").mkdir()
        within = {"GIT_INDEX_FILE": str(scratch / "index"), "GIT_WORK_TREE": str(scratch / "tree")}
        self._git("read-tree", commit, within=within)
        self._git("-c", "core.symlinks=false", "checkout-index", "--all", within=within, at=scratch / "tree")

    def _check_ours(self, known: tuple[Stored, ...]) -> None:
        """A release takes the place of all that a branch shows: so never on a branch of somebody else's files."""
        if known and not self._git("ls-tree", "--name-only", known[-1].name, MANIFEST):
            raise TrangxaError(
                f"Nhánh {self.branch} của {self.url} đang giữ nội dung khác, không phải bản phát hành.",
                "Ghi một nhánh mới, chưa có gì, sau dấu # trong noi_dang.",
            )

    @property
    def _ref(self) -> str:
        return f"refs/heads/{self.branch}"

    def _tree(self, folder: Path, index: Path) -> str:
        (folder / _WHOLE_DOT_FOLDERS).touch()
        within = {"GIT_INDEX_FILE": str(index), "GIT_WORK_TREE": str(folder)}
        self._git("add", "--all", "--force", ".", within=within, at=folder)
        return self._git("write-tree", within=within)

    def _push(self, tree: str, id: str, known: tuple[Stored, ...]) -> None:
        """The server refuses when somebody else was quicker: its newest commit is then not the parent."""
        parents = ["-p", known[-1].name] if known else []
        commit = self._git("commit-tree", tree, *parents, "-m", id)
        self._git("push", "--quiet", self.url, f"{commit}:{self._ref}")

    def _git(self, *arguments: str, within: dict[str, str] | None = None, at: Path | None = None) -> str:
        settings = [word for setting in _PLAIN for word in ("-c", setting)]
        environment = {**os.environ, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_DIR": str(self.store),
                       "GIT_SSH_COMMAND": shlex.join(["ssh", *self.options]), **(within or {})}  # fmt: skip
        try:
            done = subprocess.run(["git", *settings, *arguments], cwd=at or self.store, env=environment, check=False,
                                  stdin=subprocess.DEVNULL,
                                  capture_output=True, encoding="utf-8", errors="replace")  # fmt: skip
        except FileNotFoundError:
            raise missing("git") from None
        if done.returncode:
            raise refused(self.url, done.stderr)
        return done.stdout.strip()
