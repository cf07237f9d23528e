"""The program at work: services, the widgets that need them, and what a run reports; imported after the first paint."""

import logging
from collections.abc import Mapping
from contextlib import AsyncExitStack
from pathlib import Path

from mini_ttv.app import run_report
from mini_ttv.app.adjusting import Adjusting
from mini_ttv.app.at_once import AtOnce, chat_options, films_move, habits
from mini_ttv.app.chatting import ChatWishes
from mini_ttv.app.comforts import comforts
from mini_ttv.app.demo import Demo, local_twitch
from mini_ttv.app.logs import Troubles
from mini_ttv.app.media import connect_media_keys
from mini_ttv.app.notice_wishes import ChannelNotices, notice_rules
from mini_ttv.app.plan import Plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services, Wishes, open_services
from mini_ttv.app.signing_in import SigningIn, take_up_login
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import Stream
from mini_ttv.core.quality import Quality, QualityPreference
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.chat_delay import ChatDelay
from mini_ttv.services.client_setup import Given
from mini_ttv.services.listing import Listing
from mini_ttv.settings_sources import client_secret
from mini_ttv.twitch.auth import SCOPES
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.chat_desk import ChatDesk, ChatTalk
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_reader import ChatReader
from mini_ttv.ui.deck import Deck
from mini_ttv.ui.emote_picker import RecentEmotes
from mini_ttv.ui.hit_panel import HitPanel
from mini_ttv.ui.hit_totals import Totals
from mini_ttv.ui.pictures import PictureSource
from mini_ttv.ui.player import PlayerWidget
from mini_ttv.ui.resources import resource
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.statistics_page import StatisticsDoors

_LOGGER = logging.getLogger(__name__)
_MEGABYTE = 1024 * 1024


