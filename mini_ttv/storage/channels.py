"""The store of favourites and local follows, in the same file as the hits. Everything blocks."""

import re
import time
from collections.abc import Callable
from pathlib import Path

from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.storage import channel_schema
from mini_ttv.storage.database import transaction, translated_errors
from mini_ttv.storage.emote_rows import clean
from mini_ttv.storage.store_file import StoreFile

_LOGIN = re.compile(r"[a-z0-9_]{1,25}")
_USER_ID = re.compile(r"[0-9]{1,20}")
_LONGEST_NAME = 100


class ChannelStore(StoreFile):
    """Favourites and local follows; not to be called from two threads at once."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Take the path of the file, and what tells Unix seconds."""
        super().__init__(path)
        self._clock = clock

    def favourites(self) -> list[str]:
        """User ids of favourites, the oldest first; rows that make no sense are passed over."""
        with translated_errors(self._path):
            rows = self._opened().execute(channel_schema.FAVOURITES).fetchall()
        return [user_id for (user_id,) in rows if _is(_USER_ID, user_id)]

    def set_favourite(self, user_id: str, *, pinned: bool) -> None:
        """Make a channel a favourite, or one no more.

        Raises:
            StorageError: that was not kept.
        """
        with translated_errors(self._path):
            if pinned:
                self._opened().execute(channel_schema.ADD_FAVOURITE, (user_id, int(self._clock() * 1000)))
            else:
                self._opened().execute(channel_schema.REMOVE_FAVOURITE, (user_id,))

    def local_follows(self) -> list[LocalFollow]:
        """The channels that are followed here, the oldest first; rows that make no sense are passed over."""
        with translated_errors(self._path):
            rows = self._opened().execute(channel_schema.LOCAL_FOLLOWS).fetchall()
        return [follow for row in rows if (follow := _local_follow(*row)) is not None]

    def follow(self, channel: LocalFollow) -> None:
        """Keep a channel, or what is known of it now.

        Raises:
            StorageError: that was not kept.
        """
        with translated_errors(self._path), transaction(self._opened()):
            if channel.user_id:
                self._opened().execute(channel_schema.FORGET_OLD_NAME, (channel.user_id, channel.login))
            values = (channel.login, channel.user_id, clean(channel.display_name), int(self._clock() * 1000))
            self._opened().execute(channel_schema.ADD_LOCAL_FOLLOW, values)

    def unfollow(self, login: str) -> None:
        """Forget a channel.

        Raises:
            StorageError: it was not forgotten.
        """
        with translated_errors(self._path):
            self._opened().execute(channel_schema.REMOVE_LOCAL_FOLLOW, (login,))


def _local_follow(login: object, user_id: object, display_name: object) -> LocalFollow | None:
    """A row as a value; None where another program, or a damage, made nonsense of its login."""
    if not (isinstance(login, str) and _is(_LOGIN, login)):
        return None
    known = user_id if isinstance(user_id, str) and _is(_USER_ID, user_id) else ""
    name = display_name if isinstance(display_name, str) and len(display_name) <= _LONGEST_NAME else ""
    return LocalFollow(login, known, name)


def _is(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
