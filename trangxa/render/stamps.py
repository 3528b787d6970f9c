"""Templates rendered once for each shape of page, with marker words for what differs; then pages are stamped.

The same idea as the frames, for what lies within them: ten thousand articles have some hundred shapes.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

_WORDS = re.compile(r"\0(\d+)\0")
"""Content holds no NUL: reading refuses it."""


class Word(Markup):
    """A marker word: stands for a text or a day, and is itself in whatever format it is asked for."""

    def __new__(cls, number: int) -> "Word":
        """The word for the value with this number."""
        return super().__new__(cls, f"\0{number}\0")

    def __format__(self, spec: str) -> str:
        return str(self)


class Stamps:
    """Rendered shapes of templates, split at their marker words."""

    def __init__(self, templates: Environment) -> None:
        self._templates = templates
        self._shapes: dict[tuple[str, Hashable], tuple[list[str], list[tuple[int, int]]]] = {}

    def stamp(self, template: str, shape: Hashable, values: Sequence[str], words: Callable[[], dict[str, Any]]) -> str:
        """What the template makes of `values`, which are HTML. `words` gives its context for the shape, in Words."""
        key = (template, shape)
        if key not in self._shapes:
            parts = _WORDS.split(self._templates.get_template(template).render(words()))
            self._shapes[key] = parts, [(at, int(parts[at])) for at in range(1, len(parts), 2)]
        constant, places = self._shapes[key]
        parts = list(constant)
        for at, number in places:
            parts[at] = values[number]
        return "".join(parts)
