"""The ways to log in: a browser that ends in a redirect, and a code for any other browser."""

import asyncio
import hmac
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol

from mini_ttv.core.errors import LoginError, MiniTtvError
from mini_ttv.core.login_redirect import RedirectAnswer, read_redirect
from mini_ttv.core.models import DeviceCode, Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.error_words import sentence

_LOGGER = logging.getLogger(__name__)
_NO_CLIENT_ID = (
    "Mini TTV needs a Twitch client id for the login. Get one at dev.twitch.tv/console/apps and start Mini TTV "
    "with it in MINI_TTV_CLIENT_ID, or write it into the settings file; the README has the three steps."
)


class LoginDoor(Protocol):
    """The OAuth requests that a login needs; `twitch/auth.py` says what each raises."""

    @property
    def client_id(self) -> str:
        """The application's id, "" where none is configured."""

    @property
    def redirect_uri(self) -> str:
        """Where a login in a browser ends."""

    def authorize_url(self, state: Secret, *, force_verify: bool = False) -> str:
        """The page on which a person logs in."""

    async def exchange(self, code: Secret) -> Token:
        """Turn the code of a redirect into a token."""

    async def request_device_code(self) -> DeviceCode:
        """Begin a login in another browser."""

    async def poll_device_code(self, code: DeviceCode) -> Token | None:
        """Ask whether the person has let the code in; None means not yet."""


class TokenTaker(Protocol):
    """Who is given the token in the end: the account."""

    async def log_in_with(self, token: Token) -> None:
        """Validate `token` and log in with it; raises LoginError."""


@dataclass(frozen=True, slots=True)
class LoginRequest:
    """One attempt to log in by a browser."""

    url: str = field(repr=False)  # holds the state
    redirect_uri: str
    state: Secret


class LoginService:
    """Gets a token in one of Twitch's ways and hands it to the account."""

    def __init__(
        self,
        auth: LoginDoor,
        account: TokenTaker,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Take the collaborators.

        Args:
            auth: OAuth requests.
            account: takes the token.
            sleep: waits for so many seconds.
        """
        self._auth = auth
        self._account = account
        self._sleep = sleep
        self._pending: LoginRequest | None = None

    def begin_login(self, *, force_verify: bool = False) -> LoginRequest:
        """Begin a login by a browser; an earlier one that was not finished is void.

        Args:
            force_verify: let the person choose another account.

        Raises:
            LoginError: no client id is configured.
        """
        self._need_client_id()
        state = Secret(secrets.token_urlsafe(32))
        url = self._auth.authorize_url(state, force_verify=force_verify)
        self._pending = LoginRequest(url, self._auth.redirect_uri, state)
        return self._pending

    async def finish_login(self, redirect_url: str) -> None:
        """End a login by the address that the browser was sent to.

        Raises:
            LoginError: it did not work; the message says why and what to do.
        """
        request = self._pending
        if request is None:
            message = "This login was given up. Start a new one."
            raise LoginError(message)
        answer = read_redirect(redirect_url, request.redirect_uri)
        if not hmac.compare_digest(answer.state.reveal().encode(), request.state.reveal().encode()):
            message = "The answer does not belong to this login. Try again."
            raise LoginError(message)
        self._pending = None
        try:
            token = await self._token_from(answer)
        except LoginError:
            raise
        except MiniTtvError as error:
            raise LoginError(f"The login did not work. {sentence(error)}") from error
        await self._account.log_in_with(token)

    async def request_code(self) -> DeviceCode:
        """Begin a login in another browser or on another device.

        Raises:
            LoginError: no client id, or Twitch gives no code.
        """
        self._need_client_id()
        try:
            return await self._auth.request_device_code()
        except LoginError:
            raise
        except MiniTtvError as error:
            raise LoginError(f"Twitch gave no code. {sentence(error)}") from error

    async def wait_for_code(self, code: DeviceCode) -> None:
        """Ask until the person has let `code` in, and log in then.

        Raises:
            LoginError: the code is no longer good, or the login did not work.
        """
        deadline = asyncio.get_running_loop().time() + code.expires_in
        while asyncio.get_running_loop().time() < deadline:
            await self._sleep(code.interval)
            try:
                token = await self._auth.poll_device_code(code)
            except LoginError:
                raise
            except MiniTtvError as error:  # trouble on the way or at Twitch's end is no reason to stop asking
                _LOGGER.info("the code could not be asked for: %s", error)
                continue
            if token is not None:
                await self._account.log_in_with(token)
                return
        message = "The code has expired. Ask for a new one."
        raise LoginError(message)

    async def _token_from(self, answer: RedirectAnswer) -> Token:
        if answer.error == "access_denied":
            message = "The login was declined on Twitch's page. Try again if that was a mistake."
            raise LoginError(message)
        if answer.error:
            raise LoginError(f"Twitch refused the login: {answer.error_description[:200] or answer.error[:200]}.")
        if answer.code:
            return await self._auth.exchange(answer.code)
        if answer.access_token:
            return Token(answer.access_token, scope=answer.scope)
        message = "Twitch's answer to the login is empty. Try again."
        raise LoginError(message)

    def _need_client_id(self) -> None:
        if not self._auth.client_id:
            raise LoginError(_NO_CLIENT_ID)
