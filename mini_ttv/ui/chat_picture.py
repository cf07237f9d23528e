"""A picture in a chat row: an emote with what lies over it, or a badge."""

from math import ceil
from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from mini_ttv.core.chat import Badge
from mini_ttv.core.emotes import Emote
from mini_ttv.ui.chat_compose import Place
from mini_ttv.ui.chat_effects import HIDDEN, KNOWN, MOVING, draw_with_effects
from mini_ttv.ui.films import Film


class PictureDoor(Protocol):
    """Where the pictures of rows come from; None while one is on its way."""

    @property
    def moment(self) -> int:
        """The time of all films, in milliseconds."""
        ...

    @property
    def moving(self) -> bool:
        """Whether people want pictures to move."""
        ...

    def emote(self, emote: Emote) -> QPixmap | Film | None:
        """An emote, moving where it does."""
        ...

    def badge(self, badge: Badge, side: int) -> QPixmap | None:
        """A badge."""
        ...


class ChatPicture:
    """Where it is in its row, and, once they have come, the layers it is made of."""

    __slots__ = ("_effects", "_painted", "_stack", "area", "box", "films", "moves", "place")

    def __init__(self, box: QRectF, place: Place) -> None:
        self.box = box
        self.place = place
        self.films: list[Film] = []  # those that move
        self.moves = False
        self.area: QRect | None = None  # what the layers cover, once all of them are there
        self._stack: list[tuple[int, int, QPixmap | Film]] = []
        self._painted = 0
        self._effects = place.effects & KNOWN

    def draw(self, painter: QPainter, x: int, y: int, door: PictureDoor) -> None:
        """Draw the picture of a row whose text begins at `x`, `y`."""
        if self.area is None:
            self._resolve(door)
        moment = door.moment
        stack = self._stack
        if self._effects and stack:
            layer = stack[0][2]
            still = layer.frame(moment) if isinstance(layer, Film) else layer
            box = self.box.translated(x, y)
            draw_with_effects(painter, box, still, self._effects, moment if door.moving else 0)
            stack = stack[1:]
        for left, top, layer in stack:
            if type(layer) is Film:
                painter.drawImage(x + left, y + top, layer.frame(moment))
            else:
                painter.drawPixmap(x + left, y + top, layer)  # type: ignore[arg-type] # what is no film is a pixmap
        if self.moves:
            self._painted = self._state(moment)

    def has_moved(self, moment: int) -> bool:
        """Whether at `moment` it looks different from when it was drawn."""
        return self._state(moment) != self._painted

    def _state(self, moment: int) -> int:
        films = self.films
        if self._effects & MOVING:
            return moment
        if len(films) == 1:
            return films[0].index(moment)
        state = 0
        for film in films:
            state = state * 1_000 + film.index(moment)
        return state

    def _resolve(self, door: PictureDoor) -> None:
        """Ask for the layers; what is there is drawn while the others are on their way."""
        place = self.place
        self._stack, self.films = [], []
        covered: QRect | None = None
        waits = False
        if place.badge is not None:
            wanted: list[QPixmap | Film | None] = [door.badge(place.badge, place.height)]
        else:
            wanted = [door.emote(place.emote)] if place.emote else []
            wanted += [door.emote(emote) for emote in place.over if not emote.effects & HIDDEN]
        box = self.box
        for layer in wanted:
            if layer is None:
                waits = True
                continue
            if isinstance(layer, Film):
                width, height = layer.size
                if layer.moves:
                    self.films.append(layer)
            else:
                size = layer.deviceIndependentSize()
                width, height = size.width(), size.height()
            # Whole pixels: a picture between two of them is blurred. A badge stands at the left of its space.
            left = round(box.x() if place.badge else box.x() + (box.width() - width) / 2)
            top = round(box.y() + (box.height() - height) / 2)
            self._stack.append((left, top, layer))
            area = QRect(left, top, ceil(width), ceil(height))
            covered = covered.united(area) if covered is not None else area
        self.moves = bool(self.films) or bool(self._effects & MOVING and door.moving)
        if not waits:
            covered = covered or QRect()
            self.area = covered.united(box.toAlignedRect()) if self._effects else covered
