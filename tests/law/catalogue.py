"""What the tests of the catalogue walk through."""

import pytest

from trangxa.law import load_profile, profile_ids

PROFILES = [load_profile(id) for id in profile_ids()]
OBLIGATIONS = [obligation for profile in PROFILES for obligation in profile.obligations]

each_obligation = pytest.mark.parametrize("obligation", OBLIGATIONS, ids=lambda obligation: obligation.id)
