"""A window that opens the login dialog and prints what becomes of it; started with an endpoints file,
a kind of client and a way to log in."""

import asyncio
import logging
import os
import sys
from pathlib import Path

import httpx
import qasync
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.models import User
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.desktop.loopback import Loopback
from mini_ttv.endpoints import read_endpoints
from mini_ttv.services.account import AccountService
from mini_ttv.services.client_setup import ClientSetup
from mini_ttv.services.login import LoginService
from mini_ttv.storage.client_secrets import MemoryClientSecrets
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.helix import HelixClient
from mini_ttv.ui.login_dialog import LoginDialog, LoginWishes
from mini_ttv.ui.login_ways import Way
from mini_ttv.ui.theme import Theme, ThemeChoice

CLIENTS: dict[str, tuple[str, Secret | None]] = {
    "none": ("", None),
    "public": ("minittvlocalpublicclient000001", None),
    "confidential": ("minittvlocalconfidential000001", Secret("minittvlocalsecret000000000001")),
}
REDIRECT = "http://localhost:17563/oauth2/callback"


def tell(*words: object) -> None:
    """A line for who reads ours."""
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


async def host(endpoints_file: Path, kind: str, way: str) -> None:
    endpoints = read_endpoints(endpoints_file)
    client = ClientIdentity(*CLIENTS[kind])
    tasks = TaskSet(logging.getLogger(__name__))
    async with httpx.AsyncClient() as http:

        async def find(user_id: str) -> User | None:
            return await helix.user(user_id)

        auth = AuthApi(http, endpoints.oauth, client, REDIRECT)
        account = AccountService(auth, MemoryTokenStore(), find)
        helix = HelixClient(http, endpoints.helix, client, account)
        account.changed.connect(lambda state: tell("state", state.phase.value, state.display_name))
        window = QMainWindow()
        window.setWindowTitle("Host")
        window.setCentralWidget(QLineEdit())
        window.show()
        await account.start()
        ended = asyncio.Event()
        setup = ClientSetup(client, REDIRECT, lambda client_id: tell("client", client_id), MemoryClientSecrets())
        login = LoginService(auth, account, receive=Loopback)
        dialog = LoginDialog(login, setup, tasks, window, LoginWishes(Way(way)))
        dialog.finished.connect(lambda result: tell("finished", result))
        dialog.finished.connect(lambda _: ended.set())
        dialog._embedded.loaded.connect(lambda: tell("loaded"))
        dialog.open()
        await ended.wait()
        page = await helix.followed_streams(account.state.user_id)
        tell("followed", len(page.items))
        await account.log_out()
        tell("end", account.state.phase.value)
        await account.close()
        await tasks.cancel()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    theme = Theme(application, ThemeChoice(os.environ.get("MINI_TTV_THEME", "system")))
    with qasync.QEventLoop(application) as loop:
        loop.run_until_complete(host(Path(sys.argv[1]), *sys.argv[2:4]))
