"""One run: the windows, and all that is below them, from the first paint to an orderly end."""

import asyncio
import contextlib
import logging
import os
import signal
from contextlib import AsyncExitStack
from pathlib import Path

from mini_ttv.app.adjusting import Adjusting
from mini_ttv.app.first_window import Begun
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.running import Running
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.wish import Wish
from mini_ttv.settings import Settings
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.mini import MiniLook, MiniWindow
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.palette_entries import Aim
from mini_ttv.ui.session_end import Application
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.tray import Tray

_LOGGER = logging.getLogger(__name__)
_EXIT_TROUBLE = 1


class Lifetime:
    """From the frame that is on the screen to the end: fills it, opens the services, closes all of it in order."""

    def __init__(self, begun: Begun) -> None:
        """Fill the window; must be called before the loop runs."""
        plan, window, settings = begun.plan, begun.window, begun.plan.settings
        self._begun = begun
        self._plan = plan
        self._tasks = TaskSet(_LOGGER)
        self._ended = asyncio.Event()
        self._code = 0
        self._preferences = Preferences(settings, plan.file, fixed=plan.fixed)
        self._adjusting = Adjusting(self._preferences, begun.theme, plan.places, begun.troubles, self._tasks)
        window.furnish(self._tasks.spawn, settings.side_width)
        tray = Tray(paused=not settings.notifications)
        mini, explained = MiniWindow(_mini_look(settings)), settings.tray_explained
        self._shell = Shell(window, mini, tray, self._closes_to_tray, explained=explained)
        self._connect()

    def _connect(self) -> None:
        shell, keep = self._shell, self._preferences.keep
        shell.quit_wanted.connect(self._ended.set)
        shell.settings_wanted.connect(self._adjusting.open)
        shell.window.opening.take_up(self._plan.settings.last_searches)
        shell.window.opening.recent_changed.connect(lambda text: keep("last_searches", text))
        shell.window.stage.side_resized.connect(lambda width: keep("side_width", min(1200, max(240, width))))
        shell.mini.kept.connect(keep)
        shell.commands.kept.connect(keep)
        shell.tray_explained.connect(lambda: keep("tray_explained", True))  # noqa: FBT003 - an option's value
        shell.tray.paused_changed.connect(lambda paused: keep("notifications", not paused))
        self._preferences.trouble.connect(lambda text: self._tell("settings", text))
        for number, text in enumerate(self._plan.messages):
            self._tell(f"settings {number}", text)
        if not (self._plan.options.demo or self._plan.options.screenshot):
            self._adjusting.offer_report(shell.window.banner)
            self._welcome()

    def _welcome(self) -> None:
        """A first start leads to something to watch; one that was asked for something does that."""
        settings, options = self._plan.settings, self._plan.options
        known = settings.welcomed or self._plan.places.settings_file.exists()
        if known or options.target or options.mini or options.tray:
            return
        from mini_ttv.ui.welcome import Welcome  # noqa: PLC0415 - only the first start needs it

        window = self._shell.window
        welcome = Welcome(window)
        welcome.open_wanted.connect(window.open_text)
        welcome.login_wanted.connect(window.accounts.log_in)
        welcome.add_wanted.connect(lambda: window.opening.show_palette(aim=Aim.FOLLOW))
        welcome.closed.connect(lambda: self._preferences.keep("welcomed", True))  # noqa: FBT003 - an option's value

    def _closes_to_tray(self) -> bool:
        return self._preferences.settings.close_to_tray

    def _tell(self, key: str, text: str, severity: Severity = Severity.WARNING) -> None:
        self._shell.window.banner.show_message(key, Message(text, severity))

    def _wished(self, wish: Wish) -> None:
        """A second start handed over its wish."""
        if wish.quit:
            self._ended.set()
            return
        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt uses it up when the window comes to the front
        self._shell.grant(wish)

    async def run(self) -> int:
        """Show the windows and work until the end is asked for; returns the exit code."""
        self._listen_to_signals()
        options = self._plan.options
        self._shell.start(hidden=options.tray, mini=options.mini)
        if options.page:
            self._shell.show_page(options.page)
        self._catch_up()
        # Not one of the tasks that it gives work to: it ends those itself.
        work = asyncio.get_running_loop().create_task(self._work(), name="program")
        work.add_done_callback(lambda _task: self._ended.set())
        await self._ended.wait()
        self._remember_windows()
        self._shell.window.hide()
        self._shell.mini.hide()
        self._shell.tray.close()
        self._adjusting.close()
        work.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await work
        await self._tasks.cancel()
        await self._preferences.close()
        return self._code

    def _catch_up(self) -> None:
        """Do what was asked for in the meantime, and from now on at once."""
        early = self._begun.early
        if isinstance(self._begun.application, Application):
            self._begun.application.ended.connect(self._ended.set)
        self._begun.instance.wished.connect(self._wished)
        self._begun.window.catch_up()
        for wish in early.wishes:
            self._wished(wish)
        if early.ended:
            self._ended.set()

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self._ended.set)

    def _remember_windows(self) -> None:
        window = self._shell.window
        if self._plan.options.screenshot is None and (window.isVisible() or self._shell.in_mini):
            self._preferences.keep("window_place", window.place())
            self._preferences.keep("window_maximized", window.isMaximized())

    async def _work(self) -> None:
        """Everything below the window, to the end."""
        try:
            async with AsyncExitStack() as stack:
                running = Running(self._plan, self._shell, self._preferences, self._adjusting, self._tasks)
                await running.start(stack, self._begun.environ)
                stack.push_async_callback(self._tasks.cancel)  # before anything that they use is closed
                await self._carry_out(running)
        except MiniTtvError as error:
            _LOGGER.error("%s", error)  # noqa: TRY400 - a sentence for people, not a bug
            await self._give_up(str(error))

    async def _give_up(self, reason: str) -> None:
        """The services could not be made: say so; a run without a person ends."""
        self._code = _EXIT_TROUBLE
        if self._plan.options.screenshot is None:
            self._tell("start", reason, Severity.ERROR)
            await asyncio.Event().wait()

    async def _carry_out(self, running: Running) -> None:
        """Do what the options ask, and stay until the end; the report is written however that comes."""
        options = self._plan.options
        with contextlib.suppress(asyncio.CancelledError):
            await self._stay(running, options.screenshot, options.after)
        if options.report is not None:
            await running.report(options.report, self._begun.window_ms, self._begun.troubles)

    async def _stay(self, running: Running, screenshot: Path | None, after: float) -> None:
        if screenshot is None:
            await asyncio.Event().wait()
            return
        await asyncio.sleep(after)
        if not running.screenshot(screenshot):
            self._code = _EXIT_TROUBLE
            _LOGGER.error("The screenshot %s cannot be written.", screenshot)


def _mini_look(settings: Settings) -> MiniLook:
    return MiniLook(
        places=settings.mini_place,
        chat=ChatPlace(settings.mini_chat),
        opacity=settings.mini_opacity,
        ticker=settings.mini_ticker,
        on_top=settings.mini_on_top,
    )
