"""Reading profiles: package data by id, or any text of the same shape."""

from functools import lru_cache

from trangxa.law.catalogue import Profile
from trangxa.law.errors import LawError
from trangxa.law.reading import packaged, packaged_text, read_as, shared_among

SHARED = ("citation", "in_force", "kept", "binds", "source")
"""What a profile says of all its obligations."""

OTHER_FILES = frozenset({"dead-laws"})
"""Files beside the profiles that are none."""

_HINT = "Sửa tệp hồ sơ pháp lý theo đúng mẫu của nd43-2011.yml."


def profile_ids() -> tuple[str, ...]:
    """Ids of the profiles that come with the package."""
    return tuple(name for name in packaged() if name not in OTHER_FILES)


def load_profile(id: str) -> Profile:
    """The profile with this id; raises `LawError` when there is none or its file is wrong."""
    if id not in profile_ids():
        raise LawError(f"Không có hồ sơ pháp lý “{id}”.", f"Chọn một trong: {', '.join(profile_ids())}.")
    name = f"{id}.yml"
    profile = parse_profile(packaged_text(name), name)
    if profile.id != id:
        raise LawError(f"{name}:1: id ghi “{profile.id}”, khác tên tệp.", _HINT)
    return profile


def parse_profile(text: str, path: str) -> Profile:
    """Read a profile; `path` is only for messages. Raises `LawError` with every fault, each with file and line."""
    return read_as(Profile, text, path, _HINT, prepare=lambda values: shared_among(values, "obligations", SHARED))


@lru_cache(maxsize=1)
def obligation_ids() -> frozenset[str]:
    """Ids of the obligations of all profiles of the package."""
    return frozenset(obligation.id for id in profile_ids() for obligation in load_profile(id).obligations)
