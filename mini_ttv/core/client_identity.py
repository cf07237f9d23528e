"""Which registered application this program is; that may change while it runs."""

from dataclasses import dataclass, field

from mini_ttv.core.events import Event
from mini_ttv.core.secret import Secret


@dataclass(frozen=True, slots=True)
class Registration:
    """An application as it is registered with Twitch."""

    client_id: str = ""  # "" where none is configured
    secret: Secret | None = field(default=None, repr=False)  # of a confidential client; a public one has none


class ClientIdentity:
    """The registration that counts now: whoever makes a request reads it then, and keeps no copy."""

    def __init__(self, client_id: str = "", secret: Secret | None = None) -> None:
        self.changed: Event[Registration] = Event()
        self._now = Registration(client_id, secret or None)

    @property
    def now(self) -> Registration:
        """Id and secret that belong together."""
        return self._now

    @property
    def id(self) -> str:
        """The client id, "" where none is configured."""
        return self._now.client_id

    @property
    def secret(self) -> Secret | None:
        """The secret of a confidential client."""
        return self._now.secret

    def become(self, client_id: str, secret: Secret | None = None) -> None:
        """Be another application from the next request on; an empty secret counts as none."""
        new = Registration(client_id, secret or None)
        if new != self._now:
            self._now = new
            self.changed.emit(new)
