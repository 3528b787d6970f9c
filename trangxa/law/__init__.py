"""What the law asks, as dated data: one file a profile; scoring forms and dead laws beside them."""

from trangxa.law.catalogue import Cover, Obligation, Profile
from trangxa.law.dead import DeadLaw, dead_laws
from trangxa.law.errors import LawError
from trangxa.law.forms import MEASURES, Form, Row, form_ids, load_form, parse_form
from trangxa.law.limit import Limit
from trangxa.law.loader import load_profile, obligation_ids, parse_profile, profile_ids
from trangxa.law.parts import Binding, InForce, Source
from trangxa.law.selection import combined, load_profiles

__all__ = [
    "MEASURES",
    "Binding",
    "Cover",
    "DeadLaw",
    "Form",
    "InForce",
    "LawError",
    "Limit",
    "Obligation",
    "Profile",
    "Row",
    "Source",
    "combined",
    "dead_laws",
    "form_ids",
    "load_form",
    "load_profile",
    "load_profiles",
    "obligation_ids",
    "parse_form",
    "parse_profile",
    "profile_ids",
]
