"""Buttons with words, small ones with an icon, and icons that are no buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from mini_ttv.ui import icons


def word_button(words: str = "") -> QPushButton:
    """A button with words that Enter presses, too, as everywhere else; Qt keeps that to dialogs."""
    button = QPushButton(words)
    button.setAutoDefault(True)
    return button


def icon_button(name: str, words: str, *, keys: str = "", size: int = 20, role: str = "text") -> QToolButton:
    """A button with an icon only.

    Args:
        name: the icon.
        words: what it does, for the tool tip and for screen readers.
        keys: the keys that do the same, shown in the tool tip.
        size: of the icon in logical pixels.
        role: the icon's colour, a field of `theme.Colors`.
    """
    button = QToolButton()
    button.setToolTip(f"{words} ({keys})" if keys else words)
    button.setAccessibleName(words)
    # A click with the mouse leaves no ring behind; the tab key still comes by.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    icons.set_icon(button, name, role, size=size)
    return button


def sign(size: int, name: str = "info", role: str = "muted") -> QToolButton:
    """An icon that is only to be looked at; `icons.set_icon` changes it."""
    shown = QToolButton()
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    shown.setIconSize(QSize(size, size))
    shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    icons.set_icon(shown, name, role)
    return shown
