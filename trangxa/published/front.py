"""Values read from a page, written as front matter that the content reader takes back unchanged."""

import re
from collections.abc import Iterator, Mapping

from pydantic_core import to_json

from trangxa.content.plain_front import Raw

_PLAIN = re.compile(r"[^\W_][^:#\n\r\t]*[^\W_]|[^\W_]")


def content_file(values: Mapping[str, Raw], body: str) -> str:
    """A content file: front matter between its two lines, then the body."""
    return "\n".join(["---", *_mapping(values, ""), "---", "", body])


def data_file(values: Mapping[str, Raw]) -> str:
    """A YAML data file, as `commune.yml` is."""
    return "\n".join(_mapping(values, "")) + "\n"


def _mapping(values: Mapping[str, Raw], indent: str) -> Iterator[str]:
    for key, value in values.items():
        yield from _under(f"{indent}{key}:", value, f"{indent}  ")


def _under(head: str, value: Raw, indent: str) -> Iterator[str]:
    """A value after its key or dash; what does not fit beside it stands below, further in."""
    if isinstance(value, dict):
        yield head
        yield from _mapping(value, indent)
    elif isinstance(value, list) and value:
        yield head
        for entry in value:
            yield from _entry(entry, indent)
    else:
        yield from _scalar(head, "[]" if isinstance(value, list) else value, indent)


def _entry(value: Raw, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value, f"{indent}  ")
        yield f"{indent}- {first.strip()}"
        yield from rest
    else:
        yield from _under(f"{indent}-", value, f"{indent}  ")


def _scalar(head: str, value: str | None, indent: str) -> Iterator[str]:
    if not value or value == "[]":
        yield f"{head} {value}" if value else f"{head} ''"
    elif _PLAIN.fullmatch(value) and value not in ("null", "true", "false"):
        yield f"{head} {value}"
    elif "\n" in value and value.replace("\n", "").isprintable():
        yield f"{head} |2-"
        yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
    elif value.isprintable() and "'" not in value:
        yield f"{head} '{value}'"
    else:
        yield f"{head} {to_json(value).decode()}"
