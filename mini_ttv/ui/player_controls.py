"""The bar that comes up over the picture when the mouse moves."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget
from typing_extensions import override

from mini_ttv.core.translation import tr
from mini_ttv.services.watch import WatchState
from mini_ttv.ui import icons, theme
from mini_ttv.ui.player_engine import VOLUME_MAX
from mini_ttv.ui.quality_menu import QualityMenu, quality_title
from mini_ttv.ui.shortcuts import hint
from mini_ttv.ui.window_modes import WindowModes
from mini_ttv.ui.wording import decimal, duration

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
    on_top_clicked = Signal()
    full_screen_clicked = Signal()
    menu_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setStyleSheet(_STYLE)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self._pause = self._button("pause", hint(tr("Pause"), "pause"), self.pause_clicked)
        self._mute = self._button("volume", hint(tr("Mute"), "mute"), self.mute_clicked)
        self._slider = self._new_slider()
        self._live = self._button("", tr("Jump to live"), self.live_clicked)
        self._live.setObjectName("live")
        self._live.setText(tr("LIVE"))
        self._live.setIcon(_dot(theme.colors().live))
        self._live.setIconSize(QSize(10, 10))
        self._live.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._delay = QLabel(self)
        self._quality = self._button("", tr("Quality"), None)
        self._quality.setObjectName("quality")
        self.quality_menu = QualityMenu(self._quality)
        self.quality_menu.chosen.connect(self.quality_chosen)
        self._quality.setMenu(self.quality_menu)
        self._quality.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._reload = self._button("refresh", hint(tr("Reload the stream"), "reload"), self.reload_clicked)
        self._chat = self._button("chat", hint(tr("Chat"), "chat"), self.chat_clicked, checkable=True)
        self._theatre = self._button(
            "theatre", hint(tr("Theatre mode"), "theatre"), self.theatre_clicked, checkable=True
        )
        self._on_top = self._button("pin", hint(tr("Keep on top"), "on top"), self.on_top_clicked, checkable=True)
        self._more = self._button("more", tr("More"), self.menu_clicked)
        self._mini = self._button("mini", hint(tr("Mini player"), "mini"), self.mini_clicked)
        self._full_screen = self._button("fullscreen", hint(tr("Full screen"), "full"), self.full_screen_clicked)
        self._modes = WindowModes()
        self._recorded = False
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_M, _HEIGHT - _BUTTON - theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
        row.setSpacing(theme.SPACE_XS)
        for widget in (self._pause, self._mute, self._slider, self._live, self._delay):
            row.addWidget(widget)
        row.addStretch()
        right = (self._reload, self._chat, self._theatre, self._on_top, self._more, self._mini, self._full_screen)
        for widget in (self._quality, *right):
            row.addWidget(widget)

    def _new_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, VOLUME_MAX)
        slider.setFixedWidth(88)
        slider.setAccessibleName(tr("Volume"))
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        slider.setCursor(Qt.CursorShape.ArrowCursor)
        slider.valueChanged.connect(self.volume_changed)
        return slider

    def _button(self, icon: str, title: str, clicked: SignalInstance | None, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        _name(button, title)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the keys from the window
        button.setMouseTracking(True)
        button.setCheckable(checkable)
        button.setFixedHeight(_BUTTON)
        if icon:
            button.setFixedWidth(_BUTTON)
            icons.set_icon(button, icon, role="on_veil", size=_ICON)
        if clicked is not None:
            button.clicked.connect(lambda _checked=False: self._ask(button, clicked))
        return button

    def _ask(self, button: QToolButton, clicked: SignalInstance) -> None:
        if button.isCheckable():
            button.setChecked(not button.isChecked())  # the window tells when it is so
        clicked.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, _HEIGHT)

    @property
    def menu_open(self) -> bool:
        """Whether the person is choosing from a menu."""
        return QApplication.activePopupWidget() is not None

    @property
    def shows_volume(self) -> bool:
        """Whether the volume can be seen on the bar."""
        return self._slider.isVisibleTo(self)

    def show_state(self, state: WatchState) -> None:
        """Follow what is played."""
        stands = state.paused or state.can_retry
        icons.set_icon(self._pause, "play" if stands else "pause", role="on_veil")
        _name(self._pause, hint(tr("Play") if stands else tr("Pause"), "pause"))
        self._live.setEnabled(bool(state.source))
        self._live.setIcon(_dot(theme.colors().live if state.source and not stands else QColor(150, 150, 150)))
        self.quality_menu.follow(state)
        self._set_text(self._quality, quality_title(state))
        self._recorded = state.kind.recorded
        self._delay.setToolTip("" if self._recorded else tr("How far the picture is behind the broadcaster"))
        self._set_text(self._delay, time_words(state))

    def show_volume(self, volume: int, *, muted: bool) -> None:
        """Follow the volume, which keys and wheel change too."""
        self._slider.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._slider.setValue(0 if muted else volume)
        self._slider.blockSignals(False)  # noqa: FBT003 - Qt's own
        silent = muted or volume == 0
        name = "mute" if silent else "volume-low" if volume < 50 else "volume"
        icons.set_icon(self._mute, name, role="on_veil")
        _name(self._mute, hint(tr("Sound on") if silent else tr("Mute"), "mute"))

    def show_modes(self, modes: WindowModes) -> None:
        """Follow the window."""
        self._modes = modes
        self._chat.setChecked(modes.chat)
        self._theatre.setChecked(modes.theatre)
        self._on_top.setChecked(modes.on_top)
        self._on_top.setEnabled(not modes.no_top)
        _name(self._on_top, modes.no_top or hint(tr("Keep on top"), "on top"), tr("Keep on top"))
        icons.set_icon(self._full_screen, "fullscreen-leave" if modes.full_screen else "fullscreen", role="on_veil")
        leave = hint(tr("Leave full screen"), "leave")
        _name(self._full_screen, leave if modes.full_screen else hint(tr("Full screen"), "full"))
        icons.set_icon(self._mini, "mini-leave" if modes.mini else "mini", role="on_veil")
        back = hint(tr("Back to the window"), "leave mini")
        _name(self._mini, back if modes.mini else hint(tr("Mini player"), "mini"))
        self._fit()

    @property
    def menu_place(self) -> QPoint:
        """Where a menu of the button for more belongs, on the screen."""
        return self._more.mapToGlobal(QPoint(0, 0))

    def open_quality_menu(self, at: QPoint | None = None) -> None:
        """Open the menu, at the button or elsewhere."""
        self.quality_menu.popup(at or self._quality.mapToGlobal(QPoint(0, -self.quality_menu.sizeHint().height())))

    def _set_text(self, part: QToolButton | QLabel, text: str) -> None:
        if part.text() != text:
            part.setText(text)
            self._fit()

    def _fit(self) -> None:
        """Where there is no room for all parts, those go that a person misses least."""
        # From the one that goes first to the one that goes last; the others always stay.
        parts = (
            self._delay, self._reload, self._on_top, self._theatre, self._slider, self._more, self._quality, self._chat,
            self._live, self._mini,
        )  # fmt: skip
        useless: set[QWidget] = {self._live} if self._recorded else set()
        if self._modes.mini:
            useless.add(self._theatre)
        elif self._modes.full_screen:
            useless.add(self._on_top)
        always = 3 * (_BUTTON + theme.SPACE_XS) + 2 * theme.SPACE_M
        needs = {part: _width(part) + theme.SPACE_XS for part in parts if part not in useless}
        room = self.width() - always - sum(needs.values())
        for part in parts:
            fits = part in needs and room >= 0
            if part in needs and not fits:
                room += needs[part]
            part.setVisible(fits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0.0, QColor(0, 0, 0, 0))
        gradient.setColorAt(1.0, QColor(0, 0, 0, 210))
        QPainter(self).fillRect(self.rect(), gradient)


def _width(part: QWidget) -> int:
    return min(part.maximumWidth(), max(part.minimumWidth(), part.sizeHint().width()))


def time_words(state: WatchState) -> str:
    """How far behind live the picture is, or how far into a recording."""
    if state.kind.recorded:
        if state.position is None:
            return ""
        length = "" if state.duration is None else f" / {duration(state.duration)}"
        return f"{duration(state.position)}{length}"
    if state.delay is None:
        return ""
    seconds = decimal(state.delay, 1)
    if state.catching_up:
        return tr("{seconds} s behind, catching up", seconds=seconds)
    return tr("{seconds} s behind", seconds=seconds)


def _name(button: QToolButton, title: str, name: str = "") -> None:
    button.setToolTip(title)
    button.setAccessibleName(name or title.split(" (", maxsplit=1)[0])


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
