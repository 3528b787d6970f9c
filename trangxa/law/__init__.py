"""What the law asks, as dated data: one file a profile."""

from trangxa.law.catalogue import Binding, Cover, InForce, Limit, Obligation, Profile, Source
from trangxa.law.errors import LawError
from trangxa.law.loader import load_profile, parse_profile, profile_ids
from trangxa.law.selection import combined, load_profiles

__all__ = [
    "Binding",
    "Cover",
    "InForce",
    "LawError",
    "Limit",
    "Obligation",
    "Profile",
    "Source",
    "combined",
    "load_profile",
    "load_profiles",
    "parse_profile",
    "profile_ids",
]
