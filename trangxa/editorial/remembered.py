"""What this machine has checked before: signatures that hold, the newest entries. Losing it costs time."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

from trangxa.content.tree import STATE_FOLDER
from trangxa.editorial.entry import Signed
from trangxa.editorial.places import HEADS_FILE, LEDGER_FOLDER
from trangxa.editorial.sshsig import fingerprint, verify
from trangxa.editorial.store import write_whole
from trangxa.findings import Finding, Location

SIGNATURES_FILE = f"{STATE_FOLDER}/signatures"


class Signatures:
    """Signatures of entries, each checked by ssh-keygen once and remembered by the digest of its entry."""

    def __init__(self, root: Path, *, fresh: bool = False) -> None:
        self._file = root / SIGNATURES_FILE
        self._known = set() if fresh else set(_lines(self._file))
        self._before = len(self._known)
        self._fingerprints: dict[str, str] = {}

    def holds(self, signed: Signed, public_key: str) -> bool:
        """Whether the entry is signed by this key, and written as it is read: no key twice, no number as text."""
        mark = self._mark(signed, public_key)
        if mark not in self._known and signed.is_canonical and verify(signed.data, signed.signature, public_key):
            self._known.add(mark)
        return mark in self._known

    def check_all(self, pairs: Iterable[tuple[Signed, str]]) -> None:
        """Check many at once, several processes side by side."""
        new = [(signed, key) for signed, key in pairs if self._mark(signed, key) not in self._known]
        if len(new) > 1:
            with ThreadPoolExecutor(2 * (cpu_count() or 1)) as pool:
                for _ in pool.map(lambda pair: self.holds(*pair), new):
                    pass

    def keep(self) -> None:
        """Write down what was checked."""
        if len(self._known) != self._before:
            write_whole(self._file, "".join(f"{mark}\n" for mark in sorted(self._known)).encode())

    def _mark(self, signed: Signed, public_key: str) -> str:
        if public_key not in self._fingerprints:
            self._fingerprints[public_key] = fingerprint(public_key)
        return f"{signed.digest} {self._fingerprints[public_key]}"


def known_heads(root: Path) -> tuple[str, ...]:
    """The newest entries that this machine has seen."""
    return tuple(_lines(root / HEADS_FILE))


def keep_heads(root: Path, heads: Iterable[str]) -> None:
    """Remember the newest entries, so that a ledger cut short is noticed."""
    data = "".join(f"{head}\n" for head in heads).encode()
    if "".join(f"{head}\n" for head in known_heads(root)).encode() != data:
        write_whole(root / HEADS_FILE, data)


def cut_faults(entries: Iterable[Signed], heads: Iterable[str]) -> list[Finding]:
    """A finding for each of these entries that the ledger no longer holds."""
    there = {signed.digest for signed in entries}
    fix = f"Lấy lại thư mục này từ git hoặc bản sao lưu; nếu chủ ý quay về bản cũ thì xóa tệp {HEADS_FILE}."
    return [
        Finding("ledger", Location(LEDGER_FOLDER), f"Nhật ký bị cắt: mục {head[:12]} từng có nay không còn.", fix)
        for head in heads
        if head not in there
    ]


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
