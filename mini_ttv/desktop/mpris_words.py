"""MPRIS' names, and what plays in its words."""

import re

from mini_ttv.core.media import MediaFacts

PATH = "/org/mpris/MediaPlayer2"
APPLICATION = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
_NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
_MOST_TEXT = 300

_METHODS = {
    APPLICATION: ("Raise", "Quit"),
    PLAYER: ("Next", "Previous", "Pause", "PlayPause", "Stop", "Play"),
}
_TYPES = {
    APPLICATION: {
        "CanQuit": "b", "CanRaise": "b", "HasTrackList": "b", "Identity": "s", "DesktopEntry": "s",
        "SupportedUriSchemes": "as", "SupportedMimeTypes": "as",
    },
    PLAYER: {
        "PlaybackStatus": "s", "Rate": "d", "MinimumRate": "d", "MaximumRate": "d", "Metadata": "a{sv}", "Volume": "d",
        "Position": "x", "CanGoNext": "b", "CanGoPrevious": "b", "CanPlay": "b", "CanPause": "b", "CanSeek": "b",
        "CanControl": "b",
    },
}  # fmt: skip


def _interface(name: str) -> str:
    methods = "".join(f'<method name="{method}"/>' for method in _METHODS[name])
    if name == PLAYER:
        methods += '<method name="OpenUri"><arg name="Uri" type="s" direction="in"/></method>'
    kinds = {"Volume": "readwrite"}
    properties = "".join(
        f'<property name="{prop}" type="{kind}" access="{kinds.get(prop, "read")}"/>'
        for prop, kind in _TYPES[name].items()
    )
    return f'<interface name="{name}">{methods}{properties}</interface>'


INTROSPECTION = (
    '<!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN" '
    '"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">'
    f"<node>{_interface(APPLICATION)}{_interface(PLAYER)}</node>"
)


def metadata(facts: MediaFacts) -> dict[str, tuple[str, object]]:
    """What plays; an empty track stands for nothing."""
    if not facts.track:
        return {"mpris:trackid": ("o", _NO_TRACK)}
    answer: dict[str, tuple[str, object]] = {
        "mpris:trackid": ("o", f"/mini_ttv/track/{re.sub('[^A-Za-z0-9_]', '_', facts.track)}"),
        "xesam:title": ("s", _text(facts.title or facts.artist)),
    }
    if facts.artist:
        answer["xesam:artist"] = ("as", [_text(facts.artist)])
    if facts.category:
        answer["xesam:genre"] = ("as", [_text(facts.category)])
    if facts.picture.startswith(("http://", "https://", "file://")):
        answer["mpris:artUrl"] = ("s", facts.picture)
    if facts.address:
        answer["xesam:url"] = ("s", facts.address)
    if facts.seconds is not None:
        answer["mpris:length"] = ("x", facts.seconds * 1_000_000)
    return answer


def _text(text: str) -> str:
    """Words of other people, in one short line that D-Bus can carry."""
    line = " ".join(text[:_MOST_TEXT].split())
    return "".join(sign for sign in line if sign.isprintable())
