"""Where the mini player goes and how large it is: pure reckoning in logical pixels."""

from enum import Flag, auto

from PySide6.QtCore import QPoint, QRect, QSize

WIDE = 16 / 9
WHOLE = QSize(480, 270)  # 100 %
_LEAST_WIDTH = 240
_LEAST_UPRIGHT = 160  # the same for pictures that are higher than wide
_EDGE = 10  # logical pixels in which the pointer takes the edge
_REACH = 16  # from which a window jumps to the edge of the screen


class Edge(Flag):
    """Edges of a window or a screen."""

    NONE = 0
    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


def edges_at(point: QPoint, size: QSize) -> Edge:
    """The edges of a picture of `size` that are within reach of `point`."""
    found = Edge.NONE
    found |= Edge.LEFT if point.x() < _EDGE else Edge.RIGHT if point.x() >= size.width() - _EDGE else Edge.NONE
    found |= Edge.TOP if point.y() < _EDGE else Edge.BOTTOM if point.y() >= size.height() - _EDGE else Edge.NONE
    return found


def least(ratio: float) -> QSize:
    """The smallest picture of this ratio that is still of use."""
    width = _LEAST_WIDTH if ratio >= 1 else _LEAST_UPRIGHT
    return QSize(width, round(width / ratio))


def resized(before: QRect, edges: Edge, moved: QPoint, ratio: float = WIDE) -> QRect:
    """The picture after its `edges` were pulled by `moved`: the ratio kept, the opposite edges where they were."""
    across = moved.x() if Edge.RIGHT in edges else -moved.x() if Edge.LEFT in edges else 0
    down = moved.y() if Edge.BOTTOM in edges else -moved.y() if Edge.TOP in edges else 0
    # The direction that was pulled further decides.
    width = before.width() + across
    sideways = Edge.LEFT in edges or Edge.RIGHT in edges
    if not sideways or abs(down) * ratio > abs(across):
        width = round((before.height() + down) * ratio)
    width = max(width, least(ratio).width())
    after = QRect(before.topLeft(), QSize(width, round(width / ratio)))
    if Edge.LEFT in edges:
        after.moveRight(before.right())
    if Edge.TOP in edges:
        after.moveBottom(before.bottom())
    return after


def snapped(rect: QRect, area: QRect) -> QRect:
    """`rect`, moved to those edges of `area` that it nearly touches; two of them are a corner."""
    after = QRect(rect)
    if abs(rect.left() - area.left()) <= _REACH:
        after.moveLeft(area.left())
    elif abs(rect.right() - area.right()) <= _REACH:
        after.moveRight(area.right())
    if abs(rect.top() - area.top()) <= _REACH:
        after.moveTop(area.top())
    elif abs(rect.bottom() - area.bottom()) <= _REACH:
        after.moveBottom(area.bottom())
    return after


def moved_to(rect: QRect, edge: Edge, area: QRect) -> QRect:
    """`rect` at one edge of `area`, its other coordinate as it was."""
    after = QRect(rect)
    if edge is Edge.LEFT:
        after.moveLeft(area.left())
    elif edge is Edge.RIGHT:
        after.moveRight(area.right())
    elif edge is Edge.TOP:
        after.moveTop(area.top())
    else:
        after.moveBottom(area.bottom())
    return after


def sized(before: QRect, width: int, area: QRect, ratio: float = WIDE) -> QRect:
    """The picture `width` wide, or as wide as `area` has room for; the corner that is nearest to the screen's stays."""
    most = min(area.width(), round(area.height() * ratio))
    width = max(least(ratio).width(), min(width, most))
    after = QRect(before.topLeft(), QSize(width, round(width / ratio)))
    if before.center().x() > area.center().x():
        after.moveRight(before.right())
    if before.center().y() > area.center().y():
        after.moveBottom(before.bottom())
    return inside(after, area)


def inside(rect: QRect, area: QRect) -> QRect:
    """`rect` moved as little as needed to lie in `area`; the upper left corner wins where it is too large."""
    after = QRect(rect)
    after.moveRight(min(after.right(), area.right()))
    after.moveBottom(min(after.bottom(), area.bottom()))
    after.moveLeft(max(after.left(), area.left()))
    after.moveTop(max(after.top(), area.top()))
    return after


def drawer_side(picture: QRect, width: int, area: QRect) -> Edge:
    """On which side of the picture a drawer of `width` has room: right, unless only the left has."""
    right = area.right() - picture.right()
    left = picture.left() - area.left()
    return Edge.LEFT if right < width <= left else Edge.RIGHT


def with_drawer(picture: QRect, width: int, side: Edge) -> QRect:
    """The window around a picture and its drawer."""
    return picture.adjusted(-width, 0, 0, 0) if side is Edge.LEFT else picture.adjusted(0, 0, width, 0)


def without_drawer(window: QRect, width: int, side: Edge) -> QRect:
    """The picture in a window with a drawer."""
    return window.adjusted(width, 0, 0, 0) if side is Edge.LEFT else window.adjusted(0, 0, -width, 0)
