"""The widgets that show what the services do; made when there is a window, which may be long after the start."""

import logging
from contextlib import AsyncExitStack

from mini_ttv.app.at_once import AtOnce, chat_options, films_move
from mini_ttv.app.comforts import comforts
from mini_ttv.app.login_opening import SigningIn
from mini_ttv.app.media import connect_media_keys
from mini_ttv.app.notice_wishes import ChannelNotices
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services
from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.core.quality import Quality, QualityPreference
from mini_ttv.core.tasks import TaskSet
from mini_ttv.endpoints import Endpoints
from mini_ttv.services.chat_delay import ChatDelay
from mini_ttv.ui.chat_desk import ChatDesk, ChatTalk
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_reader import ChatReader
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.emote_picker import RecentEmotes
from mini_ttv.ui.hit_panel import HitPanel
from mini_ttv.ui.hit_totals import Totals
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.statistics_page import StatisticsDoors

_LOGGER = logging.getLogger(__name__)


class Panels:
    """Makes them, and fills the windows with them."""

    def __init__(
        self,
        services: Services,
        endpoints: Endpoints,
        shell: Shell,
        preferences: Preferences,
        tasks: TaskSet,
    ) -> None:
        """Take what they show, and where; `make` does the rest."""
        self._services = services
        self._endpoints = endpoints
        self._shell = shell
        self._preferences = preferences
        self._tasks = tasks

    def make(self, stack: AsyncExitStack) -> None:
        """Make everything; the stack takes it down."""
        self._make_widgets(self._services, stack)
        self._listen(self._services)
        self._shell.attach(self.deck, self._services.notify)

    def figures(self) -> tuple[int, PlaybackStatistics]:
        """How many messages were shown, and the player's numbers."""
        return self.chat_pane.messages_shown, self.player.statistics()

    def _make_widgets(self, services: Services, stack: AsyncExitStack) -> None:
        settings = self._preferences.settings
        pictures = PictureSource(services.images.load, self._tasks)
        stack.callback(pictures.close)
        pictures.films.set_moving(moving=films_move(settings))
        self.player = player = PlayerWidget(services.watch, volume=settings.volume)
        player.sound.set_muted(muted=settings.muted)
        stack.callback(player.shut_down)
        delay = ChatDelay(services.chat, own_login=lambda: services.account.state.login)
        stack.callback(delay.close)
        self.chat_pane = ChatPane(delay, pictures, limit=settings.chat_lines)
        stack.callback(self.chat_pane.close_feed)
        rules = services.chatting.rules
        reader = ChatReader(self.chat_pane, rules, chat_options(settings), self._preferences.keep, delay.set_seconds)
        stack.callback(reader.close_feed)
        signing_in = SigningIn(services, self._preferences, self._tasks)
        self._add_writing(services, pictures, signing_in, stack)
        made = comforts(services, settings, player, pictures, stack)
        site = self._endpoints.site
        _ = connect_media_keys(services, player, self._shell, site, stack)
        AtOnce(
            preferences=self._preferences,
            services=services,
            endpoints=self._endpoints,
            shell=self._shell,
            player=player,
            pictures=pictures,
            pane=self.chat_pane,
            reader=reader,
            comforts=made,
            tasks=self._tasks,
        ).follow()
        self.deck = Deck(
            account=services.account,
            browse=services.browse,
            favourites=services.browsing.favourites,
            follows=services.browsing.follows,
            search=services.browsing.search,
            offline=services.browsing.offline,
            watch=services.watch,
            chat=services.chat,
            pictures=pictures,
            player=player,
            chat_pane=self.chat_pane,
            hit_panel=self._hit_panel(services, pictures),
            statistics=self._statistics(services, pictures),
            ticker=made.ticker,
            sleep=made.sleep,
            hiding=made.hiding,
            set_seen=made.set_seen,
            take_screenshot=made.take_screenshot,
            show_modes=player.controls.show_modes,
            open_login=signing_in.open,
            site=site,
            notices=ChannelNotices(self._preferences),
        )

    def _hit_panel(self, services: Services, pictures: PictureSource) -> HitPanel:
        totals = Totals(services.reporting.reports.base, self._tasks.spawn)
        panel = HitPanel(services.counter, pictures, channel=lambda: services.chat.channel, totals=totals)
        services.counter.wiped.connect(lambda _before: panel.forget_totals())
        return panel

    def _statistics(self, services: Services, pictures: PictureSource) -> StatisticsDoors:
        return StatisticsDoors(
            reports=services.reporting.reports,
            tracking=services.chatting.tracking,
            pictures=pictures,
            wipe=services.counter.wipe,
            days=self._preferences.settings.hit_retention_days,
            site=self._endpoints.site,
            channel=lambda: services.chat.channel,
        )

    def _keep_hits(self, days: int) -> None:
        """Another wish for how long hits are kept."""
        self._preferences.keep("hit_retention_days", days)
        self._services.reporting.retention.days = days

    def _add_writing(
        self, services: Services, pictures: PictureSource, signing_in: SigningIn, stack: AsyncExitStack
    ) -> None:
        recent = RecentEmotes(
            self._preferences.settings.recent_emotes, lambda text: self._preferences.keep("recent_emotes", text)
        )
        talk = ChatTalk(
            chat=services.chat,
            sending=services.talking.sending,
            shelf=services.talking.shelf,
            find_users=services.browse.users,
            recent=recent,
            written_by=services.reporting.reports.written_by,
        )
        desk = ChatDesk(self.chat_pane, talk, pictures, self._tasks.spawn)
        desk.login_wanted.connect(lambda: signing_in.open(self.chat_pane.window()))
        desk.channel_wanted.connect(self._shell.window.open_text)
        stack.callback(desk.close_feed)

    def _listen(self, services: Services) -> None:
        keep = self._preferences.keep
        self.player.sound.volume_changed.connect(lambda volume: keep("volume", volume))
        self.player.sound.muted_changed.connect(lambda muted: keep("muted", muted))
        self.player.quality_changed.connect(self._keep_quality)
        self.player.first_frame.connect(lambda ms: _LOGGER.info("first frame after %d ms", ms))
        services.chatting.looks.changed.connect(self.chat_pane.view.set_looks)
        self._shell.window.statistics.days_chosen.connect(self._keep_hits)

    def _keep_quality(self, quality: Quality) -> None:
        # An exact rendition is a wish for this channel, a preference one for all.
        if isinstance(quality, QualityPreference):
            self._preferences.keep("quality", quality.value)
        self._preferences.keep("channel_qualities", self._services.watch.qualities.text())
