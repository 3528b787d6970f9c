"""Where the workflow keeps its files, and whether it is in use."""

from pathlib import Path

from trangxa.content.office import COMMUNE_FILE
from trangxa.content.tree import STATE_FOLDER

SETTINGS_FOLDER = "editorial"
BOARD_FILE = "editorial/board.yml"
LEDGER_FOLDER = "editorial/ledger"
STORE_FOLDER = "editorial/store"
HEADS_FILE = f"{STATE_FOLDER}/ledger-heads"
"""The newest entries that this machine has seen."""


def in_use(root: Path) -> bool:
    """Whether the project works with approvals: once begun, taking the files away does not end it."""
    return (root / BOARD_FILE).is_file() or (root / LEDGER_FOLDER).is_dir() or (root / HEADS_FILE).is_file()


def is_setting(path: str) -> bool:
    """Whether a file is no page of its own but is shown or decides what is: the office, the board's own records."""
    if path == COMMUNE_FILE:
        return True
    own = path.startswith((BOARD_FILE, f"{LEDGER_FOLDER}/", f"{STORE_FOLDER}/"))
    return path.startswith(f"{SETTINGS_FOLDER}/") and path.endswith((".yml", ".csv")) and not own
