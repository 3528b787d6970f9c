"""Make .venv beside mkdocs.yml from a lock with hashes and install the project into it; a second run does nothing."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time

from shell import ROOT, SetupError, environment, one_at_a_time, run_quiet, speak_utf8

VENV = ROOT / ".venv"
STAMP = VENV / "trangxa.json"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
BASE = [str(ROOT), sys.platform, platform.machine()]
"""What an environment cannot outlive: a move to another folder or another machine."""

PROBE = """
import importlib.util, sys
found = [importlib.util.find_spec(name) for name in ("pip", "mkdocs", "trangxa")]
sys.exit(sys.version_info < (3, 11) or not all(found))
"""


def main(lock: str = "run") -> int:
    """Set the environment up for requirements/<lock>.txt; 1 if that is impossible, after saying why."""
    speak_utf8()
    try:
        with one_at_a_time(ROOT / ".trangxa" / "cai-dat.lock"):
            ensure(lock)
    except SetupError as error:
        print(f"LỖI: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Đã dừng; lần chạy sau sẽ làm lại phần dở dang.", file=sys.stderr)
        return 130
    return 0


def program(name: str) -> str:
    """Path of a command-line program of the environment."""
    return str(PROGRAMS / (f"{name}.exe" if os.name == "nt" else name))


def ensure(lock: str) -> None:
    """Bring .venv to what the lock and pyproject.toml ask, doing only what is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a clear answer
        raise SetupError(f"Cần Python 3.11 trở lên; máy đang chạy Python {platform.python_version()}.")
    wanted = {name: digest(name) for name in ("run", lock)}
    installed = installed_locks()
    if installed and wanted.items() <= installed.items():
        return
    started = time.monotonic()
    if installed is None:
        make_venv()
    STAMP.unlink(missing_ok=True)
    install(lock)
    kept = installed if installed and installed.get("run") == wanted["run"] else {}
    STAMP.write_text(json.dumps({"base": BASE, "locks": {**kept, **wanted}}), encoding="utf-8")
    print(f"Môi trường đã sẵn sàng sau {time.monotonic() - started:.0f} giây.")


def digest(lock: str) -> str:
    """What decides the content of the environment: the lock and the project's own description, line ends aside."""
    files = (ROOT / "requirements" / f"{lock}.txt", ROOT / "pyproject.toml")
    return hashlib.sha256(b"\0".join(file.read_bytes().replace(b"\r\n", b"\n") for file in files)).hexdigest()


def installed_locks() -> dict[str, str] | None:
    """Digests by lock of a whole, working .venv; `None` if it is absent, half made, moved or broken."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        probe = subprocess.run([PYTHON, "-I", "-c", PROBE], env=environment(), capture_output=True, check=False)
        return dict(stamp["locks"]) if stamp["base"] == BASE and probe.returncode == 0 else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def make_venv() -> None:
    """A new, empty .venv in place of whatever stands there."""
    if VENV.exists() or VENV.is_symlink():
        print("Thư mục .venv đang có bị hỏng, làm dở hoặc của nơi khác: làm lại từ đầu.")
        remove_venv()
    if importlib.util.find_spec("ensurepip") is None:
        install_debian_venv()
    print("Đang tạo môi trường Python riêng trong thư mục .venv …")
    run_quiet([sys.executable, "-m", "venv", str(VENV)], "Không tạo được .venv.")


def remove_venv() -> None:
    """Take the old .venv away, be it a folder, a file or a link."""
    try:
        if VENV.is_dir() and not VENV.is_symlink():
            shutil.rmtree(VENV)
        else:
            VENV.unlink()
    except OSError as error:
        raise SetupError(f"Không xóa được .venv ({error}). Đóng chương trình đang dùng nó rồi chạy lại.") from None


def install_debian_venv() -> None:
    """Debian and Ubuntu ship Python without `ensurepip`: fetch it as root, else say which command does."""
    command = ["apt-get", "install", "-y", "python3-venv"]
    if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Máy thiếu gói python3-venv: đang cài bằng apt-get …")
        for step in (command, ["apt-get", "update"], command):
            subprocess.run(step, env=environment() | {"DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
                           capture_output=True, check=False)  # fmt: skip
            importlib.invalidate_caches()
            if importlib.util.find_spec("ensurepip"):
                return
    raise SetupError(f"Python của máy thiếu phần tạo môi trường (ensurepip). Chạy: sudo {' '.join(command)}\n"
                     "rồi chạy lại lệnh này.")  # fmt: skip


def install(lock: str) -> None:
    """Install the locked libraries, then the project itself in place, compiled: pip does so with libraries alone."""
    file, pip = ROOT / "requirements" / f"{lock}.txt", [str(PYTHON), "-m", "pip", "install"]
    print(f"Đang cài thư viện theo requirements/{lock}.txt (lần đầu có thể mất vài phút) …")
    run_quiet([*pip, "--require-hashes", "-r", str(file)], "Không cài được thư viện.", Progress())
    run_quiet([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], "Không cài được bộ máy trangxa.")
    run_quiet([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "trangxa")], "Không biên dịch được bộ máy trangxa.")


class Progress:
    """Says now and then how far pip is, from the lines it prints."""

    def __init__(self) -> None:
        self.collected = 0

    def __call__(self, line: str) -> None:
        """Take one line of pip's output."""
        self.collected += line.startswith("Collecting ")
        if line.startswith("Collecting ") and self.collected % 10 == 0:
            print(f"  đã lấy {self.collected} thư viện …")
        if line.startswith("Installing collected packages"):
            print("  đang chép vào .venv …")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
