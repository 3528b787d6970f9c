"""The command `trangxa`: one file a verb; only here is anything printed or the clock asked."""

import gc
import gettext
import os
from pathlib import Path

os.environ.setdefault("LANGUAGE", "vi")
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))

gc.disable()
from trangxa.cli.app import main  # noqa: E402 - click looks words up while verbs are declared: language first

gc.freeze()
gc.enable()

__all__ = ["main"]