class Running:
    """Fills the windows and keeps them filled; everything it makes is taken down by the stack it is started on."""

    def __init__(
        self, plan: Plan, shell: Shell, preferences: Preferences, adjusting: Adjusting, tasks: TaskSet
    ) -> None:
        self._plan = plan
        self._adjusting = adjusting
        self._shell = shell
        self._preferences = preferences
        self._tasks = tasks
        self._demo: Demo | None = None
        self._received = run_report.Received()
        self._watched_last = ""

    async def start(self, stack: AsyncExitStack, environ: Mapping[str, str]) -> None:
        """Make and start everything.

        Args:
            stack: takes it down again.
            environ: the environment, for the client secret.

        Raises:
            MiniTtvError: the demo's local Twitch did not start.
        """
        if self._plan.options.demo:
            self._demo = await stack.enter_async_context(local_twitch(self._plan.places.data))
        self._services = services = await stack.enter_async_context(open_services(self._wishes(environ)))
        self._make_widgets(services, stack)
        self._listen(services)
        self._shell.attach(self._deck, services.notify)
        await services.notify.inbox.start()
        await services.chatting.start()
        services.reporting.retention.start()
        settings = self._plan.settings
        services.browsing.take_up(settings.follow_order, settings.stream_languages, self._preferences.keep)
        await services.browsing.start()
        await self._begin(services)

    def _wishes(self, environ: Mapping[str, str]) -> Wishes:
        settings, places, demo = self._plan.settings, self._plan.places, self._demo
        return Wishes(
            endpoints=demo.endpoints if demo else self._plan.endpoints,
            client_id=demo.client_id if demo else settings.client_id,
            client_secret=None if demo else client_secret(environ),
            redirect_uri=settings.redirect_uri,
            database=places.data / "hits.sqlite",
            pictures=places.cache / "pictures",
            picture_bytes=settings.picture_cache_mb * _MEGABYTE,
            quality=QualityPreference(settings.quality),
            channel_qualities=settings.channel_qualities,
            low_latency=settings.low_latency,
            codecs=tuple(settings.codecs.split(",")),
            habits=habits(settings),
            reconnect_minutes=settings.reconnect_minutes,
            chat=ChatWishes(settings.chat_history, settings.chat_eventsub),
            notifications=settings.notifications,
            notice_rules=notice_rules(settings)[0],
            hit_days=settings.hit_retention_days,
            message_days=settings.hit_message_days,
            icon=str(resource("app", "mini-ttv-128.png")),
            throw_away=demo is not None,
            keep_client_id=lambda client_id: self._preferences.keep("client_id", client_id),
            given=Given() if demo else Given(bool(environ.get("MINI_TTV_CLIENT_ID")), bool(client_secret(environ))),
        )

    def _make_widgets(self, services: Services, stack: AsyncExitStack) -> None:
        settings = self._plan.settings
        pictures = PictureSource(services.images.load, self._tasks)
        stack.callback(pictures.close)
        pictures.films.set_moving(moving=films_move(settings))
        self._player = player = PlayerWidget(services.watch, volume=settings.volume)
        player.sound.set_muted(muted=settings.muted)
        stack.callback(player.shut_down)
        delay = ChatDelay(services.chat, own_login=lambda: services.account.state.login)
        stack.callback(delay.close)
        self._chat_pane = ChatPane(delay, pictures, limit=settings.chat_lines)
        stack.callback(self._chat_pane.close_feed)
        rules = services.chatting.rules
        reader = ChatReader(self._chat_pane, rules, chat_options(settings), self._preferences.keep, delay.set_seconds)
        stack.callback(reader.close_feed)
        signing_in = SigningIn(services, self._preferences, self._tasks)
        self._add_writing(services, pictures, signing_in, stack)
        made = comforts(services, settings, player, pictures, stack)
        site = (self._demo.endpoints if self._demo else self._plan.endpoints).site
        _ = connect_media_keys(services, player, self._shell, site, stack)
        end = self._demo.endpoints if self._demo else self._plan.endpoints
        AtOnce(
            preferences=self._preferences,
            services=services,
            endpoints=end,
            shell=self._shell,
            player=player,
            pictures=pictures,
            pane=self._chat_pane,
            reader=reader,
            comforts=made,
            tasks=self._tasks,
        ).follow()
        self._adjusting.pictures = services.images
        self._adjusting.test_notice = services.notify.test
        self._deck = Deck(
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
            chat_pane=self._chat_pane,
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
            days=self._plan.settings.hit_retention_days,
            site=(self._demo.endpoints if self._demo else self._plan.endpoints).site,
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
        desk = ChatDesk(self._chat_pane, talk, pictures, self._tasks.spawn)
        desk.login_wanted.connect(lambda: signing_in.open(self._chat_pane.window()))
        desk.channel_wanted.connect(self._shell.window.open_text)
        stack.callback(desk.close_feed)

    def _listen(self, services: Services) -> None:
        keep = self._preferences.keep
        self._player.sound.volume_changed.connect(lambda volume: keep("volume", volume))
        self._player.sound.muted_changed.connect(lambda muted: keep("muted", muted))
        self._player.quality_changed.connect(self._keep_quality)
        services.chatting.looks.changed.connect(self._chat_pane.view.set_looks)
        services.chat.received.connect(lambda events: self._received.take(services.chat.channel, events))
        self._shell.window.statistics.days_chosen.connect(self._keep_hits)
        services.counter.trouble.connect(lambda text: self._tell("counter", text, Severity.WARNING))
        services.counter.notice.connect(lambda text: self._tell("counter notice", text, Severity.INFO))
        services.browsing.records.trouble.connect(lambda text: self._tell("channels", text, Severity.WARNING))
        services.notify.inbox.trouble.connect(lambda text: self._tell("missed notices", text, Severity.WARNING))
        services.chatting.rules.trouble.connect(lambda text: self._tell("chat rules", text, Severity.WARNING))
        services.emotes.trouble.connect(lambda text: self._tell("emotes", text, Severity.INFO))
        services.browse.went_live.connect(self._went_live)
        services.watch.changed.connect(lambda state: self._watched(state.login))
        self._tell("notices", notice_rules(self._preferences.settings)[1], Severity.WARNING)

        # What a person sees, for whoever reads the log later.
        self._player.first_frame.connect(lambda ms: _LOGGER.info("first frame after %d ms", ms))
        services.account.changed.connect(_log_account)
        services.browse.followed.changed.connect(_log_followed)

    def _went_live(self, streams: list[Stream]) -> None:
        for stream in streams:
            self._services.watch.channel_went_live(stream.user_login)

    def _watched(self, login: str) -> None:
        if login not in {"", self._watched_last}:
            self._services.notify.seen(login)
        self._watched_last = login

    def _keep_quality(self, quality: Quality) -> None:
        # An exact rendition is a wish for this channel, a preference one for all.
        if isinstance(quality, QualityPreference):
            self._preferences.keep("quality", quality.value)
        self._preferences.keep("channel_qualities", self._services.watch.qualities.text())

    def _tell(self, key: str, text: str, severity: Severity) -> None:
        banner = self._shell.window.banner
        if text:
            banner.show_message(key, Message(text, severity))
        else:
            banner.clear(key)

    async def _begin(self, services: Services) -> None:
        """Log in, and play what was asked for."""
        target = self._plan.options.target
        if self._demo is not None and not self._plan.options.page:
            target = target or await self._demo.first_live(services.http)
        if target:
            self._shell.window.open_text(target)
        elif not self._plan.options.tray:  # who only waits in the tray does without streamlink's memory
            _ = self._tasks.spawn(services.playback.warm_up(), "warm-up of playback")
        if self._demo is not None:
            await services.account.log_in_with(await self._demo.token(services.http, SCOPES))
        else:
            # May wait for a keyring's unlock prompt; the window is there meanwhile.
            _ = self._tasks.spawn(take_up_login(services.setup, services.account, self._tasks), "login of the last run")

    def screenshot(self, path: Path) -> bool:
        """Write a picture of what is seen; False where that does not work."""
        return self._shell.screenshot(path)

    async def report(self, path: Path, window_ms: int | None, troubles: Troubles) -> None:
        """Write the figures of this run.

        Args:
            path: of the JSON file.
            window_ms: milliseconds from the start of the process to the window's first paint.
            troubles: warnings and errors that were logged.
        """
        services, received = self._services, self._received
        # All of one moment; what comes while the emulator is asked does not belong to it.
        hits = run_report.hits_by_emote(services.counter.table(received.channel))
        report: dict[str, object] = {"window_ms": window_ms}
        report |= run_report.figures(received, self._chat_pane.messages_shown, hits, self._player.statistics())
        ids = tuple(received.ids)
        if self._demo is not None and ids:
            try:
                truth = await self._demo.truth(services.http, received.channel, ids[0], ids[-1])
                report |= run_report.compared(ids, hits, truth)
            except MiniTtvError as error:
                _LOGGER.error("%s", error)  # noqa: TRY400 - a sentence, not a bug
        report["errors"] = troubles.errors
        report["log"] = list(troubles.lines)
        report["peak_rss_bytes"] = run_report.peak_memory()
        run_report.write(path, report)


def _log_account(state: AccountState) -> None:
    who = f"logged in as {state.login}" if state.phase is AccountPhase.LOGGED_IN else state.phase.name.lower()
    _LOGGER.info("%s %s", who.replace("_", " "), state.message)


def _log_followed(listing: Listing[Stream]) -> None:
    _LOGGER.info("following: %d live, %s %s", len(listing.items), listing.phase.name.lower(), listing.message)
