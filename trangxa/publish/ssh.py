"""Another machine by OpenSSH: scripts run there, rsync to it, a lock held as long as the line stands."""

import shlex
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trangxa.errors import TrangxaError
from trangxa.publish.hindrances import refused
from trangxa.publish.lock import publisher, taken

_HELD, _BUSY = "co-khoa", 75
_LOCK = """mkdir -p "$1/releases" && cd "$1" && touch .khoa-phat-hanh || exit 1
exec flock -n -o -E 75 .khoa-phat-hanh sh -c 'printf %s "$1" > .khoa-phat-hanh; echo co-khoa
while sleep 20 > /dev/null 2>&1; do echo; done & cat > /dev/null; kill $!' sh "$2" """
"""The word now and then lets the machine find out that the line is dead; the lock then goes with it."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A machine: user and host, port, options for ssh."""

    login: str
    port: int | None
    options: tuple[str, ...]

    def run(self, script: str, *arguments: str) -> str:
        """Standard output of a POSIX script on that machine. TrangxaError says why it failed."""
        done = self._start(["ssh", *self._ssh(), self.login, self._command(script, arguments)])
        if done.returncode:
            raise refused(self.login, done.stderr)
        return done.stdout

    def copy(self, folder: Path, target: str, options: list[str]) -> Iterator[str]:
        """Bring a folder over by rsync; its output, line by line."""
        shell = shlex.join(["ssh", *self._ssh()])
        command = ["rsync", *options, "-e", shell, f"{folder}/", f"{self.login}:{target}/"]
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            with self._open(command, stderr=said.fileno()) as process:
                assert process.stdout
                yield from process.stdout
            said.seek(0)
            if process.returncode:
                raise refused(self.login, said.read())

    @contextmanager
    def alone(self, folder: str) -> Iterator[None]:
        """Hold the lock of a folder there; it goes when this process or the line dies. TrangxaError when taken."""
        command = ["ssh", *self._ssh(), self.login, self._command(_LOCK, (folder, publisher()))]
        with self._open(command, stdin=subprocess.PIPE) as process:
            assert process.stdin and process.stdout and process.stderr
            if process.stdout.readline().strip() != _HELD:
                said = process.stderr.read()
                if process.wait() == _BUSY:
                    raise taken(self.run('cat "$1/.khoa-phat-hanh"', folder))
                raise refused(self.login, said)
            yield
            process.stdin.close()

    def _ssh(self) -> list[str]:
        return [*self.options, *(["-p", str(self.port)] if self.port else [])]

    @staticmethod
    def _command(script: str, arguments: tuple[str, ...]) -> str:
        return shlex.join(["sh", "-c", script, "sh", *arguments])

    @staticmethod
    def _start(command: list[str]) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False,
                                  stdin=subprocess.DEVNULL)  # fmt: skip
        except FileNotFoundError:
            raise missing(command[0]) from None

    @staticmethod
    def _open(
        command: list[str], stdin: int = subprocess.DEVNULL, stderr: int = subprocess.PIPE
    ) -> subprocess.Popen[str]:
        try:
            return subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=stderr,
                                    encoding="utf-8", errors="replace")  # fmt: skip
        except FileNotFoundError:
            raise missing(command[0]) from None


def missing(program: str) -> TrangxaError:
    """A program of this machine that is not there."""
    return TrangxaError(f"Máy này chưa có chương trình {program}.", "Cài openssh-client, rsync và git rồi chạy lại.")
