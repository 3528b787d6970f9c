"""What the law asks, as dated data: one file a profile."""

from trangxa.law.catalogue import Binding, Cover, InForce, Limit, Obligation, Profile
from trangxa.law.errors import LawError
from trangxa.law.loader import load_profile, parse_profile, profile_ids

__all__ = [
    "Binding",
    "Cover",
    "InForce",
    "LawError",
    "Limit",
    "Obligation",
    "Profile",
    "load_profile",
    "parse_profile",
    "profile_ids",
]
