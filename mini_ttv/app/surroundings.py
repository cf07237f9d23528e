"""What has to be true of the machine before Qt starts: a display, or a picture without one; a bus, or none."""

import socket
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

from mini_ttv.settings_sources import ENVIRONMENT_PREFIX

_SECRET_NAME = f"{ENVIRONMENT_PREFIX}CLIENT_SECRET"
_NO_DISPLAY = (
    "Mini TTV needs a display and finds none: neither DISPLAY nor WAYLAND_DISPLAY leads to one. Start it in a "
    "graphical session, or under Xvfb, or take a picture without a display: --demo --screenshot shot.png --after 20"
)


def own_environment(environ: MutableMapping[str, str]) -> dict[str, str]:
    """A copy of `environ` for this program alone: the secret in it is withdrawn from what the program starts.

    A browser that is opened for a login, and all that it starts in turn, would inherit it, and keep it for days.
    """
    own = dict(environ)
    environ.pop(_SECRET_NAME, None)
    return own


def display_trouble(environ: Mapping[str, str], *, screenshot: bool) -> str:
    """Why no window can be shown, or "".

    Qt would end the whole process with an abort, so it is asked here first.

    Args:
        environ: the environment.
        screenshot: a picture is enough; that works without a display.
    """
    if sys.platform != "linux" or screenshot or environ.get("QT_QPA_PLATFORM"):
        return ""
    return "" if _wayland(environ) or _x11(environ.get("DISPLAY", "")) else _NO_DISPLAY


def _wayland(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(environ.get("XDG_RUNTIME_DIR", "/"), name).exists()


def _x11(display: str) -> bool:
    """Whether somebody answers at `display`; one on another machine is believed."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".", maxsplit=1)[0]
    if not number.isdigit():
        return False
    if host not in {"", "unix"}:
        return True
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X11 has its sockets
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(2)
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False


def prepare(environ: MutableMapping[str, str], *, screenshot: bool) -> None:
    """Set what Qt reads from the environment.

    Args:
        environ: the environment of this process.
        screenshot: a picture is asked for, which works without a display.
    """
    if sys.platform != "linux":
        return
    if (
        screenshot
        and not environ.get("QT_QPA_PLATFORM")
        and not (_wayland(environ) or _x11(environ.get("DISPLAY", "")))
    ):
        environ["QT_QPA_PLATFORM"] = "offscreen"
    if "DBUS_SESSION_BUS_ADDRESS" not in environ:
        bus = Path(environ.get("XDG_RUNTIME_DIR", "/"), "bus")
        # Without this, the D-Bus library would start a bus of its own that outlives the program.
        environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}" if bus.is_socket() else "disabled:"
