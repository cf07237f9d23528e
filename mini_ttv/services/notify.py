"""A notice on the desktop when followed channels go live; a click on it leads to the channel."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.core.notice_pace import NoticePace
from mini_ttv.core.notice_rules import NoticeRules
from mini_ttv.core.notices import DEFAULT, SNOOZE, WATCH, WATCH_MINI, Notice, notice_of, notice_of_changes
from mini_ttv.core.stream_changes import Change, StreamChanges
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import clock, marked, tr
from mini_ttv.services.inbox import Inbox
from mini_ttv.services.listing import Listing, ListingPhase
from mini_ttv.services.notice_board import DesktopDoor, NoticeBoard, PictureOf, Posted

__all__ = ["DesktopDoor", "Notice", "NotifyService"]

_LOGGER = logging.getLogger(__name__)
_GATHER_SECONDS = 1.0  # the account's channels and those added here are looked at at the same time
_SNOOZE = timedelta(hours=1)
_STEP_SECONDS = 60.0  # of a long sleep: a computer that was suspended has another time when it wakes
_JOINED = timedelta(minutes=2)  # a notice that is younger and still open grows instead of getting company
_SAMPLE = Stream(
    id="0",
    user_id="0",
    user_login="twitch",
    user_name="Twitch",
    game_id="0",
    game_name="A category",
    title=marked("This is what a notice looks like"),
    viewer_count=1,
    started_at=datetime.now(UTC),
)


class FollowedDoor(Protocol):
    """The live channels that are followed, read again and again."""

    changed: Event[Listing[Stream]]

    @property
    def listing(self) -> Listing[Stream]:
        """As it is now."""
        ...


class NotifyService:
    """Turns channels that went live into at most one notice a time, by a person's rules."""

    def __init__(  # noqa: PLR0913 - time and sleep are what tests turn
        self,
        desktop: DesktopDoor,
        went_live: Event[list[Stream]],
        followed: FollowedDoor,
        *,
        enabled: bool = True,
        rules: NoticeRules | None = None,
        picture: PictureOf | None = None,
        inbox: Inbox | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        """Take the collaborators.

        Args:
            desktop: shows notices.
            went_live: tells which streams began, each once.
            followed: tells what they do.
            enabled: whether people want notices.
            rules: which ones.
            picture: finds a channel's picture.
            inbox: takes up what was told; the service closes it.
            sleep: waits for so many seconds.
            now: the time, by the clock on the wall, aware.
        """
        self.inbox = inbox or Inbox()
        self.activated: Event[str] = Event()  # the login of a channel to watch
        self.mini_wanted: Event[str] = Event()  # the same, in the mini player
        self.list_wanted: Event[None] = Event()  # of those who are live
        self.unshown: Event[Notice] = Event()  # for a second way to tell, such as the tray icon
        self.rest_changed: Event[str] = Event()  # why notices rest now, as `rest` says it
        self.rules = rules or NoticeRules()
        self._enabled = enabled
        self._followed = followed
        self._board = NoticeBoard(desktop, picture)
        self._sleep = sleep
        self._now = now
        self._tasks = TaskSet(_LOGGER)
        self._gathering: asyncio.Task[None] | None = None
        self._snoozing: asyncio.Task[None] | None = None
        self._snoozed_until: datetime | None = None
        self._pace = NoticePace()
        self._changes = StreamChanges()
        self._began: list[Stream] = []  # gathered, not told yet
        self._changed: list[Change] = []
        self._later: dict[str, Stream] = {}  # to be told again after the snooze
        self._withheld: dict[str, Stream] = {}  # began with a category or title that nobody wanted
        self._last: tuple[Posted, datetime] | None = None  # the newest notice of streams that began
        self._disconnect = (
            went_live.connect(self._went_live),
            followed.changed.connect(self._read),
            self._board.pressed.connect(self._pressed),
            self._board.waved_off.connect(lambda posted: self.inbox.read(posted.notice.logins)),
        )

    # What the person wants.

    @property
    def enabled(self) -> bool:
        """Whether notices are shown at all; those that are not come into the inbox."""
        return self._enabled

    @enabled.setter
    def enabled(self, enabled: bool) -> None:
        self._enabled = enabled
        if enabled:
            self._wake()  # who asks for notices wants no snooze
        self.rest_changed.emit(self.rest())

    def snooze(self, streams: Iterable[Stream] = ()) -> None:
        """Show nothing for an hour; then those of `streams`, and who began meanwhile, are told if still live."""
        self._later |= {stream.user_login: stream for stream in streams}
        self._snoozed_until = self._now() + _SNOOZE
        if self._snoozing is None or self._snoozing.done():
            self._snoozing = self._tasks.spawn(self._sleep_out(), "snooze")
        self.rest_changed.emit(self.rest())

    def wake(self) -> None:
        """End the snooze before its time."""
        self._wake()
        self.rest_changed.emit(self.rest())

    def seen(self, login: str) -> None:
        """A channel is watched: what there is of it is no news any more."""
        self.inbox.read([login])
        self._later.pop(login, None)
        _ = self._tasks.spawn(self._board.withdraw(login), "notice of what is watched")

    def rest(self) -> str:
        """Why notices rest now, in words; "" when they do not."""
        now = self._now()
        if not self._enabled:
            return tr("Notifications are paused.")
        if self._snoozed_until is not None:
            until = clock(self._snoozed_until.astimezone(now.tzinfo).time())
            return tr("Notifications are snoozed until {until}.", until=until)
        return tr("These are quiet hours.") if self.rules.is_quiet(now.time()) else ""

    async def test(self) -> str:
        """Show a notice on the way that all take, whatever the rules say.

        Returns:
            What came of it, and what else is in the way of notices, for the person who asked.
        """
        sample = next(iter(self._followed.listing.items), replace(_SAMPLE, title=tr(_SAMPLE.title)))
        posted = await self._post(notice_of([sample]), [sample])
        shown = tr("The notice is on your desktop now.")
        if posted is None:
            shown = tr(
                "No notification service answers on this desktop; where there is a tray, its icon tells instead."
            )
        rest = self.rest()
        if not rest:
            return shown
        return tr("{shown} {rest} So others go to the inbox without being shown.", shown=shown, rest=rest)

    async def close(self) -> None:
        """Stop listening."""
        for disconnect in self._disconnect:
            disconnect()
        self._board.close()
        await self._tasks.cancel()
        await self.inbox.close()

    # What happens on Twitch.

    def _went_live(self, streams: list[Stream]) -> None:
        for stream in streams:
            if self.rules.allows(stream):
                self._began.append(stream)
            elif self.rules.wants_channel(stream.user_login):
                self._withheld[stream.user_login] = stream
        self._tell_soon()

    def _read(self, listing: Listing[Stream]) -> None:
        if listing.phase is not ListingPhase.READY:
            return
        live = {stream.user_login: stream for stream in listing.items}
        self._withheld = {login: old for login, old in self._withheld.items() if login in live}
        changes = self._changes.update(live.values(), self._now())
        for login in tuple(self._withheld):
            # What it began with was not wanted; what it does now is.
            if self.rules.allows(live[login]):
                del self._withheld[login]
                self._began.append(live[login])
        began = {stream.user_login for stream in self._began}
        self._changed += [one for one in changes if self._wants(one) and one.stream.user_login not in began]
        self._tell_soon()

    def _wants(self, change: Change) -> bool:
        rules = self.rules
        wanted = (change.category and (rules.category_changes or rules.title_changes)) or (
            change.title and rules.title_changes
        )
        return wanted and rules.allows(change.stream)

    # Telling.

    def _tell_soon(self) -> None:
        if (self._began or self._changed) and (self._gathering is None or self._gathering.done()):
            self._gathering = self._tasks.spawn(self._gather(), "go-live notice")

    async def _gather(self) -> None:
        await self._sleep(_GATHER_SECONDS)
        while self._began or self._changed:
            began = list({stream.user_login: stream for stream in self._began}.values())
            changed, self._began, self._changed = self._changed, [], []
            if began:
                self.inbox.add(began, self._now())
                await self._tell_began(began)
            if changed:
                self.inbox.add((change.stream for change in changed), self._now(), change=True)
                if self._may_show([change.stream for change in changed]):
                    await self._post(notice_of_changes(changed), [change.stream for change in changed])

    def _may_show(self, streams: Sequence[Stream]) -> bool:
        if self._snoozed_until is not None and self._enabled:
            self._later |= {stream.user_login: stream for stream in streams}
        return not self.rest() and self._pace.take(self._now())

    async def _tell_began(self, streams: Sequence[Stream]) -> None:
        if not self._may_show(streams):
            return
        now, older = self._now(), None
        if self._last is not None and now - self._last[1] < _JOINED and self._board.is_open(self._last[0]):
            older = self._last[0]
            new = {stream.user_login for stream in streams}
            streams = [*streams, *(stream for stream in older.streams if stream.user_login not in new)]
        posted = await self._post(notice_of(streams), streams, older)
        self._last = (posted, now) if posted is not None else None

    async def _post(self, notice: Notice, streams: Sequence[Stream], older: Posted | None = None) -> Posted | None:
        posted = await self._board.post(notice, streams, replaces=older)
        _LOGGER.info("notice %s: %s", "shown" if posted else "not shown by the desktop", notice.summary)
        if posted is None:
            self.unshown.emit(notice)
        return posted

    # What the person does with a notice.

    def _pressed(self, pressed: tuple[Posted, str]) -> None:
        posted, key = pressed
        logins = posted.notice.logins
        if key == SNOOZE:
            self.snooze(posted.streams)
        elif key == DEFAULT and len(logins) > 1:
            self.list_wanted.emit(None)  # of several channels none is the meant one
            self.inbox.read(logins)
        elif key.startswith(WATCH_MINI):
            self._chosen(self.mini_wanted, key.removeprefix(WATCH_MINI))
        else:
            self._chosen(self.activated, key.removeprefix(WATCH) if key.startswith(WATCH) else logins[0])

    def _chosen(self, event: Event[str], login: str) -> None:
        self.inbox.read([login])
        event.emit(login)

    # The snooze.

    async def _sleep_out(self) -> None:
        while self._snoozed_until is not None and (left := (self._snoozed_until - self._now()).total_seconds()) > 0:
            await self._sleep(min(left, _STEP_SECONDS))
        self.wake()

    def _wake(self) -> None:
        if self._snoozed_until is None:
            return
        self._snoozed_until = None
        live = {stream.user_login for stream in self._followed.listing.items}
        self._began += [stream for login, stream in self._later.items() if login in live]
        self._later.clear()
        self._tell_soon()
