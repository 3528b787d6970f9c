"""A group of keys: the base of everything that is read from front matter or from a file of settings."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A group of keys inside an item; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)
