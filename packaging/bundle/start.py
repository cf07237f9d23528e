"""The program of the bundle.

It is `mini-ttv`, and for the two processes that the program starts beside itself it also takes `-m MODULE`, as the
interpreter does that an installation would have and a bundle has not. `-m self_check` tells whether all of it is there.
"""

import os
import runpy
import sys
from collections.abc import MutableMapping

COMPANIONS = {"mini_ttv.emulator", "mini_ttv.ui.login_helper", "self_check"}


def withdraw(environ: MutableMapping[str, str]) -> None:
    """Take back what the bundle's start set for itself: a browser that is opened wants its own libraries, not ours."""
    original = environ.pop("LD_LIBRARY_PATH_ORIG", None)
    environ.pop("LD_LIBRARY_PATH", None)
    if original:
        environ["LD_LIBRARY_PATH"] = original


def main() -> int:
    """Run what was asked for; its exit code."""
    words = sys.argv[1:]
    if len(words) >= 2 and words[0] == "-m" and words[1] in COMPANIONS:
        sys.argv = [words[1], *words[2:]]
        runpy.run_module(words[1], run_name="__main__", alter_sys=True)
        return 0
    withdraw(os.environ)
    # The companions want nothing of these; the first takes the time.
    from mini_ttv import started  # noqa: F401, PLC0415
    from mini_ttv.cli import main as run  # noqa: PLC0415

    return run()


if __name__ == "__main__":
    sys.exit(main())
