"""Which channels' emotes are followed as they change, and the sockets that tell."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping

from mini_ttv.core.tasks import TaskSet
from mini_ttv.emotes.bttv import Bttv
from mini_ttv.emotes.events_bttv import BttvEvents
from mini_ttv.emotes.events_seventv import ActiveSet, SevenTvEvents
from mini_ttv.emotes.events_socket import EventsSocket
from mini_ttv.emotes.live_set import SetChange
from mini_ttv.emotes.seventv import SevenTv

_MOST = 50  # channels that are followed, those asked for last; 7TV allows 500 subscriptions, two a channel
_LOGGER = logging.getLogger(__name__)


class LiveSets:
    """Follows the channels that were asked for lately."""

    def __init__(
        self, bttv: tuple[Bttv, str], seventv: tuple[SevenTv, str], tell: Callable[[str, SetChange], None]
    ) -> None:
        """Take each provider with the address of its socket; `tell` hears the provider's name and what changed."""
        self._watched: OrderedDict[str, None] = OrderedDict()
        self._seventv = seventv[0]
        self._tasks = TaskSet(_LOGGER)
        self._sockets = (
            EventsSocket(
                bttv[1], BttvEvents(lambda: tuple(self._watched), bttv[0].emote), lambda change: tell(Bttv.name, change)
            ),
            EventsSocket(
                seventv[1],
                SevenTvEvents(self._active_sets, seventv[0].emote),
                lambda change: tell(SevenTv.name, change),
            ),
        )

    def start(self) -> None:
        """Open the sockets once there is something to hear."""
        for socket in self._sockets:
            _ = self._tasks.spawn(socket.run(), name="emote set changes")

    async def close(self) -> None:
        """Close them."""
        await self._tasks.cancel()

    def watch(self, channel_id: str) -> None:
        """Follow this channel; the one that was asked for the longest time ago makes room."""
        self._watched[channel_id] = None
        self._watched.move_to_end(channel_id)
        while len(self._watched) > _MOST:
            self._watched.popitem(last=False)
        for socket in self._sockets:
            socket.wake()

    def _active_sets(self) -> Mapping[str, ActiveSet]:
        known = self._seventv.active
        return {channel_id: known[channel_id] for channel_id in self._watched if channel_id in known}
