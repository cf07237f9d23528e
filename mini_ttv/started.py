"""When the program began: the first module that is imported.

The start of the process would be earlier, but it may lie before an installation that the start script did in it.
"""

import time

STARTED = time.monotonic()


def since_start() -> float:
    """Seconds since the program began."""
    return time.monotonic() - STARTED
