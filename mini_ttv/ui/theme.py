"""How the program looks: two sets of colours, one scale of spaces and font sizes, live with the system's choice."""

from dataclasses import dataclass, fields
from enum import Enum
from typing import ClassVar, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mini_ttv.ui.colors import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, OWN_ACCENT, Colors, accented
from mini_ttv.ui.resources import resource
from mini_ttv.ui.stylesheet import STYLESHEET

__all__ = ["DARK", "LIGHT", "Colors"]  # the colours are asked for here by all who paint

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

# Font sizes in logical pixels, before a person's wish for larger ones.
FONT_TINY: Final = 11
FONT_SMALL: Final = 12
FONT_TEXT: Final = 13
FONT_TITLE: Final = 15
FONT_HEAD: Final = 22


class ThemeChoice(Enum):
    """What the user wants; SYSTEM follows the desktop while running."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(Enum):
    """How much room controls have."""

    COMPACT = "compact"
    NORMAL = "normal"
    ROOMY = "roomy"


_CONTROL_HEIGHTS = {Density.COMPACT: 15, Density.NORMAL: 20, Density.ROOMY: 27}
_ROW_PADDINGS = {Density.COMPACT: 4, Density.NORMAL: 6, Density.ROOMY: 10}


@dataclass(frozen=True, slots=True)
class Look:
    """What a person may want beside light or dark."""

    accent: str = OWN_ACCENT
    text_size: int = 100  # per cent
    density: Density = Density.NORMAL
    high_contrast: bool | None = None  # None = like the desktop


def colors() -> Colors:
    """The colours of now, for everything that paints itself: ask at each paint, do not keep."""
    ground, worn = QGuiApplication.palette().color(QPalette.ColorRole.Window), Theme.worn
    if worn is not None and worn.window == ground:
        return worn
    return DARK if ground.lightness() < 128 else LIGHT


def font(pixels: int = FONT_TEXT, *, bold: bool = False) -> QFont:
    """The program's font at one of the sizes above, larger or smaller as the person wants all texts."""
    answer = QFont(QApplication.font())
    answer.setPixelSize(scaled(pixels))
    answer.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return answer


def scaled(pixels: int) -> int:
    """Logical pixels for something that has to grow with the texts."""
    size = QApplication.font().pixelSize()
    return round(pixels * size / FONT_TEXT) if size > 0 else pixels


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the stylesheet's roles (`head`, `title`, `muted`, `primary`, ...), also later on."""
    widget.setProperty("role", role)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it gets its looks when it is shown
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Theme(QObject):
    """Dresses the application, and again when the system or the user changes their mind."""

    changed = Signal()
    worn: ClassVar[Colors | None] = None
    """What the application was dressed in last."""

    def __init__(
        self,
        application: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        look: Look | None = None,
        *,
        whole: bool = True,
    ) -> None:
        """Dress the application.

        Args:
            application: what is dressed.
            choice: light, dark, or like the system.
            look: everything else.
            whole: put the stylesheet on, too. Windows of many parts are made in half the time without it: then `finish`
                puts it on before they are shown.
        """
        super().__init__(application)
        self._whole = whole
        self._application = application
        self._choice = choice
        self._look = look or Look()
        self._applied: tuple[Colors, Look] | None = None
        application.setStyle("Fusion")
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._wishes = self._hints.accessibility()
        self._wishes.contrastPreferenceChanged.connect(self._apply)
        self._apply()

    def finish(self) -> None:
        """Put the stylesheet on."""
        self._whole = True
        if self._applied is not None:
            colors, look = self._applied
            self._application.setStyleSheet(stylesheet(colors, look.density))

    @property
    def choice(self) -> ThemeChoice:
        """What the user wants."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Change to `choice` at once."""
        self._choice = choice
        self._apply()

    def wear(self, look: Look) -> None:
        """Change accent, sizes or contrast at once."""
        self._look = look
        self._apply()

    def _wanted(self) -> Colors:
        dark = self._choice is ThemeChoice.DARK
        if self._choice is ThemeChoice.SYSTEM:
            # A desktop that does not say gets the colours that suit video.
            dark = self._hints.colorScheme() is not Qt.ColorScheme.Light
        high = self._look.high_contrast
        if high is None:
            high = self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast
        if high:
            return HIGH_DARK if dark else HIGH_LIGHT
        return accented(self._look.accent, dark=dark)

    def _apply(self) -> None:
        wanted = self._wanted()
        if self._applied == (wanted, self._look):
            return
        self._applied = (wanted, self._look)
        Theme.worn = wanted
        text_font = self._application.font()
        text_font.setPixelSize(round(FONT_TEXT * self._look.text_size / 100))
        self._application.setFont(text_font)
        self._application.setPalette(qt_palette(wanted))
        if self._whole:
            self.finish()
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


def stylesheet(of: Colors, density: Density = Density.NORMAL) -> str:
    """The stylesheet of the whole program in these colours, its texts as large as the application's font."""
    values = {field.name: getattr(of, field.name).name(QColor.NameFormat.HexArgb) for field in fields(of)}
    control = scaled(_CONTROL_HEIGHTS[density])
    sizes = {
        "space_xs": SPACE_XS, "space_s": SPACE_S, "space_m": SPACE_M, "radius_s": RADIUS_S, "radius_m": RADIUS_M,
        "radius_l": RADIUS_L, "font_tiny": scaled(FONT_TINY), "font_small": scaled(FONT_SMALL),
        "font_text": scaled(FONT_TEXT), "font_title": scaled(FONT_TITLE), "font_head": scaled(FONT_HEAD),
        "control": control, "pill": (control + 14) // 2, "small_pill": (control + 8) // 2,
        "row": _ROW_PADDINGS[density],
    }  # fmt: skip
    dark_ink = of.on_accent.lightness() < 128
    names = {"check": "check-dark" if dark_ink else "check", "chevron": "chevron", "chevron_up": "chevron-up"}
    files = {name: resource("controls", f"{file}.svg").as_posix() for name, file in names.items()}
    return STYLESHEET.substitute(values, **files, **{name: f"{size}px" for name, size in sizes.items()})
