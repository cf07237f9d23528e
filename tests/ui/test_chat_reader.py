from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat import RoomState
from mini_ttv.core.chat_rules import OwnName, Rule, RuleBook, RuleEffect, RuleField
from mini_ttv.core.events import Event
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_reader import ChatReader
from mini_ttv.ui.chat_row import Look
from mini_ttv.ui.chat_rules_dialog import ChatRulesDialog
from tests.ui.chat_samples import Chat, Pictures, message

JON = Rule(RuleEffect.IGNORE, RuleField.USER, "jon")
RAID = Rule(RuleEffect.HIGHLIGHT, RuleField.WORD, "raid")


class Rules:
    def __init__(self, *rules: Rule) -> None:
        self.changed: Event[RuleBook] = Event()
        self.own = OwnName()
        self.rules: tuple[Rule, ...] = ()
        self.book = RuleBook((), _never)
        self.replace(rules)

    def replace(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.book = RuleBook(rules, _never, self.own)
        self.changed.emit(self.book)

    def try_out(self, rule: Rule) -> tuple[Callable[[str], bool] | None, str]:
        return (None, "") if rule.pattern and "(" not in rule.pattern else (None, "This makes no sense.")


def _never(_rule: Rule) -> Callable[[str], bool]:
    return lambda _text: False


@pytest.fixture
def chat() -> Chat:
    return Chat()


@pytest.fixture
def rules() -> Rules:
    return Rules()


@pytest.fixture
def kept() -> dict[str, object]:
    return {}


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, chat: Chat, rules: Rules, kept: dict[str, object]) -> Iterator[ChatReader]:
    pictures = Pictures()
    pane = ChatPane(chat, pictures)
    qtbot.addWidget(pane)
    reader = ChatReader(pane, rules, ChatOptions(), kept.__setitem__)
    pane.resize(320, 400)
    pane.show()
    yield reader
    reader.close_feed()
    pane.close_feed()
    pictures.close()


def pane_of(reader: ChatReader) -> ChatPane:
    pane = reader.parent()
    assert isinstance(pane, ChatPane)
    return pane


def texts(reader: ChatReader) -> list[str]:
    return [row.message.text for row in pane_of(reader).view.log.rows if row.message]


def choose(reader: ChatReader, *path: str) -> None:
    """An entry of the chat's menu, by its words from above."""
    reader.menu_button.click()
    menu = pane_of(reader).findChild(QMenu)
    for words in path:
        assert isinstance(menu, QMenu)
        action = next(action for action in menu.actions() if action.text().split("\t")[0] == words)
        if words == path[-1]:
            action.trigger()
        else:
            menu = cast("QMenu", action.menu())
    for each in pane_of(reader).findChildren(QMenu):
        each.close()


def test_rules_are_applied_to_what_comes_and_to_what_is_there(
    qtbot: QtBot, reader: ChatReader, rules: Rules, chat: Chat
) -> None:
    chat.received.emit([message("a raid"), message("b", login="jon")])
    qtbot.waitUntil(lambda: texts(reader) == ["a raid", "b"])
    rules.replace((JON, RAID))
    assert texts(reader) == ["a raid"]
    assert pane_of(reader).view.log.rows[0].look is Look.RULE
    chat.received.emit([message("c", login="jon"), message("d")])
    qtbot.waitUntil(lambda: texts(reader) == ["a raid", "d"])
    rules.replace(())
    assert pane_of(reader).view.log.judge is None
    assert pane_of(reader).view.log.rows[0].look is Look.PLAIN


@pytest.mark.parametrize(
    ("path", "option", "value"),
    [
        (("Times before messages", "With seconds"), "chat_timestamps", "seconds"),
        (("Text size", "150 %"), "chat_text_size", 150),
        (("Deleted messages", "Hidden"), "deleted_messages", "hide"),
        (("More room between messages",), "chat_comfortable", True),
        (("Fold repeated messages",), "chat_fold", True),
        (("Rest while the pointer is on the chat",), "chat_pause_on_hover", True),
        (("Screen reader speaks", "All messages"), "chat_announcements", "all"),
        (("Later, to match the video", "10 seconds"), "chat_delay", 10),
    ],
)
def test_the_menu_changes_how_rows_look_and_keeps_it(
    reader: ChatReader, kept: dict[str, object], path: tuple[str, ...], option: str, value: object
) -> None:
    choose(reader, *path)
    assert kept == {option: value}
    assert pane_of(reader).view.options != ChatOptions()


