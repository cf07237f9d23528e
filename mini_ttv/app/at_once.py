"""What each option means for what is running: a change in the settings is seen and heard at once."""

from dataclasses import dataclass

from mini_ttv.app.chatting import ChatWishes
from mini_ttv.app.comforts import Comforts
from mini_ttv.app.notice_wishes import notice_rules
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services
from mini_ttv.app.wishes import habits
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.playback_facts import Timing
from mini_ttv.core.quality import QualityPreference
from mini_ttv.core.tasks import TaskSet
from mini_ttv.endpoints import Endpoints
from mini_ttv.playback.route import Route
from mini_ttv.services.resting import WhenHidden
from mini_ttv.settings import Settings
from mini_ttv.ui import less_motion
from mini_ttv.ui.banner import BannerBar, Message, Severity
from mini_ttv.ui.chat_options import SETTING_NAMES, ChatOptions
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_reader import ChatReader
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.shell import Shell

_MEGABYTE = 1024 * 1024
_NOTICE_OPTIONS = (
    "notice_scope", "notice_chosen", "notice_muted", "notice_categories", "notice_categories_not", "notice_titles",
    "notice_titles_not", "notice_quiet", "notice_changes",
)  # fmt: skip


def chat_options(settings: Settings) -> ChatOptions:
    """How a person wants to read chats."""
    return ChatOptions(**{field: getattr(settings, name) for field, name in SETTING_NAMES.items()})


def films_move(settings: Settings) -> bool:
    """Whether animated pictures move."""
    return settings.animate_emotes and not settings.reduced_motion and not less_motion.system_wants_less()


@dataclass(frozen=True)
class AtOnce:
    """Everything that an option may mean something for."""

    preferences: Preferences
    services: Services
    endpoints: Endpoints
    shell: Shell
    player: PlayerWidget
    pictures: PictureSource
    pane: ChatPane
    reader: ChatReader
    comforts: Comforts
    tasks: TaskSet

    @property
    def _settings(self) -> Settings:
        return self.preferences.settings

    def follow(self) -> None:
        """Do what changes mean, from now on."""
        follow = self.preferences.follow
        follow(["quality"], lambda: self.services.watch.set_quality(QualityPreference(self._settings.quality)))
        follow(["volume", "muted"], self._sound)
        follow(["low_latency", "codecs"], self._route)
        follow(["catch_up", "step_down", "step_up", "reconnect_minutes"], self._habits)
        follow(["when_hidden"], self._hiding)
        follow(["mini_chat"], lambda: self.shell.mini.chat.set_place(ChatPlace(self._settings.mini_chat)))
        follow(["mini_opacity"], lambda: self.shell.mini.set_opacity(self._settings.mini_opacity))
        follow(["mini_ticker"], self._ticker)
        follow(["mini_on_top"], lambda: self.shell.switch.set_mini_on_top(on=self._settings.mini_on_top))
        follow(SETTING_NAMES.values(), self._chat_options)
        follow(["chat_lines"], self._chat_lines)
        follow(["animate_emotes", "reduced_motion"], self._films)
        less_motion.follow_system(self._films)
        follow(["chat_history", "chat_eventsub"], self._chat_wishes)
        follow(["hit_retention_days", "hit_message_days"], self._retention)
        follow(["notifications"], lambda: self.shell.tray.set_paused(paused=not self._settings.notifications))
        follow(_NOTICE_OPTIONS, self._notice_rules)
        follow(["follow_order"], self._order)
        follow(["stream_languages"], self._languages)
        follow(["picture_cache_mb"], self._picture_cache)
        follow(["login_way"])  # read whenever somebody logs in

    def _sound(self) -> None:
        sound = self.player.sound
        if sound.volume != self._settings.volume:
            sound.set_volume(self._settings.volume)
        sound.set_muted(muted=self._settings.muted)

    def _route(self) -> None:
        end, codecs = self.endpoints, tuple(self._settings.codecs.split(","))
        self.services.playback.take(Route(end.gql, end.usher, low_latency=self._settings.low_latency, codecs=codecs))
        self.services.watch.reload()

    def _habits(self) -> None:
        timing = Timing.trying_for(self._settings.reconnect_minutes)
        self.services.watch.take_habits(habits(self._settings), timing)

    def _hiding(self) -> None:
        self.comforts.hiding.choice = WhenHidden(self._settings.when_hidden)

    def _ticker(self) -> None:
        self.shell.mini.picture.set_ticker_wanted(wanted=self._settings.mini_ticker)

    def _chat_options(self) -> None:
        options = chat_options(self._settings)
        if options != self.pane.view.options:
            self.reader.use(options)

    def _chat_lines(self) -> None:
        self.pane.view.limit = self._settings.chat_lines

    def _films(self) -> None:
        self.pictures.films.set_moving(moving=films_move(self._settings))

    def _chat_wishes(self) -> None:
        self.services.chatting.take_up(ChatWishes(self._settings.chat_history, self._settings.chat_eventsub))

    def _retention(self) -> None:
        retention = self.services.reporting.retention
        retention.days, retention.message_days = self._settings.hit_retention_days, self._settings.hit_message_days
        self.services.counter.rules.keep_messages = retention.message_days > 0

    def _notice_rules(self) -> None:
        self.services.notify.rules, trouble = notice_rules(self._settings)
        banner: BannerBar = self.shell.window.banner
        if trouble:
            banner.show_message("notices", Message(trouble, Severity.WARNING))
        else:
            banner.clear("notices")

    def _order(self) -> None:
        self.services.browse.set_order(FollowOrder(self._settings.follow_order))

    def _languages(self) -> None:
        self.services.browse.set_languages(self._settings.stream_languages.split(","))

    def _picture_cache(self) -> None:
        work = self.services.images.bound(self._settings.picture_cache_mb * _MEGABYTE)
        _ = self.tasks.spawn(work, "size of the kept pictures")
