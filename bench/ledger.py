"""Time to verify a ledger of 10,000 items and 50,000 entries; `python3 -m bench.ledger [--items 10000]`.

Signing fifty thousand entries would take longer than anyone waits: here they count as checked before, as they do on
every machine after the first time. How fast the first time goes is measured on a few that are really signed.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.editorial.keys import make_keys, write_board
from trangxa.cli import main as trangxa
from trangxa.editorial.board import usable_board
from trangxa.editorial.entry import Action, Entry, Signed, Version, from_file, to_file
from trangxa.editorial.ledger_files import entry_path
from trangxa.editorial.materialise import materialise
from trangxa.editorial.places import BOARD_FILE
from trangxa.editorial.reading import read_books
from trangxa.editorial.remembered import SIGNATURES_FILE, Signatures
from trangxa.editorial.sshsig import fingerprint, sign
from trangxa.editorial.store import Store
from trangxa.editorial.view import view_on

_EDITOR, _HEAD = "ha.lt", "thuan.lv"
_TEXT = "Nội dung bài viết của xã, dài như một tin thường. " * 60
_REALLY_SIGNED = 100


def acts(store: Store, root: Path, items: int) -> Iterator[Entry]:
    """Five entries an item: written, approved, edited, approved again, given a last day."""
    yield Entry(action=Action.BOARD, at=_at(0), member=_HEAD, object=store.put((root / BOARD_FILE).read_bytes()))
    for number in range(items):
        code, path = f"tin-{number}", f"news/2026/{number % 12 + 1:02}/tin-{number}.md"
        for edit in range(2):
            files = {path: store.put(f"---\nma: {code}\n---\n{_TEXT}{number} {edit}".encode())}
            version = Version(code=code, kind="tin-tuc", path=path, title=code, files=files)
            at, on = _at(5 * number + 2 * edit + 1), {code: version.digest}
            yield Entry(action=Action.SUBMIT, at=at, member=_EDITOR, submitted=(version,), items=on)
            yield Entry(action=Action.APPROVE, at=at, member=_HEAD, items=on)
        yield Entry(action=Action.SCHEDULE, at=at, member=_HEAD, items=on, last_day=date(2027, 12, 31))


def write(root: Path, items: int, key: Path) -> list[Signed]:
    """The ledger, each entry upon the one before it, all with the same signature."""
    signature, parents, made = sign(b"", key), (), list[Signed]()
    for entry in acts(Store(root), root, items):
        raw = to_file(entry.model_copy(update={"parents": parents}).data, signature)
        signed = from_file(raw)
        assert signed is not None
        place = root / entry_path(signed)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)
        made.append(signed)
        parents = (signed.digest,)
    return made


def remember(root: Path, entries: list[Signed]) -> None:
    """As if every signature had been checked on this machine."""
    prints = {member.id: fingerprint(member.public_key) for member in usable_board(root).members}
    marks = "".join(f"{signed.digest} {prints[signed.entry.member]}\n" for signed in entries)
    (root / SIGNATURES_FILE).parent.mkdir(exist_ok=True)
    (root / SIGNATURES_FILE).write_text(marks, encoding="ascii")


def first_time(root: Path, entries: list[Signed], key: Path) -> float:
    """Signatures checked in a second, by ssh-keygen."""
    real = [signed._replace(signature=sign(signed.data, key)) for signed in entries[:_REALLY_SIGNED]]
    member = usable_board(root).member(_EDITOR)
    assert member is not None
    started = time.monotonic()
    Signatures(root, fresh=True).check_all((signed, member.public_key) for signed in real)
    return len(real) / (time.monotonic() - started)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=10_000)
    items = parser.parse_args().items
    with tempfile.TemporaryDirectory(prefix="trangxa-") as folder:
        keys, root = make_keys(Path(folder, "keys")), Path(folder, "project")
        write_board(root, keys)
        (root / "mkdocs.yml").write_text("site_name: đo\n", encoding="utf-8")
        entries = write(root, items, keys[_EDITOR])
        remember(root, entries)
        started = time.monotonic()
        assert trangxa(["ledger", "verify", "--root", str(root)]) == 0
        verified = time.monotonic() - started
        reading = read_books(root)
        started = time.monotonic()
        materialise(root, view_on(reading.books, date(2026, 11, 23)).files)
        print(f"{items} mục, {len(entries)} mục nhật ký: kiểm tra {verified:.1f} giây")
        print(f"lần đầu chép bản đã duyệt ra thư mục: {time.monotonic() - started:.1f} giây")
        print(f"chữ ký kiểm tra lần đầu: {first_time(root, entries, keys[_EDITOR]):.0f} chữ ký một giây")


def _at(minutes: int) -> datetime:
    return datetime(2026, 1, 5, 1, tzinfo=UTC) + timedelta(minutes=minutes)


if __name__ == "__main__":
    main()
