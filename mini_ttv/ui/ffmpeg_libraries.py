"""The FFmpeg that Qt brings along and plays by."""

import ctypes
import logging
from pathlib import Path

import PySide6

_LOGGER = logging.getLogger(__name__)
_PATTERNS = ("Qt/lib/lib{}.so.*", "Qt/lib/lib{}.*.dylib", "{}-*.dll", "Qt/lib/lib{}.so")


def library(name: str, function: str) -> ctypes.CDLL | None:
    """One of the libraries beside Qt; ask when Qt has loaded its multimedia plugin, without which none can be opened.

    Args:
        name: Such as "avutil".
        function: What it has to be able to do.

    Returns:
        The library that Qt has loaded, for the same file is the same library in this process; `None` where there is
        none.
    """
    folder = Path(PySide6.__file__).parent
    for pattern in _PATTERNS:
        for path in sorted(folder.glob(pattern.format(name))):
            try:
                found = ctypes.CDLL(str(path))
                getattr(found, function)
            except (OSError, AttributeError) as error:
                _LOGGER.debug("%s: %s", path.name, error)
            else:
                return found
    return None
