"""A passphrase handed to ssh-keygen without a word of it on a command line, which any user of the machine can read.

OpenSSH runs the program that `SSH_ASKPASS` names and reads its output (ssh(1), ENVIRONMENT); ours prints a variable of
its environment, which only the owner of the process can read.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_VARIABLE = "TRANGXA_PASSPHRASE"
_SHELL = f"#!/bin/sh\nprintf '%s\\n' \"${_VARIABLE}\"\n"
_PYTHON = f"import os,sys;sys.stdout.buffer.write((os.environ['{_VARIABLE}']+'\\n').encode())"
_WINDOWS = f'@"{sys.executable}" -c "{_PYTHON}"\r\n'


@contextmanager
def answering(passphrase: str) -> Iterator[Mapping[str, str]]:
    """An environment in which OpenSSH is answered with this passphrase, and asks nobody else."""
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        windows = os.name == "nt"
        program = Path(folder, "mat-khau.cmd" if windows else "mat-khau")
        program.write_text(_WINDOWS if windows else _SHELL, encoding="utf-8", newline="")
        program.chmod(0o700)
        asking = {"SSH_ASKPASS": str(program), "SSH_ASKPASS_REQUIRE": "force", _VARIABLE: passphrase}
        # Before version 8.4 OpenSSH asked no program unless there was a display.
        yield {"DISPLAY": "none", **os.environ, **asking}
