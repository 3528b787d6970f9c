"""Where the workflow keeps its files, and whether it is in use."""

from pathlib import Path

from trangxa.content.tree import STATE_FOLDER

BOARD_FILE = "editorial/board.yml"
LEDGER_FOLDER = "editorial/ledger"
STORE_FOLDER = "editorial/store"
HEADS_FILE = f"{STATE_FOLDER}/ledger-heads"
"""The newest entries that this machine has seen."""


def in_use(root: Path) -> bool:
    """Whether the project works with approvals: once begun, taking the files away does not end it."""
    return (root / BOARD_FILE).is_file() or (root / LEDGER_FOLDER).is_dir() or (root / HEADS_FILE).is_file()
