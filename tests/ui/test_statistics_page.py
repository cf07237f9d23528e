import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from mini_ttv.core.channel_name import Video
from mini_ttv.core.hit_report import ChatterSum, EmoteSum, Step
from mini_ttv.core.hits import Mode, Tally
from mini_ttv.core.message_events import event_of
from mini_ttv.core.tasks import TaskSet
from mini_ttv.ui.hit_head import word_tool
from mini_ttv.ui.rows_table import RowsTable
from mini_ttv.ui.statistics_head import Choice
from mini_ttv.ui.statistics_page import SECTIONS, StatisticsPage
from mini_ttv.ui.statistics_words import Range
from tests.core.chat_messages import message
from tests.ui.browse_samples import settled, turns
from tests.ui.chat_samples import Pictures, emote
from tests.ui.fake_statistics import START, FakeStatistics


class House:
    def __init__(self, qtbot: QtBot, tasks: TaskSet, emotes: int = 5) -> None:
        self.fake = FakeStatistics(emotes)
        self.tasks = tasks
        self.pictures = Pictures()
        self._started: list[asyncio.Task[object]] = []
        self.page = StatisticsPage(self._spawn)
        qtbot.addWidget(self.page)
        self.page.resize(900, 600)
        self.page.show()

    def _spawn(self, coroutine: Coroutine[object, object, object]) -> asyncio.Task[object]:
        self._started.append(self.tasks.spawn(coroutine))
        return self._started[-1]

    async def open(self) -> StatisticsPage:
        self.page.attach(self.fake.doors(self.pictures))
        await self.done()
        return self.page

    async def done(self) -> None:
        async with asyncio.timeout(30):
            while self._started:
                started, self._started = self._started, []
                await asyncio.gather(*started, return_exceptions=True)
        await settled()

    async def show(self, section: str) -> None:
        number = SECTIONS.index(section)
        self.page.head.choose_section(number)
        self.page.head.section_chosen.emit(number)
        await self.done()


@pytest.fixture
async def house(qtbot: QtBot) -> AsyncIterator[House]:
    tasks = TaskSet(logging.getLogger(__name__))
    made = House(qtbot, tasks)
    yield made
    await tasks.cancel()
    made.pictures.close()


def column(table: RowsTable, number: int = 0) -> list[str]:
    return [table.rows.index(row, number).data() for row in range(table.rows.rowCount())]


def note(house: House) -> str:
    return house.page.head.note.text()


def menu_of(button: QToolButton) -> QMenu:
    button.click()
    (menu,) = button.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return menu


async def test_a_channel_of_all_that_were_counted(house: House) -> None:
    page = await house.open()
    assert [page.head.channel.itemText(index) for index in range(2)] == ["northwind", "skyharbor"]
    assert house.fake.reports.asked[-1].login == "northwind"
    assert "messages · " in note(house)
    assert column(page.timeline.moments, 1) == ["115"]
    assert page.timeline.plot is not None
    page.head.channel.setCurrentIndex(1)
    page.head.channel.activated.emit(1)
    await house.done()
    assert house.fake.reports.asked[-1].channel_id == "12"


async def test_the_channel_that_is_watched_comes_first(house: House) -> None:
    house.fake.watched = "skyharbor"
    page = await house.open()
    assert house.fake.reports.asked[-1].login == "skyharbor"
    assert page.head.channel.currentText() == "skyharbor"


async def test_the_plot_says_its_values_zooms_and_hides_lines(house: House) -> None:
    page = await house.open()
    plot = page.timeline.plot
    assert plot is not None
    assert ": 114 messages · 19 emote0" in plot.values_at(START + 3600 + 30)
    assert plot.values_at(START - 10**6).count("·") == 5
    assert plot.values_at(START + 10**6).endswith("nothing was counted")
    box = plot.plot.getViewBox()
    whole = box.viewRange()[0]
    plot.zoom(0.5)
    near = box.viewRange()[0]
    assert near[1] - near[0] == pytest.approx((whole[1] - whole[0]) / 2)
    plot.reset()
    assert box.viewRange()[0] == pytest.approx(whole)
    (button,) = (each for each in plot.findChildren(QToolButton) if each.text() == "emote0")
    button.click()
    assert "emote0" not in plot.values_at(START + 90)
    before = plot.grab().toImage()
    button.click()
    assert plot.grab().toImage() != before
    QTest.mouseMove(plot.plot.viewport(), QPoint(200, 100))


