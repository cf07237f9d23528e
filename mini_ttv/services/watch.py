"""One open channel: carries out what the rules of playback decide, and tells the player and the person."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from mini_ttv.core.errors import PlaybackError, PlaybackFailure
from mini_ttv.core.events import Event
from mini_ttv.core.playback import (
    AdBegan,
    Feed,
    FeedEvent,
    FeedTrouble,
    Phase,
    Playback,
    PlaybackStatistics,
    Resolution,
    TimelineCut,
)
from mini_ttv.core.playback_machine import (
    ChangeRendition,
    Close,
    Command,
    Drained,
    Open,
    Paused,
    PlaybackState,
    PlayerFailed,
    Progress,
    Reload,
    Resolved,
    ResolveFailed,
    Tick,
    Timing,
    advance,
)
from mini_ttv.core.playback_machine import Event as Fact
from mini_ttv.core.playback_words import ad_seconds_left, words
from mini_ttv.core.quality import Quality, QualityPreference, Rendition, choose
from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger(__name__)
_TICK = 0.25
_HISTORY = 200


@dataclass(frozen=True, slots=True)
class WatchState:
    """What the player shows and plays."""

    phase: Phase = Phase.IDLE
    login: str = ""
    words: str = ""  # a sentence for the person; empty where the picture speaks for itself
    source: str = ""  # the URL for the player; empty: nothing to play. Each URL serves one connection
    hold: bool = False  # the player is to pause: media is being gathered
    paused: bool = False  # the person pressed pause
    quality: Quality = QualityPreference.BEST
    renditions: tuple[Rendition, ...] = ()  # the best first
    rendition: Rendition | None = None  # the one being played
    failure: PlaybackFailure | None = None
    can_retry: bool = False
    step: int = 0  # which reopening is under way
    ad_seconds_left: int | None = None
    recoveries: int = 0


class WatchService:
    """Plays one channel at a time.

    All methods return at once; what comes of them is told by `changed`. Opening another channel, or the same, gives up
    whatever was under way.
    """

    def __init__(
        self,
        playback: Playback,
        *,
        quality: Quality = QualityPreference.BEST,
        timing: Timing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is started yet.

        Args:
            playback: The door to streams.
            quality: What the person prefers.
            timing: When patience ends.
            clock: Monotonic seconds.
        """
        self.changed: Event[WatchState] = Event()
        self.state = WatchState(quality=quality)
        self._playback = playback
        self._timing = timing or Timing()
        self._clock = clock
        self._machine = PlaybackState()
        self._tasks = TaskSet(_LOGGER)
        self._search: asyncio.Task[None] | None = None
        self._ticker: asyncio.Task[None] | None = None
        self._resolution: Resolution | None = None
        self._feed: Feed | None = None
        self._source = ""
        self._next_source = ""
        self._rendition: Rendition | None = None
        self._quality = quality
        self._received_at_hold = 0
        self._position = 0.0
        self._history: deque[str] = deque(maxlen=_HISTORY)

    # What the person wants.

    def open(self, login: str) -> None:
        """Play the channel `login` instead of whatever is played."""
        self._forget_resolution()
        self._note(f"open {login}")
        self._handle(Open(login))

    def close(self) -> None:
        """Play nothing."""
        self._forget_resolution()
        self._handle(Close())

    def reload(self) -> None:
        """Look for the same channel again and play it from the live edge."""
        self._forget_resolution()
        self._note("reload")
        self._handle(Reload())

    def retry(self) -> None:
        """The same, after a failure."""
        self.reload()

    def set_quality(self, quality: Quality) -> None:
        """Play another rendition, now and on the next channels."""
        self._quality = quality
        wanted = self._wanted()
        if self._resolution is not None and wanted is None:
            self._fail_without_rendition()
        elif wanted != self._rendition:
            self._handle(ChangeRendition())
        self._publish()

    def set_paused(self, *, paused: bool) -> None:
        """The person pressed pause or play."""
        self._handle(Paused(paused))

    def channel_went_live(self, login: str) -> None:
        """Resume when the channel that ended or was offline is back."""
        back = self._machine.phase is Phase.ENDED or self._machine.failure is PlaybackFailure.OFFLINE
        if back and login.lower() == self._machine.login.lower():
            self.reload()

    # What the player reports.

    def report_progress(self, position: float, frames: int) -> None:
        """Several times a second: position (seconds) and frames shown, both since the last `source`."""
        self._position = position
        sound_only = self._rendition is not None and self._rendition.audio_only
        self._handle(Progress(round(position * 1000) if sound_only else frames))
        self.tick()

    def report_failure(self, reason: str) -> None:
        """The player cannot play its source."""
        self._note(f"player: {reason}")
        self._handle(PlayerFailed(reason))

    def report_drained(self) -> None:
        """The player has shown everything of its source."""
        self._handle(Drained())

    # What anybody may ask.

    def delay(self) -> float | None:
        """Seconds between what is seen and now."""
        return None if self._feed is None else self._feed.delay(self._position)

    def statistics(self) -> PlaybackStatistics:
        """The playback in numbers, without those that only the player knows."""
        rendition = self._rendition
        rate = 0.0 if self._feed is None else self._feed.statistics.byte_rate
        return PlaybackStatistics(
            channel=self._machine.login,
            rendition=rendition.name if rendition else "",
            codecs=",".join(rendition.codecs) if rendition else "",
            bit_rate=round(rate * 8) or (rendition.bandwidth if rendition else 0),
            delay_s=self.delay(),
            recoveries=self._machine.recoveries,
        )

    @property
    def history(self) -> tuple[str, ...]:
        """What happened, line by line, to be copied into a report."""
        return tuple(self._history)

    async def aclose(self) -> None:
        """Stop everything, at the end of the program."""
        self.close()
        await self._tasks.cancel()

    # The machinery.

    def tick(self) -> None:
        """Let time pass: watchdogs, waiting steps, the countdown."""
        self._handle(Tick(self._cushion()))

    def _handle(self, fact: Fact) -> None:
        before = self._machine
        self._machine, commands = advance(before, fact, self._clock(), self._timing)
        for command in commands:
            self._COMMANDS[command](self)
        if self._machine.phase is not before.phase or self._machine.step != before.step:
            self._note(f"{self._machine.phase.value} {self._machine.reason}".rstrip())
        self._keep_ticking()
        self._publish()

    def _publish(self) -> None:
        machine, now = self._machine, self._clock()
        state = WatchState(
            phase=machine.phase,
            login=machine.login,
            words=words(machine, now, self._timing),
            source=self._source,
            hold=machine.held,
            paused=machine.paused,
            quality=self._quality,
            renditions=self._resolution.renditions if self._resolution else (),
            rendition=self._rendition,
            failure=machine.failure,
            can_retry=machine.phase in {Phase.FAILED, Phase.ENDED},
            step=machine.step,
            ad_seconds_left=ad_seconds_left(machine, now),
            recoveries=machine.recoveries,
        )
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def _resolve(self) -> None:
        self._forget_resolution()
        self._search = self._tasks.spawn(self._find(self._machine.login), "find stream")

    async def _find(self, login: str) -> None:
        try:
            resolution = await self._playback.resolve(login)
        except PlaybackError as error:
            self._note(f"not found: {error}")
            self._handle(ResolveFailed(error.failure, str(error)))
            return
        for note in resolution.notes:
            self._note(note)
        self._resolution = resolution
        if self._wanted() is None:
            self._fail_without_rendition()
        else:
            self._handle(Resolved())

    def _wanted(self) -> Rendition | None:
        renditions = self._resolution.renditions if self._resolution else ()
        name = choose(self._quality, [each.name for each in renditions])
        return next((each for each in renditions if each.name == name), None)

    def _fail_without_rendition(self) -> None:
        reason = f"{self._machine.login} has no sound-only stream. Choose another quality."
        self._handle(ResolveFailed(PlaybackFailure.NO_RENDITION, reason, final=True))

    def _open_feed(self) -> None:
        self._rendition = wanted = self._wanted()
        if self._resolution is None or wanted is None:
            return
        self._note(f"play {wanted.name}")
        self._position = 0.0
        # Feeds outlive their wishes by moments: what a cancelled one still says is nobody's business.
        self._feed = self._resolution.open(wanted.name, self._hear)
        self._source = self._feed.url

    def _close_feed(self) -> None:
        feed, self._feed = self._feed, None
        if feed is not None:
            feed.cancel()
        self._source = ""
        self._rendition = None

    def _hold(self) -> None:
        self._received_at_hold = 0 if self._feed is None else self._feed.statistics.received

    def _switch(self) -> None:
        self._source = self._next_source
        self._position = 0.0

    def _release(self) -> None:
        """The machine's state says it all."""

    def _hear(self, event: FeedEvent) -> None:
        if isinstance(event, FeedTrouble):
            self._note(event.words)
            return
        if isinstance(event, TimelineCut):
            self._next_source = event.url
        if not isinstance(event, AdBegan):
            self._note(type(event).__name__)
        self._handle(event)

    def _cushion(self) -> float:
        """Seconds of media that came since the stall."""
        if not self._machine.held or self._feed is None:
            return 0.0
        now = self._feed.statistics
        announced = self._rendition.bandwidth / 8 if self._rendition else 0.0
        rate = now.byte_rate or announced or 250_000.0
        return (now.received - self._received_at_hold) / rate

    def _forget_resolution(self) -> None:
        search, self._search = self._search, None
        if search is not None and search is not asyncio.current_task():
            search.cancel()
        resolution, self._resolution = self._resolution, None
        if resolution is not None:
            resolution.close()

    def _keep_ticking(self) -> None:
        resting = self._machine.phase in {Phase.IDLE, Phase.ENDED, Phase.FAILED}
        if resting and self._ticker is not None:
            self._ticker.cancel()
            self._ticker = None
        elif not resting and self._ticker is None:
            self._ticker = self._tasks.spawn(self._tick_on(), "watchdog")

    async def _tick_on(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            self.tick()

    def _note(self, line: str) -> None:
        self._history.append(f"{time.strftime('%H:%M:%S')} {line}")
        _LOGGER.info("%s", line)

    _COMMANDS: ClassVar[dict[Command, Callable[["WatchService"], None]]] = {
        Command.RESOLVE: _resolve,
        Command.OPEN_FEED: _open_feed,
        Command.CLOSE_FEED: _close_feed,
        Command.SWITCH: _switch,
        Command.HOLD: _hold,
        Command.RELEASE: _release,
    }
