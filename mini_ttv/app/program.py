"""The composition root: settings in, objects out, and the order of start and stop.

The frame of the window comes first, from few modules. Everything else is loaded once it has been painted: what is
imported here, and by these modules in turn, is what the first paint waits for.
"""

import logging
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mini_ttv.app import crashes, lean_http, logs, surroundings
from mini_ttv.app.breathing import Breathing
from mini_ttv.app.crashes import CrashWatch
from mini_ttv.app.diagnostics import about_program
from mini_ttv.app.first_window import Begun, Early, show_frame
from mini_ttv.app.look import look
from mini_ttv.app.options import Options
from mini_ttv.app.plan import make_plan
from mini_ttv.app_id import APP_ID
from mini_ttv.desktop.instance import instance_name
from mini_ttv.started import since_start
from mini_ttv.ui import icons, translations
from mini_ttv.ui.garbage import GarbageCollector
from mini_ttv.ui.player_rendering import prefer_raster_without_gpu
from mini_ttv.ui.session_end import Application
from mini_ttv.ui.single_instance import SingleInstance
from mini_ttv.ui.theme import Theme, ThemeChoice

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
        begun = _begin(options, stack)
        if begun is None or begun.early.ended:
            return 0
        with Breathing():
            lean_http.load()
            import qasync  # noqa: PLC0415 - what is loaded behind the painted frame

            from mini_ttv.app.lifetime import Lifetime  # noqa: PLC0415

            if begun.window is not None:
                from mini_ttv.app import panels, windows  # noqa: F401, PLC0415
        loop = qasync.QEventLoop(begun.application)
        with loop:
            code: int = loop.run_until_complete(Lifetime(begun).run())
        return code


def _begin(options: Options, stack: ExitStack) -> Begun | None:
    """Show the frame; None where a program that runs already has taken over."""
    folder = None
    if options.demo:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mini-ttv-demo-")))
    environ = surroundings.own_environment(os.environ)
    translations.begin(translations.SYSTEM)  # for what is wrong with the settings, which say the language
    plan = make_plan(options, environ, folder)
    settings = plan.settings
    troubles = logs.set_up(settings.log_level, options.log_file, plan.places.state, settings.log_areas)
    stack.callback(logs.tear_down)
    surroundings.prepare(os.environ, screenshot=options.screenshot is not None)
    prefer_raster_without_gpu(os.environ)
    application = _new_application()
    translations.install(application, settings.language)
    stack.callback(GarbageCollector(application).stop)
    stack.callback(qInstallMessageHandler, None)
    instance = SingleInstance(instance_name(str(plan.places.data)))
    stack.callback(instance.close)
    alone = options.demo or options.screenshot is not None
    if not alone and not instance.claim(options.wish()):
        return None
    if not alone:
        crashes.collect(plan.places.state)
    stack.callback(CrashWatch(plan.places.state, about_program(libraries=False)).stop)
    early = Early(application, instance)
    stack.callback(early.close)
    theme = Theme(application, ThemeChoice(settings.theme), look(settings))
    window = None
    if not options.rests:
        from mini_ttv.ui.main_window import MainWindow  # noqa: PLC0415 - who only waits in the tray does without

        window = MainWindow(note="demo" if options.demo else "", place=settings.window_place)
        if not options.tray:
            show_frame(window, early, maximized=settings.window_maximized)
    return Begun(application, environ, plan, troubles, instance, early, theme, window, round(since_start() * 1000))


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