def test_options_show(qtbot: QtBot, reader: ChatReader, chat: Chat) -> None:
    view = pane_of(reader).view
    chat.received.emit([message("hello", message_id="1")])
    qtbot.waitUntil(lambda: len(view.log.rows) == 1)
    small, short = view.laid(0).height, view.text_of(view.log.rows[0])
    choose(reader, "Text size", "200 %")
    choose(reader, "Times before messages", "With seconds")
    choose(reader, "More room between messages")
    assert view.laid(0).height > small * 1.6
    assert len(view.text_of(view.log.rows[0])) == len(short) + 3
    choose(reader, "Fold repeated messages")
    chat.received.emit([message("hello", message_id=str(number)) for number in range(2, 5)])
    chat.received.emit([message("hello", message_id=str(number)) for number in range(5, 7)])
    qtbot.waitUntil(lambda: view.log.messages == 6)
    assert view.text_of(view.log.rows[-1]).endswith("hello  \u00d75")
    choose(reader, "Deleted messages", "Hidden")
    view.log.rows[0].deleted = True
    view.restyle()
    assert view.text_of(view.log.rows[0]).endswith("Mira: message deleted")


def test_search_by_key_by_button_and_by_menu(reader: ChatReader) -> None:
    view = pane_of(reader).view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert reader.search.isVisible()
    reader.search_button.click()
    assert reader.search.isHidden()
    reader.search_button.click()
    assert reader.search.isVisible()
    reader.search_button.click()
    choose(reader, "Search in chat…")
    assert reader.search.isVisible()


def test_the_header_tells_the_modes(qtbot: QtBot, reader: ChatReader, chat: Chat) -> None:
    chat.received.emit([RoomState("northwind", slow=30, subs_only=True)])
    pane = pane_of(reader)
    qtbot.waitUntil(lambda: bool(pane.view.log.rows))
    pane._each_second()
    assert pane._state.text() == "subscribers only · slow mode (30 seconds)"


def point(pane: ChatPane, kind: QEvent.Type) -> None:
    viewport = pane.view.viewport()
    middle = QPointF(viewport.rect().center())
    event = QEnterEvent(middle, middle, middle) if kind is QEvent.Type.Enter else QEvent(kind)
    QApplication.sendEvent(viewport, event)


def test_rows_rest_under_the_pointer_where_wished(qtbot: QtBot, reader: ChatReader, chat: Chat) -> None:
    pane = pane_of(reader)
    view = pane.view
    chat.received.emit([message(f"number {number}") for number in range(60)])
    qtbot.waitUntil(lambda: len(view.log.rows) == 60)
    point(pane, QEvent.Type.Enter)
    assert view.scroller.follow
    choose(reader, "Rest while the pointer is on the chat")
    point(pane, QEvent.Type.Enter)
    chat.received.emit([message("new")])
    button = next(button for button in view.viewport().findChildren(QPushButton))
    qtbot.waitUntil(lambda: button.text() == "1 new message ↓")
    point(pane, QEvent.Type.Leave)
    qtbot.waitUntil(button.isHidden)
    assert view.scroller.follow
    point(pane, QEvent.Type.Enter)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    point(pane, QEvent.Type.Leave)
    assert not view.scroller.follow


