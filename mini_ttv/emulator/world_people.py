"""How the world's people come to be, out of the cast and a seed."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world_cast import (
    COLLECTOR,
    LOCALIZED_NAMES,
    SMALL_TITLES,
    STREAMERS,
    VIEWER,
    Role,
    display_name_of,
    invented_logins,
    login_of,
)
from mini_ttv.emulator.world_games import build_games
from mini_ttv.emulator.world_types import Channel, Follow, Game, User

SMALL_CHANNELS = 560
CHATTERS = 260
_FOLLOWS_OF_VIEWER = 44
_FOLLOWS_OF_COLLECTOR = 550
_SMALL_LIVE = 0.3

# What Twitch offers to everybody, and what Prime users choose besides.
_COLORS = (
    "#FF0000",
    "#0000FF",
    "#008000",
    "#B22222",
    "#FF7F50",
    "#9ACD32",
    "#FF4500",
    "#2E8B57",
    "#DAA520",
    "#D2691E",
    "#5F9EA0",
    "#1E90FF",
    "#FF69B4",
    "#8A2BE2",
    "#00FF7F",
    "#9146FF",
    "#EBA2C0",
    "#19E6E6",
    "#3D2B1F",
    "#F5F5DC",
)
_LANGUAGES = ("en", "en", "en", "de", "es", "fr", "pt", "ja", "ko", "pl", "ru", "it")
_LANGUAGE_TAGS = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "pt": "Português",
    "ja": "日本語",
    "ko": "한국어",
    "pl": "Polski",
    "ru": "Русский",
    "it": "Italiano",
}


@dataclass(frozen=True, slots=True)
class People:
    """Everybody and everything, by login or id."""

    games: tuple[Game, ...]
    users: dict[str, User]
    channels: dict[str, Channel]
    chatters: list[User]  # who writes in chats without being asked
    follows: dict[str, list[Follow]]  # user id -> the latest first
    blocks: dict[str, list[User]]


def build_people(rng: random.Random, now: datetime, chat_rate: float) -> People:
    """The whole cast. Ids of named people do not depend on the seed."""
    games = build_games()
    by_name = {game.name: game for game in games}
    users: dict[str, User] = {}
    channels: dict[str, Channel] = {}
    for role in STREAMERS:
        channel = _named_channel(rng, role, by_name[role.game], now, chat_rate)
        channels[channel.login] = channel
    logins = invented_logins(rng, SMALL_CHANNELS + CHATTERS)
    for login in logins[:SMALL_CHANNELS]:
        channels[login] = _small_channel(rng, login, games, now, chat_rate)
    users.update({login: channel.user for login, channel in channels.items()})
    for login in (VIEWER, COLLECTOR):
        users[login] = _user(rng, now, login, login.capitalize(), description="I watch.")
    chatters = [_user(rng, now, login, display_name_of(rng, login)) for login in logins[SMALL_CHANNELS:]]
    users.update({chatter.login: chatter for chatter in chatters})
    follows = {
        users[VIEWER].id: _follows(rng, _followed_by_viewer(channels), now),
        users[COLLECTOR].id: _follows(rng, list(channels.values())[:_FOLLOWS_OF_COLLECTOR], now),
    }
    blocks = {users[VIEWER].id: [chatters[0], chatters[1]]}
    return People(games, users, channels, chatters, follows, blocks)


def _user(rng: random.Random, now: datetime, login: str, display_name: str, **more: str) -> User:
    created = now - timedelta(days=rng.randint(30, 3900), seconds=rng.randint(0, 86_400))
    color = rng.choice(_COLORS) if rng.random() < 0.85 else ""
    user_id = str(stable_number("user", login, low=20_000_000, high=999_999_999))
    return User(user_id, login, display_name, created_at=created, color=color, **more)


def _named_channel(rng: random.Random, role: Role, game: Game, now: datetime, chat_rate: float) -> Channel:
    login = role.login or login_of(role.display_name)
    display_name = LOCALIZED_NAMES.get(login, role.display_name)
    user = _user(
        rng,
        now,
        login,
        display_name,
        description=f"{role.display_name} streams {role.game}.",
        broadcaster_type="partner",
    )
    channel = Channel(
        user, game, role.title, role.language, role.tags, _hue(login), role.viewers, role.labels, chat_rate=chat_rate
    )
    if role.live:
        _already_live(rng, channel, now)
    return channel


def _small_channel(rng: random.Random, login: str, games: tuple[Game, ...], now: datetime, chat_rate: float) -> Channel:
    language = rng.choice(_LANGUAGES)
    user = _user(rng, now, login, display_name_of(rng, login), broadcaster_type=rng.choice(("", "affiliate")))
    channel = Channel(
        user,
        rng.choices(games, [game.share for game in games])[0],
        rng.choice(SMALL_TITLES),
        language,
        (_LANGUAGE_TAGS[language],),
        _hue(login),
        round(60 * rng.random() ** 3) + 1,
        small=True,
        chat_rate=chat_rate,
    )
    if rng.random() < _SMALL_LIVE:
        _already_live(rng, channel, now)
    return channel


def _already_live(rng: random.Random, channel: Channel, now: datetime) -> None:
    channel.live = True
    channel.started_at = (now - timedelta(seconds=rng.randint(300, 6 * 3600))).replace(microsecond=0)
    channel.stream_id = str(stable_number("stream", channel.login, low=40_000_000_000, high=49_999_999_999))


def _hue(login: str) -> int:
    return stable_number("hue", login, low=0, high=359)


def _followed_by_viewer(channels: dict[str, Channel]) -> list[Channel]:
    """All the named channels and some small ones, live and not."""
    return list(channels.values())[:_FOLLOWS_OF_VIEWER]


def _follows(rng: random.Random, channels: Iterable[Channel], now: datetime) -> list[Follow]:
    follows = [
        Follow(channel, (now - timedelta(minutes=rng.randint(60, 2_000_000))).replace(microsecond=0))
        for channel in channels
    ]
    return sorted(follows, key=lambda follow: follow.followed_at, reverse=True)
