"""Reading a law file: from YAML text to a typed record, or to a refusal that gives every fault with file and line."""

from collections.abc import Callable, Collection, Mapping
from importlib import resources
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trangxa.content.frontmatter import Raw, nearest_line, parse_front_matter
from trangxa.law.errors import LawError

_PACKAGE = "trangxa.law"
_OURS = ("kind", "key", "section", "twice", "obligation", "answer")
"""Types of the faults that this package words itself."""

_MESSAGES = {
    "missing": "thiếu khóa này",
    "extra_forbidden": "khóa không có trong mẫu",
    "string_too_short": "giá trị trống",
    "too_short": "danh sách trống",
    "literal_error": "giá trị không thuộc các giá trị cho phép",
}

M = TypeVar("M", bound=BaseModel)
Values = dict[str, Raw]


def packaged(folder: str = "") -> tuple[str, ...]:
    """Names without `.yml` of the files that come with the package, in a folder of it, sorted."""
    root = resources.files(_PACKAGE)
    names = (entry.name for entry in (root / folder if folder else root).iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


def packaged_text(path: str) -> str:
    """Text of one of these files."""
    return resources.files(_PACKAGE).joinpath(*path.split("/")).read_text(encoding="utf-8")


def read_as(
    cls: type[M],
    text: str,
    path: str,
    hint: str,
    *,
    prepare: Callable[[Values], Values] = dict,
    context: Mapping[str, Collection[str]] | None = None,
) -> M:
    """`text` as a `cls`; `path` is only for messages. `prepare` may fill in values, `context` goes to validators.

    Raises `LawError` with every fault, each with file and line.
    """
    front = parse_front_matter(f"---\n{text}\n---\n", path)
    if isinstance(front, list):
        raise LawError("\n".join(f"{path}:{max(1, f.location.line - 1)}: {f.message}" for f in front), front[0].fix)
    try:
        return cls.model_validate(prepare(front.values), context=context)
    except ValidationError as error:
        faults = [_fault(details, front.lines, path) for details in error.errors(include_url=False)]
        raise LawError("\n".join(dict.fromkeys(faults)), hint) from None


def _fault(details: ErrorDetails, lines: dict[str, int], path: str) -> str:
    dotted = ".".join(map(str, details["loc"]))
    line = max(1, nearest_line(lines, dotted, otherwise=2) - 1)
    known = details["msg"] if details["type"] in _OURS else "giá trị không đúng"
    return f"{path}:{line}: {dotted or 'tệp'}: {_MESSAGES.get(details['type'], known)}."


def shared_among(values: Values, entries: str, names: Collection[str]) -> Values:
    """`values` where each entry of the list carries what the file says of all, unless it says otherwise."""
    listed: Any = values.get(entries)
    shared = {name: values[name] for name in names if name in values}
    if not isinstance(listed, list):
        return values
    return {**values, entries: [{**shared, **entry} if isinstance(entry, dict) else entry for entry in listed]}
