"""The work of `trangxa serve`: make the site anew whenever a file changes, until somebody says stop."""

import gc
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import NoReturn

from rich.console import Console

from trangxa.cli.gate import judge
from trangxa.cli.preview import preview_states
from trangxa.cli.preview_server import PreviewServer
from trangxa.cli.printing import console, print_report
from trangxa.cli.source import working_source
from trangxa.content.office import COMMUNE_FILE
from trangxa.content.site import load_site
from trangxa.content.tree import CONTENT_FOLDERS, scan_tree
from trangxa.errors import TrangxaError
from trangxa.render.build import build_site
from trangxa.render.frames_build import FramesBuild

_PAUSE = 0.4
"""Seconds between two looks at the files."""

_TOLD = 5
"""How many changed files are named."""

Seen = dict[str, tuple[int, int]]
"""Size and modification time of each file that a page may be made of, by path from the project."""


def preview(root: Path, as_of: date | None, server: PreviewServer, out: Path, address: str) -> None:
    """Until Ctrl+C, the first one. The site is made once before anybody is answered."""
    screen = console()
    with until_stopped() as stopped:
        seen = seen_in(root)
        screen.print("Đang đọc nội dung và dựng trang xem thử …")
        _make(root, as_of, out, screen)
        server.start()
        screen.print(f"Xem thử tại {address} (dừng bằng Ctrl+C). Lưu tệp nào thì trang tự cập nhật.")
        while not stopped.wait(_PAUSE):
            now = seen_in(root)
            if now == seen:
                continue
            screen.print(f"\n{changed(seen, now)}")
            seen = now
            if _make(root, as_of, out, screen):
                server.version += 1
                screen.print("Đã cập nhật trang xem thử.")


def seen_in(root: Path) -> Seen:
    """Every file that decides what the preview shows."""
    seen = Seen()
    for folder in (*CONTENT_FOLDERS, "editorial"):
        for place, _, names in os.walk(root / folder):
            for name in names:
                _look(root, Path(place, name), seen)
    _look(root, root / COMMUNE_FILE, seen)
    return seen


def changed(before: Seen, now: Seen) -> str:
    """In words, which files were saved, added or removed."""
    paths = sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
    more = f" và {len(paths) - _TOLD} tệp nữa" if len(paths) > _TOLD else ""
    return f"Vừa đổi: {', '.join(paths[:_TOLD])}{more}"


def _look(root: Path, file: Path, seen: Seen) -> None:
    try:
        stat = file.stat()
    except OSError:
        return  # gone between the listing and the look: the next look tells
    seen[file.relative_to(root).as_posix()] = (stat.st_size, stat.st_mtime_ns)


def _make(root: Path, as_of: date | None, out: Path, screen: Console) -> bool:
    """Whether there is a new state; findings and errors are told, and the old pages stay."""
    try:
        _build(root, as_of, out, screen)
    except TrangxaError as error:
        screen.print(f"LỖI: {error}\nCách sửa: {error.hint}")
        return False
    except FileNotFoundError:
        return False  # removed while it was read: the next look at the files sees that, and makes the site anew
    finally:
        gc.collect()  # the collector is off for commands that end soon; this one does not
    return True


def _build(root: Path, as_of: date | None, out: Path, screen: Console) -> None:
    tree = scan_tree(root)
    frames = FramesBuild(root, tree.files, root)
    try:
        source = working_source(root, as_of)
        report = judge(source, tree=tree).report
        print_report(screen, report)
        site = load_site(root, source.as_of, tree, shown=True, drafts=True)
        build_site(replace(site, notes=preview_states(root, site)), report, frames.wait(), out)
    finally:
        frames.cancel()


@contextmanager
def until_stopped() -> Iterator[threading.Event]:
    """An event that Ctrl+C sets. It also raises KeyboardInterrupt, which alone may be lost: Python drops what is raised
    in a callback or a finaliser, and then a second Ctrl+C would be needed.
    """
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        stopped.set()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGINT, before)
