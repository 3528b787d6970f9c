"""Programs that the tests run for real, from Debian's packages where this process may install them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from shell import environment


def command(packages: Iterable[str]) -> list[str]:
    """The command that installs these packages."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def provide(programs: Iterable[str], packages: Iterable[str], what: str) -> bool:
    """Whether one of the programs is there, if need be after installing; `what` is told people: name, size, time."""
    names = tuple(programs)
    if any(map(shutil.which, names)):
        return True
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Máy thiếu {what}: đang cài bằng apt-get …")
    install = command(packages)
    for step in (install, ["apt-get", "update"], install):
        subprocess.run(step, env=environment() | {"DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
                       capture_output=True, check=False)  # fmt: skip
        if any(map(shutil.which, names)):
            return True
    return False
