"""The keys of a group as editors write them: what is declared of each, and what it may hold."""

import functools
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal

from pydantic import BaseModel

Loc = tuple[str | int, ...]
"""Path of keys and list positions to a value in the front matter, e.g. `("tep_dinh_kem", 0, "tep")`."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key, as `fields.key` declares it."""

    name: str
    """As written in front matter."""

    attribute: str
    """As the record calls it."""

    label: str
    hint: str
    example: str
    required: bool
    annotation: Any

    @property
    def group(self) -> type[BaseModel] | None:
        """The group of keys that it holds, one or a list of them; `None` for plain values."""
        return _shape(self.annotation)[0]

    @property
    def listed(self) -> bool:
        """Whether it holds a list."""
        return _shape(self.annotation)[1]

    @property
    def choices(self) -> tuple[str, ...]:
        """The words it may take, where its type lists them and takes nothing else."""
        arms = tuple(_arms(self.annotation))
        return typing.get_args(arms[0]) if len(arms) == 1 and typing.get_origin(arms[0]) is Literal else ()


@functools.cache
def keys_of(cls: type[BaseModel]) -> Mapping[str, Key]:
    """The keys of a group by the name that editors write, in the order they are declared."""
    keys = (
        Key(
            str(info.alias),
            attribute,
            info.title or "",
            info.description or "",
            str(info.examples[0]) if info.examples else "",
            info.is_required(),
            info.annotation,
        )
        for attribute, info in cls.model_fields.items()
    )
    return MappingProxyType({key.name: key for key in keys})


def group_at(cls: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The group of keys at a place under `cls`; `cls` itself for the empty path, `None` if there is none."""
    group: type[BaseModel] | None = cls
    for name in (part for part in loc if isinstance(part, str)):
        key = keys_of(group).get(name) if group else None
        group = key.group if key else None
    return group


def key_at(cls: type[BaseModel], loc: Loc) -> Key | None:
    """The key at a place under `cls`, or whose list the place is in; `None` if there is none."""
    *above, name = [part for part in loc if isinstance(part, str)] or [""]
    group = group_at(cls, tuple(above))
    return keys_of(group).get(name) if group else None


def _arms(annotation: Any) -> Iterator[Any]:
    """The alternatives of a union, without `None`; what `Annotated` wraps."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        yield from _arms(args[0])
    elif origin in (typing.Union, UnionType):
        for arm in args:
            yield from _arms(arm)
    elif annotation is not NoneType:
        yield annotation


def _shape(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """The group a type holds, if any, and whether it is a list."""
    for arm in _arms(annotation):
        listed = typing.get_origin(arm) is tuple
        inner = next(_arms(typing.get_args(arm)[0])) if listed else arm
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return inner, listed
        if listed:
            return None, True
    return None, False
