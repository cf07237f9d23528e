"""Finding channels and categories by name: suggestions while somebody types, and whole lists."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.errors import MiniTtvError, SettingsError
from mini_ttv.core.models import Category, FoundChannel, User
from mini_ttv.core.pages import Page
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.browse_doors import AccountDoor, verdict_for
from mini_ttv.services.listing import Pager
from mini_ttv.services.local_source import AnonymousDoor

_LOGGER = logging.getLogger(__name__)
_SHORTEST = 2  # characters; Twitch answers a single one with noise
_LONGEST = 100
_TYPING_SECONDS = 0.15  # a letter that follows sooner belongs to the same question
_KEPT = 50  # answers to go back to with Backspace
_LOG_IN = marked("Log in with Twitch to search. Without a login, a channel's whole name opens it.")
_LIVE = "live:"  # cursors of the live channels, which come first
_ALL = "all:"


class SearchDoor(Protocol):
    """The requests that searching needs; `twitch/helix.py` says what they raise."""

    async def search_channels(self, query: str, *, live_only: bool = False, after: str = "") -> Page[FoundChannel]:
        """Channels by the beginning of their names."""

    async def search_categories(self, query: str, after: str = "") -> Page[Category]:
        """Categories by words of their names."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What may be meant by what was typed."""

    text: str = ""  # what was asked for
    channels: tuple[FoundChannel, ...] = ()  # the one of exactly this name, then live ones, then others
    categories: tuple[Category, ...] = ()
    typed: str = ""  # a login that can be opened although it is not among the channels
    message: str = ""  # a sentence where Twitch could not be asked


class SearchService:
    """Asks Twitch; a question that comes while an older one is open cancels that one."""

    def __init__(
        self,
        helix: SearchDoor,
        account: AccountDoor,
        users: Callable[[Iterable[str], Iterable[str]], Awaitable[list[User]]],
        anonymous: AnonymousDoor | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the collaborators.

        Args:
            helix: requests.
            account: who is logged in; without anybody only a channel's whole name is found.
            users: users by ids and logins.
            anonymous: tells who is live, whoever asks.
            sleep: waits for so many seconds.
        """
        self._helix = helix
        self._account = account
        self._users = users
        self._anonymous = anonymous
        self._sleep = sleep
        self._judge = verdict_for(account)
        self._tasks = TaskSet(_LOGGER)
        self._asking: asyncio.Task[Suggestions] | None = None
        self._answers: dict[str, Suggestions] = {}
        self._forget = account.changed.connect(lambda _state: self._answers.clear())

    async def close(self) -> None:
        """Stop all work."""
        self._forget()
        await self._tasks.cancel()

    async def suggest(self, text: str) -> Suggestions:
        """What may be meant by `text`, which somebody is typing.

        A call ends the one before it: that one raises CancelledError where it waits, so that nothing old is shown.

        Returns:
            Suggestions; trouble is a sentence among them, not an error.
        """
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        query = cleaned(text)
        if len(query) < _SHORTEST:
            return Suggestions(text, typed=login_in(text))
        if query in self._answers:
            return self._answers[query]
        self._asking = asking = self._tasks.spawn(self._ask(text, query), "suggestions")
        return await asking

    def channels(self, text: str) -> Pager[FoundChannel]:
        """All channels that Twitch finds, live ones first; empty without a request where `text` is too short."""
        query = cleaned(text)

        async def fetch(after: str) -> Page[FoundChannel]:
            if len(query) < _SHORTEST:
                return Page()
            if not after.startswith(_ALL):
                page = await self._helix.search_channels(query, live_only=True, after=after.removeprefix(_LIVE))
                items = tuple(one for one in page.items if _is_named(one, query))
                return Page(items, f"{_LIVE}{page.cursor}" if page.cursor else _ALL)
            page = await self._helix.search_channels(query, after=after.removeprefix(_ALL))
            return Page(page.items, f"{_ALL}{page.cursor}" if page.cursor else "")

        return Pager(fetch, lambda channel: channel.id, self._judge)

    def categories(self, text: str) -> Pager[Category]:
        """All categories that Twitch finds; empty without a request where `text` is too short."""
        query = cleaned(text)

        async def fetch(after: str) -> Page[Category]:
            return await self._helix.search_categories(query, after) if len(query) >= _SHORTEST else Page()

        return Pager(fetch, lambda category: category.id, self._judge)

    async def _ask(self, text: str, query: str) -> Suggestions:
        await self._sleep(_TYPING_SECONDS)
        login = login_in(text)
        if self._account.state.phase is AccountPhase.LOGGED_OUT:
            live = await self._live_now(login) if login else ()
            return Suggestions(text, live, typed="" if live else login, message=tr(_LOG_IN))
        try:
            channels, categories = await self._found(query, login)
        except MiniTtvError as error:
            _LOGGER.info("no suggestions: %s", error)
            return Suggestions(text, typed=login, message=self._judge(error)[1])
        listed = bool(channels) and channels[0].login == login
        found = Suggestions(text, channels, categories, typed="" if listed else login)
        self._answers[query] = found
        for old in tuple(self._answers)[:-_KEPT]:
            del self._answers[old]
        return found

    async def _found(self, query: str, login: str) -> tuple[tuple[FoundChannel, ...], tuple[Category, ...]]:
        live, every, categories = await asyncio.gather(
            self._helix.search_channels(query, live_only=True),
            self._helix.search_channels(query),
            self._helix.search_categories(query),
        )
        channels = _ranked((*(one for one in live.items if _is_named(one, query)), *every.items), login)
        if login and not (channels and channels[0].login == login):
            channels = (*await self._exactly(login), *channels)
        return channels, categories.items

    async def _live_now(self, login: str) -> tuple[FoundChannel, ...]:
        """The channel of this name, if it is live: more cannot be asked with nobody logged in."""
        if self._anonymous is None:
            return ()
        try:
            streams = await self._anonymous.live_streams([login])
        except MiniTtvError as error:
            _LOGGER.info("no suggestion: %s", error)
            return ()
        return tuple(
            FoundChannel(
                stream.user_id,
                stream.user_login,
                stream.user_name,
                is_live=True,
                game_id=stream.game_id,
                game_name=stream.game_name,
                title=stream.title,
                started_at=stream.started_at,
            )
            for stream in streams
        )

    async def _exactly(self, login: str) -> tuple[FoundChannel, ...]:
        """The channel of this name: the search leaves out those that were not live for half a year."""
        users = await self._users((), (login,))
        return tuple(
            FoundChannel(user.id, user.login, user.display_name, profile_image_url=user.profile_image_url)
            for user in users
        )


def cleaned(text: str) -> str:
    """What is asked for when somebody types `text`: names and addresses alike."""
    return (login_in(text) or " ".join(text.split()).casefold())[:_LONGEST]


def login_in(text: str) -> str:
    """The login that `text` is, or leads to; "" where it is none."""
    try:
        target = parse_target(text)
    except SettingsError:
        return ""
    return target.login if isinstance(target, Channel) else ""


def _ranked(channels: Iterable[FoundChannel], login: str) -> tuple[FoundChannel, ...]:
    """Each channel once: the one of exactly this name, then live ones, then others, as Twitch orders them."""
    unique: dict[str, FoundChannel] = {}
    for channel in channels:
        unique.setdefault(channel.id, channel)
    return tuple(sorted(unique.values(), key=lambda channel: (channel.login != login, not channel.is_live)))


def _is_named(channel: FoundChannel, query: str) -> bool:
    """Whether a channel is so called: live channels are found by their category's name, too."""
    return query in channel.login or query in channel.display_name.casefold()
