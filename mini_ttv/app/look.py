"""How the settings want the program to look."""

from mini_ttv.settings import Settings
from mini_ttv.ui.theme import Density, Look

_HIGH_CONTRAST = {"system": None, "on": True, "off": False}


def look(settings: Settings) -> Look:
    """How the program is to look, beside light and dark."""
    return Look(
        accent=settings.accent,
        text_size=settings.text_size,
        density=Density(settings.density),
        high_contrast=_HIGH_CONTRAST[settings.high_contrast],
    )
