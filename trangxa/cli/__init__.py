"""The command `trangxa`: one file a verb; only here is anything printed or the clock asked."""

from trangxa.cli.app import main

__all__ = ["main"]
