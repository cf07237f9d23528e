"""The three emotes of the minute."""

from pytestqt.qtbot import QtBot

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hits import EmoteCount
from mini_ttv.ui.emote_pictures import EmotePictures
from mini_ttv.ui.mini_ticker import HitTicker, leaders
from tests.ui.chat_samples import Pictures


def count(name: str, minute: int) -> EmoteCount:
    return EmoteCount(Emote(Provider.TWITCH, name, name), total=100, last_minute=minute)


def test_the_busiest_three_of_the_minute_lead() -> None:
    counts = [count("A", 3), count("B", 0), count("D", 9), count("C", 9), count("E", 1)]
    assert [(emote.name, hits) for emote, hits in leaders(counts)] == [("C", 9), ("D", 9), ("A", 3)]
    assert leaders([count("B", 0)]) == []


def test_the_strip_is_as_wide_as_what_it_shows(qtbot: QtBot) -> None:
    counts: list[EmoteCount] = []
    ticker = HitTicker(lambda: counts, EmotePictures(Pictures()))
    qtbot.addWidget(ticker)
    ticker.show()
    assert ticker.sizeHint().isEmpty()
    ticker.grab()
    counts.append(count("A", 3))
    ticker.refresh()
    one = ticker.width()
    counts.append(count("B", 30))
    ticker.refresh()
    assert ticker.width() > one
    assert ticker.accessibleDescription() == "B 30, A 3"
    ticker.grab()
    ticker.hide()
    assert [hits for _, hits in ticker.rows] == [30, 3]
