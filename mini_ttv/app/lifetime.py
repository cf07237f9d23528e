"""One run, from the frame that is on the screen, or the icon in the tray, to an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from mini_ttv.app.adjusting import Adjusting
from mini_ttv.app.breathing import breathe
from mini_ttv.app.first_window import Begun
from mini_ttv.app.in_tray import InTray
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.running import Running
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.wish import Wish
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.session_end import Application
from mini_ttv.ui.tray import Tray

if TYPE_CHECKING:
    # Loaded where there is a window.
    from mini_ttv.ui.shell import Shell

_LOGGER = logging.getLogger(__name__)
_EXIT_TROUBLE = 1


class Lifetime:
    """Fills the windows, at once or when one is wanted, opens the services, and closes all of it in order."""

    def __init__(self, begun: Begun) -> None:
        """Make what does not wait; must be called before the loop runs."""
        plan, settings = begun.plan, begun.plan.settings
        self._begun = begun
        self._plan = plan
        self._tasks = TaskSet(_LOGGER)
        self._ended = asyncio.Event()
        self._code = 0
        self._preferences = Preferences(settings, plan.file, fixed=plan.fixed)
        self._adjusting = Adjusting(self._preferences, begun.theme, plan.places, begun.troubles, self._tasks)
        self._tray = Tray(paused=not settings.notifications)
        self._tray.quit_wanted.connect(self._ended.set)
        self._tray.paused_changed.connect(lambda paused: self._preferences.keep("notifications", not paused))
        self._running = Running(plan, self._preferences, self._adjusting, self._tasks)
        self._resting: InTray | None = None
        self._shell: Shell | None = None
        if plan.options.rests:
            self._resting = InTray(self._tray, self._windows)
        else:
            self._windows(breathe)

    def _windows(self, breathe: Callable[[], object] = lambda: None) -> Shell:
        """The windows; the first time they are made, with breaks where there is no loop yet."""
        if self._shell is not None:
            return self._shell
        # Most of the user interface, which who only waits in the tray does without.
        from mini_ttv.app.windows import open_windows  # noqa: PLC0415
        from mini_ttv.ui.main_window import MainWindow  # noqa: PLC0415

        if self._resting is not None:
            self._resting.close()
        plan, preferences = self._plan, self._preferences
        window = self._begun.window or MainWindow(place=preferences.settings.window_place)
        window.furnish(self._tasks.spawn, preferences.settings.side_width, breathe)
        breathe()
        self._shell = open_windows(window, self._tray, plan, preferences, self._adjusting)
        self._shell.quit_wanted.connect(self._ended.set)
        self._running.show(self._shell)
        return self._shell

    def _wished(self, wish: Wish) -> None:
        """A second start handed over its wish."""
        if wish.quit:
            self._ended.set()
            return
        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt uses it up when the window comes to the front
        if not wish.hidden or wish.open or wish.page or wish.mini:
            self._windows().grant(wish)

    async def run(self) -> int:
        """Show the windows and work until the end is asked for; returns the exit code."""
        self._listen_to_signals()
        options = self._plan.options
        if self._shell is not None:
            self._shell.start(hidden=options.tray, mini=options.mini)
            self._shell.show_page(options.page)
        self._catch_up()
        # Not one of the tasks that it gives work to: it ends those itself.
        work = asyncio.get_running_loop().create_task(self._work(), name="program")
        work.add_done_callback(lambda _task: self._ended.set())
        await self._ended.wait()
        if self._shell is not None:
            self._put_away(self._shell)
        self._tray.close()
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
        if self._shell is not None:
            self._shell.window.catch_up()
        for wish in early.wishes:
            self._wished(wish)
        if early.ended:
            self._ended.set()

    def _listen_to_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(number, self._ended.set)

    def _put_away(self, shell: Shell) -> None:
        """Take the windows off the screen, and remember where they were."""
        window = shell.window
        if self._plan.options.screenshot is None and (window.isVisible() or shell.in_mini):
            self._preferences.keep("window_place", window.place())
            self._preferences.keep("window_maximized", window.isMaximized())
        window.hide()
        shell.mini.hide()

    async def _work(self) -> None:
        """Everything below the window, to the end."""
        try:
            async with AsyncExitStack() as stack:
                await self._running.start(stack, self._begun.environ)
                if self._resting is not None and self._shell is None and self._running.services is not None:
                    self._resting.attach(self._running.services)
                stack.push_async_callback(self._tasks.cancel)  # before anything that they use is closed
                await self._carry_out()
        except MiniTtvError as error:
            _LOGGER.error("%s", error)  # noqa: TRY400 - a sentence for people, not a bug
            await self._give_up(str(error))

    async def _give_up(self, reason: str) -> None:
        """The services could not be made: say so; a run without a person ends."""
        self._code = _EXIT_TROUBLE
        if self._plan.options.screenshot is None:
            self._windows().window.banner.show_message("start", Message(reason, Severity.ERROR))
            await asyncio.Event().wait()

    async def _carry_out(self) -> None:
        """Do what the options ask, and stay until the end; the report is written however that comes."""
        options = self._plan.options
        with contextlib.suppress(asyncio.CancelledError):
            await self._stay(options.screenshot, options.after)
        if options.report is not None:
            await self._running.report(options.report, self._begun.window_ms, self._begun.troubles)

    async def _stay(self, screenshot: Path | None, after: float) -> None:
        if screenshot is None:
            await asyncio.Event().wait()
            return
        await asyncio.sleep(after)
        if not self._running.screenshot(screenshot):
            self._code = _EXIT_TROUBLE
            _LOGGER.error("The screenshot %s cannot be written.", screenshot)
