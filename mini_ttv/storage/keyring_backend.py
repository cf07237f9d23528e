"""The platform's keyring, as blocking calls that fail with our own words.

Everything here may block and belongs into the keyring thread of `keyring_vault.py`.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.errors import KeyringError, KeyringTrouble

_FREEDESKTOP = "keyring.backends.SecretService"
_CHAINER = "keyring.backends.chainer"
# No keyring at all; and whatever is installed beside `keyring`: those keep passwords in plain files, ask for a
# password on the terminal, or serve something else altogether.
_REFUSED_MODULES = {"keyring.backends.fail", "keyring.backends.null", _CHAINER}
_REFUSED_PACKAGES = ("keyrings.",)

_MISSING = "This system has no keyring."
_LOCKED = "The keyring stayed locked."
_REFUSED = "The keyring refused."


class Backend(Protocol):
    """The three calls of a `keyring` backend that we use."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret of `username`, None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret; an error where there is none."""


@dataclass(frozen=True, slots=True)
class Probe:
    """What can be known of an entry without a prompt."""

    may_prompt: bool  # the next call may open an unlock prompt and wait for a person
    is_empty: bool  # there is surely no such entry


def choose_backend() -> Backend:
    """The keyring of this platform.

    Raises:
        KeyringError: there is none that keeps secrets safely and without a terminal.
    """
    import keyring  # noqa: PLC0415 - takes 100 ms, which the keyring thread has and the start of the program has not

    with _translated():
        chosen = keyring.get_keyring()
        # The chainer comes up wherever two backends could work; we want the best real one of them, not a chain that
        # may end in a plain file.
        chained = getattr(chosen, "backends", ()) if type(chosen).__module__ == _CHAINER else ()
        candidates: tuple[Backend, ...] = (chosen, *chained)
        for backend in candidates:
            module = type(backend).__module__
            if module not in _REFUSED_MODULES and not module.startswith(_REFUSED_PACKAGES):
                return backend
    raise KeyringError(KeyringTrouble.MISSING, _MISSING)


class KeyringEntries:
    """The entries of one service in the keyring."""

    def __init__(self, service: str, choose: Callable[[], Backend] = choose_backend) -> None:
        self._service = service
        self._choose = choose

    def probe(self, account: str) -> Probe:
        """Look without opening a prompt."""
        backend = self._choose()
        module = type(backend).__module__
        if module == _FREEDESKTOP:
            with _translated():
                return _probe_secret_service(backend, self._service, account)
        # macOS and KWallet may ask for permission at any time, Windows never does.
        return Probe(may_prompt=module.startswith(("keyring.backends.macOS", "keyring.backends.k")), is_empty=False)

    def get(self, account: str) -> str | None:
        """The entry of `account`, None where there is none."""
        backend = self._choose()
        with _translated():
            return backend.get_password(self._service, account)

    def set(self, account: str, secret: str) -> None:
        """Keep `secret` for `account`, in the place of an older one."""
        backend = self._choose()
        with _translated():
            backend.set_password(self._service, account, secret)

    def delete(self, account: str) -> None:
        """Forget the entry of `account`, if there is one."""
        import keyring.errors  # noqa: PLC0415 - see `choose_backend`

        backend = self._choose()
        with _translated():
            try:
                backend.delete_password(self._service, account)
            except keyring.errors.PasswordDeleteError:
                # That is what a missing entry says, too.
                if backend.get_password(self._service, account) is not None:
                    raise


def _probe_secret_service(backend: Backend, service: str, account: str) -> Probe:
    """Ask the Secret Service itself: attributes can be searched while their secrets are locked.

    So somebody who never logged in is not asked to unlock, or even to create, a keyring at the first start.
    """
    import secretstorage  # noqa: PLC0415 - only where the Secret Service is the keyring

    query = getattr(backend, "_query")(service, account)  # noqa: B009 - the one place that knows the attributes' names
    with closing(secretstorage.dbus_init()) as connection:
        try:
            collection = secretstorage.Collection(connection)
        except secretstorage.ItemNotFoundException:
            return Probe(may_prompt=True, is_empty=True)  # saving would create the collection, and ask for its password
        is_empty = next(iter(collection.search_items(query)), None) is None
        return Probe(may_prompt=collection.is_locked(), is_empty=is_empty)


@contextmanager
def _translated() -> Iterator[None]:
    """Turn whatever a backend raises into a `KeyringError` with words."""
    import keyring.errors  # noqa: PLC0415 - see `choose_backend`

    try:
        yield
    except KeyringError:
        raise
    except keyring.errors.NoKeyringError as error:
        raise KeyringError(KeyringTrouble.MISSING, _MISSING) from error
    except (keyring.errors.KeyringLocked, keyring.errors.InitError) as error:
        raise KeyringError(KeyringTrouble.LOCKED, _LOCKED) from error
    except Exception as error:  # backends raise what their libraries raise: D-Bus, ctypes, ValueError
        raise KeyringError(KeyringTrouble.REFUSED, _REFUSED) from error