def test_new_messages_are_spoken_politely_and_not_all(
    qtbot: QtBot, reader: ChatReader, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("mini_ttv.ui.chat_aids.QAccessible.isActive", lambda: True)
    monkeypatch.setattr(
        "mini_ttv.ui.chat_aids.QAccessible.updateAccessibility", lambda event: spoken.append(event.message())
    )
    choose(reader, "Times before messages", "Off")
    choose(reader, "Screen reader speaks", "All messages")
    assert QAccessible.isActive()
    chat.received.emit([message("one")])
    qtbot.waitUntil(lambda: spoken == ["Mira: one"])
    chat.received.emit([message(f"number {number}") for number in range(5)])
    qtbot.waitUntil(lambda: len(pane_of(reader).view.log.rows) == 6)
    assert len(spoken) == 1
    reader.announcer._timer.setInterval(0)
    reader.announcer._timer.start()
    qtbot.waitUntil(lambda: len(spoken) == 2)
    assert spoken[1] == "2 more messages.\nMira: number 2\nMira: number 3\nMira: number 4"
    choose(reader, "Screen reader speaks", "Messages that mention me")
    chat.received.emit([message("quiet")])
    qtbot.waitUntil(lambda: texts(reader)[-1] == "quiet")
    assert len(spoken) == 2


def dialog_of(reader: ChatReader) -> ChatRulesDialog:
    choose(reader, "Rules for messages…")
    return next(dialog for dialog in pane_of(reader).window().findChildren(ChatRulesDialog) if dialog.isVisible())


def test_a_rule_is_written_tried_and_deleted(qtbot: QtBot, reader: ChatReader, rules: Rules) -> None:
    dialog = dialog_of(reader)
    assert dialog.empty.isVisible()
    assert not dialog.editor.isVisible()
    dialog.add.click()
    assert dialog.trouble.isVisible()
    QTest.keyClicks(dialog.pattern, "raid")
    assert not dialog.trouble.isVisible()
    qtbot.waitUntil(lambda: rules.rules == (RAID,))
    QTest.keyClicks(dialog.sample, "a raid")
    assert dialog.verdict.text() == "This message would be highlighted."
    dialog.effect.setCurrentText("Ignore")
    dialog.field.setCurrentText("messages of the user")
    assert not dialog.case.isVisible()
    dialog.pattern.setText("jon")
    dialog.apply()
    assert rules.rules == (JON,)
    assert dialog.verdict.text() == "This message would be shown as usual."
    QTest.keyClicks(dialog.author, "Jon")
    assert dialog.verdict.text() == "This message would not be shown."
    dialog.sample.clear()
    assert dialog.verdict.text() == ""
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not rules.rules[0].enabled
    dialog.delete.click()
    assert list(rules.rules) == []
    assert dialog.empty.isVisible()


def test_a_long_rule_has_more_lines(reader: ChatReader, rules: Rules) -> None:
    rules.replace((RAID, replace(RAID, pattern="many words in a row " * 8)))
    shown = dialog_of(reader).list
    short, long = (shown.visualItemRect(shown.item(row)) for row in (0, 1))
    assert long.height() > 2 * short.height()
    assert long.right() <= shown.viewport().width()


def test_a_rule_without_sense_is_told_and_not_used(reader: ChatReader, rules: Rules) -> None:
    rules.replace((RAID, JON))
    dialog = dialog_of(reader)
    assert dialog.list.count() == 2
    assert dialog.pattern.text() == "raid"
    dialog.list.setCurrentRow(1)
    assert dialog.pattern.text() == "jon"
    dialog.pattern.setText("(")
    assert dialog.trouble.text() == "This makes no sense."
    dialog.close()
    assert rules.rules == (RAID,)
    again = dialog_of(reader)
    assert again.isVisible()


def test_rules_for_people_are_made_at_their_messages(
    qtbot: QtBot, reader: ChatReader, rules: Rules, chat: Chat
) -> None:
    view = pane_of(reader).view
    rules.replace((RAID,))
    chat.received.emit([message("hello", login="jon"), message("x")])
    qtbot.waitUntil(lambda: len(view.log.rows) == 2)

    def pick(words: str) -> None:
        menu = view.menu_for(view.log.rows[0])
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()

    pick("Highlight what Jon writes")
    assert rules.rules == (RAID, Rule(RuleEffect.HIGHLIGHT, RuleField.USER, "jon"))
    assert view.log.rows[0].look is Look.RULE
    pick("Ignore what Jon writes")
    assert rules.rules == (RAID, JON)
    assert texts(reader) == ["x"]


def test_the_dialog_follows_rules_that_are_made_elsewhere(reader: ChatReader, rules: Rules) -> None:
    rules.replace((RAID,))
    dialog = dialog_of(reader)
    rules.replace((RAID, JON))
    assert dialog.list.count() == 2
    assert dialog.pattern.text() == "raid"
    dialog.close()
    assert rules.rules == (RAID, JON)
    rules.replace(())
    assert dialog.list.count() == 2


def test_over_a_picture_there_is_nothing_to_press(qtbot: QtBot, reader: ChatReader) -> None:
    pane = pane_of(reader)
    reader.search.open()
    pane.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    pane.resize(240, 200)
    qtbot.waitUntil(reader.menu_button.isHidden)
    assert reader.search_button.isHidden()
    assert reader.search.isHidden()
    pane.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
    pane.resize(320, 400)
    qtbot.waitUntil(reader.menu_button.isVisible)
