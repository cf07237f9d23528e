"""What channels streamed last: title and category, kept for a while."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import ChannelInfo

_LOGGER = logging.getLogger(__name__)
_GOOD_FOR = timedelta(minutes=10)


class ChannelDoor(Protocol):
    """The request that is needed."""

    async def channels(self, broadcaster_ids: Iterable[str]) -> list[ChannelInfo]:
        """The last titles and categories; a hundred channels are a request; raises `MiniTtvError`."""


class LastTitles:
    """Titles and categories by user id."""

    def __init__(self, helix: ChannelDoor, now: Callable[[], datetime]) -> None:
        """Take the requests, and what tells the time."""
        self._helix = helix
        self._now = now
        self._known: dict[str, tuple[ChannelInfo | None, datetime]] = {}

    def of(self, user_id: str) -> ChannelInfo | None:
        """What is known of a channel, however old; None where that is nothing."""
        known = self._known.get(user_id)
        return known[0] if known else None

    async def read(self, user_ids: Iterable[str], *, renew: bool) -> bool:
        """Ask for channels that are not known, and with `renew` for those that were asked for too long ago.

        Returns:
            Whether anything was learnt; where Twitch gives no answer, nothing is.
        """
        now = self._now()
        wanted = [
            user_id
            for user_id in user_ids
            if (known := self._known.get(user_id)) is None or (renew and now - known[1] > _GOOD_FOR)
        ]
        if not wanted:
            return False
        try:
            infos = {info.broadcaster_id: info for info in await self._helix.channels(wanted)}
        except MiniTtvError as error:
            _LOGGER.info("titles of offline channels are not known: %s", error)
            return False
        self._known |= {user_id: (infos.get(user_id), now) for user_id in wanted}
        return True
