"""What a person means by a name or an address: a channel, a video or a clip."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.translation import tr

_LOGIN = re.compile(r"[A-Za-z0-9_]{1,25}")
_VIDEO = re.compile(r"v?([0-9]{1,20})")
_TIME = re.compile(r"(?:([0-9]{1,3})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,6})s?)?")
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")
LINK = "mini-ttv:"  # the scheme of links that desktops hand to this program
_HOSTS = {"twitch.tv", "www.twitch.tv", "m.twitch.tv", "go.twitch.tv"}
_PAGES = {
    "directory", "downloads", "drops", "friends", "inventory", "jobs", "login", "logout", "p", "prime", "search",
    "settings", "signup", "store", "subscriptions", "turbo", "videos", "wallet",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Channel:
    """A live channel."""

    login: str  # lower case


@dataclass(frozen=True, slots=True)
class Video:
    """A recording."""

    id: str  # digits
    start: int = 0  # seconds from its beginning, from where it is wanted


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip."""

    slug: str


Target = Channel | Video | Clip


def parse_target(text: str) -> Target:
    """Understand what was typed or pasted.

    Args:
        text: `name`, `#name`, `twitch.tv/name`, `https://www.twitch.tv/videos/1`, a clip's address and the like, or
            a link of this program such as `mini-ttv:channel/name`.

    Returns:
        What it names.

    Raises:
        SettingsError: it names nothing of Twitch; the message says what would.
    """
    cleaned = text.strip()
    if "/" not in cleaned and (login := cleaned.removeprefix("#").removeprefix("@")) and _LOGIN.fullmatch(login):
        return Channel(login.lower())
    target = _of_link(cleaned) if cleaned.lower().startswith(LINK) else _of_address(cleaned)
    if target is None:
        message = tr(
            "{text} names no channel, video or clip. "
            "Give a channel's name, or an address such as twitch.tv/name or twitch.tv/videos/123.",
            text=repr(cleaned[:80]),
        )
        raise SettingsError(message)
    return target


def _of_address(text: str) -> Target | None:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = (parts.hostname or "").lower()
    except ValueError:  # brackets that hold no IPv6 address
        return None
    path = [part for part in parts.path.split("/") if part]
    if parts.scheme not in {"http", "https"}:
        return None
    if host == "clips.twitch.tv":
        return _clip(path[0] if path and path[0] != "embed" else _query(parts, "clip"))
    target: Target | None
    if host == "player.twitch.tv":
        target = _video(_query(parts, "video")) or _channel(_query(parts, "channel"))
    else:
        target = _of_path(path) if host in _HOSTS else None
    return Video(target.id, _seconds(_query(parts, "t"))) if isinstance(target, Video) else target


def _of_link(text: str) -> Target | None:
    """`mini-ttv:channel/name`, `mini-ttv://name`, `mini-ttv:video/1` and `mini-ttv:clip/slug`."""
    match [part for part in text[len(LINK) :].split("/") if part]:
        case ["channel", name] | [name]:
            return Channel(name.lower()) if _LOGIN.fullmatch(name) else None
        case ["video" | "videos", number]:
            return _video(number)
        case ["clip", slug]:
            return _clip(slug)
        case _:
            return None


def _of_path(path: list[str]) -> Target | None:
    match path:
        case ["videos", number, *_]:
            return _video(number)
        case [_, "v" | "video", number, *_]:
            return _video(number)
        case [_, "clip", slug, *_]:
            return _clip(slug)
        case ["popout" | "moderator" | "embed", name, *_]:
            return _channel(name)
        case [name, *_]:
            return _channel(name)
        case _:
            return None


def _query(parts: SplitResult, key: str) -> str:
    return parse_qs(parts.query).get(key, [""])[0]


def _seconds(time: str) -> int:
    """`1h2m3s`, parts of it, or seconds alone; 0 for anything else."""
    match = _TIME.fullmatch(time)
    return sum(int(part or 0) * unit for part, unit in zip(match.groups(), (3600, 60, 1), strict=True)) if match else 0


def _channel(name: str) -> Channel | None:
    return Channel(name.lower()) if _LOGIN.fullmatch(name) and name.lower() not in _PAGES else None


def _video(number: str) -> Video | None:
    match = _VIDEO.fullmatch(number)
    return Video(match[1]) if match else None


def _clip(slug: str) -> Clip | None:
    return Clip(slug) if _SLUG.fullmatch(slug) else None
