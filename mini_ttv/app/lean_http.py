"""The HTTP library without what it brings along where it can.

httpx has a command line where click and rich are installed, and httpcore speaks trio where that is, which streamlink
brings: 15 MB of memory for what is never used here.
"""

import sys
from importlib import import_module

_NOT_WANTED = ("click", "trio")


def load() -> None:
    """Import the HTTP library; what it does without can still be imported by others later."""
    hidden = [name for name in _NOT_WANTED if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type] # None: "there is none", as the manual has it
    try:
        for name in ("httpx", "httpcore"):
            import_module(name)
    finally:
        for name in hidden:
            del sys.modules[name]