async def test_a_click_on_a_moment_plays_the_recording_or_copies_its_place(house: House) -> None:
    page = await house.open()
    played: list[object] = []
    page.play_wanted.connect(played.append)
    (spike,) = page.timeline.moments.rows.rows
    QGuiApplication.clipboard().setText("a person's own")
    page.timeline.moments.chosen.emit(spike)
    await house.done()
    assert played == [Video("v1", 3723)]
    assert note(house) == "The recording plays from 1:02:03 on."
    assert QGuiApplication.clipboard().text() == "a person's own"
    page.timeline.moments.menu_wanted.emit(spike, QPoint())
    menu = page.timeline.findChildren(QMenu)[-1]
    menu.actions()[0].trigger()
    await house.done()
    assert played == [Video("v1", 3723)] * 2
    menu.actions()[1].trigger()
    menu.close()
    await house.done()
    assert QGuiApplication.clipboard().text() == "https://twitch.test/videos/v1?t=1h2m3s"
    assert "1:02:03 in the recording" in note(house)
    house.fake.reports.place = None
    page.timeline.moments.chosen.emit(spike)
    await house.done()
    assert QGuiApplication.clipboard().text().startswith("northwind, 21 Nov 2025")
    assert note(house).startswith("Copied the moment alone, northwind, 21 Nov 2025")
    assert note(house).endswith(": no recording of it is known")
    house.fake.reports.trouble = "Nobody is logged in."
    page.timeline.moments.chosen.emit(spike)
    await house.done()
    assert "Nobody is logged in." in note(house)


async def test_ranges_steps_and_modes(house: House) -> None:
    page = await house.open()
    asked = house.fake.reports.asked
    menu = menu_of(page.head.range_button)
    assert [action.text() for action in menu.actions()] == [*(each.value for each in Range), "Since a date"]
    menu.actions()[list(Range).index(Range.ALL)].trigger()
    await house.done()
    assert (asked[-1].start, asked[-1].step) == (START, Step.DAY)
    assert "three days at most" in " ".join(label.text() for label in page.timeline.findChildren(QLabel))
    page.head.choose(Choice("11", "northwind", Range.HOUR, mode=Mode.CHATTERS))
    await house.done()
    assert asked[-1].mode is Mode.CHATTERS
    assert 3600 <= asked[-1].end - asked[-1].start <= 3660
    page.head.choose(Choice("11", "northwind", Range.HOUR, step=Step.DAY))
    await house.done()
    assert asked[-1].step is Step.DAY
    page.head.choose(Choice("11", "northwind", day=date(2026, 1, 2)))
    await house.done()
    assert page.head.range_button.text().startswith("Since 2 Jan 2026")
    for button in (page.head.step_button, page.head.mode_button):
        found = menu_of(button)
        assert sum(action.isChecked() for action in found.actions()) == 1
        found.actions()[-1].trigger()
        await house.done()
    assert (asked[-1].mode, asked[-1].step) == (Mode.CHATTERS, Step.DAY)


async def test_emotes_are_sorted_and_found(house: House) -> None:
    page = await house.open()
    await house.show("Emotes")
    assert column(page.emotes) == [f"emote{number}" for number in range(5)]
    page.emotes.rows.sort(2, Qt.SortOrder.AscendingOrder)
    assert column(page.emotes)[0] == "emote4"
    page.emotes.rows.seek("TE3")
    assert column(page.emotes) == ["emote3"]
    assert "emote3" in page.emotes.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    before = page.emotes.grab().toImage()
    page.resize(380, 600)
    assert page.emotes.isColumnHidden(4) or page.emotes.viewport().width() > 480
    assert page.emotes.grab().toImage() != before


async def test_unused_emotes_sessions_and_combos(house: House) -> None:
    page = await house.open()
    await house.show("Unused")
    assert column(page.unused) == ["idle", "alone"]
    assert page.unused_note.text().startswith("2 third-party emotes of the channel were not used")
    await house.show("Sessions")
    assert [field.count() for field in page.compare.fields] == [2, 2]
    assert column(page.compare.table)[0] == "emote1"
    assert column(page.compare.table, 5)[1] == "gone"
    page.compare.fields[1].setCurrentIndex(page.compare.fields[0].currentIndex())
    await page.compare.compare()
    assert column(page.compare.table) == []
    assert page.compare.note.text().startswith("Two sessions are needed.")
    page.compare.fields[1].setCurrentIndex(0)
    await house.show("Combos")
    assert column(page.combos, 1)[0] == "15x"
    house.fake.reports.trouble = "The disk is gone."
    await house.show("Sessions")
    assert page.compare.note.text() == "The disk is gone."


