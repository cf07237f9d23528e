"""Media keys and "now playing" of the desktop, as the MPRIS 2.2 specification has them.

Source: https://specifications.freedesktop.org/mpris-spec/latest. Where there is no bus, `state` says so, and the player
goes on without.
"""

import logging
import os
import time
from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from mini_ttv.core.events import Event
from mini_ttv.core.media import MediaCommand, MediaFacts, MediaStatus
from mini_ttv.core.tasks import TaskSet
from mini_ttv.desktop.mpris_words import APPLICATION, INTROSPECTION, PATH, PLAYER, PROPERTIES, metadata

if TYPE_CHECKING:
    from mini_ttv.desktop.bus_host import BusHost, Call, Reply

_LOGGER = logging.getLogger(__name__)
_AGAIN_SECONDS = 30.0  # after a bus that was not there, or is gone
_LONGEST = 2000  # letters of an address that somebody asks to be opened
_COMMANDS = {
    (APPLICATION, "Raise"): MediaCommand.RAISE,
    (APPLICATION, "Quit"): MediaCommand.QUIT,
    (PLAYER, "Play"): MediaCommand.PLAY,
    (PLAYER, "Pause"): MediaCommand.PAUSE,
    (PLAYER, "PlayPause"): MediaCommand.PLAY_PAUSE,
    (PLAYER, "Stop"): MediaCommand.STOP,
}
_NOT_FOR_LIVE = {"Next", "Previous", "Seek", "SetPosition"}  # the specification wants them to do nothing then
Variant = tuple[str, object]


class MprisState(Enum):
    """Whether the desktop's controls reach us."""

    UNKNOWN = "unknown"
    READY = "ready"
    ABSENT = "absent"


class Mpris:
    """One player on the bus."""

    def __init__(self, identity: str, desktop_entry: str, clock: Callable[[], float] = time.monotonic) -> None:
        """Take the name for people, the desktop file's name without `.desktop`, and monotonic seconds."""
        self.commanded: Event[MediaCommand] = Event()
        self.volume_wanted: Event[float] = Event()  # from 0 to 1
        self.open_wanted: Event[str] = Event()  # text from outside that may be an address
        self.state = MprisState.UNKNOWN
        self.name = ""  # on the bus
        self._identity = identity
        self._desktop_entry = desktop_entry
        self._clock = clock
        self._facts = MediaFacts()
        self._host: BusHost | None = None
        self._tasks = TaskSet(_LOGGER)
        self._tried: float | None = None
        self._busy = False

    def show(self, facts: MediaFacts) -> None:
        """Tell the desktop what plays now; the bus is joined when there is something to tell for the first time."""
        before, self._facts = self._facts, facts
        if self._host is None:
            self._join()
            return
        old, new = self._player(before), self._player(facts)
        changed = {name: value for name, value in new.items() if old[name] != value}
        if changed:
            body: tuple[object, ...] = (PLAYER, changed, [])
            _ = self._tasks.spawn(
                self._host.emit(PATH, PROPERTIES, "PropertiesChanged", "sa{sv}as", body), "now playing"
            )

    async def close(self) -> None:
        """Leave the bus."""
        await self._tasks.cancel()
        host, self._host = self._host, None
        if host is not None:
            await host.close()

    def _join(self) -> None:
        now = self._clock()
        waits = self._tried is not None and now - self._tried < _AGAIN_SECONDS
        if not self._busy and not waits:
            self._tried, self._busy = now, True
            _ = self._tasks.spawn(self._open(), "joining the session bus")

    async def _open(self) -> None:
        try:
            # Not at the top: see the module's own words.
            from mini_ttv.desktop.bus_host import BusHost  # noqa: PLC0415

            host = BusHost(self._answer, self._ended)
            # The first has the plain name; another profile's player has one of its own, as the specification wants.
            base = "org.mpris.MediaPlayer2.mini_ttv"
            self.name = await host.open((base, f"{base}.instance{os.getpid()}"))
            self._host, self.state = host, MprisState.READY
        except Exception as error:  # noqa: BLE001 - no bus, a dead one, no library
            _LOGGER.info("no media keys: %s: %s", type(error).__name__, error)
            self.state = MprisState.ABSENT
        finally:
            self._busy = False

    def _ended(self) -> None:
        self._host, self.state = None, MprisState.ABSENT

    # What others ask.

    def _answer(self, call: "Call") -> "Reply":
        from mini_ttv.desktop.bus_host import Refused, Reply  # noqa: PLC0415 - as above

        if call.interface == PROPERTIES:
            return self._properties(call)
        if call.member == "Introspect":
            return Reply("s", (INTROSPECTION,))
        if call.member in {"Ping", "GetMachineId"}:
            return Reply()
        command = next((one for (face, member), one in _COMMANDS.items() if self._is(call, face, member)), None)
        if command is not None:
            self.commanded.emit(command)
        elif self._is(call, PLAYER, "OpenUri"):
            self._open_address(call.body)
        elif call.member not in _NOT_FOR_LIVE:
            text = f"there is no method {call.member!r}"
            raise Refused("org.freedesktop.DBus.Error.UnknownMethod", text)
        return Reply()

    def _is(self, call: "Call", interface: str, member: str) -> bool:
        return call.member == member and call.interface in {interface, ""}

    def _open_address(self, body: tuple[object, ...]) -> None:
        match body:
            case (str(address),) if len(address) <= _LONGEST:
                self.open_wanted.emit(address)

    def _properties(self, call: "Call") -> "Reply":
        from mini_ttv.desktop.bus_host import Refused, Reply  # noqa: PLC0415 - as above

        match (call.member, call.body):
            case ("GetAll", (str(interface),)):
                return Reply("a{sv}", (dict(self._of(interface)),))
            case ("Get", (str(interface), str(name))) if name in self._of(interface):
                return Reply("v", (self._of(interface)[name],))
            case ("Set", (str(interface), "Volume", ("d", float(volume)))) if interface == PLAYER:
                self.volume_wanted.emit(min(1.0, max(0.0, volume)))
                return Reply()
            case _:
                text = "there is no such property, or it cannot be set"
                raise Refused("org.freedesktop.DBus.Error.InvalidArgs", text)

    def _of(self, interface: str) -> Mapping[str, Variant]:
        if interface == PLAYER:
            return self._player(self._facts)
        return self._application() if interface == APPLICATION else {}

    def _application(self) -> dict[str, Variant]:
        return {
            "CanQuit": ("b", True),
            "CanRaise": ("b", True),
            "HasTrackList": ("b", False),
            "Identity": ("s", self._identity),
            "DesktopEntry": ("s", self._desktop_entry),
            "SupportedUriSchemes": ("as", ["mini-ttv", "https"]),
            "SupportedMimeTypes": ("as", []),
        }

    def _player(self, facts: MediaFacts) -> dict[str, Variant]:
        stopped = facts.status is MediaStatus.STOPPED
        return {
            "PlaybackStatus": ("s", facts.status.value),
            "Rate": ("d", 1.0),
            "MinimumRate": ("d", 1.0),
            "MaximumRate": ("d", 1.0),
            "Metadata": ("a{sv}", metadata(facts)),
            "Volume": ("d", facts.volume),
            "Position": ("x", 0),
            "CanGoNext": ("b", False),
            "CanGoPrevious": ("b", False),
            "CanPlay": ("b", facts.can_play),
            "CanPause": ("b", facts.can_play and not stopped),
            "CanSeek": ("b", False),
            "CanControl": ("b", True),
        }
