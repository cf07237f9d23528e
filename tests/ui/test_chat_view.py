from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from mini_ttv.core.chat import (
    Badge,
    ChatEvent,
    ChatStatus,
    MentionFragment,
    MessageDeleted,
    Notice,
    Reply,
    StatusChanged,
    TextFragment,
)
from mini_ttv.ui import theme
from mini_ttv.ui.chat_empty import state_words
from mini_ttv.ui.chat_layout import x_of
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_view import ChatView, address_words
from tests.ui.chat_samples import KAPPA, Pictures, emote, message

Key = Qt.Key


@pytest.fixture
def pictures(qapp: QApplication) -> Iterator[Pictures]:
    source = Pictures()
    yield source
    source.close()


@pytest.fixture
def view(qtbot: QtBot, pictures: Pictures) -> ChatView:
    chat = ChatView(pictures, limit=200)
    qtbot.addWidget(chat)
    chat.resize(300, 400)
    chat.show()
    return chat


def show(qtbot: QtBot, view: ChatView, *events: ChatEvent) -> None:
    """Feed and wait for the frame."""
    before = view.log.rows[-1].number if view.log.rows else -1
    view.feed(events)
    qtbot.waitUntil(lambda: bool(view.log.rows) and view.log.rows[-1].number > before)


def visible(view: ChatView) -> list[str]:
    return [view.text_of(view.log.rows[index])[7:] for index, _ in view.scroller.visible]


def point_of(view: ChatView, index: int, position: int, into: int = 2) -> QPoint:
    """Where a position in a row's text is, some pixels behind it in the middle of its line."""
    top = dict(view.scroller.visible)[index]
    part = view.laid(index).paragraphs[-1]
    line = part.layout.lineForTextPosition(position)
    return QPoint(
        round(view.style_of_rows.left + x_of(line, position)) + into, round(top + line.y() + line.height() / 2)
    )


def image(view: ChatView) -> QImage:
    return view.viewport().grab().toImage()


def test_the_newest_messages_are_shown_and_a_bounded_number_kept(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, *(message(f"number {number}") for number in range(500)))
    assert len(view.log.rows) == 200
    assert visible(view)[-1] == "Mira: number 499"
    assert len(view.scroller.visible) < 30


def test_messages_of_a_burst_are_laid_out_only_where_visible(qtbot: QtBot, view: ChatView, pictures: Pictures) -> None:
    show(qtbot, view, *(message("Kappa") for _ in range(150)))
    image(view)
    assert 0 < len(pictures.asked) < 60


def test_emotes_are_drawn_over_their_spaces(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("Kappa"))
    picture = image(view)
    red = sum(
        picture.pixelColor(x, y) == QColor("red") for x in range(picture.width()) for y in range(picture.height())
    )
    assert red == pytest.approx(28 * 28 * picture.devicePixelRatio() ** 2)


def test_a_picture_that_fails_becomes_its_name(qtbot: QtBot, view: ChatView, pictures: Pictures) -> None:
    pictures.late = {image.url for image in KAPPA.images}
    show(qtbot, view, message("hello Kappa"))
    assert view.laid(0).paragraphs[0].pictures
    pictures.broken = pictures.late
    pictures.ready.emit(KAPPA.images[0].url)
    qtbot.waitUntil(lambda: not view.laid(0).paragraphs[0].pictures)
    assert visible(view) == ["Mira: hello Kappa"]


def test_scrolling_up_holds_the_view_and_counts_what_comes(qtbot: QtBot, view: ChatView) -> None:
    heard: list[int] = []
    view.unread_changed.connect(heard.append)
    show(qtbot, view, *(message(f"number {number}") for number in range(100)))
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    before = visible(view)
    assert heard[-1] == 0
    show(qtbot, view, *(message("new") for _ in range(150)))
    assert visible(view) == before
    assert len(view.log.rows) == 250  # more than the limit, so that what is read stays
    assert heard[-1] == 150
    view.follow()
    qtbot.waitUntil(lambda: heard[-1] == -1)
    qtbot.waitUntil(lambda: len(view.log.rows) == 200)


def test_the_scroll_bar_leads_anywhere(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, *(message(f"number {number}") for number in range(100)))
    bar = view.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(0)
    assert visible(view)[0] == "Mira: number 0"
    assert not view.scroller.follow
    bar.setValue(bar.maximum())
    assert view.scroller.follow


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (None, "No chat yet"),
        (StatusChanged("northwind", ChatStatus.CONNECTING), "Connecting…"),
        (StatusChanged("northwind", ChatStatus.JOINED), "It is quiet here"),
        (StatusChanged("northwind", ChatStatus.RECONNECTING), "Connecting again…"),
        (StatusChanged("northwind", ChatStatus.FAILED, "It cannot be reached."), "No chat"),
        (StatusChanged("northwind", ChatStatus.CLOSED), "Chat closed"),
    ],
)
def test_an_empty_view_says_why(qtbot: QtBot, view: ChatView, event: StatusChanged | None, words: str) -> None:
    blank = QImage(image(view).size(), QImage.Format.Format_RGB32)
    blank.fill(QColor(view.style_of_rows.ground))
    if event is not None:
        show(qtbot, view, event)
    assert state_words(view.log.status)[0] == words
    assert image(view).convertToFormat(QImage.Format.Format_RGB32) != blank


