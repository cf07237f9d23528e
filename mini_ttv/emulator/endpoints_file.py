"""Where this server is, in the words of the program's endpoints file."""

import json
import os
import tempfile
from pathlib import Path


def endpoints(base_url: str) -> dict[str, str]:
    """Every base URL that a client needs, for a server at `base_url` ("http://127.0.0.1:8080")."""
    ws_url = "ws" + base_url.removeprefix("http")
    return {
        "oauth": f"{base_url}/oauth2",
        "helix": f"{base_url}/helix",
        "irc": f"{ws_url}/irc",
        "eventsub": f"{ws_url}/eventsub/ws",
        "gql": base_url,
        "usher": base_url,
        "site": base_url,
        "emote_cdn": f"{base_url}/emoticons/v2",
        "previews": f"{base_url}/cdn/previews-ttv",
        "recent_messages": f"{base_url}/recent-messages",
        "bttv": f"{base_url}/bttv/3",
        "bttv_cdn": f"{base_url}/bttv/cdn",
        "bttv_events": f"{ws_url}/bttv/ws",
        "ffz": f"{base_url}/ffz/v1",
        "seventv": f"{base_url}/7tv/v3",
        "seventv_events": f"{ws_url}/7tv/events",
    }


def write_endpoints(path: Path, base_url: str) -> None:
    """Write them as flat TOML, all at once: whoever waits for the file never reads half of it.

    Raises:
        OSError: the folder is missing or cannot be written to.
    """
    # A JSON string is a TOML basic string, as these URLs have no character in which the two differ.
    lines = [f"{key} = {json.dumps(url)}\n" for key, url in endpoints(base_url).items()]
    handle, name = tempfile.mkstemp(dir=path.absolute().parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(lines)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
