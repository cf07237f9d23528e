"""Twitch and the machine's own records as browsing sees them, and an account that tests turn."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from typing_extensions import override

from mini_ttv.core.errors import BadAnswer, MiniTtvError, StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.models import Category, ChannelInfo, FollowedChannel, FoundChannel, Schedule, Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.channel_records import ChannelRecords
from tests.core.streams import stream

P = ParamSpec("P")
T = TypeVar("T")

OUT = AccountState(AccountPhase.LOGGED_OUT)
CHECKING = AccountState(AccountPhase.CHECKING)


def inside(user_id: str = "7") -> AccountState:
    return AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", user_id)


class FakeAccount:
    def __init__(self) -> None:
        self.changed: Event[AccountState] = Event()
        self.state = OUT

    def become(self, state: AccountState) -> None:
        self.state = state
        self.changed.emit(state)


class FakeHelix:
    """Live channels by who follows them; channels that are live whoever follows them are in `live_now`."""

    def __init__(self) -> None:
        self.live: dict[str, list[Stream]] = {"7": [stream("1")], "8": [stream("9")]}
        self.live_now: list[Stream] = []
        self.asked: list[str] = []
        self.error: MiniTtvError | None = None
        self.users_error: MiniTtvError | None = None
        self.garbage_every = 0
        self.hold: asyncio.Event | None = None

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        ids, logins = list(ids), list(logins)
        await self._asked(f"users {','.join([*ids, *logins])}")
        if self.users_error is not None:
            raise self.users_error
        return [
            *(User(one, f"login{one}", f"Name{one}") for one in ids),
            *(User(one.removeprefix("login"), one, one.title()) for one in logins if one.startswith("login")),
        ]

    async def followed_streams(self, user_id: str, after: str = "") -> Page[Stream]:
        await self._asked(f"followed {user_id} {after}")
        start = int(after or 0)
        items = self.live[user_id][start : start + 100]
        return Page(tuple(items), str(start + 100) if len(self.live[user_id]) > start + 100 else "")

    async def streams(
        self, *, user_logins: Iterable[str] = (), game_id: str = "", languages: Sequence[str] = (), after: str = ""
    ) -> Page[Stream]:
        if logins := list(user_logins):
            await self._asked(f"live {','.join(logins)}")
            return Page(tuple(one for one in self.live_now if one.user_login in logins))
        await self._asked(" ".join(["streams", *filter(None, (game_id, ",".join(languages), after))]))
        return Page((stream("1"), stream("2")))

    async def top_games(self, after: str = "") -> Page[Category]:
        await self._asked("games")
        return Page((Category("5", "A Game"),))

    async def _asked(self, what: str) -> None:
        self.asked.append(what.strip())
        await asyncio.sleep(0)
        if self.hold is not None:
            await self.hold.wait()
        if self.error is not None:
            raise self.error
        if self.garbage_every and len(self.asked) % self.garbage_every == 0:
            message = "Twitch's answer cannot be read. Try again later."
            raise BadAnswer(message)


class FakeGql:
    """Tells who is live of those that are asked for."""

    def __init__(self) -> None:
        self.live: list[Stream] = []
        self.asked: list[list[str]] = []
        self.users_asked: list[list[str]] = []
        self.error: MiniTtvError | None = None

    async def live_streams(self, logins: Sequence[str]) -> list[Stream]:
        self.asked.append(list(logins))
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return [one for one in self.live if one.user_login in logins]

    async def users(self, logins: Sequence[str]) -> list[User]:
        self.users_asked.append(list(logins))
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return [
            User(one.removeprefix("login"), one, one.title(), f"http://p.test/{one}.png")
            for one in logins
            if one.startswith("login")
        ]


class AtOnce(Executor):
    """Does the work where it is given, so that tests need not wait for a thread."""

    @override
    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as an executor does
            future.set_exception(error)
        return future


class FakeChannelStore:
    """Keeps what it is told, unless it is in trouble."""

    def __init__(self) -> None:
        self.pinned: list[str] = []
        self.channels: dict[str, LocalFollow] = {}
        self.trouble = ""
        self.opened = 0
        self.closed = 0

    def open(self) -> str:
        self._check()
        self.opened += 1
        return ""

    def close(self) -> None:
        self.closed += 1

    def favourites(self) -> list[str]:
        self._check()
        return list(self.pinned)

    def set_favourite(self, user_id: str, *, pinned: bool) -> None:
        self._check()
        self.pinned = [one for one in self.pinned if one != user_id] + [user_id] * pinned

    def local_follows(self) -> list[LocalFollow]:
        self._check()
        return list(self.channels.values())

    def follow(self, channel: LocalFollow) -> None:
        self._check()
        self.channels[channel.login] = channel

    def unfollow(self, login: str) -> None:
        self._check()
        self.channels.pop(login, None)

    def _check(self) -> None:
        if self.trouble:
            raise StorageError(self.trouble)


def records_of(store: FakeChannelStore) -> ChannelRecords:
    """Records that are kept in `store`."""
    return ChannelRecords(store, AtOnce())


class FakeFinder:
    """Channels and categories to be found, and follows of everybody; each request is noted."""

    def __init__(self) -> None:
        self.found: list[FoundChannel] = []
        self.categories: list[Category] = []
        self.followed: list[FollowedChannel] = []
        self.infos: dict[str, ChannelInfo] = {}
        self.schedules: dict[str, Schedule] = {}
        self.asked: list[str] = []
        self.error: MiniTtvError | None = None
        self.hold: asyncio.Event | None = None

    async def search_channels(self, query: str, *, live_only: bool = False, after: str = "") -> Page[FoundChannel]:
        await self._asked(f"{'live' if live_only else 'channels'} {query} {after}")
        return _paged([one for one in self.found if one.is_live or not live_only], after, 20)

    async def search_categories(self, query: str, after: str = "") -> Page[Category]:
        await self._asked(f"categories {query} {after}")
        return _paged([one for one in self.categories if query in one.name.casefold()], after, 20)

    async def followed_channels(self, user_id: str, after: str = "") -> Page[FollowedChannel]:
        await self._asked(f"follows {user_id} {after}")
        page = _paged(self.followed, after, 100)
        return Page(page.items, page.cursor, len(self.followed))

    async def channels(self, broadcaster_ids: Iterable[str]) -> list[ChannelInfo]:
        ids = list(broadcaster_ids)
        await self._asked(f"infos {','.join(ids)}")
        return [self.infos[one] for one in ids if one in self.infos]

    async def schedule(self, broadcaster_id: str) -> Schedule:
        await self._asked(f"schedule {broadcaster_id}")
        return self.schedules.get(broadcaster_id, Schedule())

    async def _asked(self, what: str) -> None:
        self.asked.append(what.strip())
        await asyncio.sleep(0)
        if self.hold is not None:
            await self.hold.wait()
        if self.error is not None:
            raise self.error


def _paged(items: list[T], after: str, size: int) -> Page[T]:
    start = int(after or 0)
    return Page(tuple(items[start : start + size]), str(start + size) if len(items) > start + size else "")
