"""Qt plays by FFmpeg, which writes about each stream on the terminal; Qt has no switch for that, FFmpeg has."""

from mini_ttv.ui.ffmpeg_libraries import library

_FATAL = 8  # FFmpeg's AV_LOG_FATAL


def hush() -> bool:
    """Let FFmpeg tell only what ends it; call it when Qt has loaded its multimedia plugin.

    Returns:
        Whether FFmpeg was found beside Qt; elsewhere it goes on talking.
    """
    found = library("avutil", "av_log_set_level")
    if found is not None:
        found.av_log_set_level(_FATAL)
    return found is not None
