"""A release laid out as a folder of its own, for programs that take folders."""

import os
import shutil
from pathlib import Path

from trangxa.publish.release import Release


def lay_out(release: Release, folder: Path) -> Path:
    """The folder, made anew: hard links where the disk has them, else copies. Nobody writes into it."""
    shutil.rmtree(folder, ignore_errors=True)
    for url, source in release.sources.items():
        target = folder / url
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)
    return folder
