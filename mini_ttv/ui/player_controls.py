"""The bar that comes up over the picture when the mouse moves."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QIcon,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget
from typing_extensions import override

from mini_ttv.core.quality import PREFERENCE_TITLES, ExactQuality, Quality, QualityPreference, choose
from mini_ttv.services.watch import WatchState
from mini_ttv.ui import icons, theme
from mini_ttv.ui.player_engine import VOLUME_MAX

_ICON = 20
_HEIGHT = 88  # with the gradient above the buttons
_BUTTON = 36
_STYLE = """
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 4px; color: white; }
QToolButton:hover { background: rgba(255, 255, 255, 38); }
QToolButton:pressed { background: rgba(255, 255, 255, 64); }
QToolButton:checked { background: rgba(255, 255, 255, 30); }
QToolButton:focus { border-color: rgba(255, 255, 255, 200); }
QToolButton:disabled { color: rgba(255, 255, 255, 130); }
QToolButton#live { font-weight: 700; font-size: 12px; padding: 4px 8px; }
QToolButton#quality { font-weight: 600; font-size: 12px; padding: 4px 8px; }
QLabel { color: rgba(255, 255, 255, 210); font-size: 12px; }
QSlider::groove:horizontal { background: rgba(255, 255, 255, 70); height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: white; border-radius: 2px; }
QSlider::handle:horizontal { background: white; width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; }
"""
# Which width each dispensable part needs.
_NEEDS = {"slider": 500, "delay": 620, "theatre": 560, "reload": 440, "chat": 400, "quality": 350, "live": 290}


@dataclass(frozen=True, slots=True)
class WindowModes:
    """What the window around the player does."""

    chat: bool = True
    theatre: bool = False
    full_screen: bool = False
    mini: bool = False


class PlayerControls(QWidget):
    """Buttons of the player; what they ask for is told by signals, what is true is set by methods."""

    pause_clicked = Signal()
    mute_clicked = Signal()
    volume_changed = Signal(int)
    live_clicked = Signal()
    reload_clicked = Signal()
    quality_chosen = Signal(object)  # a core.quality.Quality
    chat_clicked = Signal()
    theatre_clicked = Signal()
    mini_clicked = Signal()
    full_screen_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyleSheet(_STYLE)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self._pause = self._button("pause", "Pause (Space)", self.pause_clicked)
        self._mute = self._button("volume", "Mute (M)", self.mute_clicked)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, VOLUME_MAX)
        self._slider.setFixedWidth(88)
        self._slider.setAccessibleName("Volume")
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.valueChanged.connect(self.volume_changed)
        self._live = self._button("", "Jump to live", self.live_clicked)
        self._live.setObjectName("live")
        self._live.setText("LIVE")
        self._live.setIcon(_dot(theme.colors().live))
        self._live.setIconSize(QSize(10, 10))
        self._live.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._delay = QLabel(self)
        self._delay.setToolTip("How far the picture is behind the broadcaster")
        self._quality = self._button("", "Quality", None)
        self._quality.setObjectName("quality")
        self._quality_menu = QMenu(self._quality)
        self._quality.setMenu(self._quality_menu)
        self._quality.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._quality_menu.aboutToShow.connect(self._fill_quality_menu)
        self._reload = self._button("refresh", "Reload the stream (R)", self.reload_clicked)
        self._chat = self._button("chat", "Chat", self.chat_clicked, checkable=True)
        self._theatre = self._button("theatre", "Theatre mode (T)", self.theatre_clicked, checkable=True)
        self._mini = self._button("mini", "Mini player (P)", self.mini_clicked)
        self._full_screen = self._button("fullscreen", "Full screen (F)", self.full_screen_clicked)
        self._state = WatchState()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, _HEIGHT - _BUTTON - theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.setSpacing(theme.SPACE_XS)
        for widget in (self._pause, self._mute, self._slider, self._live, self._delay):
            row.addWidget(widget)
        row.addStretch()
        for widget in (self._quality, self._reload, self._chat, self._theatre, self._mini, self._full_screen):
            row.addWidget(widget)

    def _button(self, icon: str, title: str, clicked: SignalInstance | None, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(title)
        button.setAccessibleName(title.split(" (", maxsplit=1)[0])
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the keys from the window
        button.setMouseTracking(True)
        button.setCheckable(checkable)
        button.setFixedHeight(_BUTTON)
        if icon:
            button.setFixedWidth(_BUTTON)
            icons.set_icon(button, icon, role="on_veil", size=_ICON)
        if clicked is not None:
            button.clicked.connect(lambda _checked=False: clicked.emit())
        return button

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, _HEIGHT)

    @property
    def menu_open(self) -> bool:
        """Whether the person is choosing from a menu."""
        return self._quality_menu.isVisible()

    def show_state(self, state: WatchState) -> None:
        """Follow what is played."""
        self._state = state
        stands = state.paused or state.can_retry
        icons.set_icon(self._pause, "play" if stands else "pause", role="on_veil")
        self._name(self._pause, "Play (Space)" if stands else "Pause (Space)")
        self._live.setEnabled(bool(state.source))
        self._live.setIcon(_dot(theme.colors().live if state.source and not stands else QColor(150, 150, 150)))
        self._quality.setText(state.rendition.title if state.rendition else _short_title(state.quality))

    def show_volume(self, volume: int, *, muted: bool) -> None:
        """Follow the volume, which keys and wheel change too."""
        self._slider.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._slider.setValue(0 if muted else volume)
        self._slider.blockSignals(False)  # noqa: FBT003 - Qt's own
        silent = muted or volume == 0
        name = "mute" if silent else "volume-low" if volume < 50 else "volume"
        icons.set_icon(self._mute, name, role="on_veil")
        self._name(self._mute, "Sound on (M)" if silent else "Mute (M)")

    def show_delay(self, seconds: float | None) -> None:
        """Tell how far behind live the picture is."""
        self._delay.setText("" if seconds is None else f"{seconds:.1f} s behind")

    def show_modes(self, modes: WindowModes) -> None:
        """Follow the window."""
        self._chat.setChecked(modes.chat)
        self._theatre.setChecked(modes.theatre)
        icons.set_icon(self._full_screen, "fullscreen-leave" if modes.full_screen else "fullscreen", role="on_veil")
        self._name(self._full_screen, "Leave full screen (Esc)" if modes.full_screen else "Full screen (F)")
        icons.set_icon(self._mini, "mini-leave" if modes.mini else "mini", role="on_veil")
        self._name(self._mini, "Back to the window (P)" if modes.mini else "Mini player (P)")

    @staticmethod
    def _name(button: QToolButton, title: str) -> None:
        button.setToolTip(title)
        button.setAccessibleName(title.split(" (", maxsplit=1)[0])

    def open_quality_menu(self, at: QPoint | None = None) -> None:
        """Open the menu, at the button or elsewhere."""
        self._quality_menu.popup(at or self._quality.mapToGlobal(QPoint(0, -self._quality_menu.sizeHint().height())))

    def _fill_quality_menu(self) -> None:
        menu = self._quality_menu
        menu.clear()
        group = QActionGroup(menu)
        names = [each.name for each in self._state.renditions]
        for preference, title in PREFERENCE_TITLES.items():
            action = self._quality_action(title, preference, group)
            action.setEnabled(not names or choose(preference, names) is not None)
        pictures = [each for each in self._state.renditions if not each.audio_only]
        if pictures:
            menu.addSeparator()
        for each in pictures:
            rate = f"   {each.bandwidth / 1e6:.1f} Mbit/s" if each.bandwidth else ""
            self._quality_action(each.title + rate, ExactQuality(each.height, each.fps), group)

    def _quality_action(self, title: str, quality: Quality, group: QActionGroup) -> QAction:
        action = self._quality_menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(quality == self._state.quality)
        action.setActionGroup(group)
        action.triggered.connect(lambda _checked=False: self.quality_chosen.emit(quality))
        return action

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        parts = {
            "slider": self._slider, "delay": self._delay, "theatre": self._theatre, "reload": self._reload,
            "chat": self._chat, "live": self._live, "quality": self._quality,
        }  # fmt: skip
        for name, part in parts.items():
            part.setVisible(event.size().width() >= _NEEDS[name])
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0.0, QColor(0, 0, 0, 0))
        gradient.setColorAt(1.0, QColor(0, 0, 0, 210))
        QPainter(self).fillRect(self.rect(), gradient)


def _short_title(quality: Quality) -> str:
    if isinstance(quality, QualityPreference):
        return PREFERENCE_TITLES[quality].split(" (")[0]
    return f"{quality.height}p"


def _dot(color: QColor) -> QIcon:
    pixmap = QPixmap(20, 20)  # sharp on dense screens too
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(2, 2, 16, 16)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Disabled)
    return icon