def test_clearing_starts_over(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, *(message("a") for _ in range(100)))
    view.scroll_pixels(-100)
    view.clear()
    assert view.scroller.follow
    assert state_words(view.log.status)[0] == "No chat yet"


def test_a_deletion_repaints_the_row(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("rude words", message_id="1"))
    before = image(view)
    view.feed([MessageDeleted("northwind", "1")])
    qtbot.waitUntil(lambda: view.log.rows[0].deleted)
    assert image(view) != before


def test_links_and_names_answer_a_click_and_words_do_not(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("see twitch.tv/abc now"))
    text = view.paragraphs_of(view.log.rows[0])[0].text
    links: list[str] = []
    users: list[object] = []
    view.link_clicked.connect(links.append)
    view.user_clicked.connect(users.append)
    for word in ("twitch", "Mira", "see"):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 0, text.index(word)))
    assert links == ["https://twitch.tv/abc"]
    assert users == [view.log.rows[0].message]


def test_the_bar_is_off_while_all_is_in_view(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("hello"))
    assert not view.verticalScrollBar().isEnabled()
    view.feed([message(f"number {number}") for number in range(100)])
    qtbot.waitUntil(view.verticalScrollBar().isEnabled)


def test_a_mention_leads_to_who_has_written(qtbot: QtBot, view: ChatView) -> None:
    ask = (TextFragment("ask "), MentionFragment("@Jon", "jon"), TextFragment(" or "), MentionFragment("@Eve", "eve"))
    show(qtbot, view, message("hello", login="jon"), message("ask @Jon or @Eve", fragments=ask))
    users: list[object] = []
    view.user_clicked.connect(users.append)
    text = view.paragraphs_of(view.log.rows[1])[0].text
    for word, shape in (("Eve", Qt.CursorShape.IBeamCursor), ("Jon", Qt.CursorShape.PointingHandCursor)):
        at = point_of(view, 1, text.index(word))
        QTest.mouseMove(view.viewport(), at)
        assert view.viewport().cursor().shape() is shape
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert users == [view.log.rows[0].message]


def test_dragging_selects_and_copies_across_rows(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("first line"), message("Kappa in between"), message("last line"))
    rows = [view.paragraphs_of(row)[0].text for row in view.log.rows]
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 0, rows[0].index("line"), into=0))
    QTest.mouseMove(viewport, point_of(view, 2, rows[2].index("line"), into=0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 2, rows[2].index("line"), into=0))
    first, between, last = view.selected_text().splitlines()
    assert first == "line"
    assert between.endswith("Mira: Kappa in between")
    assert last.endswith("Mira: last")
    view.setFocus()
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == view.selected_text()
    plain = image(view)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(150, 390))
    assert view.selected_text() == ""
    assert image(view) != plain


def test_the_keyboard_goes_row_by_row_and_says_them(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, *(message(f"number {number}") for number in range(100)))
    view.setFocus()
    QTest.keyClick(view, Key.Key_Up)
    current = view.current_row()
    assert current is view.log.rows[99]
    QTest.keyClick(view, Key.Key_Up)
    assert view.accessibleDescription().endswith("Mira: number 98")
    QTest.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().endswith("Mira: number 98")
    QTest.keyClick(view, Key.Key_Home)
    assert view.current_row() is view.log.rows[0]
    assert visible(view)[0] == "Mira: number 0"
    QTest.keyClick(view, Key.Key_Down)
    assert view.current_row() is view.log.rows[1]
    QTest.keyClick(view, Key.Key_PageDown)
    assert visible(view)[0] != "Mira: number 0"
    QTest.keyClick(view, Key.Key_PageUp)
    assert visible(view)[0] == "Mira: number 0"
    QTest.keyClick(view, Key.Key_Escape)
    assert view.current_row() is None
    qtbot.waitUntil(lambda: visible(view)[-1] == "Mira: number 99")
    QTest.keyClick(view, Key.Key_Up)
    QTest.keyClick(view, Key.Key_Down)
    assert view.current_row() is None
    QTest.keyClick(view, Key.Key_End)
    assert view.scroller.follow