async def test_people_are_kept_out_and_taken_in_again(house: House) -> None:
    page = await house.open()
    await house.show("Chatters")
    assert column(page.people.table)[:2] == ["user0", "user1"]
    page.people.table.menu_wanted.emit(ChatterSum("user0", 90, 0), QPoint(5, 5))
    (menu,) = page.people.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    menu.actions()[0].trigger()
    menu.close()
    await house.done()
    assert house.fake.reports.counter.people.out == ["user0"]
    assert column(page.people.table)[0] == "user1"
    menu_of(page.people.button).actions()[0].trigger()
    await house.done()
    assert column(page.people.table)[0] == "user0"
    house.fake.reports.counter.people.trouble = "The disk is gone."
    await page.people.load()
    assert page.people.note.text() == "The disk is gone."


async def test_channels_are_counted_in_the_background_from_here(house: House) -> None:
    page = await house.open()
    await house.show("Counted channels")
    pane = page.tracked
    assert "No channel is counted in the background" in pane.note.text()
    pane.field.setText("twitch.tv/skyharbor")
    pane.add_button.click()
    await house.done()
    assert column(pane.table) == ["skyharbor"]
    assert column(pane.table, 1) == ["Counting"]
    pane.field.setText("no name!")
    pane.add_button.click()
    assert "no name!" in pane.note.text()
    pane.field.setText("twitch.tv/videos/123")
    pane.add_button.click()
    assert pane.note.text().startswith("A channel's name is needed")
    assert not pane.remove_button.isEnabled()
    pane.table.selectRow(0)
    pane.remove_button.click()
    await house.done()
    assert column(pane.table) == []


async def test_everything_is_deleted_after_a_question(house: House) -> None:
    page = await house.open()
    await house.show("Counted channels")
    days: list[int] = []
    page.days_chosen.connect(days.append)
    page.tracked.keep.setCurrentIndex(2)
    page.tracked.keep.activated.emit(2)
    assert days == [30]

    def answer(words: str) -> None:
        page.tracked.wipe_button.click()
        question = page.tracked.question
        assert isinstance(question, QMessageBox)
        assert question.defaultButton().text() == "Keep"
        next(each for each in question.buttons() if each.text() == words).click()

    answer("Keep")
    await house.done()
    assert house.fake.wipes == 0
    answer("Delete")
    await house.done()
    assert house.fake.wipes == 1
    await house.show("Timeline")
    assert page.state.title == "Nothing has been counted yet"


async def test_trouble_is_told_and_tried_again(house: House) -> None:
    house.fake.reports.trouble = "The disk is gone."
    page = await house.open()
    assert page.state.title == "The numbers cannot be read"
    house.fake.reports.trouble = ""
    house.fake.reports.message = "The newest numbers are missing: The disk is full."
    page.state.primary_button.click()
    await house.done()
    assert page.parts.isVisible()
    assert note(house) == "The newest numbers are missing: The disk is full."


def entries(house: House) -> dict[str, QMenu]:
    menu = QMenu(house.page)
    house.page.head.export_wanted.emit(menu)
    return {action.text(): action for action in menu.actions() if action.text()}  # type: ignore[misc] # actions


async def test_exports_go_to_files_and_the_clipboard(house: House, tmp_path: Path) -> None:
    page = await house.open()

    async def save(words: str, name: str) -> Path:
        entries(house)[words].trigger()  # type: ignore[attr-defined] # an action
        dialog = page.exporter.dialog
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.close()
        await house.done()
        return tmp_path / name

    text = (await save("Emotes as CSV…", "hits.csv")).read_text(encoding="utf-8")
    assert text.startswith("channel,start,provider")
    assert '"channels"' in (await save("Every minute as JSON…", "hits.json")).read_text(encoding="utf-8")
    assert note(house) == f"Saved {tmp_path / 'hits.json'}"
    assert (await save("Save the top ten as a picture…", "card.png")).stat().st_size > 5_000
    await save("Emotes as CSV…", "nowhere/hits.csv")
    assert "cannot be written" in note(house)
    house.fake.reports.trouble = "The disk is gone."
    await save("Emotes as CSV…", "more.csv")
    assert note(house) == "The disk is gone."
    entries(house)["Copy the top ten as a picture"].trigger()  # type: ignore[attr-defined] # an action
    await house.done()
    assert QGuiApplication.clipboard().image().width() == 1600


