"""Lets the tests import what lies in scripts/: the typeface of the PDF cases is found as that of the real ones."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "scripts"))
