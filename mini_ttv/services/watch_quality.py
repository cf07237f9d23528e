"""Which rendition is to be played: what the person chose, bounded by what decoder, processor and line can do."""

from mini_ttv.core.quality import ExactQuality, Quality, QualityPreference, Rendition
from mini_ttv.core.quality_guard import QualityMemory, RefusedRenditions, StepDown, above, below, pick
from mini_ttv.core.translation import tr


class QualityKeeper:
    """Decides on renditions for one channel after the other."""

    def __init__(self, memory: QualityMemory, *, may_fall: bool = True, may_rise: bool = False) -> None:
        """Begin with what the person prefers.

        Args:
            memory: What that is, everywhere and on single channels.
            may_fall: Whether less is taken by itself when pictures are lost for long.
            may_rise: Whether more is taken by itself when that is over.
        """
        self.saving: Quality | None = None  # holds while set, whatever was chosen: nobody sees the picture
        self._memory = memory
        self._refused = RefusedRenditions()
        self._step_down = StepDown(may_rise=may_rise)
        self._may_fall = may_fall
        self._channel = ""
        self._limit: Rendition | None = None  # of this playback, after steps down

    def allow(self, *, may_fall: bool, may_rise: bool) -> None:
        """Another wish for what is done without being asked, from now on."""
        self._may_fall = may_fall
        self._step_down.may_rise = may_rise

    @property
    def quality(self) -> Quality:
        """What the person chose for this channel."""
        return self._memory.of(self._channel)

    def aim(self, channel: str, now: float) -> None:
        """Another channel plays; empty for what is no channel."""
        self._channel = channel
        self._limit = None
        self._step_down.restart(now)

    def choose(self, quality: Quality, now: float) -> None:
        """The person wants `quality`: a preference holds everywhere, a rendition for this channel."""
        if isinstance(quality, QualityPreference) or not self._channel:
            self._memory.usual = quality
            quality = self._memory.usual
        self._memory.choose(self._channel, quality)
        self._limit = None
        self._step_down.restart(now)

    def wanted(self, renditions: tuple[Rendition, ...]) -> Rendition | None:
        """The one of `renditions` to play."""
        usable = self._refused.without(renditions)
        if self.saving is not None and (found := pick(self.saving, usable)):
            return found
        found = pick(self.quality, usable)
        if found is not None and self._limit is not None and self._limit.rank < found.rank:
            return pick(ExactQuality(self._limit.height, self._limit.fps), usable)
        return found

    def refuse(self, rendition: Rendition) -> None:
        """The decoder makes no picture of `rendition`."""
        self._refused.refuse(rendition)

    def stalled(self, now: float) -> None:
        """The picture stood still for want of media."""
        self._step_down.stalled(now)

    def observe(
        self, now: float, came: int, dropped: int, playing: tuple[Rendition | None, tuple[Rendition, ...]]
    ) -> str:
        """Take in how the picture does.

        Args:
            now: Monotonic seconds.
            came: Pictures since the source began.
            dropped: Pictures lost.
            playing: The rendition on show, and all there are.

        Returns:
            What was decided, in words; empty for nothing. `wanted` tells the result.
        """
        present, all_ = playing
        if present is None or present.audio_only or self.saving is not None:
            return ""
        step = self._step_down.observe(now, came, dropped)
        if step < 0 and self._may_fall and (less := below(self._refused.without(all_), present)):
            self._limit = less
            return tr("{quality} is too much right now: playing {less}.", quality=present.title, less=less.title)
        chosen = pick(self.quality, self._refused.without(all_))
        if step > 0 and self._limit is not None and chosen is not None:
            more = above(self._refused.without(all_), present, chosen) or chosen
            self._limit = more if more != chosen else None
            return tr("All is well: playing {quality}.", quality=more.title)
        return ""
