"""streamlink alone: how long it looks for a stream, and how long it waits for the first bytes."""

import time
from urllib.parse import urlsplit

from streamlink.options import Options
from streamlink.session.session import Streamlink

from tests.emulator import streamlink_door


def first_bytes(base: str, login: str, low_latency: bool) -> tuple[float, float]:
    """Resolve, and read the first bytes of the lowest picture of 360 lines.

    Args:
        base: Of the local Twitch.
        login: Of the channel.
        low_latency: As streamlink's option.

    Returns:
        Seconds to the list of streams, and from there to the first bytes.
    """
    session = Streamlink({"http-trust-env": False, "no-plugin-cache": True, "webbrowser": False})
    streamlink_door.mount(session.http, urlsplit(base).netloc)
    began = time.monotonic()
    options = Options({"low-latency": low_latency})
    streams = session.streams(f"https://www.twitch.tv/{login}", options)
    resolved = time.monotonic()
    reader = streams["360p30"].open()
    try:
        reader.read(1)
        return resolved - began, time.monotonic() - resolved
    finally:
        reader.close()
        session.http.close()
