import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPaintEvent, QRegion
from pytestqt.qtbot import QtBot
from typing_extensions import override

from mini_ttv.core.chat import EmoteFragment, Fragment, TextFragment
from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.chat_picture import ChatPicture
from mini_ttv.ui.chat_view import ChatView
from mini_ttv.ui.films import FilmSource
from mini_ttv.ui.pictures import PictureSource
from tests.ui.chat_samples import message
from tests.ui.test_films import gif
from tests.ui.test_pictures import encoded

MOVING, SMALL, STILL = (f"https://cdn.example/{name}" for name in ("moving", "small", "still"))
DANCE = Emote(Provider.SEVENTV, "1", "dance", (EmoteImage(1, MOVING, STILL),), animated=True)
HAT = Emote(Provider.SEVENTV, "2", "hat", (EmoteImage(1, SMALL, STILL),), animated=True, zero_width=True)


class Screen(QObject):
    """A view, its films, and what of it was painted."""

    def __init__(self, view: ChatView, films: FilmSource, files: dict[str, bytes]) -> None:
        super().__init__()
        self.view = view
        self.films = films
        self.files = files
        self.painted: list[QRegion] = []
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(QRegion(event.region()))
        return super().eventFilter(watched, event)

    def say(self, *emotes: Emote) -> None:
        fragments: list[Fragment] = [TextFragment("look ")]
        fragments += [EmoteFragment(emote.name, emote) for emote in emotes]
        self.view.feed([message("", fragments=tuple(fragments))])

    def picture(self) -> ChatPicture:
        """The last of the last row."""
        index, _ = self.view.scroller.visible[-1]
        return self.view.laid(index).paragraphs[-1].pictures[-1]

    def shows(self, colour: str) -> bool:
        """Whether that picture has this colour now."""
        return self.colour() == colour

    def colour(self) -> str:
        """In the middle of that picture."""
        at, top = self.picture().box.center().toPoint(), self.view.scroller.visible[-1][1]
        image = self.view.viewport().grab().toImage()
        return QColor(image.pixel(at.x() + self.view.style_of_rows.left, at.y() + top)).name()


async def eventually(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110 - what is on the screen tells nobody that it has changed
            await asyncio.sleep(0.02)


@pytest.fixture
async def screen(qtbot: QtBot) -> AsyncIterator[Screen]:
    files = {MOVING: gif((5, 5), 28), SMALL: gif((10, 10), 8), STILL: encoded(28, 28, colour="green")}
    tasks = TaskSet(logging.getLogger("test"))

    async def load(url: str) -> bytes:
        return files[url]

    pictures = PictureSource(load, tasks)
    view = ChatView(pictures, limit=50)
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    yield Screen(view, pictures.films, files)
    view.hide()
    await tasks.cancel()
    pictures.close()


async def test_a_picture_moves_and_nothing_else_is_painted(screen: Screen) -> None:
    screen.say(DANCE)
    await eventually(lambda: screen.view.scroller.visible and screen.picture().films)
    for each in ("#f80000", "#0000f8", "#f80000"):
        await eventually(partial(screen.shows, each))
    screen.painted.clear()
    await eventually(lambda: len(screen.painted) >= 3)
    assert {region.boundingRect().size().toTuple() for region in screen.painted} == {(28, 28)}


async def test_what_lies_over_a_picture_moves_too(screen: Screen) -> None:
    screen.say(DANCE, HAT)
    await eventually(lambda: screen.view.scroller.visible and len(screen.picture().films) == 2)
    picture = screen.picture()
    assert picture.place.over == [HAT]
    assert len({picture.has_moved(moment) for moment in range(0, 200, 50)}) == 2


async def test_nothing_moves_in_a_hidden_window_and_frames_are_let_go(screen: Screen) -> None:
    screen.say(DANCE)
    await eventually(lambda: screen.view.scroller.visible and screen.picture().films)
    clock, ticks = screen.films.clock, []
    screen.view.hide()
    clock.tick.connect(lambda: ticks.append(clock.moment))
    screen.say(DANCE)
    await eventually(lambda: len(screen.view.log.rows) == 2)
    assert not ticks
    screen.view.show()
    await eventually(lambda: ticks)


async def test_where_people_want_no_motion_stills_are_shown(screen: Screen) -> None:
    screen.say(DANCE)
    await eventually(lambda: screen.view.scroller.visible and screen.picture().films)
    screen.films.set_moving(moving=False)
    await eventually(lambda: screen.colour() == "#008000")
    assert not screen.picture().films
    screen.films.set_moving(moving=True)
    await eventually(lambda: screen.colour() in {"#f80000", "#0000f8"})


async def test_a_film_beyond_the_limits_is_shown_as_a_still(screen: Screen) -> None:
    screen.files[MOVING] = encoded(600, 600)
    screen.say(DANCE)
    await eventually(lambda: screen.view.scroller.visible and screen.colour() == "#008000")


async def test_a_selection_stays_behind_a_picture_that_moves(screen: Screen) -> None:
    screen.say(DANCE)
    await eventually(lambda: screen.view.scroller.visible and screen.picture().films)
    screen.view.selection.begin((0, 0, 0))
    screen.view.selection.extend((0, 0, 40))
    screen.painted.clear()
    await eventually(lambda: len(screen.painted) >= 3)
    box, top = screen.picture().box, screen.view.scroller.visible[-1][1]
    image = screen.view.viewport().grab().toImage()
    beside = QColor(image.pixel(round(box.left()) + screen.view.style_of_rows.left - 2, round(box.center().y()) + top))
    assert beside != screen.view.style_of_rows.ground_color


async def test_a_flood_is_shown_in_longer_frames_and_pictures_go_on_after_it(screen: Screen) -> None:
    for _ in range(12):
        for _ in range(60):
            screen.say(DANCE)
        await asyncio.sleep(0.05)
    assert len(screen.painted) <= 12
    await eventually(lambda: screen.picture().films)
    screen.painted.clear()
    await eventually(lambda: len(screen.painted) >= 3)
    assert all(region.boundingRect().width() == 28 for region in screen.painted[1:])
