"""The palette as a person uses it: keys, mouse, answers that come late, and where it lies."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.channel_name import Channel
from mini_ttv.core.models import Category, FoundChannel
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.search import Suggestions
from mini_ttv.ui.palette import Palette
from mini_ttv.ui.palette_entries import Aim
from tests.ui.browse_samples import streams, turns
from tests.ui.fake_deck import LivePictures


class Answers:
    """Suggestions that a test hands out when it likes."""

    def __init__(self) -> None:
        self.asked: dict[str, asyncio.Future[Suggestions]] = {}

    async def suggest(self, text: str) -> Suggestions:
        self.asked[text] = asyncio.get_running_loop().create_future()
        return await self.asked[text]

    async def give(self, text: str, *channels: FoundChannel, categories: tuple[Category, ...] = ()) -> None:
        await asyncio.sleep(0)
        self.asked.pop(text).set_result(Suggestions(text, channels, categories))
        await asyncio.sleep(0)
        await asyncio.sleep(0)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
async def palette(host: QWidget, answers: Answers) -> AsyncIterator[Palette]:
    tasks = TaskSet(logging.getLogger(__name__))
    made = Palette(lambda user: f"http://p/{user}.png", lambda: streams(1, 2), lambda: ["cats"])
    made.setParent(host)
    made.attach(answers, LivePictures(), tasks.spawn)  # type: ignore[arg-type] # what the palette needs of them
    yield made
    await tasks.cancel()


def found(login: str) -> FoundChannel:
    return FoundChannel(f"id-{login}", login, login.title(), is_live=True)


def chosen(palette: Palette) -> str:
    entry = palette.model.entry(palette.view.currentIndex().row())
    return "" if entry is None else entry.title


async def test_keys_move_choose_and_leave(host: QWidget, palette: Palette, qtbot: QtBot) -> None:
    field = QLineEdit(host)
    field.show()
    field.setFocus()
    palette.open_over(host)
    assert palette.field.hasFocus()
    assert chosen(palette) == "cats"
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert chosen(palette) == "Channel2", "around the end"
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.target_chosen) as signal:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert signal.args == [Channel("channel1")]
    assert not palette.isVisible()
    assert field.hasFocus()
    palette.open_over(host)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.leave()


async def test_what_comes_late_moves_nothing(host: QWidget, palette: Palette, answers: Answers) -> None:
    palette.open_over(host)
    QTest.keyClicks(palette.field, "lu")
    assert chosen(palette) == "Open “lu”"
    await answers.give("lu", found("luma"), found("lumen"), categories=(Category("5", "Luge"),))
    assert chosen(palette) == "Open “lu”"
    assert palette.model.rowCount() == 5
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert chosen(palette) == "Luma"
    QTest.keyClicks(palette.field, "m")
    assert chosen(palette) == "Open “lum”", "another text begins at the top"


async def test_answers_to_an_older_text_are_not_shown(host: QWidget, palette: Palette, answers: Answers) -> None:
    palette.open_over(host)
    QTest.keyClicks(palette.field, "lu")
    await answers.give("lu", found("luma"))
    palette.field.setText("mo")
    await asyncio.sleep(0)
    palette.field.setText("mos")
    await asyncio.sleep(0)
    answers.asked["mo"].set_result(Suggestions("mo", (found("moon"),)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert palette.model.rowCount() == 2
    palette.leave()
    answers.asked["mos"].set_result(Suggestions("mos", (found("moss"),)))
    await turns()
    assert palette.model.rowCount() == 2


async def test_the_mouse_chooses(host: QWidget, palette: Palette, answers: Answers, qtbot: QtBot) -> None:
    palette.open_over(host)
    QTest.keyClicks(palette.field, "lu")
    await answers.give("lu", categories=(Category("5", "Luge"),))
    place = palette.view.visualRect(palette.model.index(1)).center()
    QTest.mouseMove(palette.view.viewport(), place + QPoint(1, 0))
    QTest.mouseMove(palette.view.viewport(), place)
    with qtbot.waitSignal(palette.category_chosen) as signal:
        QTest.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == [Category("5", "Luge")]
    palette.open_over(host)
    palette.field.setText("two words")
    with qtbot.waitSignal(palette.search_chosen) as searched:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert searched.args == ["two words"]


async def test_a_channel_to_follow(host: QWidget, palette: Palette, qtbot: QtBot) -> None:
    palette.open_over(host, Aim.FOLLOW)
    assert palette.aim is Aim.FOLLOW
    assert palette.model.rowCount() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible(), "there is nothing to choose"
    palette.field.setText("twitch.tv/Luma")
    with qtbot.waitSignal(palette.follow_chosen) as signal:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert signal.args == [Channel("luma")]


async def test_it_stays_within_its_host(host: QWidget, palette: Palette) -> None:
    for size in ((900, 600), (480, 320), (320, 180)):
        host.resize(*size)
        palette.open_over(host)
        assert host.rect().contains(palette.geometry()), size
        palette.leave()
    host.resize(900, 600)
    palette.open_over(host, place=QRect(100, 10, 420, 34))
    assert abs(palette.mapToParent(palette.field.pos()).x() - 100) <= 1
    host.resize(500, 400)
    assert host.rect().contains(palette.geometry())
    palette.open_over(host)
    assert palette.field.selectedText() == ""


async def test_it_goes_when_the_keyboard_goes_elsewhere(host: QWidget, palette: Palette) -> None:
    field = QLineEdit(host)
    field.show()
    palette.open_over(host)
    field.setFocus()
    assert not palette.isVisible()
    assert field.hasFocus()


async def test_rows_are_painted_with_and_without_pictures(host: QWidget, palette: Palette, answers: Answers) -> None:
    palette.open_over(host)
    QTest.keyClicks(palette.field, "lu")
    await answers.give("lu", found("luma"), categories=(Category("5", "Luge", "http://p/{width}x{height}.png"),))
    assert palette.grab().width() > 0
    pictures = palette.rows.pictures
    assert isinstance(pictures, LivePictures)
    assert "http://p/210x280.png" in pictures.asked
    pictures.there = False
    pictures.ready.emit("http://p/210x280.png")
    assert palette.grab().width() > 0
    words = [palette.model.data(palette.model.index(row)) for row in range(palette.model.rowCount())]
    assert "Luma, live" in words
