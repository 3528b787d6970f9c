"""A group of keys: the base of everything that is read from front matter or from a file of settings."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from trangxa.content.keys import keys_of


class Part(BaseModel):
    """A group of keys inside an item; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


def in_order(earlier: str, later: str) -> Any:
    """A check to assign in the body of a `Part`: the day `later` is not before the day `earlier`, by attribute name.

    A day that is not stated passes.
    """

    def check(part: Part) -> Part:
        first, then = getattr(part, earlier), getattr(part, later)
        if first and then and then < first:
            names = {key.attribute: key.name for key in keys_of(type(part)).values()}
            raise PydanticCustomError("period", f"{names[later]} sớm hơn {names[earlier]}")
        return part

    return model_validator(mode="after")(check)
