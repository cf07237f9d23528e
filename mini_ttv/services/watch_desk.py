"""The feeds of one playback: the one that the player reads, and the one that will take its place."""

from collections.abc import Callable
from typing import ClassVar

from mini_ttv.core.channel_name import Target, Video
from mini_ttv.core.playback import (
    Feed,
    FeedEnded,
    FeedEvent,
    FeedReady,
    FeedTrouble,
    TimelineCut,
    kind_of,
)
from mini_ttv.core.playback_facts import Command, Event, NotReady, Tick
from mini_ttv.core.quality import Rendition
from mini_ttv.services.watch_search import Search

_GUESSED_RATE = 250_000.0  # bytes a second
_READY_SECONDS = 0.5  # of media: enough for a demuxer to find its way without a break


class Desk:
    """Carries out the commands of the rules; what comes of them is told as facts."""

    def __init__(self, search: Search, tell: Callable[[Event], None], note: Callable[[str], None]) -> None:
        """Nothing is read yet.

        Args:
            search: Finds what is to be read.
            tell: Is told what happened, on the event loop.
            note: Takes a line for the log.
        """
        self.source = ""
        self.rendition: Rendition | None = None
        self.next_rendition: Rendition | None = None
        self.position = 0.0  # of the player, in the present source
        self._search = search
        self._tell = tell
        self._note = note
        self._feed: Feed | None = None
        self._next: Feed | None = None
        self._next_said: list[FeedEvent] = []
        self._next_source = ""
        self._crossed = 0.0  # seconds of a recording that were played before the last cut
        self._resume_at = 0.0
        self._received_at_hold = 0
        self._received = 0
        self._received_at = 0.0
        self._unlisted = False

    # What is known.

    @property
    def feed(self) -> Feed | None:
        """The one that the player reads."""
        return self._feed

    @property
    def place(self) -> float:
        """Seconds from the beginning of a recording to what is seen."""
        if self._feed is None:
            return self._resume_at
        return self._feed.statistics.start + self._crossed + self.position

    @property
    def _start(self) -> float:
        """Where the next feed begins; live is always now."""
        target = self._search.target
        return self.place if target is not None and kind_of(target).recorded else 0.0

    @property
    def sound_only(self) -> bool:
        """Whether there is nothing to see."""
        return self.rendition is not None and self.rendition.audio_only

    def tick(self, now: float, *, held: bool) -> Tick:
        """What a moment of time means for the rules, by how the bytes flow."""
        if self._feed is None:
            return Tick()
        statistics = self._feed.statistics
        if statistics.received != self._received:
            self._received, self._received_at, self._unlisted = statistics.received, now, False
        cushion = (statistics.received - self._received_at_hold) / self._rate(self._feed) if held else 0.0
        silence, received = now - self._received_at, statistics.received > 0
        return Tick(cushion, silence, received=received, unlisted=self._unlisted)

    def next_is_ready(self) -> bool:
        """Whether the prepared feed has something to show."""
        if self._next is None:
            return False
        ahead = self._next.ahead(0.0)
        if ahead is None:
            ahead = self._next.statistics.received / self._rate(self._next)
        return ahead >= _READY_SECONDS

    def _rate(self, feed: Feed) -> float:
        rendition = self.rendition if feed is self._feed else self.next_rendition
        announced = rendition.bandwidth / 8 if rendition else 0.0
        return feed.statistics.byte_rate or announced or _GUESSED_RATE

    # What is to be done.

    def aim(self, target: Target | None) -> None:
        """Something else is wanted, or the same afresh."""
        self._close()  # now, since it notes where a recording was left
        self._search.forget()
        self._search.target = target
        self._resume_at = float(target.start) if isinstance(target, Video) else 0.0

    def do(self, command: Command, now: float) -> None:
        """Carry out one command."""
        self._received_at = now if command in _FRESH else self._received_at
        self._COMMANDS[command](self)

    def _resolve(self) -> None:
        self._search.start()

    def _open(self) -> None:
        self.rendition = wanted = self._search.wanted
        if wanted is not None and (feed := self._search.open(wanted, self._hear, self._start)):
            self._note(f"play {wanted.name}")
            self._feed = feed
            self._begin(feed.url)

    def _begin(self, source: str) -> None:
        self.source = source
        self._unlisted = False
        self.position = self._crossed = 0.0

    def _close(self) -> None:
        self._abandon()
        self._resume_at = self.place
        feed, self._feed = self._feed, None
        if feed is not None:
            feed.cancel()
        self.source = ""
        self.rendition = None

    def _prepare(self) -> None:
        self._abandon()
        self.next_rendition = wanted = self._search.wanted
        if wanted is not None:
            self._note(f"prepare {wanted.name}")
            # Who has only listened wants to see something now; what that is behind live is caught up.
            self._next = self._search.open(wanted, self._hear_next, self._start, at_once=self.sound_only)

    def _take_over(self) -> None:
        feed, self._feed = self._feed, self._next
        self.rendition, self._next, self.next_rendition = self.next_rendition, None, None
        if feed is not None:
            feed.cancel()
        if self._feed is None:
            return
        self._note(f"play {self.rendition.name if self.rendition else ''}")
        self._begin(self._feed.url)
        said, self._next_said = self._next_said, []
        for event in said:
            self._hear(event)

    def _abandon(self) -> None:
        feed, self._next = self._next, None
        self.next_rendition = None
        self._next_said = []
        if feed is not None:
            feed.cancel()

    def _hold(self) -> None:
        self._received_at_hold = 0 if self._feed is None else self._feed.statistics.received

    def _switch(self) -> None:
        self.source = self._next_source
        self._crossed += self.position
        self.position = 0.0

    def _release(self) -> None:
        """The state says it all."""

    # What feeds say. They outlive their wishes by moments, but not a word of theirs does.

    def _hear(self, event: FeedEvent) -> None:
        if isinstance(event, FeedTrouble):
            self._unlisted = self._unlisted or event.unlisted
            self._note(event.words)
            return
        if isinstance(event, FeedReady):
            self.source = event.url
        elif isinstance(event, TimelineCut):
            self._next_source = event.url
        self._tell(event)

    def _hear_next(self, event: FeedEvent) -> None:
        if self._next is None:  # it has taken over
            self._hear(event)
        elif isinstance(event, FeedEnded):
            self._note(f"the other stream broke off. {event.reason}".rstrip())
            self._tell(NotReady())
        else:
            self._next_said.append(event)

    _COMMANDS: ClassVar[dict[Command, Callable[["Desk"], None]]] = {
        Command.RESOLVE: _resolve,
        Command.OPEN_FEED: _open,
        Command.CLOSE_FEED: _close,
        Command.PREPARE: _prepare,
        Command.TAKE_OVER: _take_over,
        Command.ABANDON: _abandon,
        Command.SWITCH: _switch,
        Command.HOLD: _hold,
        Command.RELEASE: _release,
    }


_FRESH = frozenset({Command.OPEN_FEED, Command.TAKE_OVER, Command.SWITCH})
