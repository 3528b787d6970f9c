"""Reading profiles: package data by id, or any text of the same shape."""

from functools import lru_cache

from trangxa.law.catalogue import Profile
from trangxa.law.reading import read_as, shared_among
from trangxa.law.shelf import Shelf

SHARED = ("citation", "in_force", "kept", "binds", "source")
"""What a profile says of all its obligations."""

_OTHER_FILES = frozenset({"dead-laws"})
"""Files beside the profiles that are none."""

_HINT = "Sửa tệp hồ sơ pháp lý theo đúng mẫu của nd43-2011.yml."


def parse_profile(text: str, path: str) -> Profile:
    """Read a profile; `path` is only for messages. Raises `LawError` with every fault, each with file and line."""
    return read_as(Profile, text, path, _HINT, prepare=lambda values: shared_among(values, "obligations", SHARED))


_SHELF = Shelf("hồ sơ pháp lý", parse_profile, _HINT, others=_OTHER_FILES)


def profile_ids() -> tuple[str, ...]:
    """Ids of the profiles that come with the package."""
    return _SHELF.ids()


def load_profile(id: str) -> Profile:
    """The profile with this id; raises `LawError` when there is none or its file is wrong."""
    return _SHELF.load(id)


@lru_cache(maxsize=1)
def obligation_ids() -> frozenset[str]:
    """Ids of the obligations of all profiles of the package."""
    return frozenset(obligation.id for id in profile_ids() for obligation in load_profile(id).obligations)
