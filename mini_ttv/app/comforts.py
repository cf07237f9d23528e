"""What makes watching comfortable: sleep timers, rest while nobody looks, no screen saver."""

import logging
from contextlib import AsyncExitStack
from dataclasses import dataclass

from mini_ttv.app.services import Services
from mini_ttv.core.tasks import TaskSet
from mini_ttv.desktop.screensaver import DesktopScreenSaver
from mini_ttv.services.resting import Hiding, Wakefulness, WhenHidden
from mini_ttv.services.sleep_timer import SleepTimer
from mini_ttv.settings import Settings
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.mini_ticker import HitTicker
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.screenshots import Screenshots

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)  # without slots: signals keep weak references to it
class Comforts:
    """Made once, beside the player."""

    sleep: SleepTimer
    hiding: Hiding
    wakefulness: Wakefulness
    screenshots: Screenshots
    ticker: HitTicker
    player: PlayerWidget

    def set_seen(self, seen: bool) -> None:  # noqa: FBT001 - the slot of a signal
        """The picture can be seen, or not."""
        self.hiding.set_seen(seen=seen)
        self.wakefulness.set_seen(seen=seen)
        self.player.overlay.set_seen(seen=seen)

    def take_screenshot(self) -> None:
        """Keep the picture on show."""
        state = self.player.state
        self.screenshots.take(self.player.screenshot(), state.login or state.about.channel, self.player.toast)


def comforts(
    services: Services, settings: Settings, player: PlayerWidget, pictures: PictureSource, stack: AsyncExitStack
) -> Comforts:
    """Make them; the stack takes them down."""
    sleep = SleepTimer(services.watch.changed)
    stack.callback(sleep.close)
    saver = DesktopScreenSaver("Mini TTV")
    wakefulness = Wakefulness(services.watch, saver)
    stack.push_async_callback(wakefulness.close)
    keeping = TaskSet(_LOGGER)
    stack.push_async_callback(keeping.cancel)
    ticker = HitTicker(lambda: services.counter.table(services.chat.channel), EmotePictures(pictures))
    hiding = Hiding(services.watch, WhenHidden(settings.when_hidden))
    return Comforts(sleep, hiding, wakefulness, Screenshots(keeping.spawn), ticker, player)
