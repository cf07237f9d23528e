"""A keyring backend in memory that can fail, and wait."""

import threading

import keyring.errors


class FakeKeyring:
    """Does what the three calls of a backend promise."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.open = threading.Event()
        self.open.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._be_used()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._be_used()
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._be_used()
        if (service, username) not in self.entries:
            raise keyring.errors.PasswordDeleteError
        del self.entries[service, username]

    def _be_used(self) -> None:
        self.open.wait(10)
        if self.error is not None:
            raise self.error
