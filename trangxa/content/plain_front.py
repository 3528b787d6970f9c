"""A short way through plain front matter, one `key: value` or `- value` a line: what nearly every item has."""

import re

Raw = str | None | list["Raw"] | dict[str, "Raw"]
"""A front-matter value before validation: every scalar is text, so `00123`, `11:30`, `no` stay what was typed."""

_LINE = re.compile(r"([a-z_]+):(?: (.+))?|((?:  )?- )(.+)")


def read_plain(text: str) -> tuple[dict[str, Raw], dict[str, int], int] | None:
    """Values, lines of keys and offset of the body, as the YAML reader finds them; `None`: leave it to that one."""
    end = text.find("\n---\n", 3)
    if end < 4 or not text.startswith("---\n"):
        return None
    reader = _Reader()
    taken = all(reader.take(line, number) for number, line in enumerate(text[4:end].split("\n"), 2))
    return (reader.values, reader.lines, end + 5) if taken else None


class _Reader:
    """Takes lines one after another as long as there is no doubt what YAML makes of them."""

    def __init__(self) -> None:
        self.values: dict[str, Raw] = {}
        self.lines: dict[str, int] = {}
        self._key, self._dash = "", ""
        self._entries: list[Raw] = []

    def take(self, line: str, number: int) -> bool:
        """Take the line of that number; False when YAML may see more in it."""
        match = _LINE.fullmatch(line) if line.isprintable() else None
        if match is None:
            return False
        key, written, dash, entry = match.groups()
        if key is None:
            return self._entry(dash, _scalar(entry), number)
        value = _scalar(written) if written else None
        if key in self.values or (written and value is None):
            return False
        self.values[key], self.lines[key] = value, number
        self._key, self._dash, self._entries = "" if written else key, "", []
        return True

    def _entry(self, dash: str, value: str | None, number: int) -> bool:
        """A line of the list under the last key; all its dashes stand in one column."""
        if value is None or not self._key or self._dash not in ("", dash):
            return False
        self.lines[f"{self._key}.{len(self._entries)}"] = number
        self.values[self._key], self._dash = self._entries, dash
        self._entries.append(value)
        return True


def _scalar(written: str) -> str | None:
    """The text of a value that begins with a letter or digit or stands in quotes; `None` if YAML may see more in it."""
    if written[0].isalnum():
        doubtful = ": " in written or " #" in written or written[-1] in ": " or written == "null"
        return None if doubtful else written
    if len(written) > 1 and written[0] == written[-1] and written[0] in "'\"":
        inner = written[1:-1]
        return None if written[0] in inner or "\\" in inner else inner
    return None
