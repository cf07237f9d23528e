"""The program at work: services, the panels that show them where there is a window, and what a run reports."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from mini_ttv.app import run_report
from mini_ttv.app.adjusting import Adjusting
from mini_ttv.app.demo import Demo, local_twitch
from mini_ttv.app.logs import Troubles
from mini_ttv.app.notice_wishes import notice_rules
from mini_ttv.app.plan import Plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Services, open_services
from mini_ttv.app.signing_in import take_up_login
from mini_ttv.app.wishes import wishes_of
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import Stream
from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.core.tasks import TaskSet
from mini_ttv.desktop.sleeping import DesktopSleep
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.listing import Listing
from mini_ttv.services.suspension import Suspension
from mini_ttv.twitch.auth import SCOPES
from mini_ttv.ui.banner import Message, Severity

if TYPE_CHECKING:
    # Most of the user interface, which who only waits in the tray does without.
    from mini_ttv.app.panels import Panels
    from mini_ttv.ui.shell import Shell

_LOGGER = logging.getLogger(__name__)


class Running:
    """Opens the services, and fills windows with them; the stack that it is started on takes everything down."""

    def __init__(self, plan: Plan, preferences: Preferences, adjusting: Adjusting, tasks: TaskSet) -> None:
        self.shell: Shell | None = None
        """The windows, where there are any yet."""
        self.panels: Panels | None = None
        """What is in them."""
        self._plan = plan
        self._adjusting = adjusting
        self._preferences = preferences
        self._tasks = tasks
        self._demo: Demo | None = None
        self._services: Services | None = None
        self._received = run_report.Received()
        self._watched_last = ""
        self._told: dict[str, tuple[str, Severity]] = {}

    async def start(self, stack: AsyncExitStack, environ: Mapping[str, str]) -> None:
        """Make and start everything.

        Args:
            stack: takes it down again.
            environ: the environment, for the client secret.

        Raises:
            MiniTtvError: the demo's local Twitch did not start.
        """
        self._stack = stack
        if self._plan.options.demo:
            self._demo = await stack.enter_async_context(local_twitch(self._plan.places.data))
        wishes = wishes_of(self._plan, self._demo, environ, self._preferences)
        self._services = services = await stack.enter_async_context(open_services(wishes))
        self._adjusting.pictures = services.images
        self._adjusting.test_notice = services.notify.test
        if self.shell is not None:
            await asyncio.sleep(0)  # what is made here takes a while: the window has a turn before and after it
            self._fill(self.shell, services)
            await asyncio.sleep(0)
        self._listen(services)
        self._hear_of_sleep(services, stack)
        await services.notify.inbox.start()
        await services.chatting.start()
        services.reporting.retention.start()
        settings = self._plan.settings
        services.browsing.take_up(settings.follow_order, settings.stream_languages, self._preferences.keep)
        await services.browsing.start()
        await self._begin(services)

    def show(self, shell: Shell) -> None:
        """There are windows from now on."""
        self.shell = shell
        if self._services is not None:
            self._fill(shell, self._services)

    @property
    def services(self) -> Services | None:
        """What runs below the windows, once it does."""
        return self._services

    def _fill(self, shell: Shell, services: Services) -> None:
        from mini_ttv.app.panels import Panels  # noqa: PLC0415 - see above

        endpoints = self._demo.endpoints if self._demo else self._plan.endpoints
        self.panels = Panels(services, endpoints, shell, self._preferences, self._tasks)
        self.panels.make(self._stack)
        for key, (text, severity) in self._told.items():
            self._tell(key, text, severity)

    def _hear_of_sleep(self, services: Services, stack: AsyncExitStack) -> None:
        suspend = DesktopSleep()
        stack.push_async_callback(suspend.close)
        stack.push_async_callback(Suspension(suspend.changed, services.browse, services.watch).close)
        _ = self._tasks.spawn(suspend.start(), "news of the computer's sleep")

    def _listen(self, services: Services) -> None:
        services.chat.received.connect(lambda events: self._received.take(services.chat.channel, events))
        services.counter.trouble.connect(lambda text: self._tell("counter", text, Severity.WARNING))
        services.counter.notice.connect(lambda text: self._tell("counter notice", text, Severity.INFO))
        services.browsing.records.trouble.connect(lambda text: self._tell("channels", text, Severity.WARNING))
        services.notify.inbox.trouble.connect(lambda text: self._tell("missed notices", text, Severity.WARNING))
        services.chatting.rules.trouble.connect(lambda text: self._tell("chat rules", text, Severity.WARNING))
        services.emotes.trouble.connect(lambda text: self._tell("emotes", text, Severity.INFO))
        services.browse.went_live.connect(lambda streams: _went_live(services, streams))
        services.watch.changed.connect(lambda state: self._watched(services, state.login))
        self._tell("notices", notice_rules(self._preferences.settings)[1], Severity.WARNING)

        # What a person sees, for whoever reads the log later.
        services.account.changed.connect(_log_account)
        services.browse.followed.changed.connect(_log_followed)

    def _watched(self, services: Services, login: str) -> None:
        if login not in {"", self._watched_last}:
            services.notify.seen(login)
        self._watched_last = login

    def _tell(self, key: str, text: str, severity: Severity) -> None:
        if self.shell is None:
            self._told[key] = (text, severity)
            return
        banner = self.shell.window.banner
        if text:
            banner.show_message(key, Message(text, severity))
        else:
            banner.clear(key)

    async def _begin(self, services: Services) -> None:
        """Log in, and play what was asked for."""
        target = self._plan.options.target
        if self._demo is not None and not self._plan.options.page:
            target = target or await self._demo.first_live(services.http)
        if target and self.shell is not None:
            self.shell.window.open_text(target)
        elif not self._plan.options.tray:  # who only waits in the tray does without streamlink's memory
            _ = self._tasks.spawn(services.playback.warm_up(), "warm-up of playback")
        if self._demo is not None:
            await services.account.log_in_with(await self._demo.token(services.http, SCOPES))
        else:
            # May wait for a keyring's unlock prompt; the window is there meanwhile.
            _ = self._tasks.spawn(take_up_login(services.setup, services.account, self._tasks), "login of the last run")

    def screenshot(self, path: Path) -> bool:
        """Write a picture of what is seen; False where that does not work."""
        return self.shell is not None and self.shell.screenshot(path)

    async def report(self, path: Path, window_ms: int | None, troubles: Troubles) -> None:
        """Write the figures of this run.

        Args:
            path: of the JSON file.
            window_ms: milliseconds from the start of the process to the window's first paint.
            troubles: warnings and errors that were logged.
        """
        services, received, panels = self._services, self._received, self.panels
        if services is None:
            return
        # All of one moment; what comes while the emulator is asked does not belong to it.
        hits = run_report.hits_by_emote(services.counter.table(received.channel))
        shown, playback = panels.figures() if panels is not None else (0, PlaybackStatistics())
        report: dict[str, object] = {"window_ms": window_ms}
        report |= run_report.figures(received, shown, hits, playback)
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


def _went_live(services: Services, streams: list[Stream]) -> None:
    for stream in streams:
        services.watch.channel_went_live(stream.user_login)


def _log_account(state: AccountState) -> None:
    who = f"logged in as {state.login}" if state.phase is AccountPhase.LOGGED_IN else state.phase.name.lower()
    _LOGGER.info("%s %s", who.replace("_", " "), state.message)


def _log_followed(listing: Listing[Stream]) -> None:
    _LOGGER.info("following: %d live, %s %s", len(listing.items), listing.phase.name.lower(), listing.message)
