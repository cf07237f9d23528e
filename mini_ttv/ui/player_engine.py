"""QMediaPlayer, tamed: fed by one-shot addresses, stopped without a freeze, silent where there is no sound device."""

import logging

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QPlaybackOptions, QtAudio, QVideoSink

from mini_ttv.ui import ffmpeg_words
from mini_ttv.ui.spare_memory import SpareMemory

_LOGGER = logging.getLogger(__name__)
_HALF_AN_HOUR = 30 * 60 * 1000  # milliseconds: our own watchdog decides when to give up, not FFmpeg
VOLUME_MAX = 100


class PlayerEngine(QObject):
    """Plays one address at a time."""

    failed = Signal(str)
    drained = Signal()  # everything of the address has been shown

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._audio = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        ffmpeg_words.hush()
        self._player.setAudioOutput(self._audio)
        options = QPlaybackOptions()
        options.setNetworkTimeout(_HALF_AN_HOUR)
        self._player.setPlaybackOptions(options)
        # Queued: a slot inside one of FFmpeg's threads could wait for the interpreter while that waits for the thread.
        self._player.errorOccurred.connect(self._tell_error, Qt.ConnectionType.QueuedConnection)
        self._player.mediaStatusChanged.connect(self._tell_status, Qt.ConnectionType.QueuedConnection)
        self._running = True
        self._spare_memory = SpareMemory(self)

    def load(self, url: str, sink: QVideoSink) -> None:
        """Play `url` into `sink`, instead of whatever was played."""
        self._player.setVideoSink(sink)
        self._player.setSource(QUrl(url))
        self._apply()
        self._spare_memory.expect()

    def unload(self) -> None:
        """Play nothing. Never `stop()`: it can wait for the sound thread for ever."""
        if not self._player.source().isEmpty():
            self._player.setSource(QUrl())
            self._spare_memory.expect()

    def set_running(self, *, running: bool) -> None:
        """Play, or hold still."""
        if running != self._running:
            self._running = running
            self._apply()

    def set_rate(self, rate: float) -> None:
        """How fast to play; a little more than 1 catches up with live."""
        if rate != self._player.playbackRate():
            self._player.setPlaybackRate(rate)

    def _apply(self) -> None:
        if self._player.source().isEmpty():
            return
        if self._running:
            self._player.play()
        else:
            self._player.pause()

    @property
    def position(self) -> float:
        """Seconds played of the current address."""
        return self._player.position() / 1000

    def set_volume(self, volume: int) -> None:
        """0 to 100, as the ear hears it."""
        share = min(max(volume, 0), VOLUME_MAX) / VOLUME_MAX
        scale = QtAudio.VolumeScale
        self._audio.setVolume(QtAudio.convertVolume(share, scale.LogarithmicVolumeScale, scale.LinearVolumeScale))

    def set_muted(self, *, muted: bool) -> None:
        """Without sound, the volume kept."""
        self._audio.setMuted(muted)

    def _tell_error(self, _error: QMediaPlayer.Error, words: str) -> None:
        # What is told of a source that has been left meanwhile is of no interest.
        if self._player.error() is not QMediaPlayer.Error.NoError:
            _LOGGER.info("player: %s", words)
            self.failed.emit(words)

    def _tell_status(self, _status: QMediaPlayer.MediaStatus) -> None:
        if self._player.mediaStatus() is QMediaPlayer.MediaStatus.EndOfMedia:
            self.drained.emit()
