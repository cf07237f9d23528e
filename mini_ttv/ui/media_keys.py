"""The desktop's media controls: what plays goes out, what they ask for comes in."""

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.events import Event
from mini_ttv.core.media import MediaCommand, MediaFacts, MediaStatus
from mini_ttv.core.models import Stream
from mini_ttv.core.playback import Phase
from mini_ttv.services.watch_state import WatchState
from mini_ttv.ui.cards import Pictures

if TYPE_CHECKING:
    # QtMultimedia is loaded after the window is shown.
    from mini_ttv.ui.player import PlayerWidget

_SILENT = {Phase.IDLE, Phase.ENDED, Phase.FAILED}


class MediaDoor(Protocol):
    """The desktop's media controls; a desktop without any is a state of it, not an error."""

    commanded: Event[MediaCommand]
    volume_wanted: Event[float]
    open_wanted: Event[str]

    def show(self, facts: MediaFacts) -> None:
        """What plays now."""


class MediaKeys(QObject):
    """One of the places where the channel that plays is shown, and a hand on its player."""

    stop_wanted = Signal()
    raise_wanted = Signal()
    quit_wanted = Signal()
    open_wanted = Signal(str)
    """A text from outside that may be an address."""

    def __init__(self, player: "PlayerWidget", watched: Event[WatchState], media: MediaDoor, site: str) -> None:
        """Take the player, what tells of it, the desktop, and the base URL of Twitch's pages."""
        super().__init__()
        self._player = player
        self._media = media
        self._site = site
        self._facts = MediaFacts()
        self._shown: MediaFacts | None = None
        player.sound.volume_changed.connect(lambda _volume: self._follow(player.state))
        self._disconnect = (
            watched.connect(self._follow),
            media.commanded.connect(self._command),
            media.volume_wanted.connect(lambda volume: player.sound.set_volume(round(volume * 100))),
            media.open_wanted.connect(self.open_wanted.emit),
        )

    def close(self) -> None:
        """Stop listening."""
        for disconnect in self._disconnect:
            disconnect()

    # As a place of words; pictures go out as addresses.

    def attach(self, pictures: Pictures) -> None:
        """Pictures can be had from now on."""

    def picture_ready(self, url: str) -> None:
        """A picture has arrived."""

    def show_stream(self, login: str, stream: Stream | None, avatar_url: str) -> None:
        """Show a channel."""
        name = stream.user_name if stream else login
        title, category = (stream.title, stream.game_name) if stream else ("", "")
        self._facts = replace(self._facts, title=title, artist=name, category=category, picture=avatar_url)
        self._follow(self._player.state)

    def show_recording(self, title: str, line: str) -> None:
        """Show a video or a clip."""
        self._facts = replace(self._facts, title=title, artist=line, category="", picture="")
        self._follow(self._player.state)

    def _follow(self, state: WatchState) -> None:
        target, status = state.target, MediaStatus.PLAYING
        if target is None or state.phase in _SILENT:
            status = MediaStatus.STOPPED
        elif state.paused:
            status = MediaStatus.PAUSED
        facts = MediaFacts(status, volume=self._player.sound.volume / 100, can_play=target is not None)
        if target is not None:
            known = self._facts
            facts = replace(
                known,
                status=status,
                volume=facts.volume,
                can_play=True,
                track=_track(state),
                address=_address(state, self._site),
                seconds=state.duration,
                artist=known.artist or state.login,
            )
        if facts != self._shown:
            self._shown = facts
            self._media.show(facts)

    def _command(self, command: MediaCommand) -> None:
        state = self._player.state
        if command is MediaCommand.RAISE:
            self.raise_wanted.emit()
        elif command is MediaCommand.QUIT:
            self.quit_wanted.emit()
        elif command is MediaCommand.STOP:
            self.stop_wanted.emit()
        elif state.can_retry:
            if command is not MediaCommand.PAUSE:
                self._player.reload()
        elif state.target is not None and command is not (
            MediaCommand.PLAY if not state.paused else MediaCommand.PAUSE
        ):
            self._player.toggle_pause()


def _track(state: WatchState) -> str:
    match state.target:
        case Channel(login):
            return f"channel_{login}"
        case Video(number):
            return f"video_{number}"
        case Clip(slug):
            return f"clip_{slug}"
    return ""


def _address(state: WatchState, site: str) -> str:
    match state.target:
        case Channel(login):
            return f"{site}/{login}"
        case Video(number):
            return f"{site}/videos/{number}"
    return ""
