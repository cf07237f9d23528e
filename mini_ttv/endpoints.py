"""Where the servers are: the only source of addresses."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

from mini_ttv.core.errors import SettingsError

_SCHEMES = {"http", "https", "ws", "wss"}


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Base URLs, without a slash at the end; the defaults are Twitch's and the emote providers' own.

    Another server that speaks the same protocols (the emulator, a mock, a proxy) is named in a TOML file with the
    same keys. `helix` may have any path prefix.
    """

    oauth: str = "https://id.twitch.tv/oauth2"
    helix: str = "https://api.twitch.tv/helix"
    irc: str = "wss://irc-ws.chat.twitch.tv:443"
    eventsub: str = "wss://eventsub.wss.twitch.tv/ws"
    gql: str = "https://gql.twitch.tv"
    usher: str = "https://usher.ttvnw.net"
    site: str = "https://www.twitch.tv"
    emote_cdn: str = "https://static-cdn.jtvnw.net/emoticons/v2"
    previews: str = "https://static-cdn.jtvnw.net/previews-ttv"
    recent_messages: str = "https://recent-messages.robotty.de/api/v2/recent-messages"
    bttv: str = "https://api.betterttv.net/3"
    bttv_cdn: str = "https://cdn.betterttv.net"
    bttv_events: str = "wss://sockets.betterttv.net/ws"
    ffz: str = "https://api.frankerfacez.com/v1"
    seventv: str = "https://7tv.io/v3"
    seventv_events: str = "wss://events.7tv.io/v3"

    def __post_init__(self) -> None:
        for each in fields(self):
            url = getattr(self, each.name)
            parts = urlsplit(url) if isinstance(url, str) else None
            if parts is None or parts.scheme not in _SCHEMES or not parts.hostname:
                message = f"Endpoint {each.name!r} needs a URL such as {each.default!r}, not {url!r}."
                raise SettingsError(message)

    @property
    def oauth_host(self) -> str:
        """Host and port of the OAuth server: a token of one server never reaches another."""
        return urlsplit(self.oauth).netloc


def endpoints_from(values: Mapping[str, object]) -> Endpoints:
    """Twitch's endpoints with `values` put over them; unknown keys are an error that names them."""
    known = {each.name for each in fields(Endpoints)}
    unknown = sorted(set(values) - known)
    if unknown:
        message = f"Unknown endpoints: {', '.join(unknown)}. Known are: {', '.join(sorted(known))}."
        raise SettingsError(message)
    trimmed = {key: value.rstrip("/") if isinstance(value, str) else value for key, value in values.items()}
    return replace(Endpoints(), **trimmed)  # type: ignore[arg-type] # checked in __post_init__


def read_endpoints(path: Path) -> Endpoints:
    """The endpoints of a TOML file, as `python -m mini_ttv.emulator --endpoints-file` writes it."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"The endpoints file {path} cannot be read: {error.strerror}."
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"The endpoints file {path} is not TOML: {error}."
        raise SettingsError(message) from error
    return endpoints_from(values)
