"""A small real process with an account: stops for good at a step that its first word names, so as to be killed there.

`python -m tests.services.refresher STEP FOLDER OAUTH_URL CLIENT_ID SECRET`, with a token as JSON on standard input if a
login is to be tried. Everything is real but the keyring, whose place files take: they outlive a process as a keyring
does. Without a step it says in one line of JSON what became of the login.
"""

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import httpx
import keyring.errors
from typing_extensions import override

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import LoginError
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountPhase, AccountService
from mini_ttv.storage.accounts_file import accounts_file
from mini_ttv.storage.keyring_vault import KeyringVault
from mini_ttv.storage.tokens import TokenStore
from mini_ttv.twitch.auth import AuthApi

REDIRECT = "http://localhost:17563/oauth2/callback"


class Steps:
    """Says when the step has come that the process is to die at, and waits for that."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted

    def pass_by(self, step: str) -> None:
        if step == self._wanted:
            sys.stdout.write(f"at {step}\n")
            sys.stdout.flush()
            threading.Event().wait()


class FileKeyring:
    """A keyring backend that keeps each entry in a file, replaced whole as real keyrings do."""

    def __init__(self, folder: Path, steps: Steps) -> None:
        self._folder = folder
        self._steps = steps
        folder.mkdir(parents=True, exist_ok=True)

    def get_password(self, _service: str, username: str) -> str | None:
        file = self._folder / username
        return file.read_text(encoding="utf-8") if file.exists() else None

    def set_password(self, _service: str, username: str, password: str) -> None:
        self._steps.pass_by("before store")
        half = self._folder / f"{username}.half"
        half.write_text(password, encoding="utf-8")
        self._steps.pass_by("half stored")
        half.replace(self._folder / username)
        self._steps.pass_by("stored")

    def delete_password(self, _service: str, username: str) -> None:
        if not (self._folder / username).exists():
            raise keyring.errors.PasswordDeleteError
        self._steps.pass_by("before delete")
        (self._folder / username).unlink()
        self._steps.pass_by("deleted")


class Wire(httpx.AsyncBaseTransport):
    """The real transport, with steps around a request for a token."""

    def __init__(self, steps: Steps) -> None:
        self._inner = httpx.AsyncHTTPTransport()
        self._steps = steps

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        is_token = request.url.path.endswith("/token")
        if is_token:
            self._steps.pass_by("before the request")
        response = await self._inner.handle_async_request(request)
        if is_token:
            # The server has done its part, and nobody here has read a word of it.
            self._steps.pass_by("request sent")
            await response.aread()
            self._steps.pass_by("answer read")
        return response

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()


def stopping_fsync(steps: Steps) -> Callable[[int], None]:
    """Only the list of accounts is written with it: its new text is on the disk, under a name of its own."""
    real = os.fsync

    def fsync(file: int) -> None:
        steps.pass_by("list half written")
        real(file)

    return fsync


async def _run(step: str, folder: Path, oauth: str, client: ClientIdentity, token: Token | None) -> dict[str, object]:
    steps = Steps(step)
    setattr(os, "fsync", stopping_fsync(steps))  # noqa: B010 - what is put in its place takes less
    vault = KeyringVault("mini-ttv test", choose=lambda: FileKeyring(folder / "keyring", steps))
    async with httpx.AsyncClient(transport=Wire(steps)) as http:
        auth = AuthApi(http, oauth, client, REDIRECT)
        account = AccountService(auth, TokenStore(vault), roster=accounts_file(folder, "host"))
        await account.start()
        if token is not None:
            try:
                await account.log_in_with(token)
            except LoginError as error:
                return {"error": str(error)}
        steps.pass_by("before use")
        access = account.access_token()
        if access is not None and account.state.phase is AccountPhase.LOGGED_IN:
            await auth.validate(access)
        state = account.state
        await account.close()
    return {"phase": state.phase.name, "login": state.login, "message": state.message, "need": state.need.name}


def main() -> None:
    step, folder, oauth, client_id, secret = sys.argv[1:]
    text = sys.stdin.read()
    values = json.loads(text) if text else None
    token = None
    if values is not None:
        scope = frozenset(values["scope"])
        token = Token(Secret(values["access_token"]), Secret(values["refresh_token"]), scope, None, client_id)
    client = ClientIdentity(client_id, Secret(secret))
    told = asyncio.run(_run(step, Path(folder), oauth, client, token))
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
