"""A row broken into lines and drawn: one QTextLayout a paragraph, pictures over the spaces left for them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption

from mini_ttv.ui.chat_compose import Paragraph, Place, Spot, format_range
from mini_ttv.ui.chat_picture import ChatPicture, PictureDoor
from mini_ttv.ui.chat_row import Row
from mini_ttv.ui.chat_style import ChatStyle, middle
from mini_ttv.ui.chat_text import units

_WRAP = QTextOption()
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
# A row begins with a name on the left, whatever the direction of the words that follow (they are isolated).
_WRAP.setTextDirection(Qt.LayoutDirection.LeftToRight)
_ONE_LINE = QTextOption(_WRAP)
# What was cut to the width by the sum of its letters may be a little wider as a line: it must not begin another.
_ONE_LINE.setWrapMode(QTextOption.WrapMode.NoWrap)
_GONE_OPACITY = 0.35

Selection = tuple[int, int]


class LaidParagraph:
    """Lines, and where the pictures are; positions are relative to the row."""

    __slots__ = ("bottom", "layout", "paragraph", "pictures", "top")

    def __init__(self, paragraph: Paragraph, style: ChatStyle, width: int, top: float) -> None:
        self.paragraph = paragraph
        self.top = top
        self.pictures: list[ChatPicture] = []
        self.layout = QTextLayout(paragraph.text, style.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_ONE_LINE if paragraph.one_line else _WRAP)
        self.layout.setFormats(paragraph.formats)
        if paragraph.one_line:
            self._elide(style, width)
        self.bottom = self._break(style, width)

    def _elide(self, style: ChatStyle, width: int) -> None:
        text = style.small_metrics.elidedText(self.paragraph.text, Qt.TextElideMode.ElideRight, width)
        self.layout.setText(text)
        self.layout.setFormats([format_range(0, units(text), style.muted)])

    def _break(self, style: ChatStyle, width: int) -> float:
        """Make the lines; the bottom of the last."""
        places = iter(self.paragraph.places)
        place = next(places, None)
        y = self.top
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            end = line.textStart() + line.textLength()
            here: list[Place] = []
            while place is not None and place.at < end:
                here.append(place)
                place = next(places, None)
            y += self._put(line, here, y, style) + style.leading
        self.layout.endLayout()
        return y - style.leading

    def _put(self, line: QTextLine, places: list[Place], y: float, style: ChatStyle) -> float:
        """Place `line` at `y`, high enough for its pictures; its height."""
        above, below = line.ascent(), line.descent()
        centre = middle(style)
        for place in places:
            above = max(above, place.height / 2 + centre)
            below = max(below, place.height / 2 - centre)
        line.setPosition(QPointF(0, y + above - line.ascent()))
        for place in places:
            x, right = x_of(line, place.at), x_of(line, place.at + 1)
            left = min(x, right)
            height = float(place.height)
            box = QRectF(left, y + above - centre - height / 2, abs(right - x), height)
            self.pictures.append(ChatPicture(box, place))
        return round(above + below)

    def position_at(self, x: float, y: float) -> int:
        """The position in the text that is nearest to a point."""
        nearest = self._line_at(y)
        return 0 if nearest is None else int(nearest.xToCursor(x))

    def spot_at(self, x: float, y: float) -> Spot | None:
        """What can be clicked at a point."""
        line = self._line_at(y)
        if line is None or not 0 <= x <= line.naturalTextWidth() or not self.top <= y <= self.bottom:
            return None
        at = int(line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))
        return next((spot for spot in self.paragraph.spots if spot.start <= at < spot.end), None)

    def _line_at(self, y: float) -> QTextLine | None:
        found = None
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if found is not None and line.y() > y:
                break
            found = line
        return found


def x_of(line: QTextLine, position: int) -> float:
    """Where a position of the text is; PySide answers with the position beside it."""
    answer: tuple[float, int] | float = line.cursorToX(position)  # type: ignore[assignment] # typed as object
    return answer[0] if isinstance(answer, tuple) else answer


class LaidRow:
    """A row ready to be drawn, for as long as it is visible."""

    __slots__ = ("edge", "ground", "ground_color", "height", "look", "paragraphs", "revision", "row")

    def __init__(self, row: Row, paragraphs: list[Paragraph], style: ChatStyle, width: int) -> None:
        """`width` is that of the whole row, spaces at both sides included."""
        self.row = row
        self.revision = row.revision
        self.edge = style.edge_of(row.look)
        self.ground = style.ground_of(row.look)
        self.ground_color = QColor(self.ground)
        inner = max(40, width - style.left - style.right)
        y = float(style.padding)
        self.paragraphs: list[LaidParagraph] = []
        for paragraph in paragraphs:
            laid = LaidParagraph(paragraph, style, inner, y)
            self.paragraphs.append(laid)
            y = laid.bottom + style.leading
        self.height = round(y - style.leading) + style.padding

    def draw(
        self,
        painter: QPainter,
        x: int,
        y: int,
        door: PictureDoor,
        selections: list[list[QTextLayout.FormatRange]] | None,
    ) -> None:
        """Draw text and pictures with the text's left upper corner at `x`, `y`; `selections` by paragraph."""
        origin = QPointF(x, y)
        for index, laid in enumerate(self.paragraphs):
            if selections:
                laid.layout.draw(painter, origin, selections[index])
            else:
                laid.layout.draw(painter, origin)
        for laid in self.paragraphs:
            for picture in laid.pictures:
                self.draw_picture(painter, x, y, picture, door)

    def draw_picture(self, painter: QPainter, x: int, y: int, picture: ChatPicture, door: PictureDoor) -> None:
        """Draw one picture of the row, faintly where the message is gone."""
        faint = self.row.deleted and picture.place.badge is None
        if faint:
            painter.setOpacity(_GONE_OPACITY)
        picture.draw(painter, x, y, door)
        if faint:
            painter.setOpacity(1.0)

    def moving(self) -> list[ChatPicture]:
        """The pictures that move, of those that have been drawn."""
        return [picture for laid in self.paragraphs for picture in laid.pictures if picture.moves]

    def paragraph_at(self, y: float) -> int:
        """The index of the paragraph that is nearest to a height."""
        for index, laid in enumerate(self.paragraphs):
            if y < laid.bottom:
                return index
        return len(self.paragraphs) - 1

    def emote_at(self, x: float, y: float) -> Place | None:
        """The picture at a point."""
        point = QPointF(x, y)
        for laid in self.paragraphs:
            for picture in laid.pictures:
                if picture.box.contains(point):
                    return picture.place
        return None
