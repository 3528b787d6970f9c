"""Templates rendered once for each shape of page, with marker words for what differs; then pages are stamped.

The same idea as the frames, for what lies within them: ten thousand articles have some hundred shapes.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from trangxa.render.marks import HEADING, MARKED

_WORDS = re.compile(r"\0(\d+)\0")
"""Content holds no NUL: reading refuses it."""


class Word(Markup):
    """A marker word for the value with a number. Formatted as a day is, it stands for the value with the next one."""

    number: int

    def __new__(cls, number: int) -> "Word":
        """The word for a value."""
        word = super().__new__(cls, f"\0{number}\0")
        word.number = number
        return word

    def __format__(self, spec: str) -> str:
        return f"\0{self.number + 1}\0" if spec else str(self)


class Shape:
    """What a template makes of marker words, split at them. Word 0 stands for the attributes of the heading."""

    def __init__(self, html: str) -> None:
        self.shown = frozenset(MARKED.findall(html))
        """Keys whose values the page carries elsewhere than on its heading."""

        self._parts = _WORDS.split(html.replace(HEADING, Word(0), 1))
        self._places = [(at, int(self._parts[at])) for at in range(1, len(self._parts), 2)]

    def stamp(self, values: Sequence[str]) -> str:
        """What the template makes of these values, which are HTML."""
        parts = list(self._parts)
        for at, number in self._places:
            parts[at] = values[number]
        return "".join(parts)


class Stamps:
    """Shapes of templates, made when first asked for."""

    def __init__(self, templates: Environment) -> None:
        self._templates = templates
        self._shapes: dict[tuple[str, Hashable], Shape] = {}

    def shape(self, template: str, key: Hashable, words: Callable[[], dict[str, Any]]) -> Shape:
        """A shape of a template by a key of its own; `words` gives the context for it, in Words."""
        shape = self._shapes.get((template, key))
        if shape is None:
            shape = self._shapes[template, key] = Shape(self._templates.get_template(template).render(words()))
        return shape
