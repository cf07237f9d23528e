"""Widgets one after another, in as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv.ui import theme

_LINE_SPACE = 2


class FlowRow(QWidget):
    """A row that breaks into lines where it is narrow; as high as its lines."""

    def __init__(self, space: int = theme.SPACE_XS) -> None:
        """`space` lies between the widgets, in logical pixels."""
        super().__init__()
        self._space = space
        self._parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, part: QWidget) -> None:
        """Put a widget at the end."""
        part.setParent(self)
        part.show()
        self._parts.append(part)
        self.rearrange()

    def clear(self) -> None:
        """Take all widgets away for good."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self.rearrange()

    def rearrange(self) -> None:
        """A widget wants another size."""
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        x = 0
        for part in self._parts:
            size = part.sizeHint().expandedTo(part.minimumSize())
            size.setWidth(min(size.width(), max(1, self.width())))
            if x and x + size.width() > self.width():
                lines.append([])
                x = 0
            lines[-1].append((part, size))
            x += size.width() + self._space
        self.setFixedHeight(self._place(lines))

    def _place(self, lines: list[list[tuple[QWidget, QSize]]]) -> int:
        """Put the widgets where they belong, in the middle of their lines; how high all lines are."""
        y = 0
        for number, line in enumerate(lines):
            y += _LINE_SPACE if number else 0
            height = max((size.height() for _, size in line), default=0)
            x = 0
            for part, size in line:
                part.setGeometry(x, y + (height - size.height()) // 2, size.width(), size.height())
                x += size.width() + self._space
            y += height
        return y

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rearrange()
