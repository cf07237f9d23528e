"""The composition root: settings in, objects out, and the order of start and stop.

The window comes first, empty; the libraries that take long are imported once it has been painted.
"""

import asyncio
import contextlib
import logging
import os
import signal
import tempfile
from collections.abc import Mapping
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mini_ttv.app import crashes, logs, surroundings
from mini_ttv.app.adjusting import Adjusting, look
from mini_ttv.app.crashes import CrashWatch
from mini_ttv.app.diagnostics import about_program
from mini_ttv.app.logs import Troubles
from mini_ttv.app.options import Options
from mini_ttv.app.plan import Plan, make_plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.run_report import since_start
from mini_ttv.app_id import APP_ID
from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.wish import Wish
from mini_ttv.desktop.instance import instance_name
from mini_ttv.settings import Settings
from mini_ttv.ui import icons, translations
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.garbage import GarbageCollector
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniLook, MiniWindow
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.palette_entries import Aim
from mini_ttv.ui.player_rendering import prefer_raster_without_gpu
from mini_ttv.ui.session_end import Application
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.single_instance import SingleInstance
from mini_ttv.ui.theme import Theme, ThemeChoice
from mini_ttv.ui.tray import Tray

if TYPE_CHECKING:
    from mini_ttv.app.running import Running

_LOGGER = logging.getLogger(__name__)
_QT_LOGGER = logging.getLogger("mini_ttv.qt")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What Qt says of a plain machine: no window management, no tray, no sound, no video acceleration. All of it is fine.
_QT_SMALL_TALK = (
    "does not support",
    "systemTrayWindowChanged",
    "Couldn't load",
    "Couldn't resolve",
    "pa_context_connect() failed",
    "No audio device detected",
    "No RHI backend",
)
_PAINT_SECONDS = 5.0
_EXIT_TROUBLE = 1


def run(options: Options) -> int:
    """Run the program until its end.

    Args:
        options: what the command line asks for.

    Returns:
        The exit code.

    Raises:
        SettingsError: a file that was named cannot be used.
    """
    with ExitStack() as stack:
        folder = None
        if options.demo:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-demo-")))
        environ = surroundings.own_environment(os.environ)
        translations.begin(translations.SYSTEM)  # for what is wrong with the settings, which say the language
        plan = make_plan(options, environ, folder)
        troubles = _begin_log(plan)
        stack.callback(logs.tear_down)
        surroundings.prepare(os.environ, screenshot=options.screenshot is not None)
        prefer_raster_without_gpu(os.environ)
        application = _new_application()
        translations.install(application, plan.settings.language)
        stack.callback(GarbageCollector(application).stop)
        stack.callback(qInstallMessageHandler, None)
        instance = SingleInstance(instance_name(str(plan.places.data)))
        stack.callback(instance.close)
        if not (options.demo or options.screenshot) and not instance.claim(options.wish()):
            return 0
        if not (options.demo or options.screenshot):
            crashes.collect(plan.places.state)
        stack.callback(CrashWatch(plan.places.state, about_program(libraries=False)).stop)
        loop = qasync.QEventLoop(application)
        with loop:
            code: int = loop.run_until_complete(Program(application, plan, instance, troubles, environ).run())
        return code


def _begin_log(plan: Plan) -> Troubles:
    settings, options = plan.settings, plan.options
    return logs.set_up(settings.log_level, options.log_file, plan.places.state, settings.log_areas)


def _new_application() -> QApplication:
    qInstallMessageHandler(_qt_message)
    application = Application(["mini-ttv"])
    application.setApplicationName("mini-ttv")
    application.setDesktopFileName(APP_ID)
    application.setWindowIcon(icons.app_icon())
    # The end is an event of ours: the loop has to outlive the last window, so that everything is closed in order.
    application.setQuitOnLastWindowClosed(False)
    return application


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    level = logging.DEBUG if any(part in text for part in _QT_SMALL_TALK) else _QT_LEVELS.get(kind, logging.WARNING)
    _QT_LOGGER.log(level, "%s", text)


class Program:
    """One run: windows at once, services after the first paint, all closed in order at the end."""

    def __init__(
        self,
        application: QApplication,
        plan: Plan,
        instance: SingleInstance,
        troubles: Troubles,
        environ: Mapping[str, str],
    ) -> None:
        """Make the windows; must be called before the loop runs, and does nothing that takes long."""
        settings = plan.settings
        self._plan = plan
        self._environ = environ
        self._application = application
        self._troubles = troubles
        self._tasks = TaskSet(_LOGGER)
        self._ended = asyncio.Event()
        self._painted = asyncio.Event()
        self._code = 0
        self._window_ms: int | None = None
        self._preferences = Preferences(settings, plan.file, fixed=plan.fixed)
        theme = Theme(application, ThemeChoice(settings.theme), look(settings), whole=False)
        self._adjusting = Adjusting(self._preferences, theme, plan.places, troubles, self._tasks)
        note = "demo" if plan.options.demo else ""
        place, width = settings.window_place, settings.side_width
        window = MainWindow(self._tasks.spawn, note=note, place=place, side_width=width)
        tray = Tray(paused=not settings.notifications)
        mini, explained = MiniWindow(_mini_look(settings)), settings.tray_explained
        self._shell = Shell(window, mini, tray, self._closes_to_tray, explained=explained)
        theme.finish()
        instance.wished.connect(self._wished)
        if isinstance(application, Application):
            application.ended.connect(self._ended.set)
        self._connect()

    def _connect(self) -> None:
        shell, keep = self._shell, self._preferences.keep
        shell.quit_wanted.connect(self._ended.set)
        shell.settings_wanted.connect(self._adjusting.open)
        shell.window.painted.connect(self._first_paint)
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

    def _first_paint(self) -> None:
        self._window_ms = round(since_start() * 1000)
        self._painted.set()

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
        if self._preferences.settings.window_maximized and not options.tray:
            self._shell.window.showMaximized()
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
        """Everything below the window, from the first paint to the end."""
        try:
            if not self._plan.options.tray:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_PAINT_SECONDS):
                        await self._painted.wait()
            # Heavy libraries (httpx, websockets, QtMultimedia) come in here, behind the painted window, which goes on
            # answering while those without Qt are read.
            await asyncio.get_running_loop().run_in_executor(None, _load_services)
            from mini_ttv.app.running import Running  # noqa: PLC0415

            async with AsyncExitStack() as stack:
                running = Running(self._plan, self._shell, self._preferences, self._adjusting, self._tasks)
                await running.start(stack, self._environ)
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

    async def _carry_out(self, running: "Running") -> None:
        """Do what the options ask, and stay until the end; the report is written however that comes."""
        options = self._plan.options
        with contextlib.suppress(asyncio.CancelledError):
            await self._stay(running, options.screenshot, options.after)
        if options.report is not None:
            await running.report(options.report, self._window_ms, self._troubles)

    async def _stay(self, running: "Running", screenshot: Path | None, after: float) -> None:
        if screenshot is None:
            await asyncio.Event().wait()
            return
        await asyncio.sleep(after)
        if not running.screenshot(screenshot):
            self._code = _EXIT_TROUBLE
            _LOGGER.error("The screenshot %s cannot be written.", screenshot)


def _load_services() -> None:
    from mini_ttv.app import services  # noqa: F401, PLC0415 - see above


def _mini_look(settings: Settings) -> MiniLook:
    return MiniLook(
        places=settings.mini_place,
        chat=ChatPlace(settings.mini_chat),
        opacity=settings.mini_opacity,
        ticker=settings.mini_ticker,
        on_top=settings.mini_on_top,
    )
