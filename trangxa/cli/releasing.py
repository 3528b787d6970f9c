"""The work of `trangxa publish` after the build."""

import time
from pathlib import Path

from trangxa.cli.day import today
from trangxa.cli.desk import chosen_key, open_desk
from trangxa.cli.places import bar, board_of
from trangxa.cli.printing import console
from trangxa.editorial.entry import Action
from trangxa.publish.release import Release, make_release
from trangxa.publish.signing import signing_with
from trangxa.publish.target import Outcome, Target


def release(root: Path, name: str, target: Target, key: Path | None) -> int:
    """Make the release of `site/`, bring it there, say what happened."""
    started = time.monotonic()
    board = board_of(root)
    signing = signing_with(board, chosen_key(root, key), today()) if board else None
    desk = open_desk(root, key) if board else None
    made = make_release(root, root / "site", signing)
    entry = desk.draft(Action.RELEASE, {}, object=made.id) if desk else None
    if desk and entry:
        desk.check(entry)
    with bar(f"Đang đưa lên {name}") as progress:
        outcome = target.publish(made, progress)
    if desk and entry and not outcome.known:
        desk.enter(entry)
    _tell(name, made, outcome, time.monotonic() - started)
    return 0


def _tell(name: str, made: Release, outcome: Outcome, seconds: float) -> None:
    screen = console()
    amount = f"{seconds:.1f}".replace(".", ",")
    if outcome.known:
        screen.print(f"{name} đã có bản {made.id}; bản này đang hiện, không gửi gì thêm.")
    else:
        screen.print(
            f"Đã phát hành bản {made.id} lên {name} sau {amount} giây: gửi {outcome.files} tệp, {outcome.size} byte."
        )
    if not made.manifest.signer:
        screen.print("Bản này CHƯA KÝ: dự án chưa lập Ban Biên tập (editorial/board.yml).")
