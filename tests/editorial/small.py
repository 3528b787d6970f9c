"""A project that holds a board, a ledger and a few one-line items, with real keys and real signatures."""

from pathlib import Path
from typing import Any

from tests.editorial.keys import write_board
from trangxa.cli.app import main
from trangxa.cli.desk import open_desk
from trangxa.editorial.entry import Action, Version, by_code
from trangxa.editorial.reading import read_books
from trangxa.editorial.store import digest_of
from trangxa.editorial.working import keep


def begin(root: Path, keys: dict[str, Path]) -> Path:
    """A project whose head has confirmed the board."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text("site_name: thử\n", encoding="utf-8")
    write_board(root, keys)
    assert main(["member", "confirm", "--root", str(root), "--key", str(keys["thuan.lv"])]) == 0
    return root


def file_version(root: Path, code: str, text: str) -> Version:
    """An item of one file that now holds this text."""
    path = f"news/2026/11/{code}.md"
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    return Version(code=code, kind="tin-tuc", path=path, title=code, files={path: digest_of(text.encode())})


def submit(root: Path, key: Path, *versions: Version) -> None:
    """Hand over versions."""
    keep(root, versions)
    open_desk(root, key).submit({version.code: version for version in versions})


def act(root: Path, key: Path, action: Action, *versions: Version, **told: Any) -> None:
    """Another act on versions."""
    open_desk(root, key).act(action, by_code({version.code: version for version in versions}), **told)


def live(root: Path, keys: dict[str, Path], code: str, text: str) -> Version:
    """An item submitted by the editor and approved by the head."""
    version = file_version(root, code, text)
    submit(root, keys["ha.lt"], version)
    act(root, keys["thuan.lv"], Action.APPROVE, version)
    return version


def faults(root: Path) -> list[str]:
    """What is wrong with the ledger, without places."""
    return [found.message for found in read_books(root).faults]
