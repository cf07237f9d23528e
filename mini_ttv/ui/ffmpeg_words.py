"""Qt plays by FFmpeg, which writes about each stream on the terminal; Qt has no switch for that, FFmpeg has."""

import ctypes
import logging
from collections.abc import Iterator
from pathlib import Path

import PySide6

_LOGGER = logging.getLogger(__name__)
_FATAL = 8  # FFmpeg's AV_LOG_FATAL
_PATTERNS = ("Qt/lib/libavutil.so.*", "Qt/lib/libavutil.*.dylib", "avutil-*.dll", "Qt/lib/libavutil.so")


def _libraries() -> Iterator[Path]:
    folder = Path(PySide6.__file__).parent
    for pattern in _PATTERNS:
        yield from sorted(folder.glob(pattern))


def hush() -> bool:
    """Let FFmpeg tell only what ends it; call it when Qt has loaded its multimedia plugin.

    Returns:
        Whether FFmpeg was found beside Qt; elsewhere it goes on talking.
    """
    for library in _libraries():
        try:
            # The same file that Qt has loaded is the same library in this process.
            ctypes.CDLL(str(library)).av_log_set_level(_FATAL)
        except (OSError, AttributeError) as error:
            _LOGGER.debug("%s: %s", library.name, error)
        else:
            return True
    return False
