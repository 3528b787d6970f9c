"""Filling an auditor's own form from what is published and from the register of issued documents."""

from trangxa.audit.scoring.fill import Filled, fill_form, profile_of
from trangxa.audit.scoring.layout import as_paper

__all__ = ["Filled", "as_paper", "fill_form", "profile_of"]
