"""A frame split once at its marker words, into which pages are stamped."""

import re
from pathlib import Path
from typing import NamedTuple

from trangxa.errors import TrangxaError

SLOTS = ("head", "banner", "body")
OWN_MENU = "menu"
"""A further slot of frames whose menu depends on content: those of English pages."""


def marker(slot: str) -> str:
    """The word that stands for a fragment in a frame."""
    return f"@@trangxa-{slot}@@"


_MARKERS = re.compile(rb"@@trangxa-(\w+)@@")


class Fragments(NamedTuple):
    """What a page puts into its frame, as HTML."""

    head: str
    banner: str
    body: str
    menu: str = ""


class Shell:
    """The bytes of a frame between its markers."""

    def __init__(self, html: bytes, name: str) -> None:
        self._parts = _MARKERS.split(html)
        slots = [part.decode() for part in self._parts[1::2]]
        if sorted({*slots, OWN_MENU}) != sorted((*SLOTS, OWN_MENU)) or len(slots) != len(set(slots)):
            raise TrangxaError(
                f"Khung {name} có các dấu {slots}, cần đúng một lần mỗi dấu: {', '.join(SLOTS)}.",
                "Xem lại các tệp trong trangxa/theme/material vừa sửa.",
            )

    def stamp(self, fragments: Fragments) -> bytes:
        """The page: the frame with every marker replaced."""
        values = fragments._asdict()
        parts = list(self._parts)
        for index in range(1, len(parts), 2):
            parts[index] = values[parts[index].decode()].encode()
        return b"".join(parts)


class Shells:
    """Shells of a folder of rendered frames, read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shells: dict[str, Shell] = {}

    def __getitem__(self, url: str) -> Shell:
        if url not in self._shells:
            self._shells[url] = Shell((self._folder / url).read_bytes(), url)
        return self._shells[url]
