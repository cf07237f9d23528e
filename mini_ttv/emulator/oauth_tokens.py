"""Who may do what: registered clients, access and refresh tokens, codes.

Every room that is handed a token asks `Tokens.find`.
"""

import secrets
import string
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mini_ttv.emulator.clock import Clock

USER_TOKEN_SECONDS = 14_400
IMPLICIT_TOKEN_SECONDS = 5_184_000
APP_TOKEN_SECONDS = 5_011_271
PUBLIC_REFRESH_SECONDS = 30 * 24 * 3600
CODE_SECONDS = 600
DEVICE_SECONDS = 1800
DEVICE_INTERVAL = 5
_ACCESS_TOKENS_PER_REFRESH_TOKEN = 50

_LETTERS = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class Client:
    """A registered app; public ones have no secret."""

    id: str
    name: str
    secret: str = ""
    redirect_uris: tuple[str, ...] = (
        "http://localhost:17563/oauth2/callback",
        "http://localhost:17563",
        "http://localhost:3000",
    )

    @property
    def public(self) -> bool:
        """Whether it was registered without a secret."""
        return not self.secret


PUBLIC_CLIENT = Client("minittvlocalpublicclient000001", "Mini TTV")
CONFIDENTIAL_CLIENT = Client(
    "minittvlocalconfidential000001", "Mini TTV (with a secret)", "minittvlocalsecret000000000001"
)


@dataclass(frozen=True, slots=True)
class AccessToken:
    """A token for requests; `user_id` is "" for an app token."""

    value: str
    client_id: str
    user_id: str
    scopes: tuple[str, ...]
    expires_at: float


@dataclass(slots=True)
class RefreshToken:
    """What a new access token is bought with; `dead` says with which status the next try fails."""

    value: str
    client_id: str
    user_id: str
    scopes: tuple[str, ...]
    expires_at: float | None
    access_tokens: list[str] = field(default_factory=list)
    dead: int | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """An authorization code, good for one exchange."""

    code: str
    client_id: str
    user_id: str
    scopes: tuple[str, ...]
    redirect_uri: str
    expires_at: float


@dataclass(slots=True)
class DeviceGrant:
    """A device code and what the person at the activation page did with it."""

    device_code: str
    user_code: str
    client_id: str
    scopes: tuple[str, ...]
    expires_at: float
    user_id: str = ""  # set when somebody allowed it


@dataclass(frozen=True, slots=True)
class Issued:
    """An access token and, where the grant has one, its refresh token."""

    access: AccessToken
    refresh: RefreshToken | None
    expires_in: int

    def to_json(self) -> dict[str, object]:
        """As the token endpoint answers; no `scope` where none was asked for."""
        answer: dict[str, object] = {"access_token": self.access.value, "expires_in": self.expires_in}
        if self.refresh is not None:
            answer["refresh_token"] = self.refresh.value
        if self.access.scopes:
            answer["scope"] = list(self.access.scopes)
        answer["token_type"] = "bearer"  # noqa: S105 # a word of the protocol
        return answer


class RefreshRefused(Exception):
    """A refresh token is unknown, used, expired (400) or its user disconnected the app (401)."""

    def __init__(self, status: int) -> None:
        super().__init__("Invalid refresh token")
        self.status = status


