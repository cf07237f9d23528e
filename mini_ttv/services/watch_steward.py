"""Looks after a playback that goes on: its pace, and whether its rendition is too much for this computer."""

from mini_ttv.core.catch_up import CatchUp
from mini_ttv.core.playback import Phase
from mini_ttv.core.playback_facts import PlaybackState, Renew
from mini_ttv.core.translation import tr
from mini_ttv.services.watch_desk import Desk
from mini_ttv.services.watch_journal import Journal
from mini_ttv.services.watch_quality import QualityKeeper
from mini_ttv.services.watch_search import Search

_ENOUGH_TO_SEE = 64 * 1024  # bytes: a decoder that makes no picture of these makes none at all
_LONG_ENOUGH = 1.0  # seconds of sound without a picture


class Steward:
    """Draws conclusions from what the player reports."""

    def __init__(self, desk: Desk, search: Search, keeper: QualityKeeper, journal: Journal, *, catch_up: bool) -> None:
        """Nothing plays yet; `catch_up` says whether live may be hurried after."""
        self.rate = 1.0  # how fast the player is to play
        self._desk = desk
        self._search = search
        self._keeper = keeper
        self._journal = journal
        self._hurries = catch_up
        self._catch_up = CatchUp(enabled=catch_up)

    def allow(self, *, catch_up: bool) -> None:
        """Whether live may be hurried after from now on."""
        if catch_up != self._hurries:
            self._hurries = catch_up
            self.rate = 1.0
            self._catch_up = CatchUp(enabled=catch_up)

    @property
    def usual_delay(self) -> float | None:
        """What catching up aims at."""
        return self._catch_up.usual

    def aim(self, channel: str, now: float) -> None:
        """Something else plays: a channel, or with an empty name a recording."""
        self._catch_up = CatchUp(enabled=self._hurries)
        self._keeper.aim(channel, now)

    def moved(self, before: PlaybackState, after: PlaybackState, now: float) -> None:
        """The phase, or the step of a recovery, is another one."""
        self.rate = 1.0
        if after.phase is Phase.STALLED:
            self._catch_up.stalled(now)
        else:
            self._catch_up.interrupted()
        if before.phase is Phase.STALLED and after.phase is Phase.BUFFERING:
            self._keeper.stalled(now)  # a slow line; a dead one is no matter of quality
        # Sound that plays on without a single picture is more than the decoder can do.
        gave_up = before.fed and after.phase is Phase.RECOVERING
        if gave_up and not before.count and self._desk.position > _LONG_ENOUGH:
            self._refuse_rendition()

    def player_failed(self, state: PlaybackState) -> None:
        """The player gave up: at fault may be what it was given."""
        feed = self._desk.feed
        if not state.count and feed is not None and feed.statistics.received >= _ENOUGH_TO_SEE:
            self._refuse_rendition()

    def _refuse_rendition(self) -> None:
        rendition = self._desk.rendition
        if rendition is not None and not rendition.audio_only:
            self._keeper.refuse(rendition)
            self._journal.tell(tr("{quality} cannot be shown on this computer.", quality=rendition.title))

    def keep_pace(self, now: float, delay: float | None) -> Renew | None:
        """Hurry a little while live is further away than usual; the answer is a jump."""
        feed = self._desk.feed
        if feed is None:
            return None
        advice = self._catch_up.observe(now, delay, feed.ahead(self._desk.position))
        if advice.jump:
            self._journal.note("jump to live")
            return Renew(wish=False)
        if advice.rate != self.rate:
            self._journal.note(f"play at {advice.rate:g} times the speed")
            self.rate = advice.rate
        return None

    def keep_quality(self, now: float, frames: int, dropped: int) -> bool:
        """Take less when it is too much; whether another rendition is wanted now."""
        playing = (self._desk.rendition, self._search.renditions)
        words = self._keeper.observe(now, frames, dropped, playing)
        if words:
            self._journal.tell(words)
        return bool(words)
