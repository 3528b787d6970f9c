"""The sample as a project under a board, everything in it approved; and what a built site's bytes hold."""

import gzip
from pathlib import Path

from tests.editorial.keys import write_board
from tests.sample import sample_project
from trangxa.cli.app import main


class Commune:
    """A project and its members' keys; every command is the real one."""

    def __init__(self, root: Path, keys: dict[str, Path]) -> None:
        self.root, self.keys = root, keys

    def run(self, who: str, *words: str) -> int:
        """Exit code of a command of a member."""
        return main([*words, "--root", str(self.root), "--key", str(self.keys[who])])

    def build(self, day: str = "2026-11-23") -> int:
        """Exit code of a build as of a day."""
        return main(["build", "--root", str(self.root), "--as-of", day])

    def put(self, path: str, text: str | bytes) -> str:
        """Write a working file; its path."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def live(self, *paths: str) -> None:
        """Submit by the editor, approve by the head."""
        assert self.run("ha.lt", "submit", *paths) == 0
        assert self.run("thuan.lv", "approve", *paths) == 0

    def page(self, url: str) -> str:
        """A page of the built site; empty if there is none."""
        file = self.root / "site" / url
        return file.read_text(encoding="utf-8") if file.is_file() else ""


def approved_sample(root: Path, keys: dict[str, Path]) -> Commune:
    """The sample, all of it submitted by the editor and approved by the head."""
    commune = Commune(sample_project(root), keys)
    write_board(root, keys)
    assert commune.run("thuan.lv", "member", "confirm") == 0
    commune.live("--all")
    return commune


def holding(folder: Path, word: str) -> list[str]:
    """Files in whose name or bytes, also unpacked, the word stands, in any of the ways it may be written."""
    forms = {form.encode() for form in (word, word.lower(), word.upper())}
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = file.read_bytes()
        data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
        name = file.relative_to(folder).as_posix()
        if any(form in data or form in name.encode() for form in forms):
            found.append(name)
    return found