def actions(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_copies_and_opens(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("see https://example.com/?a&b Kappa"), Notice("northwind", "x", "Slow down."))
    links: list[str] = []
    view.link_clicked.connect(links.append)
    menu = view.menu_for(view.log.rows[0])
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Copy message", "Copy with name and time", "Copy user name", "Open https://example.com/?a&&b"]
    clipboard = QGuiApplication.clipboard()
    copied = []
    for action in menu.actions():
        action.trigger()
        copied.append(clipboard.text())
    assert copied[0] == "see https://example.com/?a&b Kappa"
    assert copied[1].endswith("Mira: see https://example.com/?a&b Kappa")
    assert copied[2] == "mira"
    assert links == ["https://example.com/?a&b"]
    notice = view.menu_for(view.log.rows[1])
    notice.actions()[0].trigger()
    assert clipboard.text() == "Slow down."


def test_the_menu_comes_with_mouse_and_keyboard(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("hello"))
    at = point_of(view, 0, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    mouse = QApplication.activePopupWidget()
    assert isinstance(mouse, QMenu)
    mouse.close()
    view.setFocus()
    QTest.keyClick(view, Key.Key_Up)
    QTest.keyClick(view, Key.Key_Return)
    keyboard = QApplication.activePopupWidget()
    assert isinstance(keyboard, QMenu)
    keyboard.close()


def test_tooltips_say_what_a_picture_is_and_where_a_link_leads(qtbot: QtBot, view: ChatView) -> None:
    badges = (Badge("subscriber", "12", "14"),)
    show(qtbot, view, message("Kappa SantaHat twitch.tv/abc words", badges=badges))
    [part] = view.laid(0).paragraphs
    top = dict(view.scroller.visible)[0]
    offset = QPointF(view.style_of_rows.left, top)
    centres = [picture.box.center() + offset for picture in part.pictures]
    points = [centre.toPoint() for centre in centres]
    points.append(point_of(view, 0, part.paragraph.text.index("twitch")))
    words = []
    for point in points:
        help_event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), help_event)
        words.append(QToolTip.text() if QToolTip.isVisible() else "")
    QToolTip.hideText()
    assert (words[0], words[2]) == ("Subscriber (14 months)", "https://twitch.tv/abc")
    assert "Kappa · Twitch<br>SantaHat · BetterTTV" in words[1]
    assert 'width="84" height="84"' in words[1]


def test_a_tooltip_says_the_name_until_the_large_picture_has_come(
    qtbot: QtBot, view: ChatView, pictures: Pictures
) -> None:
    strange = emote("<b>")
    pictures.late.add(strange.images[-1].url)
    assert view.tips.text([strange], ["<b> · Twitch"], (28, 28), 1.0) == "<div>&lt;b&gt; · Twitch</div>"
    pictures.late.clear()
    assert "<img" in view.tips.text([strange], ["<b> · Twitch"], (28, 28), 1.0)
    assert 'width="288" height="64"' in view.tips.text([strange], ["wide"], (144, 32), 1.0)


def test_times_can_be_hidden(qtbot: QtBot, view: ChatView) -> None:
    show(qtbot, view, message("hi"))
    assert view.text_of(view.log.rows[0])[2] == ":"
    view.set_options(ChatOptions(timestamps="off"))
    assert view.text_of(view.log.rows[0]) == "Mira: hi"


@pytest.mark.parametrize("width", [120, 250, 900])
def test_every_line_stays_within_the_width(qtbot: QtBot, view: ChatView, width: int) -> None:
    texts = [
        "A" * 300,
        "שלום לכולם! Kappa מה שלומכם?",
        "日本語のとても長い文章" * 8,
        "Kappa " * 30 + "end",
        "a\u0301" * 90,
    ]
    reply = Reply("1", "snow", "Snow", "how are you? " * 20)
    show(qtbot, view, *(message(text, reply=reply) for text in texts))
    view.resize(width, 900)
    for index, _ in view.scroller.visible:
        laid = view.laid(index)
        inner = view.viewport().width() - view.style_of_rows.left - view.style_of_rows.right
        bottom = 0.0
        for part in laid.paragraphs:
            lines = [part.layout.lineAt(number) for number in range(part.layout.lineCount())]
            assert all(line.naturalTextWidth() <= max(40, inner) + 1 for line in lines if line.textLength() > 1)
            assert part.top >= bottom
            bottom = part.bottom
            for box in [picture.box for picture in part.pictures]:
                assert box.top() >= part.top - 1
                assert box.bottom() <= part.bottom + 1
        assert bottom <= laid.height


def test_a_hidden_view_keeps_up_and_shows_all_when_it_comes_back(qtbot: QtBot, view: ChatView) -> None:
    view.hide()
    show(qtbot, view, *(message(f"number {number}") for number in range(20)))
    view.show()
    assert visible(view)[-1] == "Mira: number 19"


def test_another_theme_is_taken_on_at_once(qtbot: QtBot, qapp: QApplication, view: ChatView) -> None:
    show(qtbot, view, message("hi", color="#0000FF"))
    before = qapp.palette()
    try:
        for colors in (theme.DARK, theme.LIGHT):
            qapp.setPalette(theme.qt_palette(colors))
            QApplication.sendPostedEvents()
            assert view.style_of_rows.ground == colors.surface.name()
            assert image(view).pixelColor(150, 5) == colors.surface
    finally:
        qapp.setPalette(before)


def test_an_address_with_look_alikes_is_shown_as_it_is_asked_for() -> None:
    assert address_words("https://example.com/a") == "https://example.com/a"
    assert address_words("https://ex\u0430mple.com/") == "https://ex\u0430mple.com/\nhttps://xn--exmple-4nf.com/"
