"""`python -m mini_ttv`, and the entry point of the installed commands."""

import sys

from mini_ttv import started  # noqa: F401 - first of all, since it takes the time
from mini_ttv.cli import main

if __name__ == "__main__":
    sys.exit(main())
