"""What costs power rests: pictures that nobody sees, and the screen saver's sleep while somebody watches."""

import logging
from collections.abc import Coroutine
from enum import Enum
from typing import Any, Protocol

from mini_ttv.core.events import Event
from mini_ttv.core.playback import Phase
from mini_ttv.core.quality import ExactQuality, Quality, QualityPreference
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.services.watch import WatchState

_LOGGER = logging.getLogger(__name__)
_LOWEST = ExactQuality(1, 1)  # nothing is below that, so it is the smallest picture that there is
_WATCHED = frozenset({Phase.PLAYING, Phase.BUFFERING, Phase.STALLED, Phase.RECOVERING, Phase.AD_BREAK})


class WhenHidden(Enum):
    """What is played while nobody sees it."""

    AUDIO = "audio"
    LOWEST = "lowest"
    KEEP = "keep"


class Watching(Protocol):
    """What is asked of the service that plays."""

    changed: Event[WatchState]
    state: WatchState

    def save(self, quality: Quality | None) -> None:
        """Play `quality` whatever was chosen; None ends that."""


class ScreenSaver(Protocol):
    """The desktop's screen saver."""

    async def hold(self, reason: str) -> bool:
        """Keep it away; False where there is none."""

    async def let_go(self) -> None:
        """It may come again."""


class Hiding:
    """Plays less while the window is hidden, and what the person chose when it is back."""

    def __init__(self, watch: Watching, choice: WhenHidden) -> None:
        """Take the player's service and what the person wants."""
        self.choice = choice
        self._watch = watch
        self._saves = False

    def set_seen(self, *, seen: bool) -> None:
        """The picture can be seen, or not."""
        state = self._watch.state
        if seen and self._saves:
            _LOGGER.info("seen again")
            self._saves = False
            self._watch.save(None)
        elif not seen and not self._saves and self.choice is not WhenHidden.KEEP and state.phase in _WATCHED:
            has_audio = any(each.audio_only for each in state.renditions)
            # A channel without a rendition for the ears alone gets its smallest picture.
            lesser = QualityPreference.AUDIO if self.choice is WhenHidden.AUDIO and has_audio else _LOWEST
            _LOGGER.info("hidden: %s", "sound only" if lesser is QualityPreference.AUDIO else "the smallest picture")
            self._saves = True
            self._watch.save(lesser)


class Wakefulness:
    """Holds the screen saver off while a video plays that somebody can see."""

    def __init__(self, watch: Watching, saver: ScreenSaver) -> None:
        """Take the player's service and the desktop's screen saver."""
        self._saver = saver
        self._tasks = TaskSet(_LOGGER)
        self._seen = True
        self._state = watch.state
        self._wanted = self._held = False
        self._busy = self._is_closed = False
        self._unwatch = watch.changed.connect(self._follow)
        self._decide()

    @property
    def held(self) -> bool:
        """Whether the screen saver is held off."""
        return self._held

    def set_seen(self, *, seen: bool) -> None:
        """The picture can be seen, or not."""
        self._seen = seen
        self._decide()

    async def close(self) -> None:
        """Let the screen saver come again, at the end of the program."""
        self._is_closed = True  # windows that are hidden later are nothing to rest for
        self._unwatch()
        await self._tasks.cancel()
        if self._held:
            await self._saver.let_go()

    def _follow(self, state: WatchState) -> None:
        self._state = state
        self._decide()

    def _decide(self) -> None:
        state = self._state
        picture = state.rendition is None or not state.rendition.audio_only
        self._wanted = self._seen and picture and not state.paused and state.phase in _WATCHED
        if self._wanted is not self._held and not self._busy and not self._is_closed:
            self._busy = True
            self._spawn(self._settle())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        _ = self._tasks.spawn(work, "screen saver")

    async def _settle(self) -> None:
        try:
            while self._wanted is not self._held:
                if self._wanted:
                    self._held = True
                    await self._saver.hold(tr("A video plays"))
                else:
                    self._held = False
                    await self._saver.let_go()
        finally:
            self._busy = False