async def test_messages_themselves_are_exported_where_they_are_kept(house: House, tmp_path: Path) -> None:
    page = await house.open()
    words = "No messages are kept (see the settings of hits)"
    assert not entries(house)[words].isEnabled()
    house.fake.reports.kept = [event_of(message("hello", id=str(number)), "11", START) for number in range(3)]
    page.refresh()
    await house.done()
    for suffix, whole in (("csv", "hello"), ("json", '"mini-ttv-messages/1"')):
        entries(house)[f"Messages as {suffix.upper()}…"].trigger()  # type: ignore[attr-defined] # an action
        dialog = page.exporter.dialog
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / f"all.{suffix}"))
        dialog.close()
        await house.done()
        assert whole in (tmp_path / f"all.{suffix}").read_text(encoding="utf-8")
    assert note(house) == f"Saved {tmp_path / 'all.json'}"
    house.fake.reports.trouble = "The disk is gone."
    entries(house)["Messages as CSV…"].trigger()  # type: ignore[attr-defined] # an action
    dialog = page.exporter.dialog
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "more.csv"))
    dialog.close()
    await house.done()
    assert note(house) == "The disk is gone."


async def test_there_is_nothing_to_export_before_anything_was_counted(house: House) -> None:
    assert list(entries(house)) == ["Nothing to export"]


@pytest.mark.parametrize("emotes", [0, 1, 50, 5000])
async def test_any_number_of_emotes(qtbot: QtBot, emotes: int) -> None:
    tasks = TaskSet(logging.getLogger(__name__))
    house = House(qtbot, tasks, emotes)
    page = await house.open()
    await house.show("Emotes")
    assert page.emotes.rows.rowCount() == emotes
    page.emotes.scrollToBottom()
    assert not page.grab().isNull()
    await tasks.cancel()
    house.pictures.close()


async def test_nothing_of_the_timeline_is_squeezed_in_a_small_window(house: House) -> None:
    page = await house.open()
    page.resize(420, 320)
    plot = page.timeline.plot
    assert plot is not None
    async with asyncio.timeout(10):  # rows that break into lines ask for more room, step by step
        while plot.height() < plot.minimumSizeHint().height():
            await turns()
    parts = [plot._legend.geometry(), plot.plot.geometry(), plot._values.geometry()]
    assert not any(one.intersects(other) for one, other in pairwise(parts))


async def test_an_empty_table_says_why(qtbot: QtBot) -> None:
    tasks = TaskSet(logging.getLogger(__name__))
    house = House(qtbot, tasks, 0)
    page = await house.open()
    await house.show("Emotes")
    table = page.emotes
    empty = table.grab().toImage()
    table.rows.seek("nothing like this")
    sought = table.grab().toImage()
    assert empty != sought
    table.rows.show([EmoteSum(emote("Kappa"), Tally(1, 1, 1))])
    table.rows.seek("")
    assert table.grab().toImage() not in (empty, sought)
    await tasks.cancel()
    house.pictures.close()


async def test_enter_and_a_double_click_choose_a_row(house: House, qtbot: QtBot) -> None:
    page = await house.open()
    await house.show("Timeline")
    table = page.timeline.moments
    with qtbot.waitSignal(table.chosen):
        table.setCurrentIndex(table.rows.index(0, 0))
        QTest.keyClick(table, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.chosen):
        table.doubleClicked.emit(table.rows.index(0, 0))
    wanted: list[object] = []
    table.menu_wanted.connect(lambda row, _place: wanted.append(row))
    table.customContextMenuRequested.emit(table.visualRect(table.rows.index(0, 0)).center())
    assert wanted == table.rows.rows
    await house.done()


def test_words_of_a_choice(qtbot: QtBot) -> None:
    button = word_tool("Range")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Range"
