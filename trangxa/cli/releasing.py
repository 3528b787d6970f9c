"""The work of `trangxa publish` after the build."""

import hashlib
import time
from pathlib import Path

from trangxa.cli.desk import Desk, open_desk
from trangxa.cli.places import bar
from trangxa.cli.printing import console
from trangxa.cli.unchanged import shown_already
from trangxa.editorial.entry import Action
from trangxa.editorial.places import in_use
from trangxa.errors import TrangxaError
from trangxa.publish.engine import changed
from trangxa.publish.manifest import read_manifest, written
from trangxa.publish.newer import refuse_newer
from trangxa.publish.release import Release, make_release
from trangxa.publish.signing import Signing
from trangxa.publish.target import Outcome, Shown, Target

_TO_COME = "-"
"""Stands for the digest of a manifest that is not made yet."""


def desk_of(root: Path, key: Path | None) -> Desk | None:
    """Who publishes; `None` where approvals are not in use. TrangxaError for somebody who may not."""
    if not in_use(root):
        return None
    desk = open_desk(root, key)
    desk.check(desk.draft(Action.RELEASE, {}, object=_TO_COME))
    return desk


def not_over_newer(name: str, shown: Shown | None, desk: Desk | None) -> None:
    """TrangxaError when the place shows what this project does not know of."""
    entries = {signed.digest for signed in desk.reading.ledger.entries} if desk else set[str]()
    refuse_newer(name, shown, desk.books if desk else None, entries)


def release(
    root: Path, name: str, target: Target, desk: Desk | None, *, before: Shown | None, force: bool = False
) -> int:
    """Make the release of `site/`, bring it there, enter it in the ledger, say what happened.

    Where the place shows the same files already nothing is made, unless `force`. `before`: what was shown there.
    """
    started = time.monotonic()
    if not force and (shown := shown_already(root, target, desk)):
        console().print(f"Không có gì mới để đăng: {name} đang hiện bản {shown}, không trang nào khác trang vừa dựng.")
        console().print("Vẫn muốn phát hành lại: thêm --force.")
        return 0
    made = make_release(root, root / "site", Signing(desk.member, desk.key, desk.ask) if desk else None)
    with bar(f"Đang đưa lên {name}") as progress:
        outcome = target.publish(made, progress)
    digest = hashlib.sha256(written(made.manifest)).hexdigest()
    if desk and not (outcome.known and desk.books.released and desk.books.released.object == digest):
        desk.act(Action.RELEASE, {}, object=digest)
    _tell(name, made, outcome, time.monotonic() - started)
    _tell_of_tools(before, made)
    return 0


def _size(size: int) -> str:
    """Bytes as people read them."""
    if size < 1_000_000:
        return f"{-(-size // 1000)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


def _tell(name: str, made: Release, outcome: Outcome, seconds: float) -> None:
    screen = console()
    amount = f"{seconds:.1f}".replace(".", ",")
    if outcome.known:
        screen.print(f"{name} đã có bản {made.id}; bản này đang hiện, không gửi gì thêm.")
    else:
        screen.print(
            f"Đã phát hành bản {made.id} lên {name} sau {amount} giây: gửi {outcome.files} tệp, {_size(outcome.size)}."
        )
    if not made.manifest.signer:
        screen.print("Bản này CHƯA KÝ: dự án chưa lập Ban Biên tập (editorial/board.yml).")


def _tell_of_tools(before: Shown | None, made: Release) -> None:
    """Nobody approves the frame and the engine: whoever publishes should know that they changed."""
    try:
        known = read_manifest(before.manifest, "nơi đăng").locks if before else made.manifest.locks
    except TrangxaError:
        return
    if names := changed(known, made.manifest.locks):
        console().print(
            f"LƯU Ý: so với bản đang hiện trước đó, bộ máy hoặc khung trang đã khác: {', '.join(names)}. "
            "Phần này không qua duyệt; không ai nâng cấp hay sửa thì xem SECURITY.md, mục sự cố."
        )
