"""Which file of the index a term stands in: a rule, not a table, so that the browser knows it without asking."""

from zlib import crc32

FILES = 256
"""Files of terms, for a site of any size: a query fetches one a syllable."""


def bucket(term: str) -> int:
    """Number of the file of a folded term."""
    return crc32(term.encode()) % FILES


def file_name(number: int) -> str:
    """Name of a file of terms, without its ending."""
    return f"t-{number:02x}"
