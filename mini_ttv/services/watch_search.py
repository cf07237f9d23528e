"""The search for what a person wants to watch, and what it found."""

import asyncio
from collections.abc import Callable

from mini_ttv.core.channel_name import Channel, Target
from mini_ttv.core.errors import PlaybackError, PlaybackFailure
from mini_ttv.core.playback import NOTHING_TOLD, About, Feed, FeedEvent, Playback, Resolution
from mini_ttv.core.playback_facts import Event, Resolved, ResolveFailed
from mini_ttv.core.quality import Rendition
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr

_BESIDE = 2  # searches without an answer that a new one does not end


class Search:
    """Looks for one target at a time; what comes of it is told as a fact.

    A server that said nothing may be back: it is asked anew while the earlier question is still open, and the first
    stream that is found counts, so that neither a dead connection nor a slow one is waited for in vain.
    """

    def __init__(
        self,
        playback: Playback,
        tasks: TaskSet,
        wanted: Callable[[tuple[Rendition, ...]], Rendition | None],
        tell: Callable[[Event], None],
        note: Callable[[str], None],
    ) -> None:
        """Nothing is looked for yet.

        Args:
            playback: The door to streams.
            tasks: Runs the searches.
            wanted: Picks one of the renditions.
            tell: Is told what was found, on the event loop.
            note: Takes a line for the log.
        """
        self.target: Target | None = None
        self.notes: tuple[str, ...] = ()  # what the last search says about the renditions
        self._playback = playback
        self._tasks = tasks
        self._wanted = wanted
        self._tell = tell
        self._note = note
        self._under_way: list[asyncio.Task[None]] = []  # the newest last
        self._resolution: Resolution | None = None

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """What can be played, the best first."""
        return self._resolution.renditions if self._resolution else ()

    @property
    def about(self) -> About:
        """Whose recording it is."""
        return self._resolution.about if self._resolution else NOTHING_TOLD

    @property
    def wanted(self) -> Rendition | None:
        """The rendition to play."""
        return self._wanted(self.renditions)

    def start(self) -> None:
        """Look for the target; what was found before is given up."""
        self._drop()
        self._end(self._under_way[:-_BESIDE])
        if self.target is not None:
            self._under_way.append(self._tasks.spawn(self._find(self.target), "find stream"))

    def forget(self) -> None:
        """Give up the search, and what the last one found."""
        self._end(self._under_way)
        self._drop()

    def _end(self, tasks: list[asyncio.Task[None]]) -> None:
        for task in tuple(tasks):
            self._under_way.remove(task)
            if task is not asyncio.current_task():
                task.cancel()

    def _drop(self) -> None:
        resolution, self._resolution = self._resolution, None
        if resolution is not None:
            resolution.close()

    def open(
        self, rendition: Rendition, listener: Callable[[FeedEvent], None], start: float, *, at_once: bool = False
    ) -> Feed | None:
        """A feed of what was found; `None` where nothing is."""
        if self._resolution is None:
            return None
        return self._resolution.open(rendition.name, listener, start, at_once=at_once)

    def no_rendition(self) -> ResolveFailed:
        """What to say where nothing fits the person's wish."""
        words = tr("This has no sound-only stream. Choose another quality.")
        if isinstance(self.target, Channel):
            words = tr("{name} has no sound-only stream. Choose another quality.", name=self.target.login)
        return ResolveFailed(PlaybackFailure.NO_RENDITION, words, final=True)

    async def _find(self, target: Target) -> None:
        try:
            resolution = await self._playback.resolve(target)
        except PlaybackError as error:
            self._note(f"not found: {error}")
            self._fail(error)
            return
        self._end(self._under_way)
        for note in resolution.notes:
            self._note(note)
        self.notes = resolution.notes
        self._resolution = resolution
        self._tell(Resolved() if self.wanted else self.no_rendition())

    def _fail(self, error: PlaybackError) -> None:
        me = asyncio.current_task()
        if self._under_way and self._under_way[-1] is not me:  # what the newest finds is the truth
            self._end([each for each in self._under_way if each is me])
            return
        self._end(self._under_way)
        self._tell(ResolveFailed(error.failure, str(error)))
