"""Where windows were: written as text, read with doubt, and never off every screen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect

_SEEN = 80  # logical pixels of a window that have to be on a screen for a hand to reach it
_MOST_SCREENS = 8


def place_text(rect: QRect) -> str:
    """`x, y, width, height`, in logical pixels."""
    return f"{rect.x()}, {rect.y()}, {rect.width()}, {rect.height()}"


def place_from(text: str) -> QRect | None:
    """The rectangle that `place_text` wrote; None for anything else."""
    try:
        x, y, width, height = (int(part) for part in text.split(","))
    except ValueError:
        return None
    if not (0 < width <= 20_000 and 0 < height <= 20_000 and abs(x) <= 100_000 and abs(y) <= 100_000):
        return None
    return QRect(x, y, width, height)


def rescued(wanted: QRect, screens: Sequence[QRect], fallback: QRect) -> QRect:
    """`wanted` where a hand can reach it on one of the `screens`, else `fallback`.

    A window that reaches over an edge stays as it is; one whose screen is gone comes back, and one that is larger than
    its screen, which may have another scale by now, is made to fit.
    """
    for screen in screens:
        seen = wanted.intersected(screen)
        if seen.width() >= min(_SEEN, wanted.width()) and seen.height() >= min(_SEEN, wanted.height()):
            return wanted if _fits(wanted, screen) else wanted.intersected(screen)
    return fallback


def _fits(window: QRect, screen: QRect) -> bool:
    return window.width() <= screen.width() and window.height() <= screen.height()


class ScreenPlaces:
    """A window's place on each screen that it was on, the last one first."""

    def __init__(self, text: str = "") -> None:
        """`text` is what `text()` gave; a single place without a screen is read, too."""
        self._places: dict[str, QRect] = {}
        for part in text.split(";"):
            name, _, place = part.rpartition("=")
            rect = place_from(place)
            if rect is not None:
                self._places[name.strip()] = rect

    def text(self) -> str:
        """All places, for the settings file."""
        return "; ".join(f"{name}={place_text(rect)}" if name else place_text(rect) for name, rect in self._known())

    def remember(self, screen: str, rect: QRect) -> None:
        """The window is here now."""
        name = _key(screen)
        kept = [(other, place) for other, place in self._places.items() if other not in {name, ""}]
        self._places = {name: rect, **dict(kept)}

    def best(self, screens: Mapping[str, QRect], fallback: QRect) -> QRect:
        """Where the window should be shown.

        Args:
            screens: name and free area of each screen that is there.
            fallback: where there is no place that can be reached.
        """
        areas = {_key(name): area for name, area in screens.items()}
        for name, rect in self._known():
            # Two screens of one name in another order are still found by what is seen of the window.
            within = [areas[name]] if name in areas else [] if name else list(areas.values())
            found = rescued(rect, within, QRect())
            if not found.isEmpty():
                return found
        return fallback

    def _known(self) -> list[tuple[str, QRect]]:
        return list(self._places.items())[:_MOST_SCREENS]


def _key(screen: str) -> str:
    """A screen's name, without the signs that part one from the next."""
    return screen.replace(";", " ").replace("=", " ").strip() or "screen"