def random_token(length: int = 30) -> str:
    """Small letters and digits, as Twitch's tokens."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


class Tokens:
    """All grants and tokens. They are random, not seeded: a token of one run is worthless in the next."""

    def __init__(
        self,
        clock: Clock,
        revoked: Callable[[str, tuple[str, ...]], None],
        made: Callable[[str, str], None] = lambda _kind, _value: None,
    ) -> None:
        """Start empty.

        Args:
            clock: says when a token has expired.
            revoked: called with a user's id and the access tokens that ended before their time.
            made: called with the kind and the value of every secret that is made.
        """
        self._clock = clock
        self._revoked = revoked
        self._made = made
        self.device_interval = DEVICE_INTERVAL
        self.clients = {client.id: client for client in (PUBLIC_CLIENT, CONFIDENTIAL_CLIENT)}
        self._access: dict[str, AccessToken] = {}
        self._refresh: dict[str, RefreshToken] = {}
        self._grants: dict[str, Grant] = {}
        self._devices: dict[str, DeviceGrant] = {}
        self._consents: dict[tuple[str, str], set[str]] = {}

    def find(self, value: str) -> AccessToken | None:
        """The access token, where it exists, is not revoked and not expired."""
        token = self._access.get(value)
        if token is None or token.expires_at <= self._clock.timestamp():
            return None
        return token

    def issue(
        self,
        client_id: str,
        user_id: str,
        scopes: Iterable[str],
        *,
        seconds: int = USER_TOKEN_SECONDS,
        refreshable: bool = True,
    ) -> Issued:
        """A new access token, with a refresh token unless told otherwise."""
        refresh = None
        if refreshable:
            client = self.clients[client_id]
            expires_at = self._clock.timestamp() + PUBLIC_REFRESH_SECONDS if client.public else None
            refresh = RefreshToken(random_token(50), client_id, user_id, tuple(scopes), expires_at)
            self._refresh[refresh.value] = refresh
            self._made("refresh token", refresh.value)
        access = self._new_access(client_id, user_id, tuple(scopes), seconds, refresh)
        return Issued(access, refresh, seconds)

    def issue_app(self, client_id: str) -> Issued:
        """An app token: no user, no scopes, no refresh."""
        return self.issue(client_id, "", (), seconds=APP_TOKEN_SECONDS, refreshable=False)

    def refresh(self, value: str, client_id: str) -> Issued:
        """A new access token for a refresh token, which a public client can use only once.

        Raises:
            RefreshRefused: it is not good any more.
        """
        token = self._refresh.get(value)
        if token is None or token.client_id != client_id:
            raise RefreshRefused(400)
        if token.dead is not None:
            raise RefreshRefused(token.dead)
        if token.expires_at is not None and token.expires_at <= self._clock.timestamp():
            raise RefreshRefused(400)
        if self.clients[client_id].public:
            token.dead = 400
            return self.issue(client_id, token.user_id, token.scopes)
        access = self._new_access(client_id, token.user_id, token.scopes, USER_TOKEN_SECONDS, token)
        return Issued(access, token, USER_TOKEN_SECONDS)

    def revoke(self, value: str, client_id: str) -> bool:
        """End one access or refresh token; False where this client has no such token."""
        access = self.find(value)
        if access is not None and access.client_id == client_id:
            self._end([value])
            return True
        refresh = self._refresh.get(value)
        if refresh is None or refresh.client_id != client_id or refresh.dead is not None:
            return False
        refresh.dead = 400
        self._end(refresh.access_tokens)
        return True

    def revoke_user(self, user_id: str, *, keep_refresh: bool = False) -> int:
        """End all access tokens of a user and, as when the app is disconnected, the refresh tokens; returns how many.

        `keep_refresh` ends only the access tokens: the next request gets 401, and a refresh helps.
        """
        if not keep_refresh:
            for refresh in self._refresh.values():
                if refresh.user_id == user_id:
                    refresh.dead = 401
            self._consents = {key: scopes for key, scopes in self._consents.items() if key[1] != user_id}
        ended = [token.value for token in self._access.values() if token.user_id == user_id]
        self._end(ended)
        return len(ended)

    def new_grant(self, client_id: str, user_id: str, scopes: Iterable[str], redirect_uri: str) -> Grant:
        """An authorization code."""
        expires_at = self._clock.timestamp() + CODE_SECONDS
        grant = Grant(random_token(), client_id, user_id, tuple(scopes), redirect_uri, expires_at)
        self._grants[grant.code] = grant
        self._made("authorization code", grant.code)
        return grant

    def take_grant(self, code: str, client_id: str) -> Grant | None:
        """The grant of an authorization code, which is used up by this."""
        grant = self._grants.get(code)
        if grant is None or grant.client_id != client_id:
            return None
        del self._grants[code]
        return grant if grant.expires_at > self._clock.timestamp() else None

    def new_device(self, client_id: str, scopes: Iterable[str]) -> DeviceGrant:
        """A device code with its user code."""
        user_code = "".join(secrets.choice(string.ascii_uppercase) for _ in range(8))
        expires_at = self._clock.timestamp() + DEVICE_SECONDS
        grant = DeviceGrant(random_token(40), user_code, client_id, tuple(scopes), expires_at)
        self._devices[grant.device_code] = grant
        self._made("device code", grant.device_code)
        return grant

    def device(self, device_code: str, client_id: str) -> DeviceGrant | None:
        """The grant of a device code, where it is still good."""
        grant = self._devices.get(device_code)
        return grant if grant is not None and grant.client_id == client_id and self._fresh(grant) else None

    def device_by_user_code(self, user_code: str) -> DeviceGrant | None:
        """The grant that a person means at the activation page, still waiting."""
        wanted = user_code.strip().upper().replace("-", "")
        for grant in self._devices.values():
            if grant.user_code == wanted and not grant.user_id and self._fresh(grant):
                return grant
        return None

    def finish_device(self, grant: DeviceGrant) -> Issued:
        """The tokens of an allowed device grant, which is used up by this."""
        del self._devices[grant.device_code]
        return self.issue(grant.client_id, grant.user_id, grant.scopes)

    def consented(self, client_id: str, user_id: str, scopes: Iterable[str]) -> bool:
        """Whether the user has allowed all of this to the app before."""
        return set(scopes) <= self._consents.get((client_id, user_id), set()) and (client_id, user_id) in self._consents

    def consent(self, client_id: str, user_id: str, scopes: Iterable[str]) -> None:
        """The user allows this."""
        self._consents.setdefault((client_id, user_id), set()).update(scopes)

    def _fresh(self, grant: DeviceGrant) -> bool:
        return grant.expires_at > self._clock.timestamp()

    def _new_access(
        self, client_id: str, user_id: str, scopes: tuple[str, ...], seconds: int, refresh: RefreshToken | None
    ) -> AccessToken:
        access = AccessToken(random_token(), client_id, user_id, scopes, self._clock.timestamp() + seconds)
        self._access[access.value] = access
        self._made("access token", access.value)
        if refresh is not None:
            refresh.access_tokens.append(access.value)
            while len(refresh.access_tokens) > _ACCESS_TOKENS_PER_REFRESH_TOKEN:
                self._access.pop(refresh.access_tokens.pop(0), None)
        return access

    def _end(self, values: Iterable[str]) -> None:
        ended: dict[str, list[str]] = {}
        for value in values:
            token = self._access.pop(value, None)
            if token is not None and token.user_id:
                ended.setdefault(token.user_id, []).append(value)
        for user_id, tokens in ended.items():
            self._revoked(user_id, tuple(tokens))

    def expire_access(self, user_id: str) -> None:
        """Let all access tokens of a user run out now; nothing is revoked."""
        now = self._clock.timestamp()
        for value, token in self._access.items():
            if token.user_id == user_id:
                self._access[value] = replace(token, expires_at=now)
