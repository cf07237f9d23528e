"""The secrets of confidential clients, in the keyring beside the tokens that are got with them."""

from mini_ttv.core.errors import KeyringError
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked
from mini_ttv.storage.keyring_vault import KeyringVault
from mini_ttv.storage.keyring_words import Purpose, told

_WHAT = marked("client secret")


class ClientSecrets:
    """One secret for each client id."""

    def __init__(self, vault: KeyringVault) -> None:
        self._vault = vault

    async def load(self, client_id: str) -> Secret | None:
        """The secret of a client, None where none is kept.

        Raises:
            KeyringError: the keyring did not say; the message says what to do.
        """
        try:
            text = await self._vault.get(_name(client_id))
        except KeyringError as error:
            raise told(error, Purpose.LOAD, _WHAT) from error
        return Secret(text) if text else None

    async def save(self, client_id: str, secret: Secret) -> None:
        """Keep the secret of a client.

        Raises:
            KeyringError: it is not known to be kept.
        """
        try:
            await self._vault.set(_name(client_id), secret.reveal())
        except KeyringError as error:
            raise told(error, Purpose.SAVE, _WHAT) from error

    async def delete(self, client_id: str) -> None:
        """Forget the secret of a client.

        Raises:
            KeyringError: it is not known to be forgotten.
        """
        try:
            await self._vault.delete(_name(client_id))
        except KeyringError as error:
            raise told(error, Purpose.DELETE, _WHAT) from error


class MemoryClientSecrets:
    """Secrets that end with the program."""

    def __init__(self) -> None:
        self._secrets: dict[str, Secret] = {}

    async def load(self, client_id: str) -> Secret | None:
        """The secret of a client, None where there is none."""
        return self._secrets.get(client_id)

    async def save(self, client_id: str, secret: Secret) -> None:
        """Keep the secret of a client."""
        self._secrets[client_id] = secret

    async def delete(self, client_id: str) -> None:
        """Forget the secret of a client."""
        self._secrets.pop(client_id, None)


def _name(client_id: str) -> str:
    return f"client-secret:{client_id}"
