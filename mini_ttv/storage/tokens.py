"""Where tokens are kept: the platform's keyring, or only the memory; one entry an account."""

import json
import logging
from datetime import UTC, datetime

from mini_ttv.core.errors import KeyringError
from mini_ttv.core.events import Event
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked
from mini_ttv.storage.keyring_vault import KeyringVault
from mini_ttv.storage.keyring_words import Purpose, told

_WHAT = marked("login")
_LOGGER = logging.getLogger(__name__)


class TokenStore:
    """Tokens in the platform's keyring."""

    def __init__(self, vault: KeyringVault) -> None:
        self.prompting = vault.prompting
        self.recovered = vault.recovered
        self._vault = vault

    async def load(self, account: str = "default") -> Token | None:
        """The token of `account`, None where none is kept or what is kept makes no sense.

        Raises:
            KeyringError: the keyring did not say.
        """
        try:
            entry = await self._vault.get(account)
        except KeyringError as error:
            raise told(error, Purpose.LOAD, _WHAT) from error
        return None if entry is None else _unpack(entry)

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep the token of `account`.

        Raises:
            KeyringError: it is not known to be kept. A save that was only too slow may still happen later.
        """
        try:
            await self._vault.set(account, _pack(token))
        except KeyringError as error:
            raise told(error, Purpose.SAVE, _WHAT) from error

    async def delete(self, account: str = "default") -> None:
        """Forget the token of `account`.

        Raises:
            KeyringError: it is not known to be forgotten.
        """
        try:
            await self._vault.delete(account)
        except KeyringError as error:
            raise told(error, Purpose.DELETE, _WHAT) from error


class MemoryTokenStore:
    """Tokens that end with the program: for the demo, for tests, and for who wants nothing kept."""

    def __init__(self) -> None:
        self.prompting: Event[bool] = Event()
        self.recovered: Event[None] = Event()
        self._tokens: dict[str, Token] = {}

    async def load(self, account: str = "default") -> Token | None:
        """The token of `account`, None where there is none."""
        return self._tokens.get(account)

    async def save(self, token: Token, account: str = "default") -> None:
        """Keep the token of `account`."""
        self._tokens[account] = token

    async def delete(self, account: str = "default") -> None:
        """Forget the token of `account`."""
        self._tokens.pop(account, None)


def _pack(token: Token) -> str:
    values: dict[str, object] = {"v": 1, "a": token.access_token.reveal(), "s": " ".join(sorted(token.scope))}
    if token.refresh_token is not None:
        values["r"] = token.refresh_token.reveal()
    if token.expires_at is not None:
        values["e"] = int(token.expires_at.timestamp())
    if token.client_id:
        values["c"] = token.client_id
    return json.dumps(values, separators=(",", ":"))


def _unpack(entry: str) -> Token | None:
    try:
        values = json.loads(entry)
        access, refresh, expires_at = values["a"], values.get("r"), values.get("e")
        client_id = values.get("c")
        token = Token(
            access_token=Secret(access),
            refresh_token=Secret(refresh) if isinstance(refresh, str) and refresh else None,
            scope=frozenset(values["s"].split()),
            expires_at=datetime.fromtimestamp(expires_at, UTC) if isinstance(expires_at, int) else None,
            client_id=client_id if isinstance(client_id, str) else "",
        )
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, OSError, RecursionError):
        access = token = None
    if isinstance(access, str) and access:
        return token
    # Without the error's own text, which may quote the entry.
    _LOGGER.warning("the keyring's entry makes no sense and is ignored")
    return None
