from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat import Badge, ChatCleared, ChatMessage, Reply, RoomState
from mini_ttv.core.chat_sending import Receipt
from mini_ttv.core.errors import NetworkError
from mini_ttv.services.account_state import AccountPhase, AccountState
from tests.services.fake_sending import VIEWER
from tests.ui.chat_house import ChatHouse
from tests.ui.chat_samples import message

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
async def house(qtbot: QtBot, qapp: QApplication) -> AsyncIterator[ChatHouse]:
    made = ChatHouse()
    qtbot.addWidget(made.pane)
    made.pane.show()
    made.pane.activateWindow()
    await made.settle()
    yield made
    await made.close()


def write(house: ChatHouse, text: str, *keys: Qt.Key) -> None:
    field = house.desk.input.field
    field.setFocus()
    QTest.keyClicks(field, text)
    for key in keys:
        QTest.keyClick(field, key)


def button(house: ChatHouse, words: str) -> QPushButton:
    found = [each for each in house.pane.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    assert len(found) == 1, words
    return found[0]


def words_of(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


def texts(house: ChatHouse) -> str:
    return house.desk.input.field.text()


def answered(house: ChatHouse) -> str:
    reply = house.desk.input.reply_bar.reply
    return "" if reply is None else reply.parent_text


async def say(house: ChatHouse, *messages: ChatMessage) -> None:
    house.chat.received.emit(list(messages))
    await house.settle()


async def test_enter_sends_and_the_field_is_free_at_once(house: ChatHouse) -> None:
    write(house, "hello", KEY.Key_Return)
    assert texts(house) == ""
    await house.settle()
    assert [sent[2] for sent in house.door.sent] == ["hello"]
    assert [own.text for own in house.chat.taken] == ["hello"]
    QTest.keyClick(house.desk.input.field, KEY.Key_Up)
    assert texts(house) == "hello"
    QTest.mouseClick(house.desk.input.send, LEFT)
    await house.settle()
    assert len(house.door.sent) == 2
    write(house, "  ", KEY.Key_Return)
    assert house.desk.input.notice.words == ""


async def test_what_is_refused_is_in_the_field_again(house: ChatHouse) -> None:
    house.door.answers = [Receipt("", "msg_subsonly", "x")]
    house.desk.input.answer(Reply("p", "mira", "Mira", "what?"))
    write(house, "hello", KEY.Key_Return)
    await house.settle()
    assert texts(house) == "hello"
    assert house.desk.input.notice.words == "Only subscribers may write in this chat."
    assert house.desk.input.reply_bar.reply is not None
    QTest.keyClick(house.desk.input.field, KEY.Key_Return)
    await house.settle()
    assert (texts(house), house.desk.input.notice.words) == ("", "")
    assert [sent[3] for sent in house.door.sent] == ["p", "p"]


async def test_what_is_refused_never_writes_over_something_newer(house: ChatHouse) -> None:
    house.door.answers = [NetworkError("No network.")]
    write(house, "first", KEY.Key_Return)
    write(house, "second")
    await house.settle()
    assert texts(house) == "second"
    assert house.desk.input.notice.words == "It is not known whether it was sent. No network."
    QTest.mouseClick(button(house, "Put back"), LEFT)
    assert texts(house) == "first"
    assert house.desk.input.notice.words == ""
    QTest.keyClick(house.desk.input.field, KEY.Key_Up)
    assert texts(house) == "second"


async def test_each_channel_has_its_own_draft(house: ChatHouse) -> None:
    house.door.answers = [Receipt("", "msg_rejected_mandatory", "x")]
    write(house, "sent to northwind", KEY.Key_Return)
    house.chat.open("skyharbor", "12")
    assert texts(house) == ""
    await house.settle()
    write(house, "for skyharbor")
    house.chat.open("northwind", "11")
    assert texts(house) == "sent to northwind"
    house.chat.open("skyharbor", "12")
    assert texts(house) == "for skyharbor"


async def test_commands_and_lengths_are_refused_before_they_are_sent(house: ChatHouse) -> None:
    write(house, "/ban mira", KEY.Key_Return)
    assert house.desk.input.notice.words == "Mini TTV does not know the command /ban. /me is the only one."
    assert texts(house) == "/ban mira"
    house.desk.input.field.set_text("x" * 405)
    assert "95" in words_of(house.desk.input)
    house.desk.input.field.set_text("x" * 503)
    assert "-3" in words_of(house.desk.input)
    QTest.keyClick(house.desk.input.field, KEY.Key_Return)
    assert house.desk.input.notice.words == "A message has 500 characters at most; this one has 503."
    assert house.door.sent == []
    QTest.mouseClick(house.desk.input.notice._close, LEFT)
    assert house.desk.input.notice.words == ""


async def test_nobody_is_asked_to_log_in(qtbot: QtBot, house: ChatHouse) -> None:
    house.account.become(AccountState())
    assert not house.desk.input.field.isVisible()
    with qtbot.waitSignal(house.desk.login_wanted):
        QTest.mouseClick(button(house, "Log in to chat"), LEFT)
    house.account.become(VIEWER)
    assert house.desk.input.field.isVisible()


async def test_what_was_begun_stays_in_sight_when_the_login_ends(house: ChatHouse) -> None:
    write(house, "half a sentence")
    house.account.become(AccountState())
    assert house.desk.input.field.isVisible()
    assert not house.desk.input.send.isEnabled()
    QTest.keyClick(house.desk.input.field, KEY.Key_Return)
    assert house.desk.input.notice.words == "Log in to write in chat."
    assert texts(house) == "half a sentence"


async def test_a_login_that_may_not_write_asks_for_more(qtbot: QtBot, house: ChatHouse) -> None:
    lacking = frozenset({"user:write:chat"})
    house.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", "22", lacking=lacking))
    assert any("does not let Mini TTV write in chat" in words for words in words_of(house.desk.input))
    with qtbot.waitSignal(house.desk.login_wanted):
        QTest.mouseClick(button(house, "Allow writing in chat"), LEFT)


async def test_slow_mode_counts_down(qtbot: QtBot, house: ChatHouse) -> None:
    house.chat.received.emit([RoomState("northwind", "11", slow=30)])
    assert "Slow mode (30 seconds)" in words_of(house.desk.input)
    write(house, "one", KEY.Key_Return)
    await house.settle()
    assert "0:30 · Slow mode: one message every 30 seconds." in words_of(house.desk.input)
    assert not house.desk.input.send.isEnabled()
    write(house, "two", KEY.Key_Return)
    assert texts(house) == "two"
    assert house.desk.input.notice.words == ""  # the countdown says it
    house.time += 29.5
    qtbot.waitUntil(lambda: any(words.startswith("0:01") for words in words_of(house.desk.input)))
    house.time += 1
    qtbot.waitUntil(house.desk.input.send.isEnabled)
    QTest.keyClick(house.desk.input.field, KEY.Key_Return)
    await house.settle()
    assert [sent[2] for sent in house.door.sent] == ["one", "two"]


async def test_the_banned_see_why(house: ChatHouse) -> None:
    house.desk.picker.open()
    house.chat.received.emit([ChatCleared("northwind", "viewer", "22")])
    assert "You are banned from this chat." in words_of(house.desk.input)
    assert not house.desk.input.smile.isEnabled()
    assert not house.desk.picker.isVisible()
    house.door.answers = [Receipt("", "msg_banned", "x")]
    write(house, "hello?", KEY.Key_Return)
    await house.settle()
    assert (texts(house), house.desk.input.notice.words) == ("hello?", "You are banned from this chat.")
    write(house, "", KEY.Key_Return)
    await house.settle()
    assert (texts(house), words_of(house.desk.input)) == ("", [])


async def test_names_and_emotes_complete(house: ChatHouse) -> None:
    await say(house, message("hi", login="mira"))
    write(house, "")
    await house.settle()  # the emotes come when somebody is about to write
    write(house, "@mi", KEY.Key_Tab)
    assert texts(house) == "@Mira "
    write(house, "Kap", KEY.Key_Tab)
    write(house, "lul", KEY.Key_Tab)
    assert texts(house) == "@Mira Kappa LULW "
    house.chat.open("skyharbor", "12")
    write(house, "@mi", KEY.Key_Tab)
    assert texts(house) == "@mi"


async def test_the_picker_puts_emotes_into_the_message(house: ChatHouse) -> None:
    write(house, "look")
    QTest.mouseClick(house.desk.input.smile, LEFT)
    await house.settle()
    picker = house.desk.picker
    assert picker.field.hasFocus()
    QTest.keyClicks(picker.field, "KAPPA")
    QTest.keyClick(picker.field, KEY.Key_Return)
    QTest.keyClick(picker.field, KEY.Key_Return)
    QTest.keyClick(picker.field, KEY.Key_Escape)
    assert not picker.isVisible()
    assert house.desk.input.field.hasFocus()
    assert texts(house) == "look Kappa Kappa "
    assert house.kept[-1] == "twitch:Kappa"
    QTest.mouseClick(house.desk.input.smile, LEFT)
    QTest.mouseClick(house.desk.input.smile, LEFT)
    assert not picker.isVisible()


async def test_a_row_under_the_pointer_can_be_answered(house: ChatHouse) -> None:
    await say(house, message("who knows?", login="mira", message_id="m1"))
    view, hover = house.pane.view, house.desk.hover
    [(_, top)] = [each for each in view.scroller.visible if view.log.rows[each[0]].message is not None][-1:]
    QTest.mouseMove(view.viewport(), QPoint(50, 2))
    QTest.mouseMove(view.viewport(), QPoint(60, top + 8))
    assert hover.button.isVisible()
    QTest.mouseClick(hover.button, LEFT)
    assert not hover.button.isVisible()
    assert "Replying to @Mira: who knows?" in words_of(house.desk.input)
    write(house, "I do", KEY.Key_Return)
    await house.settle()
    assert house.door.sent[0][2:] == ("I do", "m1")
    assert not house.desk.input.reply_bar.isVisible()
    own = house.chat.taken[0]
    assert own.reply == Reply("m1", "mira", "Mira", "who knows?", "m1")


async def test_the_menu_of_a_row_answers_it_and_the_bar_ends_it(house: ChatHouse) -> None:
    await say(house, message("who knows?", login="mira", message_id="m1"))
    menu = house.pane.view.menu_for(house.pane.view.log.rows[-1])
    next(action for action in menu.actions() if action.text() == "Reply").trigger()
    assert answered(house) == "who knows?"
    assert house.desk.input.field.hasFocus()
    QTest.mouseClick(house.desk.input.reply_bar.findChildren(QAbstractButton)[0], LEFT)
    assert answered(house) == ""
    house.account.become(AccountState())
    menu = house.pane.view.menu_for(house.pane.view.log.rows[-1])
    assert "Reply" not in [action.text() for action in menu.actions()]


async def test_a_thread_is_shown_grows_and_is_answered(house: ChatHouse) -> None:
    first = message("who knows?", login="mira", message_id="m1")
    second = message("me", message_id="m2", reply=Reply("m1", "mira", "Mira", "who knows?", "m1"))
    other = message("elsewhere", message_id="m3", reply=Reply("m0", "kai", "Kai", "what", "m0"))
    await say(house, first, second, other)
    view, threads = house.pane.view, house.desk.threads
    [(index, top)] = [each for each in view.scroller.visible if view.log.rows[each[0]].message is second]
    line = view.laid(index).paragraphs[0]
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(30, round(top + (line.top + line.bottom) / 2)))
    await house.settle()
    assert threads.isVisible()
    assert [row.message for row in threads.view.log.rows] == [first, second]
    third = message("and me", message_id="m4", reply=Reply("m2", "mira", "Mira", "me", "m1"))
    await say(house, third, message("not this"))
    assert [row.message for row in threads.view.log.rows] == [first, second, third]
    QTest.mouseClick(threads._reply, LEFT)
    assert not threads.isVisible()
    assert house.desk.input.reply_bar.reply == Reply("m4", "mira", "Mira", "and me", "m1")


async def test_a_thread_whose_beginning_is_gone_shows_what_is_there(house: ChatHouse) -> None:
    answer = message("me", message_id="m2", reply=Reply("m1", "mira", "Mira", "who knows?"))
    house.pane.view.thread_wanted.emit(answer)
    await house.settle()
    assert [row.message for row in house.desk.threads.view.log.rows] == [answer]


async def test_a_card_tells_who_it_is(qtbot: QtBot, house: ChatHouse) -> None:
    first = message("hello", badges=(Badge("vip", "1"), Badge("strange", "1")))
    await say(house, first, message("other", login="kai", user_id="8"))
    house.pane.view.user_clicked.emit(first)
    await house.settle()
    card = house.desk.card
    assert card.isVisible()
    assert card.user_id == "7"
    said = words_of(card)
    assert "Mira" in said
    assert any(words.startswith("On Twitch since 5 July 2020 (") for words in said)
    assert any(words.startswith("1 message here") for words in said)
    assert [each.toolTip() for each in card.findChildren(QLabel) if each.toolTip() == "VIP"] == ["VIP"]
    await say(house, message("again"))
    assert any(words.startswith("2 messages here") for words in words_of(card))
    QTest.mouseClick(button(house, "Copy name"), LEFT)
    assert QGuiApplication.clipboard().text() == "mira"
    QTest.mouseClick(button(house, "Mention"), LEFT)
    assert texts(house) == "@Mira "
    assert card.user_id == ""
    house.pane.view.user_clicked.emit(first)
    with qtbot.waitSignal(house.desk.channel_wanted) as opened:
        QTest.mouseClick(button(house, "Open channel"), LEFT)
    assert opened.args == ["mira"]


async def test_a_card_shows_what_is_kept(house: ChatHouse) -> None:
    first = message("hello", message_id="3")
    house.stored = [message(f"earlier {number}", message_id=str(number)) for number in range(3)] + [first]
    await say(house, first)
    house.pane.view.user_clicked.emit(first)
    await house.settle()
    card = house.desk.card
    rows = [row.message.text for row in card.view.log.rows if row.message is not None]
    assert rows == ["earlier 0", "earlier 1", "earlier 2", "hello"]
    assert "4 messages here, those that were kept included" in words_of(card)
    await say(house, message("again", message_id="4"))
    assert "5 messages here, those that were kept included" in words_of(card)
    other = message("other", login="kai", user_id="8")
    house.pane.view.user_clicked.emit(other)
    card.show_kept(first, house.stored)  # an answer that comes late is for nobody
    await house.settle()
    assert "1 message here, as far as the chat remembers" in words_of(card)


async def test_a_card_does_without_twitch_and_closes_with_escape(house: ChatHouse) -> None:
    house.trouble = NetworkError("No network.")
    house.account.become(AccountState())
    shown = message("hello", name="테스트", login="test420")
    house.pane.view.user_clicked.emit(shown)
    await house.settle()
    card = house.desk.card
    assert any("test420" in words for words in words_of(card))
    assert not any(each.text() == "Mention" and each.isVisible() for each in card.findChildren(QPushButton))
    QTest.keyClick(card.view, KEY.Key_Escape)
    assert not card.isVisible()


async def test_a_low_pane_shows_rows_alone(qtbot: QtBot, house: ChatHouse) -> None:
    house.pane.resize(340, 180)
    qtbot.waitUntil(lambda: not house.desk.input.isVisible())
    house.pane.resize(340, 500)
    qtbot.waitUntil(house.desk.input.isVisible)
    house.pane.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    house.pane.resize(340, 480)
    qtbot.waitUntil(lambda: not house.desk.input.isVisible())


async def test_without_a_chat_there_is_no_field(house: ChatHouse) -> None:
    house.chat.open("")
    assert not house.desk.input.isVisible()


async def test_escape_leaves_the_field_for_the_rows(house: ChatHouse) -> None:
    write(house, "x", KEY.Key_Escape)
    assert house.pane.view.hasFocus()
    assert texts(house) == "x"


async def test_keys_lead_to_the_field_and_to_the_emotes(qtbot: QtBot, house: ChatHouse) -> None:
    house.pane.view.setFocus()
    QTest.keyClick(house.pane, KEY.Key_W)
    qtbot.waitUntil(house.desk.input.field.hasFocus)
    QTest.keyClick(house.desk.input.field, KEY.Key_W)
    assert texts(house) == "w"
    QTest.keyClick(house.desk.input.field, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert house.desk.picker.isVisible()
    house.account.become(AccountState())
    house.desk.input.field.set_text("")
    QTest.keyClick(house.pane, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not house.desk.picker.isVisible()


async def test_emotes_are_fetched_for_who_began_to_write_before_the_chat_was_there(house: ChatHouse) -> None:
    known, house.chat.channel_id = house.chat.channel_id, ""
    write(house, "hi Kap", KEY.Key_Tab)
    await house.settle()
    assert texts(house) == "hi Kap"
    house.chat.channel_id = known
    await say(house, message("hello"))
    QTest.keyClick(house.desk.input.field, KEY.Key_Tab)
    assert texts(house).startswith("hi Kappa")
