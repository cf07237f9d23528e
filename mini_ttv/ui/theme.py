"""How the program looks: two sets of colours, one scale of spaces and font sizes, live with the system's choice."""

from dataclasses import dataclass, fields
from enum import Enum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mini_ttv.ui.resources import resource
from mini_ttv.ui.stylesheet import STYLESHEET

# Spaces: multiples of four logical pixels.
SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 16
SPACE_XL: Final = 24
SPACE_XXL: Final = 40

RADIUS_S: Final = 6
RADIUS_M: Final = 10
RADIUS_L: Final = 14

# Font sizes in logical pixels.
FONT_SMALL: Final = 12
FONT_TEXT: Final = 13
FONT_TITLE: Final = 15
FONT_HEAD: Final = 22


@dataclass(frozen=True, slots=True)
class Colors:
    """What each colour is for. Text colours have a contrast of 4.5:1 on all three grounds (a test measures it)."""

    window: QColor  # the ground of everything
    surface: QColor  # bars and panels
    raised: QColor  # cards, fields, menus
    hover: QColor  # what the pointer is over
    pressed: QColor
    border: QColor
    text: QColor
    muted: QColor  # second lines
    disabled: QColor
    accent: QColor  # filled buttons, selections
    accent_hover: QColor
    on_accent: QColor  # text on the two above
    accent_text: QColor  # links, the chosen page
    accent_soft: QColor  # ground of the chosen page
    focus: QColor  # rings
    live: QColor  # ground of LIVE
    on_live: QColor
    success: QColor
    warning: QColor
    danger: QColor
    skeleton: QColor  # where something will be
    veil: QColor  # under text on pictures
    on_veil: QColor


def _colors(**hex_values: str) -> Colors:
    return Colors(**{name: QColor(value) for name, value in hex_values.items()})


DARK: Final = _colors(
    window="#121118", surface="#1A1822", raised="#24222E", hover="#2E2B3B", pressed="#383448", border="#343142",
    text="#F1EFF8", muted="#B0ABC2", disabled="#6C677E", accent="#7257F0", accent_hover="#6749EC", on_accent="#FFFFFF",
    accent_text="#AFA0FF", accent_soft="#2C2550", focus="#A08DFF", live="#D92F4B", on_live="#FFFFFF", success="#5AD19A",
    warning="#F2BD55", danger="#FF8B96", skeleton="#292633", veil="#D00D0C12", on_veil="#FFFFFF",
)  # fmt: skip
LIGHT: Final = _colors(
    window="#F3F2F8", surface="#FBFAFE", raised="#FFFFFF", hover="#ECEAF5", pressed="#E0DDEE", border="#DAD6E8",
    text="#1B1826", muted="#5A556B", disabled="#A39EB4", accent="#5F45DB", accent_hover="#5036C8", on_accent="#FFFFFF",
    accent_text="#5239CC", accent_soft="#E6E1FC", focus="#6F57E6", live="#CC2440", on_live="#FFFFFF", success="#0D7148",
    warning="#855300", danger="#B81F38", skeleton="#E5E2F0", veil="#D00D0C12", on_veil="#FFFFFF",
)  # fmt: skip


class ThemeChoice(Enum):
    """What the user wants; SYSTEM follows the desktop while running."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def colors() -> Colors:
    """The colours of now, for everything that paints itself: ask at each paint, do not keep."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def font(pixels: int = FONT_TEXT, *, bold: bool = False) -> QFont:
    """The program's font at one of the sizes above."""
    answer = QFont(QApplication.font())
    answer.setPixelSize(pixels)
    answer.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return answer


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the stylesheet's roles (`head`, `title`, `muted`, `primary`, ...), also later on."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Theme(QObject):
    """Dresses the application, and again when the system or the user changes their mind."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._applied: Colors | None = None
        application.setStyle("Fusion")
        text_font = application.font()
        text_font.setPixelSize(FONT_TEXT)
        application.setFont(text_font)
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """What the user wants."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change to `choice` at once."""
        self._choice = choice
        self._apply()

    def _wanted(self) -> Colors:
        if self._choice is ThemeChoice.SYSTEM:
            # A desktop that does not say gets the colours that suit video.
            return LIGHT if self._hints.colorScheme() is Qt.ColorScheme.Light else DARK
        return LIGHT if self._choice is ThemeChoice.LIGHT else DARK

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted is self._applied:
            return
        self._applied = wanted
        self._application.setPalette(qt_palette(wanted))
        self._application.setStyleSheet(stylesheet(wanted))
        self.changed.emit()


def qt_palette(of: Colors) -> QPalette:
    """The same colours in Qt's roles, for everything that Qt paints."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, color in (
        (role.Window, of.window), (role.WindowText, of.text), (role.Base, of.raised), (role.AlternateBase, of.surface),
        (role.Text, of.text), (role.Button, of.raised), (role.ButtonText, of.text), (role.BrightText, of.danger),
        (role.ToolTipBase, of.raised), (role.ToolTipText, of.text), (role.PlaceholderText, of.muted),
        (role.Highlight, of.accent), (role.HighlightedText, of.on_accent), (role.Link, of.accent_text),
        (role.LinkVisited, of.accent_text), (role.Accent, of.accent), (role.Light, of.hover), (role.Midlight, of.hover),
        (role.Mid, of.border), (role.Dark, of.border), (role.Shadow, of.window),
    ):  # fmt: skip
        palette.setColor(name, color)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, of.disabled)
    return palette


def stylesheet(of: Colors) -> str:
    """The stylesheet of the whole program in these colours."""
    values = {field.name: getattr(of, field.name).name(QColor.NameFormat.HexArgb) for field in fields(of)}
    sizes = {
        "space_xs": SPACE_XS, "space_s": SPACE_S, "space_m": SPACE_M, "radius_s": RADIUS_S, "radius_m": RADIUS_M,
        "radius_l": RADIUS_L, "font_small": FONT_SMALL, "font_text": FONT_TEXT, "font_title": FONT_TITLE,
        "font_head": FONT_HEAD,
    }  # fmt: skip
    files = {name: resource("controls", f"{name}.svg").as_posix() for name in ("check", "chevron")}
    return STYLESHEET.substitute(values, **files, **{name: f"{size}px" for name, size in sizes.items()})
