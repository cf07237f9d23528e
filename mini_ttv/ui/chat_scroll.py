"""Which rows are visible and where, when the heights of the others are not known."""

from collections.abc import Callable


class Scroller:
    """An anchor among rows: stuck to the last one, or to a row and how much of it is above the top.

    Positions for a scroll bar are counted in rows, since pixels would need the height of every row.
    """

    def __init__(self, height_of: Callable[[int], int], margin: int = 0) -> None:
        """`height_of` gives the height of the row with an index, laying it out where need be.

        `margin` is what stays free below the last row.
        """
        self._height_of = height_of
        self._margin = margin
        self.follow = True
        self.visible: list[tuple[int, int]] = []  # index and top of each visible row, from above
        self._top = 0
        self._offset = 0  # pixels of the top row above the view
        self._fitting = 1.0  # rows that fit into the view at the end

    def settle(self, count: int, view: int) -> None:
        """Find the visible ones of `count` rows in a view of `view` pixels."""
        if not self.follow:
            self._from_top(count, view)
            if not self.visible or self._bottom() < view - self._margin:
                self.follow = True
        if self.follow:
            self._from_bottom(count, view)

    def _from_top(self, count: int, view: int) -> None:
        self._top = min(self._top, max(0, count - 1))
        self.visible = []
        index, y = self._top, -self._offset
        while index < count and y < view:
            self.visible.append((index, y))
            y += self._height_of(index)
            index += 1

    def _from_bottom(self, count: int, view: int) -> None:
        found = []
        index, y = count, view - self._margin
        while index > 0 and y > 0:
            index -= 1
            y -= self._height_of(index)
            found.append((index, y))
        self.visible = found[::-1]
        self._top, self._offset = (index, max(0, -y)) if found else (0, 0)
        self._fitting = max(1.0, count - self.position)

    def _bottom(self) -> int:
        index, y = self.visible[-1]
        return y + self._height_of(index)

    @property
    def position(self) -> float:
        """The rows above the top, with the part of one."""
        if not self.visible:
            return 0.0
        return self._top + self._offset / max(1, self._height_of(self._top))

    def last_position(self, count: int) -> float:
        """The position at the end of `count` rows; a guess while the end is not in view."""
        return max(0.0, self.position if self.follow else max(self.position, count - self._fitting))

    def move(self, pixels: int, count: int, view: int) -> None:
        """Go down by `pixels`, or up where they are negative."""
        full = self.visible and self.visible[0][1] <= 0
        if not count or not full or (self.follow and pixels >= 0):
            return
        self.follow = False
        self._offset += pixels
        while self._offset < 0 and self._top > 0:
            self._top -= 1
            self._offset += self._height_of(self._top)
        self._offset = max(0, self._offset)
        while self._top < count - 1 and self._offset >= (height := self._height_of(self._top)):
            self._offset -= height
            self._top += 1
        self.settle(count, view)

    def go_to(self, position: float, count: int, view: int) -> None:
        """Put the row at `position` to the top."""
        if not count:
            return
        self.follow = False
        self._top = min(count - 1, max(0, int(position)))
        self._offset = int((position - self._top) * self._height_of(self._top))
        self.settle(count, view)

    def show(self, index: int, count: int, view: int) -> None:
        """Move as little as is needed for the row with this index to be whole in view."""
        tops = dict(self.visible)
        if index < self.visible[0][0] or tops.get(index, 0) < 0:
            self.go_to(index, count, view)
        elif index not in tops or tops[index] + self._height_of(index) > view:
            height = self._height_of(index)
            y = view - height
            while index > 0 and y > 0:
                index -= 1
                y -= self._height_of(index)
            self.follow = False
            self._top, self._offset = index, max(0, -y)
            self.settle(count, view)

    def removed(self, count: int) -> None:
        """The first `count` rows are gone; the view stays on its row while that is there."""
        self._top -= count
        if self._top < 0:
            self._top = self._offset = 0
