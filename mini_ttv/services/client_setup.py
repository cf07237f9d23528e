"""Which application the program is registered as: taken up at the start, changed by a person, kept for the next run."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.client_identity import ClientIdentity, Registration
from mini_ttv.core.errors import KeyringError, KeyringTrouble, MiniTtvError
from mini_ttv.core.pasted import read_client_id, read_client_secret
from mini_ttv.core.secret import Secret

_LOGGER = logging.getLogger(__name__)


class SecretDoor(Protocol):
    """Where client secrets are kept; `storage/client_secrets.py` says what each call raises."""

    async def load(self, client_id: str) -> Secret | None:
        """The secret of a client."""

    async def save(self, client_id: str, secret: Secret) -> None:
        """Keep the secret of a client."""

    async def delete(self, client_id: str) -> None:
        """Forget the secret of a client."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the environment or the command line says, which wins over what is kept."""

    client_id: bool = False
    secret: bool = False


class ClientSetup:
    """The registration, and the way to change it without a restart."""

    def __init__(
        self,
        client: ClientIdentity,
        redirect_uri: str,
        keep_id: Callable[[str], None],
        secrets: SecretDoor,
        given: Given | None = None,
    ) -> None:
        """Take the collaborators.

        Args:
            client: what all requests read.
            redirect_uri: what has to be registered with the application.
            keep_id: writes the client id into the settings.
            secrets: keeps the secret.
            given: what cannot be changed here.
        """
        self._client = client
        self._redirect_uri = redirect_uri
        self._keep_id = keep_id
        self._secrets = secrets
        self._given = given or Given()
        self._turn = asyncio.Lock()
        self._trouble = ""

    @property
    def registration(self) -> Registration:
        """Id and secret of now."""
        return self._client.now

    @property
    def redirect_uri(self) -> str:
        """What has to be registered with the application, byte for byte."""
        return self._redirect_uri

    @property
    def given(self) -> Given:
        """What cannot be changed here."""
        return self._given

    @property
    def trouble(self) -> str:
        """Why it is not known whether there is a kept secret: a sentence for a person, "" where it is known."""
        return self._trouble

    async def start(self) -> None:
        """Take up the kept secret. Where the keyring does not give it, `trouble` says so, and this may be repeated."""
        async with self._turn:
            client_id = self._client.id
            self._trouble = ""
            if not client_id or self._given.secret or self._client.secret is not None:
                return
            try:
                secret = await self._secrets.load(client_id)
            except KeyringError as error:
                _LOGGER.warning("the client secret is not known: %s", error.trouble.value)
                # Where there is no keyring at all, nothing was ever kept.
                self._trouble = "" if error.trouble is KeyringTrouble.MISSING else str(error)
                return
            if secret is not None and self._client.id == client_id:
                self._client.become(client_id, secret)

    async def change(self, id_text: str, secret_text: str, *, keep_secret: bool = False) -> str:
        """Be another application from now on.

        Args:
            id_text: the client id as it was pasted.
            secret_text: the secret as it was pasted; nothing for a public client.
            keep_secret: an empty `secret_text` means the secret that there is.

        Returns:
            A sentence for a person where something is not kept for the next run, else "".

        Raises:
            LoginError: what was pasted makes no sense; nothing is changed.
        """
        old = self._client.now
        client_id = old.client_id if self._given.client_id else read_client_id(id_text)
        secret = old.secret if self._given.secret else read_client_secret(secret_text, client_id)
        if secret is None and keep_secret and client_id == old.client_id:
            secret = old.secret
        async with self._turn:
            # First in memory: what a keyring does, or does not, keeps nobody from logging in now.
            self._client.become(client_id, secret)
            self._trouble = ""
            try:
                if not self._given.client_id:
                    self._keep_id(client_id)
                if not self._given.secret:
                    await self._keep_secret(old, client_id, secret)
            except MiniTtvError as error:
                _LOGGER.warning("the registration is not kept: %s", type(error).__name__)
                return str(error)
            return ""

    async def _keep_secret(self, old: Registration, client_id: str, secret: Secret | None) -> None:
        if secret is not None:
            await self._secrets.save(client_id, secret)
        if old.secret is not None and (secret is None or old.client_id != client_id):
            await self._secrets.delete(old.client_id)
