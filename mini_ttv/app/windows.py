"""The windows, put together around the frame and the tray, and what of them is kept for the next run."""

from mini_ttv.app.adjusting import Adjusting
from mini_ttv.app.plan import Plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.settings import Settings
from mini_ttv.ui.banner import Message, Severity
from mini_ttv.ui.main_window import MainWindow
from mini_ttv.ui.mini import MiniLook, MiniWindow
from mini_ttv.ui.mini_picture import ChatPlace
from mini_ttv.ui.palette_entries import Aim
from mini_ttv.ui.shell import Shell
from mini_ttv.ui.tray import Tray
from mini_ttv.ui.welcome import Welcome


def open_windows(window: MainWindow, tray: Tray, plan: Plan, preferences: Preferences, adjusting: Adjusting) -> Shell:
    """Put all windows together; none is shown that was not."""
    settings = preferences.settings
    shell = Shell(
        window,
        MiniWindow(_mini_look(settings)),
        tray,
        lambda: preferences.settings.close_to_tray,
        explained=settings.tray_explained,
    )
    _keep(shell, preferences, settings)
    shell.settings_wanted.connect(adjusting.open)

    def tell(key: str, text: str) -> None:
        window.banner.show_message(key, Message(text, Severity.WARNING))

    preferences.trouble.connect(lambda text: tell("settings", text))
    for number, text in enumerate(plan.messages):
        tell(f"settings {number}", text)
    if not (plan.options.demo or plan.options.screenshot):
        adjusting.offer_report(window.banner)
        _welcome(shell, plan, preferences)
    return shell


def _keep(shell: Shell, preferences: Preferences, settings: Settings) -> None:
    """What people do to the windows is as they left it at the next start."""
    window, keep = shell.window, preferences.keep
    window.opening.take_up(settings.last_searches)
    window.opening.recent_changed.connect(lambda text: keep("last_searches", text))
    window.stage.side_resized.connect(lambda width: keep("side_width", min(1200, max(240, width))))
    shell.mini.kept.connect(keep)
    shell.commands.kept.connect(keep)
    shell.tray_explained.connect(lambda: keep("tray_explained", True))  # noqa: FBT003 - an option's value


def _welcome(shell: Shell, plan: Plan, preferences: Preferences) -> None:
    """A first start leads to something to watch; one that was asked for something does that."""
    options = plan.options
    known = preferences.settings.welcomed or plan.places.settings_file.exists()
    if known or options.target or options.mini or options.tray:
        return
    window = shell.window
    welcome = Welcome(window)
    welcome.open_wanted.connect(window.open_text)
    welcome.login_wanted.connect(window.accounts.log_in)
    welcome.add_wanted.connect(lambda: window.opening.show_palette(aim=Aim.FOLLOW))
    welcome.closed.connect(lambda: preferences.keep("welcomed", True))  # noqa: FBT003 - an option's value


def _mini_look(settings: Settings) -> MiniLook:
    return MiniLook(
        places=settings.mini_place,
        chat=ChatPlace(settings.mini_chat),
        opacity=settings.mini_opacity,
        ticker=settings.mini_ticker,
        on_top=settings.mini_on_top,
    )
