"""Which file of the index a term stands in: its own if it is told of much, else one that a rule names."""

from zlib import crc32

FILES = 128
"""Files that terms share, on a site of any size."""


def shared(term: str) -> str:
    """Name of the file that a folded term shares with others, without its ending."""
    return f"t-{crc32(term.encode()) % FILES:02x}"


def own(term: str) -> str:
    """Name of the file of a folded term that has one to itself."""
    return f"h-{term}"
