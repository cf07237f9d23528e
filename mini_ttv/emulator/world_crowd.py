"""Somebody who follows very many: extra channels with names that are the same in every run.

They are made without videos and clips, and share a few pictures, so that a world with thousands of them starts as fast
as any other.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world_types import Channel, Follow, Game, User

_TITLE = 140  # characters, the longest that Twitch takes
_LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "ja": "日本語", "ko": "한국어", "pt": "Português"}
_TITLES = (
    "ranked until we drop",
    "!drops on, day {day} of the marathon, no sleep, no mercy",
    "今日もまったり配信 初見さん歓迎",
    "chill & chat",
    "🔴 {game} WORLD RECORD ATTEMPTS | run {day} | !pb !commands !socials | thank you all for being here",
    "오늘도 한 판만 더",
    "{game}: blind, part {day}",
    "co-op with friends, then whatever chat says",
)


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many channels `viewer` follows in all, and how many of those are live."""

    followed: int
    live: int


def parse_crowd(text: str) -> Crowd:
    """`2000:500` as a Crowd.

    Raises:
        ValueError: it is anything else, or more are live than there are.
    """
    followed, _, live = text.partition(":")
    crowd = Crowd(int(followed), int(live))
    if not 0 <= crowd.live <= crowd.followed <= 20_000:
        raise ValueError(text)
    return crowd


def gather(crowd: Crowd, follows: Sequence[Follow], games: Sequence[Game], now: datetime) -> list[Follow]:
    """The follows to add to `follows`, newest first, so that they make up the crowd; none where there are enough.

    Args:
        crowd: how many there shall be in the end.
        follows: those that exist.
        games: what is played.
        now: the time.
    """
    missing = crowd.followed - len(follows)
    live = crowd.live - sum(follow.channel.live for follow in follows)
    return [
        Follow(_channel(number, games, now, live=number < live), (now - timedelta(hours=number + 1)))
        for number in range(missing)
    ]


def _channel(number: int, games: Sequence[Game], now: datetime, *, live: bool) -> Channel:
    login = f"crowd{number:05d}"
    rng = random.Random(login)
    language = rng.choice(tuple(_LANGUAGES))
    game = rng.choices(games, [game.share for game in games])[0]
    title = rng.choice(_TITLES).format(game=game.name, day=rng.randint(2, 900))[:_TITLE]
    user_id = str(stable_number("user", login, low=20_000_000, high=999_999_999))
    user = User(
        user_id,
        login,
        rng.choice((login, login.capitalize(), login.upper())),
        created_at=now - timedelta(days=rng.randint(30, 3900)),
        broadcaster_type="affiliate",
    )
    channel = Channel(
        user,
        game,
        title,
        language,
        (_LANGUAGES[language],),
        hue=rng.randrange(360),
        base_viewers=round(3 / (1 - rng.random()) ** 1.2),  # a few have very many, as everywhere
        small=True,
        extra=True,
        chat_rate=0.0,
    )
    if live:
        channel.live = True
        channel.started_at = (now - timedelta(seconds=rng.randint(60, 30 * 3600))).replace(microsecond=0)
        channel.stream_id = str(stable_number("stream", login, low=40_000_000_000, high=49_999_999_999))
    return channel
