"""Several profiles judged as one: their obligations side by side, each with the citation of its own law."""

from collections.abc import Sequence

from trangxa.law.catalogue import Profile
from trangxa.law.errors import LawError
from trangxa.law.loader import load_profile

SAFETY = "an-toan"
"""Judged whatever is asked for: secrets and private data stay off the page on any day."""


def load_profiles(ids: str) -> Profile:
    """The profile for `nd43-2011` or for several, `nd43-2011,thdc-2022`, and always that of safety.

    LawError for an unknown or a repeated one.
    """
    names = [name.strip() for name in ids.split(",") if name.strip()]
    if not names or len(set(names)) < len(names):
        raise LawError(f"Danh sách hồ sơ pháp lý “{ids}” trống hoặc có tên viết hai lần.", "Ghi mỗi tên một lần.")
    return combined([load_profile(name) for name in dict.fromkeys((*names, SAFETY))])


def combined(profiles: Sequence[Profile]) -> Profile:
    """One profile of all obligations, in the order given; a single profile is returned as it is."""
    first = profiles[0]
    if len(profiles) == 1:
        return first
    return Profile(
        id=",".join(profile.id for profile in profiles),
        title="; ".join(profile.title for profile in profiles),
        citation=", ".join(profile.citation for profile in profiles),
        in_force=first.in_force,
        kept=first.kept,
        binds=first.binds,
        source=first.source,
        obligations=tuple(obligation for profile in profiles for obligation in profile.obligations),
    )
