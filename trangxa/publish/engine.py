"""What a page is made with, beside its content: nobody approves it, so each release says what it was."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import trangxa

_LEFT_OUT = ("__pycache__", ".DS_Store", "Thumbs.db")


def tools(root: Path) -> dict[str, str]:
    """SHA-256 of the locks of libraries, of the frame's files, and of all files of `trangxa/` together."""
    frame = (root / "mkdocs.yml", *(root / "hooks").glob("*.py"), *(root / "requirements").glob("*.txt"))
    found = {_name(root, path): _text_digest(path) for path in frame if path.is_file()}
    package = Path(trangxa.__file__).parent
    whole = hashlib.sha256("".join(_lines(package)).encode())
    return dict(sorted({**found, package.name: whole.hexdigest()}.items()))


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Names of what is another than it was, is new or is gone."""
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _name(root: Path, path: Path) -> str:
    """Locks go by their bare names, as in every release so far."""
    return path.name if path.parent.name == "requirements" else path.relative_to(root).as_posix()


def _lines(package: Path) -> Iterator[str]:
    for path in sorted(package.rglob("*"), key=lambda path: path.relative_to(package).as_posix()):
        if path.is_file() and not set(path.parts) & set(_LEFT_OUT):
            yield f"{_text_digest(path)}  {path.relative_to(package).as_posix()}\n"


def _text_digest(path: Path) -> str:
    """Line ends aside, which git changes on Windows."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
