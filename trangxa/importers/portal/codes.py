"""Codes of procedures, with the typing slips of published lists mended: `1.013.788.H42`, `1.000847. H42 )`."""

import re

_CODE = re.compile(r"([1-9])\.([0-9]{3})\.?([0-9]{3})((?:\.000\.00\.00)?)(?:\.?[Hh]([0-9]{2}))?")
_STRAY = re.compile(r"^[\s(\[]+|[\s)\].,;:]+$")


def mend_code(written: str) -> str | None:
    """The code as the national database writes it, `d.dddddd[.000.00.00][.Hdd]`; `None` if it cannot be told.

    Only spaces, brackets and marks around the code and dots between its groups are mended, never a digit.
    """
    bare = re.sub(r"\s+", "", _STRAY.sub("", written))
    match = _CODE.fullmatch(bare)
    if match is None:
        return None
    first, second, third, office, province = match.groups()
    return f"{first}.{second}{third}{office}{f'.H{province}' if province else ''}"
