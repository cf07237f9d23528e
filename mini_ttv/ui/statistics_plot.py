"""The timeline: messages and the top emotes over time, with zoom, values under the pointer and marks where it went off.

Imports the plotting library, which takes a moment: import this module when the plot is wanted.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from pyqtgraph import exceptionHandling
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from mini_ttv.core.hit_report import Step
from mini_ttv.core.hype import Spike
from mini_ttv.core.translation import tr
from mini_ttv.services.reports import Report
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.elided_label import ElidedLabel
from mini_ttv.ui.flow_row import FlowRow
from mini_ttv.ui.statistics_words import each_step, messages_words, moment
from mini_ttv.ui.wording import count

exceptionHandling.handler.remove()  # errors are this program's to report
pg.setConfigOptions(antialias=True, exitCleanup=False)

_LENGTHS = {Step.MINUTE: 60, Step.HOUR: 3600, Step.DAY: 86_400}
_LIGHT = ("#D55E00", "#007A5A", "#B03A86", "#0067B1", "#8A6A00", "#5F45DB")
_DARK = ("#FF9B54", "#4FD1A5", "#F09ACB", "#5FB4FF", "#F2C94C", "#AFA0FF")
# Not by colour alone: lines differ in their dashes, too.
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_MESSAGES = "messages"
_DASHED = 500  # points, beyond which dashes cannot be told apart, and cost too much
Points = Sequence[tuple[int, int]]


def filled(points: Points, step: Step) -> list[tuple[int, int]]:
    """With a nothing before and after each gap, so that lines fall to the ground there."""
    length = _LENGTHS[step]
    found: list[tuple[int, int]] = []
    for at, value in points:
        if not found or at - found[-1][0] > length * 1.5:
            if found:
                found.append((found[-1][0] + length, 0))
            found.append((at - length, 0))
        found.append((at, value))
    if found:
        found.append((found[-1][0] + length, 0))
    return found


class TimelinePlot(QWidget):
    """The plot with its legend above and the values below."""

    spike_chosen = Signal(object)
    """The Spike whose mark was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None
        self._curves: list[tuple[str, Points, Any]] = []  # name, points, what is drawn
        self._axes = {side: pg.DateAxisItem(orientation=side) if side == "bottom" else None for side in ("bottom",)}
        self.plot = pg.PlotWidget(axisItems={"bottom": self._axes["bottom"]})
        self._dress()
        self._legend = FlowRow()
        self._values = ElidedLabel("muted")
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._marks: Any = None
        self._ground: Any = None
        self._proxy = pg.SignalProxy(self.plot.scene().sigMouseMoved, rateLimit=30, slot=self._hover)
        self._build()
        self._say()

    def show_report(self, report: Report) -> None:
        """Draw another report; the whole of its range is seen."""
        self._report = report
        self._draw()
        self.reset()

    def reset(self) -> None:
        """See the whole range."""
        report = self._report
        if report is None:
            return
        shown = [at for at, _ in report.messages] or [report.asked.start, report.asked.end]
        length = _LENGTHS[report.asked.step]
        box = self.plot.getViewBox()
        box.setLimits(xMin=shown[0] - 40 * length, xMax=shown[-1] + 40 * length, minXRange=10 * length)
        box.setXRange(shown[0] - length, shown[-1] + length, padding=0.02)

    def zoom(self, factor: float) -> None:
        """See more, or less, around the middle; below 1 is nearer."""
        self.plot.getViewBox().scaleBy(x=factor)

    def mark_places(self) -> list[QPoint]:
        """Where on the screen the marks of moments are."""
        box = self.plot.getViewBox()
        marks = [] if self._marks is None else self._marks.points()
        scene = (box.mapViewToScene(mark.pos()) for mark in marks)
        return [self.plot.viewport().mapToGlobal(self.plot.mapFromScene(place)) for place in scene]

    def values_at(self, when: float) -> str:
        """What was counted at a time, in words."""
        report = self._report
        if report is None or not report.messages:
            return ""
        length = _LENGTHS[report.asked.step]
        at = next(iter(point[0] for point in reversed(report.messages) if point[0] <= when), report.messages[0][0])
        if when - at >= length * 1.5:
            return tr("{when}: nothing was counted", when=moment(int(when), report.asked.step))
        said = [_said(name, _value(points, at)) for name, points, item in self._curves if item.isVisible()]
        return f"{moment(at, report.asked.step)}: {' · '.join(said)}"

    def _dress(self) -> None:
        # Lines wider than one pixel cost Qt 300 times as much, and more points than pixels are for nobody.
        self.plot.setDownsampling(auto=True, mode="peak")
        self.plot.setClipToView(True)
        box = self.plot.getViewBox()
        box.setMouseEnabled(x=True, y=False)
        box.setAutoVisible(y=True)
        box.enableAutoRange(axis=pg.ViewBox.YAxis)
        box.setLimits(yMin=0)
        self.plot.setMenuEnabled(enableMenu=False)
        self.plot.hideButtons()
        self.plot.setAccessibleName(tr("Timeline of messages and emotes"))
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.setMinimumHeight(160)
        self._color()

    def _build(self) -> None:
        nearer = icon_button("plus", tr("Nearer (or the wheel)"), size=16, role="muted")
        further = icon_button("minus", tr("Further (or the wheel)"), size=16, role="muted")
        whole = icon_button("fullscreen", tr("The whole range"), size=16, role="muted")
        nearer.clicked.connect(lambda: self.zoom(0.5))
        further.clicked.connect(lambda: self.zoom(2.0))
        whole.clicked.connect(self.reset)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_S, 0, theme.SPACE_S, 0)
        foot.addWidget(self._values, stretch=1)
        for button in (nearer, further, whole):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self._legend)
        column.addWidget(self.plot, stretch=1)
        column.addLayout(foot)

    def _say(self, words: str = "") -> None:
        self._values.set_text(words or tr("Point at the plot for its values; turn the wheel to zoom, drag to move"))

    def _color(self) -> None:
        colors = theme.colors()
        self.plot.setBackground(colors.surface)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(colors.border))
            axis.setTextPen(pg.mkPen(colors.muted))
            axis.setTickFont(theme.font(11))
        self.plot.showGrid(x=False, y=True, alpha=0.15)

    def _draw(self) -> None:
        report = self._report
        if report is None:
            return
        hidden = {name for name, _, item in self._curves if not item.isVisible()}
        self.plot.clear()
        self._curves.clear()
        colors = theme.colors()
        every = each_step(report.asked.step)
        self.plot.setLabel("left", every, color=colors.muted.name())
        self._fill(report.messages, _between(colors.surface, colors.muted))
        self._add(_MESSAGES, report.messages, pg.mkPen(colors.muted, width=1))
        palette = _DARK if colors.dark else _LIGHT
        for number, line in enumerate(report.lines):
            pen = pg.mkPen(palette[number % len(palette)], width=1, style=_STYLES[number % len(_STYLES)])
            self._add(line.emote.name, line.points, pen)
        self._mark(report.spikes)
        self.plot.addItem(self._cursor, ignoreBounds=True)
        self._cursor.setPen(pg.mkPen(colors.focus))
        self._cursor.hide()
        for name, _, item in self._curves:
            item.setVisible(name not in hidden)
        self._show_legend()

    def _fill(self, points: Points, color: QColor) -> None:
        """The ground below the messages: of bars, as the area below a line takes Qt a tenth of a second."""
        length = _LENGTHS[self._report.asked.step] if self._report is not None else 1
        self._ground = pg.BarGraphItem(
            x=[at for at, _ in points], height=[value for _, value in points], width=length, pen=None, brush=color
        )
        self.plot.addItem(self._ground)

    def _add(self, name: str, points: Points, pen: QPen) -> None:
        drawn = filled(points, self._report.asked.step) if self._report is not None else []
        if len(drawn) > _DASHED:
            pen.setStyle(Qt.PenStyle.SolidLine)
        times, values = [at for at, _ in drawn], [value for _, value in drawn]
        self._curves.append((name, points, self.plot.plot(times, values, pen=pen, autoDownsampleFactor=1.0)))

    def _mark(self, found: Sequence[Spike]) -> None:
        colors = theme.colors()
        self._marks = pg.ScatterPlotItem(
            x=[each.at for each in found],
            y=[each.messages for each in found],
            data=list(found),
            symbol="t",
            size=13,
            pen=pg.mkPen(colors.surface, width=1),
            brush=pg.mkBrush(colors.live),
            hoverable=True,
            hoverBrush=pg.mkBrush(colors.focus),
            tip=None,
        )
        self._marks.sigClicked.connect(self._clicked)
        self.plot.addItem(self._marks)

    def _clicked(self, _marks: object, points: Sequence[Any], *_event: object) -> None:
        if len(points):
            self.spike_chosen.emit(points[0].data())

    def _show_legend(self) -> None:
        self._legend.clear()
        for name, _, item in self._curves:
            button = QToolButton()
            button.setText(_title(name))
            button.setCheckable(True)
            button.setChecked(item.isVisible())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIcon(_sample(item.opts["pen"], self.devicePixelRatioF()))
            button.setIconSize(QSize(22, 10))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(tr("Show or hide {name}", name=_title(name)))
            theme.set_role(button, "legend")
            button.toggled.connect(item.setVisible)
            if name == _MESSAGES:
                button.toggled.connect(self._ground.setVisible)
                self._ground.setVisible(item.isVisible())
            self._legend.add(button)
        if self._report is not None and self._report.spikes:
            words = QLabel(tr("▼ chat goes off: click to see it in the recording"))
            theme.set_role(words, "small")
            self._legend.add(words)

    def _hover(self, event: Sequence[QPointF]) -> None:
        place = event[0]
        if not self.plot.sceneBoundingRect().contains(place) or self._report is None:
            return
        when = self.plot.getViewBox().mapSceneToView(place).x()
        self._cursor.setPos(when)
        self._cursor.show()
        self._say(self.values_at(when))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._cursor.hide()
        self._say()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_marks"):
            self._color()
            self._draw()


def _between(ground: QColor, color: QColor, share: float = 0.2) -> QColor:
    """A colour with some of another in it."""
    red, green, blue = (
        round(getattr(ground, part)() * (1 - share) + getattr(color, part)() * share)
        for part in ("red", "green", "blue")
    )
    return QColor(red, green, blue)


def _title(name: str) -> str:
    return tr("messages") if name == _MESSAGES else name


def _said(name: str, value: int) -> str:
    return messages_words(value) if name == _MESSAGES else f"{count(value)} {name}"


def _value(points: Points, at: int) -> int:
    index = bisect_right(points, (at, 1 << 62)) - 1
    return points[index][1] if index >= 0 and points[index][0] == at else 0


def _sample(pen: QPen, dpr: float) -> QIcon:
    pixmap = QPixmap(round(22 * dpr), round(10 * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawn = QPen(pen)
    drawn.setWidthF(2.0)
    painter.setPen(drawn)
    painter.drawLine(1, 5, 21, 5)
    painter.end()
    return QIcon(pixmap)
