"""Where windows were: written as text, read with doubt, and never off every screen."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

_SEEN = 80  # logical pixels of a window that have to be on a screen for a hand to reach it


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

    A window that reaches over an edge stays as it is; one whose screen is gone comes back.
    """
    for screen in screens:
        seen = wanted.intersected(screen)
        if seen.width() >= min(_SEEN, wanted.width()) and seen.height() >= min(_SEEN, wanted.height()):
            return wanted
    return fallback
