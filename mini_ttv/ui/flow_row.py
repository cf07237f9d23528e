"""Widgets one after another, in as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mini_ttv.ui import theme


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
        x = y = line = 0
        for part in self._parts:
            size = part.sizeHint()
            width = min(size.width(), max(1, self.width()))
            if x and x + width > self.width():
                x, y, line = 0, y + line + 2, 0
            part.setGeometry(x, y, width, size.height())
            x += width + self._space
            line = max(line, size.height())
        self.setFixedHeight(y + line)

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
