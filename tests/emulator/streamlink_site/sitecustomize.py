"""Found by a streamlink process through PYTHONPATH: every requests session gets the door of `streamlink_door`."""

import os
import sys
from pathlib import Path

import requests

sys.path.insert(0, str(Path(__file__).parent.parent))

import streamlink_door  # type: ignore[import-not-found] # not a package for this process

_plain = requests.Session.__init__


def _with_door(session: requests.Session) -> None:
    _plain(session)
    streamlink_door.mount(session, os.environ["EMULATOR_NETLOC"])


requests.Session.__init__ = _with_door  # type: ignore[assignment, method-assign]
