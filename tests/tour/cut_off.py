"""Texts that have no room, as far as Qt can tell: labels, buttons, fields and choices that are seen now."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from mini_ttv.ui.elided_label import ElidedLabel

_NEAR = 1  # pixels that nobody sees
_NARROWEST = 24  # pixels, for texts that are broken into lines
_ARROW = 30  # of a choice: its arrow and its edges


def cut_off() -> list[str]:
    """A sentence for each text that is not wholly to be seen in the windows on show."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [f"{type(each).__name__} {words}" for window in windows for each, words in _found(window)]


def _found(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    parts = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    for part in parts:
        trouble = _trouble(part) or _outside(part)
        if trouble:
            yield part, trouble
    yield from _overlapping(parts)


def _trouble(part: QWidget) -> str:
    trouble = ""
    if isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
        trouble = _of_label(part)
    elif isinstance(part, QComboBox):
        trouble = _narrow(part.currentText(), _advance(part, part.currentText()) + _ARROW, part)
    elif isinstance(part, QPushButton | QCheckBox | QRadioButton):
        trouble = _narrow(part.text(), part.sizeHint().width(), part)
    elif isinstance(part, QToolButton) and part.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly:
        trouble = _narrow(part.text().strip(), _advance(part, part.text().strip()), part)
    elif isinstance(part, QListWidget) and part.horizontalScrollBar().maximum() > 0:
        trouble = f"is wider than its room: {part.accessibleName()!r}"
    return trouble


def _advance(part: QWidget, words: str) -> int:
    return part.fontMetrics().horizontalAdvance(words)


def _of_label(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if label.wordWrap() and label.width() < _NARROWEST:
        return f"has {label.width()} pixels of width: {label.text()!r}"
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"needs {needed} of {label.height()} pixels of height: {label.text()!r}" * (
            needed > label.height() + _NEAR
        )
    return _narrow(label.text(), label.sizeHint().width(), label)


def _narrow(words: str, needed: int, part: QWidget) -> str:
    return f"needs {needed} of {part.width()} pixels: {words!r}" if words and needed > part.width() + _NEAR else ""


def _outside(part: QWidget) -> str:
    """Whether it reaches beyond what it lies in, which no bar can scroll."""
    parent = part.parentWidget()
    if not isinstance(part, QLabel | QAbstractButton | QLineEdit | QComboBox) or parent is None:
        return ""
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""
    room = parent.rect().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    return "" if room.contains(part.geometry()) else f"reaches out of its place: {_words(part)!r}"


def _overlapping(parts: list[QWidget]) -> Iterator[tuple[QWidget, str]]:
    """Labels and buttons of the same place that lie on each other."""
    solid = [each for each in parts if isinstance(each, QLabel | QAbstractButton) and _words(each)]
    for number, one in enumerate(solid):
        for other in solid[number + 1 :]:
            if one.parentWidget() is other.parentWidget() and _laid_out(one):
                shared: QRect = one.geometry() & other.geometry()
                if min(shared.width(), shared.height()) > _NEAR:
                    yield one, f"lies on another: {_words(one)!r} and {_words(other)!r}"


def _laid_out(part: QWidget) -> bool:
    parent = part.parentWidget()
    return parent is not None and parent.layout() is not None


def _words(part: QWidget) -> str:
    text = getattr(part, "text", None)
    return str(text()) if callable(text) else part.accessibleName()
