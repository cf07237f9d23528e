"""Twitch's OAuth: requests, answers, and which words of Twitch mean what.

Source: https://dev.twitch.tv/docs/authentication. Errors come as `{"status": 400, "message": "..."}`, not as RFC 6749
has them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx

from mini_ttv.core.client_identity import ClientIdentity, Registration
from mini_ttv.core.errors import ApiError, BadAnswer, ClientRefused, CodeExpired, LoginError, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import DeviceCode, Token, Validation
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked, tr
from mini_ttv.twitch.fields import BadField, identity, login_name, text, texts, whole
from mini_ttv.twitch.http_json import Answer, error_of, exchange, json_object

SCOPES = (
    "user:read:follows",
    "user:read:chat",
    "chat:read",
    "user:read:emotes",
    "user:write:chat",
    "chat:edit",
)
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_MAX_SECRET = 8192
_UNREADABLE = marked("Twitch's answer to the login cannot be read. Try again later.")
# What Twitch says, in lower case, and what a person can do about it.
_CONFIGURATION = {
    "missing client secret": marked(
        "Twitch wants the client secret for this client id. Enter it under “Client id” in the "
        "login window, or register the application as a public client."
    ),
    "invalid client secret": marked(
        "Twitch does not accept the client secret. Check it under “Client id” in the login "
        "window; a public client has none."
    ),
    "invalid client": marked("Twitch does not know the client id. Check it under “Client id” in the login window."),
    "client does not exist": marked(
        "Twitch does not know the client id. Check it under “Client id” in the login window."
    ),
}


class AuthApi:
    """The OAuth endpoints for one registered application."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        base_url: str,
        client: ClientIdentity,
        redirect_uri: str,
    ) -> None:
        """Take the application's registration.

        Args:
            http: the client that sends.
            base_url: such as `https://id.twitch.tv/oauth2`.
            client: which application this is, read anew for each request. A confidential one has a secret; a public
                one logs in by the implicit grant.
            redirect_uri: exactly as registered.
        """
        self._http = http
        self._base_url = base_url.rstrip("/")
        self._client = client
        self._redirect_uri = redirect_uri

    @property
    def client_id(self) -> str:
        """The application's id, "" where none is configured."""
        return self._client.id

    @property
    def client_changed(self) -> Event[Registration]:
        """Tells that the program has become another application."""
        return self._client.changed

    @property
    def redirect_uri(self) -> str:
        """Where a login in a browser ends."""
        return self._redirect_uri

    @property
    def scopes(self) -> frozenset[str]:
        """What a login asks for."""
        return frozenset(SCOPES)

    def authorize_url(self, state: Secret, *, force_verify: bool = False) -> str:
        """The page on which a person logs in.

        Args:
            state: comes back in the redirect, which proves that it answers this very request.
            force_verify: show the consent page even if it was given before, so that another account can be chosen.
        """
        query = {
            "client_id": self._client.id,
            "redirect_uri": self._redirect_uri,
            # The code grant needs the secret always; PKCE is not supported.
            "response_type": "code" if self._client.secret else "token",
            "scope": " ".join(SCOPES),
            "state": state.reveal(),
        }
        if force_verify:
            query["force_verify"] = "true"
        return f"{self._base_url}/authorize?{urlencode(query)}"

    async def exchange(self, code: Secret) -> Token:
        """Turn the code of a redirect into a token.

        Raises:
            LoginError: Twitch does not take the code or the client; the message says what to do.
            MiniTtvError: no answer, or none that can be read.
        """
        form = {"grant_type": "authorization_code", "code": code.reveal(), "redirect_uri": self._redirect_uri}
        try:
            return await self._token(form)
        except ApiError as error:
            raise self._login_error(error, tr("Twitch did not accept the login. Try again.")) from error

    async def refresh(self, refresh_token: Secret) -> Token:
        """Turn a refresh token, which is then used up, into a new pair.

        Raises:
            Unauthorized: the refresh token is used, expired or revoked; only a new login helps.
            LoginError: the client id or secret is wrong; the tokens may still be good.
            MiniTtvError: no answer, or trouble at Twitch's end; the tokens stay as they are.
        """
        try:
            token = await self._token({"grant_type": "refresh_token", "refresh_token": refresh_token.reveal()})
        except ApiError as error:
            if error.status == 401 or (error.status == 400 and "refresh token" in error.message.lower()):
                raise Unauthorized(401, error.message) from error
            raise self._login_error(error, "") from error
        if token.refresh_token is None:
            return replace(token, refresh_token=refresh_token)
        return token

    async def validate(self, access_token: Secret) -> Validation:
        """Ask whose token it is.

        Raises:
            Unauthorized: the token is expired or revoked.
            MiniTtvError: no answer, or none that can be read.
        """
        headers = {"Authorization": f"OAuth {access_token.reveal()}"}
        request = self._http.build_request("GET", f"{self._base_url}/validate", headers=headers)
        answer = await exchange(self._http, request)
        if answer.status == 401:
            raise Unauthorized(401, error_of(answer).message)
        body = await self._answer(answer)
        try:
            return Validation(
                client_id=identity(body, "client_id"),
                login=login_name(body, "login"),
                user_id=identity(body, "user_id"),
                scopes=frozenset(texts(body, "scopes")),
                expires_in=whole(body, "expires_in"),
            )
        except BadField as error:
            # An app token has no login and no user.
            message = tr("The token belongs to no user. Log in with a Twitch account.")
            raise LoginError(message) from error

    async def revoke(self, access_token: Secret) -> None:
        """Make a token worthless; one that is so already is fine."""
        form = {"client_id": self._client.id, "token": access_token.reveal()}
        answer = await self._post("revoke", form)
        if answer.status == 200:
            return
        error = error_of(answer)
        if not (error.status == 400 and "invalid token" in error.message.lower()):
            raise error

    async def request_device_code(self) -> DeviceCode:
        """Begin a login on another device or in another browser.

        Raises:
            LoginError: the client id cannot do that; the message says what to do.
            MiniTtvError: no answer, or none that can be read.
        """
        # Plural: `scope` is ignored here without a word and gives a token that may do nothing.
        form = {"client_id": self._client.id, "scopes": " ".join(SCOPES)}
        try:
            body = await self._answer(await self._post("device", form))
        except ApiError as error:
            raise self._login_error(error, tr("Twitch gave no code. Try again.")) from error
        device_code, user_code, uri = text(body, "device_code"), text(body, "user_code"), text(body, "verification_uri")
        if not device_code or not user_code or not uri.startswith(("https://", "http://")):
            raise BadAnswer(tr(_UNREADABLE))
        return DeviceCode(
            device_code=Secret(device_code),
            user_code=user_code[:64],
            verification_uri=uri,
            expires_in=min(max(whole(body, "expires_in"), 60), 3600),
            interval=min(max(whole(body, "interval"), 1), 60),
        )

    async def poll_device_code(self, code: DeviceCode) -> Token | None:
        """Ask whether the person has let the code in; None means not yet.

        Raises:
            CodeExpired: the code is used, expired or unknown; ask for a new one.
            ClientRefused: the client id or its secret is wrong.
            MiniTtvError: no answer, or trouble at Twitch's end; ask again.
        """
        form = {"grant_type": _DEVICE_GRANT, "device_code": code.device_code.reveal(), "scopes": " ".join(SCOPES)}
        try:
            return await self._token(form)
        except ApiError as error:
            if error.status == 400 and "authorization_pending" in error.message.lower():
                return None
            refusal = self._login_error(error, "")
            if refusal is error and error.status < 500 and error.status != 429:
                message = tr("The code is used or too old. Ask for a new one.")
                refusal = CodeExpired(message)
            raise refusal from error

    async def _token(self, form: Mapping[str, str]) -> Token:
        client = self._client.now
        form = {"client_id": client.client_id, **form}
        if client.secret is not None:
            form["client_secret"] = client.secret.reveal()
        return _token_of(await self._answer(await self._post("token", form)), client.client_id)

    async def _post(self, path: str, form: Mapping[str, str]) -> Answer:
        return await exchange(self._http, self._http.build_request("POST", f"{self._base_url}/{path}", data=dict(form)))

    @staticmethod
    async def _answer(answer: Answer) -> Mapping[str, object]:
        if answer.status != 200:
            raise error_of(answer)
        return await json_object(answer)

    @staticmethod
    def _login_error(error: ApiError, otherwise: str) -> Exception:
        """What to raise for an answer in 4xx: words where we have some, trouble at Twitch's end as it is."""
        lower = error.message.lower()
        for words, sentence in _CONFIGURATION.items():
            if lower == words:
                return ClientRefused(tr(sentence))
        if "scope" in lower:
            return LoginError(tr("Twitch refuses what the login asks for: {message}.", message=error.message))
        if error.status >= 500 or error.status == 429 or not otherwise:
            return error
        return LoginError(otherwise)


def _token_of(body: Mapping[str, object], client_id: str) -> Token:
    access, refresh = body.get("access_token"), body.get("refresh_token")
    if not isinstance(access, str) or not 0 < len(access) <= _MAX_SECRET or not _is_plain(access):
        raise BadAnswer(tr(_UNREADABLE))
    has_refresh = isinstance(refresh, str) and 0 < len(refresh) <= _MAX_SECRET
    expires_in = min(whole(body, "expires_in"), 400 * 86400)
    return Token(
        access_token=Secret(access),
        refresh_token=Secret(str(refresh)) if has_refresh else None,
        scope=frozenset(texts(body, "scope")),
        expires_at=datetime.now(UTC) + timedelta(seconds=expires_in) if expires_in else None,
        client_id=client_id,
    )


def _is_plain(value: str) -> bool:
    """Whether `value` may stand in a header."""
    return value.isascii() and value.isprintable() and " " not in value
