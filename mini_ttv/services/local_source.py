"""Who of the channels that are followed here is live, from whichever door is open."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from mini_ttv.core.models import Stream, User
from mini_ttv.core.pages import Page
from mini_ttv.services.local_follows import LocalFollows

_A_CALL = 100
_MOST_STARTS = 1000


class AnonymousDoor(Protocol):
    """What can be asked with nobody logged in."""

    async def live_streams(self, logins: Sequence[str]) -> list[Stream]:
        """Which of these channels are live; raises `MiniTtvError`."""

    async def users(self, logins: Sequence[str]) -> list[User]:
        """Who these channels are; unknown ones are missing from the answer; raises `MiniTtvError`."""


class LocalSource:
    """Pages of live local follows: a hundred channels a page, from whichever door is open."""

    def __init__(
        self,
        follows: LocalFollows,
        with_login: Callable[[Sequence[str]], Awaitable[Sequence[Stream]]],
        anonymous: AnonymousDoor,
        logged_in: Callable[[], bool],
    ) -> None:
        """Take the doors.

        Args:
            follows: the channels.
            with_login: the live ones of up to a hundred logins, for somebody who is logged in.
            anonymous: the same for everybody else.
            logged_in: whether somebody is.
        """
        self.asked: tuple[str, ...] = ()  # the logins of the last reading, from its first page on
        self._follows = follows
        self._with_login = with_login
        self._anonymous = anonymous
        self._logged_in = logged_in
        self._starts: dict[str, datetime] = {}  # by stream

    async def page(self, after: str) -> Page[Stream]:
        """The live ones among the next hundred channels."""
        if not after:
            self.asked = tuple(channel.login for channel in self._follows.channels)
        start = int(after or 0)
        logins = self.asked[start : start + _A_CALL]
        if not logins:
            return Page()
        answer = await (self._with_login(logins) if self._logged_in() else self._anonymous.live_streams(logins))
        streams = tuple(self._completed(stream) for stream in answer)
        await self._follows.learn((one.user_login, one.user_id, one.user_name) for one in streams)
        end = start + _A_CALL
        return Page(streams, str(end) if end < len(self.asked) else "")

    def _completed(self, stream: Stream) -> Stream:
        """With the id that is known from elsewhere, and with one start, which some answers do not know."""
        started_at = min(stream.started_at, self._starts.get(stream.id, stream.started_at))
        self._starts.pop(stream.id, None)
        self._starts[stream.id] = started_at
        for old in tuple(self._starts)[:-_MOST_STARTS]:
            del self._starts[old]
        user_id = stream.user_id or self._follows.user_id(stream.user_login)
        return replace(stream, user_id=user_id, started_at=started_at)
