"""The copy of the real content that the tests of this folder share; scripts/ holds the typeface of their PDFs."""

import sys
from pathlib import Path

import pytest

from tests.audit.real_copy import RealCopy

sys.path.append(str(Path(__file__).parents[2] / "scripts"))


@pytest.fixture(scope="package")
def content(tmp_path_factory: pytest.TempPathFactory) -> RealCopy:
    """One copy for all; each test takes back what it changes."""
    return RealCopy(tmp_path_factory.mktemp("noi-dung"))
