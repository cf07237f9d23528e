"""The icon in the tray: who is live, with a click to watch; and never the only way back to the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from mini_ttv.core.models import Stream
from mini_ttv.ui import icons, theme
from mini_ttv.ui.wording import short_count

_MOST = 15  # channels in the menu
_SIZES = (16, 22, 24, 32, 48, 64)


class Tray(QObject):
    """Icon and menu; where the desktop has no tray, both are simply not seen."""

    toggled = Signal()
    """Show the window, or hide it."""
    watch_wanted = Signal(str)
    paused_changed = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, *, paused: bool) -> None:
        """`paused` says whether notices rest."""
        super().__init__()
        self._streams: tuple[Stream, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._menu = QMenu()
        self._pause = QAction("Pause notifications", self, checkable=True, checked=paused)
        self._pause.toggled.connect(self.paused_changed)
        self._pause.toggled.connect(self._draw)
        self._window = QAction("Hide the window", self)
        self._window.triggered.connect(self.toggled)
        self._quit = QAction("Quit", self)
        self._quit.triggered.connect(self.quit_wanted)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self.show_streams(())
        self._draw()
        self._icon.show()

    @property
    def available(self) -> bool:
        """Whether there is a tray at this moment; without one the window must not hide."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def actions(self) -> list[QAction]:
        """The menu from top to bottom."""
        return self._menu.actions()

    def show_streams(self, streams: Sequence[Stream]) -> None:
        """List these live channels, those with most viewers first."""
        self._streams = tuple(sorted(streams, key=lambda stream: -stream.viewer_count))
        listed = tuple((each.user_login, each.user_name, each.game_name) for each in self._streams[:_MOST])
        if self._shown == listed and self._menu.actions():
            return
        self._shown = listed
        self._fill()
        self._draw()

    def show_window_state(self, *, shown: bool) -> None:
        """Call the menu's entry after what it does."""
        self._window.setText("Hide the window" if shown else "Show the window")

    def tell(self, title: str, text: str) -> None:
        """Show a notice at the icon, where nothing better shows it."""
        if self.available:
            self._icon.showMessage(title, text, icons.app_icon())

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addAction(self._pause)
        self._menu.addSeparator()
        if not self._streams:
            nobody = self._menu.addAction("Nobody you follow is live")
            nobody.setEnabled(False)
        for stream in self._streams[:_MOST]:
            words = f"{stream.user_name}  ({short_count(stream.viewer_count)})"
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setToolTip(stream.title)
            action.triggered.connect(lambda _checked=False, login=stream.user_login: self.watch_wanted.emit(login))
        self._menu.addSeparator()
        self._menu.addAction(self._window)
        self._menu.addAction(self._quit)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.toggled.emit()

    def _draw(self) -> None:
        count = len(self._streams)
        self._icon.setIcon(tray_icon(count, paused=self._pause.isChecked()))
        live = f"{count} live" if count else "nobody is live"
        self._icon.setToolTip(f"Mini TTV: {live}{', notifications paused' if self._pause.isChecked() else ''}")


def tray_icon(count: int, *, paused: bool) -> QIcon:
    """The application's icon with its state: how many are live, or that notices rest.

    Args:
        count: of live channels; 0 shows none.
        paused: notices rest.
    """
    answer = QIcon()
    base = icons.app_icon()
    for size in _SIZES:
        pixmap = QPixmap(base.pixmap(QSize(size, size), 1.0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if paused or count:
            _badge(painter, size, "" if paused else str(min(count, 99)), paused=paused)
        painter.end()
        answer.addPixmap(pixmap)
    return answer


def _badge(painter: QPainter, size: int, text: str, *, paused: bool) -> None:
    height = size * 0.56
    width = max(height, height * 0.62 * len(text) + height * 0.4)
    rect = QRectF(size - width, size - height, width, height)
    # A light edge keeps the badge apart from the icon and from panels of any colour.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.DARK.text)
    painter.drawRoundedRect(rect, height / 2, height / 2)
    painter.setBrush(theme.DARK.disabled if paused else theme.DARK.live)
    inner = rect.adjusted(size * 0.04, size * 0.04, -size * 0.04, -size * 0.04)
    painter.drawRoundedRect(inner, height / 2, height / 2)
    painter.setPen(theme.DARK.on_live)
    if paused:
        bar = inner.width() * 0.14
        for side in (-1, 1):
            stroke = QRectF(0, 0, bar, inner.height() * 0.5)
            stroke.moveCenter(inner.center())
            painter.fillRect(stroke.translated(side * bar, 0), theme.DARK.on_live)
        return
    painter.setFont(theme.font(max(7, round(height * 0.72)), bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
