"""Calls of OpenSSH's `ssh-keygen`, and its refusals in Vietnamese."""

import subprocess
from contextlib import nullcontext
from pathlib import Path

from trangxa.editorial.askpass import answering
from trangxa.editorial.places import BOARD_FILE
from trangxa.errors import TrangxaError

LOCKED = b"incorrect passphrase supplied"
"""Said of a private key that was opened with another passphrase, or with none."""

_PROGRAM = "ssh-keygen"


def run(options: list[str], data: bytes, passphrase: str | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run ssh-keygen on `data`; `passphrase` answers what it asks. TrangxaError if the machine has no ssh-keygen."""
    with nullcontext() if passphrase is None else answering(passphrase) as environment:
        try:
            return subprocess.run([_PROGRAM, *options], input=data, capture_output=True, check=False, env=environment)
        except FileNotFoundError:
            raise _missing() from None


def refusal(key: Path, told: bytes, tries: int = 0) -> TrangxaError | None:
    """Why OpenSSH does not use a private key, for the reasons that people can mend."""
    if LOCKED in told:
        return _wrong(key, tries) if tries else locked(key)
    if b"UNPROTECTED PRIVATE KEY FILE" in told:
        return TrangxaError(f"Người khác trên máy đọc được khóa {key} nên không dùng được.", f"Chạy: chmod 600 {key}")
    if b"No such file or directory" in told or b"No private key found" in told:
        return TrangxaError(f"Không thấy khóa riêng {key}.", "Ghi đúng đường dẫn tệp khóa riêng, không có đuôi .pub.")
    return None


def locked(key: Path) -> TrangxaError:
    """A passphrase is wanted and nobody is there to type it."""
    return TrangxaError(
        f"Khóa {key} có mật khẩu mà không có ai gõ mật khẩu.",
        f"Chạy lệnh trong cửa sổ lệnh; hoặc mở khóa trước bằng ssh-add {key}.",
    )


def _wrong(key: Path, tries: int) -> TrangxaError:
    return TrangxaError(
        f"Mật khẩu của khóa {key} không đúng, đã thử {tries} lần.",
        "Nhớ lại rồi chạy lại lệnh. Quên hẳn thì tạo khóa khác bằng trangxa key new rồi nhờ Trưởng Ban thay dòng khoa "
        f"của bạn trong {BOARD_FILE}.",
    )


def _missing() -> TrangxaError:
    return TrangxaError(
        "Máy chưa có chương trình ssh-keygen.",
        "Cài OpenSSH: trên Debian, Ubuntu gõ apt install openssh-client; "
        "trên Windows bật OpenSSH Client trong Optional features.",
    )
