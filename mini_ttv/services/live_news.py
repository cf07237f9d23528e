"""Who went live."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from mini_ttv.core.events import Event
from mini_ttv.core.golive import GoLive
from mini_ttv.core.models import Stream
from mini_ttv.services.followed_streams import channel_of

_TOLD_FOR = timedelta(hours=49)  # no stream lasts longer


class LiveNews:
    """Who went live, told once however many lists say so, and never of channels that were live when first looked at."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Take what tells the time."""
        self.went_live: Event[list[Stream]] = Event()
        self._now = now
        self._account = GoLive()
        self._local = GoLive()
        self._known: frozenset[str] = frozenset()  # logins of local follows that were looked at before
        self._told: dict[str, datetime] = {}  # user id -> start of the stream

    def forget_account(self) -> None:
        """Another account: its first snapshot is silent again."""
        self._account = GoLive()

    def account_read(self, streams: Sequence[Stream]) -> None:
        """All live channels that the account follows."""
        self._tell(self._account.update(streams, self._now()))

    def local_read(self, streams: Sequence[Stream], asked: Collection[str]) -> None:
        """All live local follows, out of the logins `asked`."""
        new = self._local.update(streams, self._now())
        known, self._known = self._known, frozenset(asked)
        self._tell([stream for stream in new if stream.user_login in known])

    def _tell(self, streams: Sequence[Stream]) -> None:
        now = self._now()
        self._told = {user_id: start for user_id, start in self._told.items() if now - start < _TOLD_FOR}
        new = [stream for stream in streams if self._told.get(channel_of(stream)) != stream.started_at]
        self._told |= {channel_of(stream): stream.started_at for stream in new}
        if new:
            self.went_live.emit(new)
