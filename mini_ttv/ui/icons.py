"""The program's own icons: SVGs of one line width, tinted with the colours of the theme, sharp at any pixel ratio."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from mini_ttv.ui import theme
from mini_ttv.ui.resources import resource

APP_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _render(name: str, color: str, pixels: int) -> QPixmap:
    """The icon in one colour, `pixels` wide and high."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def pixmap(name: str, size: int, color: QColor, dpr: float = 1.0) -> QPixmap:
    """An icon to paint with: `size` logical pixels in `color`.

    Raises:
        FileNotFoundError: there is no icon of that name.
    """
    drawn = QPixmap(_render(name, color.name(), round(size * dpr)))
    drawn.setDevicePixelRatio(dpr)
    return drawn


def icon(name: str, color: QColor | None = None, size: int = 20) -> QIcon:
    """An icon for buttons and menus, in the theme's text colour unless `color` is given.

    Made for `size` logical pixels at ratios 1 and 2. The colours are those of this moment: `set_icon` keeps a button
    in step with the theme.
    """
    colors = theme.colors()
    normal = color or colors.text
    answer = QIcon()
    for dpr in (1.0, 2.0):
        answer.addPixmap(pixmap(name, size, normal, dpr), QIcon.Mode.Normal)
        answer.addPixmap(pixmap(name, size, colors.disabled, dpr), QIcon.Mode.Disabled)
        answer.addPixmap(pixmap(name, size, normal, dpr), QIcon.Mode.Selected)
        answer.addPixmap(pixmap(name, size, normal, dpr), QIcon.Mode.Active)
    return answer


class _Tint(QObject):
    """Tints a button's icon anew whenever the palette changes."""

    def __init__(self, button: QAbstractButton, name: str, role: str, checked_role: str) -> None:
        super().__init__(button)
        self._button = button
        self.name = name
        self.role = role
        self.checked_role = checked_role
        self._drawn: tuple[str, str, int] | None = None
        button.installEventFilter(self)
        if checked_role:
            button.toggled.connect(self.tint)
        self.tint()

    def tint(self) -> None:
        """Set the icon in the colour of now."""
        role = self.checked_role if self.checked_role and self._button.isChecked() else self.role
        color: QColor = getattr(theme.colors(), role)
        wanted = (self.name, color.name(), self._button.iconSize().width())
        # Palettes change often without a change of colours, such as when a button gets its place in a layout.
        if wanted != self._drawn:
            self._drawn = wanted
            self._button.setIcon(icon(self.name, color, self._button.iconSize().width()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange}:
            self.tint()
        return False


def set_icon(button: QAbstractButton, name: str, role: str = "text", checked_role: str = "", size: int = 0) -> None:
    """Give `button` an icon that follows the theme.

    Args:
        button: the button; calling again replaces its icon.
        name: the icon's name.
        role: the field of `theme.Colors` that it is drawn in.
        checked_role: another field while the button is checked, where that looks different.
        size: logical pixels; 0 keeps the button's icon size.
    """
    if size:
        button.setIconSize(QSize(size, size))
    tint = button.findChild(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(tint, _Tint):
        tint.name, tint.role, tint.checked_role = name, role, checked_role
        tint.tint()
    else:
        _Tint(button, name, role, checked_role)


@cache
def app_icon() -> QIcon:
    """The application's icon in all sizes."""
    answer = QIcon()
    for size in APP_ICON_SIZES:
        answer.addFile(str(resource("app", f"mini-ttv-{size}.png")), QSize(size, size))
    return answer
