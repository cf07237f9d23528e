"""The player: picture, what lies over it, and the ways in for keys, menus and other windows."""

import time
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mini_ttv.core.playback import Phase, PlaybackStatistics
from mini_ttv.core.quality import Quality
from mini_ttv.core.translation import tr
from mini_ttv.services.watch import WatchService, WatchState
from mini_ttv.ui.player_controls import PlayerControls
from mini_ttv.ui.player_engine import PlayerEngine
from mini_ttv.ui.player_hover import Hover
from mini_ttv.ui.player_overlay import PlayerOverlay
from mini_ttv.ui.player_sound import PlayerSound
from mini_ttv.ui.player_statistics import Line, StatisticsPane, lines_of
from mini_ttv.ui.sound_picture import SoundPicture
from mini_ttv.ui.toast import Toast
from mini_ttv.ui.video_view import VideoView

_REPORT_MS = 200
_WHEEL_STEP = 2
_NOTCH = 120  # Qt's units for one step of a wheel
_START_VOLUME = 50
_FAR_BEHIND = 10.0  # seconds of pause after which play means live


class PlayerWidget(QWidget):
    """Shows and controls what a `WatchService` plays.

    What concerns the window is asked for by signals; keys are bound by the window to the public methods and parts.
    """

    full_screen_requested = Signal()
    mini_requested = Signal()
    chat_toggled = Signal()
    theatre_requested = Signal()
    on_top_requested = Signal()
    screenshot_wanted = Signal()
    menu_wanted = Signal(QPoint)  # of the screen
    quality_changed = Signal(object)  # a core.quality.Quality, chosen here
    first_frame = Signal(int)  # milliseconds since the channel was opened

    def __init__(self, watch: WatchService, parent: QWidget | None = None, *, volume: int = _START_VOLUME) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._watch = watch
        self._state = WatchState()
        self._opened_at = time.monotonic()
        self._paused_at: float | None = None
        self._first_frame_ms: int | None = None
        self._wheel = 0
        # From the lowest to the highest.
        self.view = VideoView(self)
        self.sound_picture = SoundPicture(self)
        self.overlay = PlayerOverlay(self)
        self.statistics_pane = StatisticsPane(self, self._lines)
        self.controls = PlayerControls(self)
        self.toast = Toast(self)
        self._engine = PlayerEngine(self)
        self.sound = PlayerSound(self._engine, self.controls, self.toast, volume)
        self.hover = Hover(self, self.controls)
        self._reporter = QTimer(self, interval=_REPORT_MS)
        self._wire()
        self._unwatch = watch.changed.connect(self._follow)
        self._follow(watch.state)

    def _wire(self) -> None:
        controls = self.controls
        controls.pause_clicked.connect(self.toggle_pause)
        controls.live_clicked.connect(self.reload)
        controls.reload_clicked.connect(self.reload)
        controls.quality_chosen.connect(self.set_quality)
        controls.chat_clicked.connect(self.chat_toggled)
        controls.theatre_clicked.connect(self.theatre_requested)
        controls.mini_clicked.connect(self.mini_requested)
        controls.on_top_clicked.connect(self.on_top_requested)
        controls.full_screen_clicked.connect(self.full_screen_requested)
        controls.menu_clicked.connect(lambda: self.menu_wanted.emit(controls.menu_place))
        self.overlay.retry_clicked.connect(self._watch.retry)
        self.overlay.copy_clicked.connect(self._copy_log)
        self.view.first_frame.connect(self._first_frame)
        self.view.first_frame.connect(self._report)
        self._engine.failed.connect(self._watch.report_failure)
        self._engine.drained.connect(self._watch.report_drained)
        self._reporter.timeout.connect(self._report)

    # The ways in.

    def toggle_pause(self) -> None:
        """Pause, or play: after more than some seconds that means from the live edge."""
        if self._state.phase in {Phase.FAILED, Phase.ENDED}:
            self._watch.retry()
        elif not self._state.paused:
            self._paused_at = time.monotonic()
            self._watch.set_paused(paused=True)
        elif self._is_far_behind():
            self._watch.reload()
        else:
            self._watch.set_paused(paused=False)
        self.hover.wake()

    def _is_far_behind(self) -> bool:
        """Whether going on would mean something that was live long ago; a recording goes on where it was."""
        paused_at, live = self._paused_at, not self._state.kind.recorded
        return live and paused_at is not None and time.monotonic() - paused_at > _FAR_BEHIND

    def reload(self) -> None:
        """Look for the stream again and play it from the live edge."""
        self._watch.reload()

    def set_quality(self, quality: Quality) -> None:
        """Play another rendition."""
        self._watch.set_quality(quality)
        self.quality_changed.emit(quality)

    def screenshot(self) -> QImage:
        """The picture on show in its own size; a null image where there is none."""
        return self.view.still()

    @property
    def state(self) -> WatchState:
        """What is shown."""
        return self._state

    def statistics(self) -> PlaybackStatistics:
        """The playback in numbers."""
        counter, numbers = self.view.counter, self._watch.statistics()
        return replace(
            numbers,
            channel=numbers.channel or self._state.about.channel,
            first_frame_ms=self._first_frame_ms,
            frames_shown=counter.shown,
            frames_dropped=counter.dropped,
        )

    def shut_down(self) -> None:
        """Stop playing and listening, before the window goes."""
        self._watch.close()  # the feed first: a player whose bytes still come is slow to stop
        self._unwatch()
        self._reporter.stop()
        self.hover.timer.stop()
        self.view.drop_sink()
        self._engine.unload()

    # Following the service.

    def _follow(self, state: WatchState) -> None:
        before, self._state = self._state, state
        if state.target != before.target:
            self.view.clear()
        if state.phase is Phase.RESOLVING and before.phase is not Phase.RESOLVING:
            self._opened_at = time.monotonic()
            self._first_frame_ms = None
        if state.source != before.source:
            self._change_source(state.source)
        if _sound_only(state) and (state.phase is Phase.PLAYING or not _sound_only(before)):
            self._hear(state)
        self.sound_picture.setVisible(_sound_only(state))
        self._engine.set_rate(state.rate)
        self._engine.set_running(running=not state.hold and not state.paused)
        self.overlay.show_state(state)
        self.controls.show_state(state)
        self.hover.follow(state)
        if state.notice and state.notice != before.notice:
            self.toast.say(state.notice)
        if state.phase is Phase.IDLE:
            self.view.clear()

    def _hear(self, state: WatchState) -> None:
        """There is no picture to wait for: the old one goes, and playing is the first of it."""
        self.view.clear()
        if state.phase is Phase.PLAYING and self._first_frame_ms is None:
            self._first_frame()

    def _change_source(self, source: str) -> None:
        if source:
            self._engine.load(source, self.view.new_sink())
            self._reporter.start()
        else:
            self.view.drop_sink()
            self._engine.unload()
            self._reporter.stop()

    def _first_frame(self) -> None:
        if self._first_frame_ms is None:
            self._first_frame_ms = round((time.monotonic() - self._opened_at) * 1000)
            self.first_frame.emit(self._first_frame_ms)

    def _report(self) -> None:
        counter = self.view.counter
        self._watch.report_progress(self._engine.position, counter.came, counter.dropped)

    def _lines(self) -> list[Line]:
        view, recorded = self.view, self._state.kind.recorded
        return lines_of(self.statistics(), view.picture_size, view.picture_rect().size(), recorded=recorded)

    def _copy_log(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._watch.history))
        self.toast.say(tr("The log is in the clipboard."))

    # The mouse.

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.full_screen_requested.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / _NOTCH)
        if steps:
            self._wheel -= steps * _NOTCH
            self.sound.change(steps * _WHEEL_STEP)
            self.hover.wake()
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for layer in (self.view, self.sound_picture, self.overlay):
            layer.setGeometry(self.rect())
        height = self.controls.height()
        self.controls.setGeometry(0, self.height() - height, self.width(), height)
        self.statistics_pane.fit(self.size())
        self.toast.fit(self.size())
        super().resizeEvent(event)


def _sound_only(state: WatchState) -> bool:
    return state.rendition is not None and state.rendition.audio_only
