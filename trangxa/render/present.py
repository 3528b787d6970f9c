"""The files of a finished site that are ours."""

import os
from collections.abc import Iterator

from trangxa.published.claims import FOLDER as OWN

_OWN_TOP = OWN.partition("/")[0]
"""`OWN` is the one folder of ours under a name that begins with a dot; all others belong to the host."""


def is_ours(url: str) -> bool:
    """Whether a file belongs to the site: names that begin with a dot at its top are the host's, save `OWN`."""
    return not url.startswith(".") or url.startswith(f"{OWN}/")


def present_files(folder: str, prefix: str = "") -> Iterator[tuple[str, tuple[int, int]]]:
    """Address, size and time of each file, but for what lies under top-level names with a dot in front, save `OWN`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            url = prefix + entry.name
            if url.startswith(".") and not f"{url}/".startswith(f"{OWN}/") and url != _OWN_TOP:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from present_files(entry.path, f"{url}/")
            elif url != _OWN_TOP:
                stat = entry.stat(follow_symlinks=False)
                yield url, (stat.st_size, stat.st_mtime_ns)
