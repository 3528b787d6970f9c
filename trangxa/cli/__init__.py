"""The command `trangxa`: one file a verb; only here is anything printed or the clock asked."""

import gettext
import os
from pathlib import Path

os.environ.setdefault("LANGUAGE", "vi")
gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))

from trangxa.cli.app import main  # noqa: E402 - click looks words up while verbs are declared: language first

__all__ = ["main"]
