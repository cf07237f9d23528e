"""The first start, the ways to log in, and what one is told."""

from datetime import UTC, datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMenu

from mini_ttv.core.models import Stream, Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.listing import ListingPhase
from mini_ttv.twitch.auth import SCOPES
from mini_ttv.ui.login_dialog import LoginDialog
from mini_ttv.ui.login_embedded import EmbeddedLogin
from mini_ttv.ui.login_ways import Way
from mini_ttv.ui.nav_rail import Page
from mini_ttv.ui.welcome import Welcome
from tests.tour.guide import Guide, of

_CLIENT = "minittvlocalconfidential000001"


async def welcome(guide: Guide) -> None:
    found = await guide.until(lambda: of(Welcome, guide.window), "no welcome")
    await guide.picture("welcome")
    found.leave()


async def logged_out(guide: Guide) -> None:
    for page in (Page.FOLLOWING, Page.GAMES):
        guide.window.navigator.go_to(page)
        await guide.picture(f"logged-out-{page.value}")
    guide.window.navigator.go_to(Page.FOLLOWING)


async def logging_in(guide: Guide) -> None:
    guide.window.accounts.log_in()
    dialog = await guide.until(lambda: of(LoginDialog, guide.window), "no login")
    assert isinstance(dialog, LoginDialog)
    for way in Way:
        if guide.wanted(f"login-{way.value}"):
            dialog.use(way)
            await _there(guide, dialog, way)
            await guide.picture(f"login-{way.value}")
    dialog.set_up()
    await guide.picture("login-setup")
    dialog.reject()


async def _there(guide: Guide, dialog: LoginDialog, way: Way) -> None:
    if way is Way.CODE:
        labels = dialog.findChildren(QLabel)
        await guide.until(lambda: any(len(each.text()) == 8 and each.text().isupper() for each in labels), "no code")
    elif way is Way.BROWSER:
        embedded: EmbeddedLogin = dialog._embedded
        loaded: list[bool] = []
        embedded.loaded.connect(lambda: loaded.append(True))
        await guide.until(lambda: loaded, "no page in the window")


async def _log_in_as(guide: Guide, login: str) -> None:
    http, account = guide.services.http, guide.services.account
    wish = {"login": login, "scopes": sorted(SCOPES), "client_id": _CLIENT}
    answer = (await http.post(f"{guide.walk.control}/_control/token", json=wish)).json()
    refresh = Secret(answer["refresh_token"]) if answer.get("refresh_token") else None
    until = datetime.now(UTC).replace(year=datetime.now(UTC).year + 1)
    await account.log_in_with(Token(Secret(answer["access_token"]), refresh, frozenset(SCOPES), until))
    await guide.until(lambda: account.state.phase is AccountPhase.LOGGED_IN, "not logged in")
    await guide.until(lambda: guide.services.browse.followed.listing.phase is ListingPhase.READY, "no followed list")


async def nobody_followed(guide: Guide) -> None:
    await _log_in_as(guide, "luma_arcade")
    guide.window.navigator.go_to(Page.FOLLOWING)
    await guide.picture("empty-following")
    await guide.services.account.log_out()


async def log_in(guide: Guide) -> None:
    await _log_in_as(guide, "viewer")
    for key in ("account", "tray"):
        guide.window.banner.clear(key)


def _live(guide: Guide) -> list[Stream]:
    return list(guide.services.browse.followed.listing.items)


async def inbox(guide: Guide) -> None:
    guide.shell.notices.show_inbox()
    await guide.picture("inbox-empty")
    notify, now = guide.services.notify, datetime.now().astimezone()
    notify.inbox.add(_live(guide)[:1], now, change=True)
    notify.inbox.add(_live(guide)[1:6], now)
    guide.shell.notices.show_inbox()
    await guide.picture("inbox")
    guide.close_popups()


async def tray(guide: Guide) -> None:
    menu: QMenu = guide.shell.tray._menu
    menu.popup(guide.window.mapToGlobal(QPoint(500, 200)))
    await guide.picture("tray-menu")
    menu.hide()
    guide.window.bar._show_menu(guide.window.bar.account)
    await guide.picture("tray-accounts")
    guide.close_popups()
