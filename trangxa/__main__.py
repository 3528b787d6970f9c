"""`python -m trangxa`: the same as the command `trangxa`."""

import sys

from trangxa.cli import main

if __name__ == "__main__":
    sys.exit(main())
