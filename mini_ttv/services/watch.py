"""One open channel, video or clip: carries out what the rules of playback decide, and tells player and person."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.events import Event
from mini_ttv.core.playback import AdBegan, AdOver, FeedEnded, Kind, Phase, Playback, PlaybackStatistics, TimelineCut
from mini_ttv.core.playback_facts import (
    Close,
    Drained,
    NotReady,
    Open,
    Paused,
    PlaybackState,
    PlayerFailed,
    Progress,
    Ready,
    Reload,
    Renew,
    Resolved,
    Timing,
)
from mini_ttv.core.playback_facts import Event as Fact
from mini_ttv.core.playback_machine import advance
from mini_ttv.core.playback_words import ad_seconds_left, words
from mini_ttv.core.quality import Quality, QualityPreference
from mini_ttv.core.quality_guard import QualityMemory
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.watch_desk import Desk
from mini_ttv.services.watch_journal import Journal
from mini_ttv.services.watch_quality import QualityKeeper
from mini_ttv.services.watch_search import Search
from mini_ttv.services.watch_state import WatchState
from mini_ttv.services.watch_steward import Steward
from mini_ttv.services.watch_ticker import Ticker

__all__ = ["WatchService", "WatchState"]

_LOGGER = logging.getLogger(__name__)
_RESTS = frozenset({Phase.IDLE, Phase.ENDED, Phase.FAILED})
_TOLD = (AdBegan, AdOver, TimelineCut, FeedEnded)


@dataclass(frozen=True, slots=True)
class Habits:
    """What is done without being asked."""

    catch_up: bool = True  # play a little faster where live is further away than usual
    step_down: bool = True  # take a lower rendition when pictures are lost for long
    step_up: bool = False  # take a higher one again when that is over


class WatchService:
    """Plays one thing at a time.

    All methods return at once; what comes of them is told by `changed`. Opening something else, or the same, gives up
    whatever was under way.
    """

    def __init__(
        self,
        playback: Playback,
        *,
        quality: Quality | QualityMemory = QualityPreference.BEST,
        timing: Timing | None = None,
        habits: Habits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is started yet.

        Args:
            playback: The door to streams.
            quality: What the person prefers everywhere, or also on single channels.
            timing: When patience ends.
            habits: What is done without being asked.
            clock: Monotonic seconds.
        """
        self.changed: Event[WatchState] = Event()
        self.qualities = quality if isinstance(quality, QualityMemory) else QualityMemory(quality)
        """What the person chose for all channels, and for single ones."""
        self.state = WatchState(quality=self.qualities.usual)
        self._timing = timing or Timing()
        self._clock = clock
        self._machine = PlaybackState()
        self._tasks = TaskSet(_LOGGER)
        self._journal = Journal(_LOGGER, clock)
        habits = habits or Habits()
        self._keeper = QualityKeeper(self.qualities, may_fall=habits.step_down, may_rise=habits.step_up)
        self._search = Search(playback, self._tasks, self._keeper.wanted, self._handle, self._journal.note)
        self._desk = Desk(self._search, self._handle, self._journal.note)
        self._ticker = Ticker(self._tasks, self.tick)
        self._steward = Steward(self._desk, self._search, self._keeper, self._journal, catch_up=habits.catch_up)
        self._delay: float | None = None
        self._delay_at = 0.0

    # What the person wants.

    def open(self, target: str | Target) -> None:
        """Play a channel (by its login), a video or a clip instead of whatever is played."""
        wanted = Channel(target) if isinstance(target, str) else target
        self._journal.hush()
        self._desk.aim(wanted)
        self._steward.aim(wanted.login if isinstance(wanted, Channel) else "", self._clock())
        self._journal.note(f"open {wanted}")
        self._handle(Open(wanted))

    def close(self) -> None:
        """Play nothing."""
        self._journal.hush()
        self._desk.aim(None)
        self._handle(Close())

    def reload(self) -> None:
        """Look for the same again and play it: a channel from the live edge, a recording from where it was wanted."""
        self._desk.aim(self._machine.target)
        self._journal.note("reload")
        self._handle(Reload())

    def retry(self) -> None:
        """The same, after a failure."""
        self.reload()

    def set_quality(self, quality: Quality) -> None:
        """Play another rendition: a preference holds on all channels, an exact rendition on this one."""
        self._keeper.choose(quality, self._clock())
        self._renew()

    def take_habits(self, habits: Habits, timing: Timing) -> None:
        """Another wish for what is done without being asked, and for how patiently, from now on."""
        self._keeper.allow(may_fall=habits.step_down, may_rise=habits.step_up)
        self._steward.allow(catch_up=habits.catch_up)
        self._timing = timing

    def save(self, quality: Quality | None) -> None:
        """Play `quality` for as long as nobody looks, whatever was chosen; `None` ends that."""
        if quality != self._keeper.saving:
            self._keeper.saving = quality
            self._renew()

    def _renew(self) -> None:
        """Play what is wanted by now, if it is not what plays."""
        wanted = self._search.wanted
        if self._search.renditions and wanted is None:
            self._handle(self._search.no_rendition())
        elif self._desk.next_rendition is not None and wanted == self._desk.rendition:
            self._handle(NotReady())  # the person has thought better of it
        elif wanted != (self._desk.next_rendition or self._desk.rendition):
            self._handle(Renew())
        self._publish()

    def set_paused(self, *, paused: bool) -> None:
        """The person pressed pause or play."""
        self._handle(Paused(paused))

    def channel_went_live(self, login: str) -> None:
        """Resume when the channel that ended or was offline is back."""
        back = self._machine.phase is Phase.ENDED or self._machine.failure is PlaybackFailure.OFFLINE
        if back and self._machine.target == Channel(login.lower()):
            self.reload()

    # What the player reports.

    def report_progress(self, position: float, frames: int, dropped: int = 0) -> None:
        """Several times a second.

        Args:
            position: Seconds since the last `source`.
            frames: Pictures shown since then.
            dropped: Pictures lost, since whenever.
        """
        self._desk.position = position
        self._handle(Progress(round(position * 1000) if self._desk.sound_only else frames))
        self.tick()
        if self._machine.phase is Phase.PLAYING and not self._machine.paused:
            now = self._clock()
            if jump := self._steward.keep_pace(now, self.delay()):
                self._handle(jump)
            if self._steward.keep_quality(now, frames, dropped):
                self._renew()
            self._publish()

    def report_failure(self, reason: str) -> None:
        """The player cannot play its source."""
        self._journal.note(f"player: {reason}")
        self._steward.player_failed(self._machine)
        self._handle(PlayerFailed(reason))

    def report_drained(self) -> None:
        """The player has shown everything of its source."""
        self._handle(Drained())

    # What anybody may ask.

    def delay(self) -> float | None:
        """Seconds between what is seen and now; `None` for recordings and while it is not known."""
        feed = self._desk.feed
        live = self._machine.kind is Kind.LIVE
        return feed.delay(self._desk.position) if feed is not None and live else None

    def statistics(self) -> PlaybackStatistics:
        """The playback in numbers, without those that only the player knows."""
        rendition, feed = self._desk.rendition, self._desk.feed
        rate = 0.0 if feed is None else feed.statistics.byte_rate
        return PlaybackStatistics(
            channel=self.state.login,
            rendition=rendition.name if rendition else "",
            codecs=",".join(rendition.codecs) if rendition else "",
            bit_rate=round(rate * 8) or (rendition.bandwidth if rendition else 0),
            delay_s=self.delay(),
            usual_delay_s=self._steward.usual_delay,
            rate=self._steward.rate,
            buffer_s=None if feed is None else feed.ahead(self._desk.position),
            stalls=self._machine.all_stalls,
            recoveries=self._machine.recoveries,
        )

    @property
    def history(self) -> tuple[str, ...]:
        """What happened, line by line, to be copied into a report."""
        return self._journal.lines

    async def aclose(self) -> None:
        """Stop everything, at the end of the program."""
        self.close()
        await self._tasks.cancel()

    # The machinery.

    def tick(self) -> None:
        """Let time pass: watchdogs, waiting steps, the countdown."""
        if self._machine.next is not None and self._desk.next_is_ready():
            self._handle(Ready())
        self._handle(self._desk.tick(self._clock(), held=self._machine.held))

    def _handle(self, fact: Fact) -> None:
        before, now = self._machine, self._clock()
        if isinstance(fact, _TOLD):
            self._journal.note(_told(fact))
        if isinstance(fact, Resolved) and before.phase is Phase.RESOLVING and self._search.notes:
            self._journal.tell(self._search.notes[0])
        self._machine, commands = advance(before, fact, now, self._timing)
        if self._machine.phase is not before.phase or self._machine.step != before.step:
            self._journal.note(f"{self._machine.phase.value} {self._machine.reason}".rstrip())
            self._steward.moved(before, self._machine, now)
        for command in commands:
            self._desk.do(command, now)
        resting = self._machine.phase in _RESTS and self._machine.due is None
        self._ticker.want(wanted=not resting)
        self._publish()

    def _publish(self) -> None:
        machine, desk, now = self._machine, self._desk, self._clock()
        if now - self._delay_at >= 1.0 or desk.feed is None:
            delay = self.delay()
            self._delay, self._delay_at = None if delay is None else round(delay, 1), now
        recorded, feed = machine.kind.recorded, desk.feed
        duration = feed.statistics.duration if feed is not None and recorded else None
        state = WatchState(
            phase=machine.phase,
            kind=machine.kind,
            target=machine.target,
            login=machine.target.login if isinstance(machine.target, Channel) else "",
            about=self._search.about,
            words=words(machine, now, self._timing),
            detail=machine.reason if machine.phase is Phase.RECOVERING else "",
            notice=self._journal.notice,
            source=desk.source,
            hold=machine.held,
            paused=machine.paused,
            rate=self._steward.rate,
            quality=self._keeper.quality,
            renditions=self._search.renditions,
            rendition=desk.rendition,
            next_rendition=desk.next_rendition,
            failure=machine.failure,
            can_retry=machine.phase in {Phase.FAILED, Phase.ENDED},
            step=machine.step,
            steps=len(self._timing.retry_delays) if machine.phase is Phase.RECOVERING else 0,
            ad_seconds_left=ad_seconds_left(machine, now),
            delay=self._delay,
            position=int(desk.place) if recorded else None,
            duration=None if duration is None else round(duration),
            recoveries=machine.recoveries,
        )
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _told(fact: Fact) -> str:
    match fact:
        case AdBegan(seconds):
            return "advertisement" if seconds is None else f"advertisement, {seconds:.0f} s left"
        case AdOver():
            return "advertisements are over"
        case TimelineCut():
            return "the stream's time breaks off"
        case FeedEnded(reason):
            return reason or "the stream ends"
        case _:
            return type(fact).__name__
