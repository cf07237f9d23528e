"""The sets of colours: dark and light, both in high contrast as well, and the accents that people may choose."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from PySide6.QtGui import QColor

from mini_ttv.ui.chat_colors import EDGE_CONTRAST, TEXT_CONTRAST, blend, readable


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

    @property
    def dark(self) -> bool:
        """Whether these are light texts on a dark ground."""
        return self.window.lightness() < 128


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
HIGH_DARK: Final = _colors(
    window="#000000", surface="#000000", raised="#0B0B0B", hover="#2A2A2A", pressed="#404040", border="#D8D8D8",
    text="#FFFFFF", muted="#E8E8E8", disabled="#A6A6A6", accent="#FFE14D", accent_hover="#FFF0A3", on_accent="#000000",
    accent_text="#FFE14D", accent_soft="#332C00", focus="#00F0FF", live="#FF7A8A", on_live="#000000", success="#7DFFBB",
    warning="#FFD75A", danger="#FFA3AB", skeleton="#333333", veil="#F0000000", on_veil="#FFFFFF",
)  # fmt: skip
HIGH_LIGHT: Final = _colors(
    window="#FFFFFF", surface="#FFFFFF", raised="#FFFFFF", hover="#E4E4E4", pressed="#CCCCCC", border="#000000",
    text="#000000", muted="#1F1F1F", disabled="#595959", accent="#2A10A0", accent_hover="#1A0870", on_accent="#FFFFFF",
    accent_text="#2A10A0", accent_soft="#DCD6FF", focus="#A0005A", live="#A00020", on_live="#FFFFFF", success="#004D2C",
    warning="#5C3700", danger="#8A0018", skeleton="#D0D0D0", veil="#F0000000", on_veil="#FFFFFF",
)  # fmt: skip

OWN_ACCENT: Final = "violet"  # of the two sets above
ACCENTS: Final = {
    "blue": "#2F6BEA",
    "teal": "#0C8C8C",
    "green": "#2E8B47",
    "orange": "#C9620E",
    "red": "#D23645",
    "pink": "#C9388F",
}


@cache
def accented(accent: str, *, dark: bool) -> Colors:
    """The dark or the light set with an accent, made lighter or darker until all texts on it and in it can be read."""
    of = DARK if dark else LIGHT
    if accent not in ACCENTS:
        return of
    base = ACCENTS[accent]
    fill = readable(base, of.on_accent.name())
    soft = blend(fill, of.raised.name(), 0.32 if dark else 0.12)
    grounds = [of.window.name(), of.surface.name(), of.raised.name(), of.hover.name()]
    return replace(
        of,
        accent=QColor(fill),
        accent_hover=QColor(blend("#000000", fill, 0.14)),
        accent_soft=QColor(soft),
        accent_text=QColor(_readable_on(base, [*grounds, soft], TEXT_CONTRAST)),
        focus=QColor(_readable_on(base, grounds, EDGE_CONTRAST)),
    )


def _readable_on(color: str, grounds: list[str], contrast: float) -> str:
    # A little more than asked for: the steps of the colour channels are coarse.
    for ground in grounds:
        color = readable(color, ground, contrast + 0.05)
    return color
