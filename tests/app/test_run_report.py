"""Figures of a run."""

import json
from pathlib import Path

import pytest

from mini_ttv.app import run_report
from mini_ttv.app.run_report import Received, compared, figures, hits_by_emote, peak_memory
from mini_ttv.core.chat import ChatMessage, Notice, NoticeKind, UserNotice
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.started import since_start


def message(identity: str, *, history: bool = False) -> ChatMessage:
    return ChatMessage(
        id=identity, channel="luma", channel_id="1", user_id="2", login="a", display_name="A", color="", badges=(),
        text="hi", fragments=(), sent_at=0, is_history=history,
    )  # fmt: skip


def test_messages_are_noted_in_their_order() -> None:
    received = Received()
    assert (received.first, received.last) == ("", "")
    notice = UserNotice("n", "luma", NoticeKind.SUB, "sub", "thanks", "a", "A", 0, message("m3"))
    received.take("luma", [message("m1"), message("old", history=True), message(""), notice, Notice("luma", "", "x")])
    received.take("luma", [message("m4")])
    assert received.ids == ["m1", "m3", "m4"]
    assert (received.first, received.last) == ("m1", "m4")
    received.take("otto", [message("m9")])
    assert received.ids == ["m9"]


def test_hits_are_named_by_provider_and_id_the_most_first() -> None:
    rows = [
        EmoteCount(Emote(Provider.TWITCH, "25", "Kappa"), 9, 0, session=2),
        EmoteCount(Emote(Provider.SEVENTV, "x", "Boi"), 5, 0, session=5),
        EmoteCount(Emote(Provider.BTTV, "y", "Old"), 5, 0, session=0),
    ]
    assert hits_by_emote(rows) == {"7tv:x": 5, "twitch:25": 2}


TRUTH = {"messages": 2, "ids": ["m1", "m2"], "emotes": {"twitch:25": {"name": "Kappa", "total": 3}}}


@pytest.mark.parametrize(
    ("ids", "hits", "missed", "double"),
    [
        (["m1", "m2"], {"twitch:25": 3}, 0, 0),
        (["m1"], {"twitch:25": 3}, 1, 0),
        (["m1", "m2", "m2"], {"twitch:25": 3}, 0, 1),
        (["m1", "m2"], {"twitch:25": 1}, 2, 0),
        (["m1", "m2"], {"twitch:25": 4, "bttv:z": 1}, 0, 2),
        (["m1", "m2"], {}, 3, 0),
    ],
)
def test_what_was_counted_is_held_against_the_truth(
    ids: list[str], hits: dict[str, int], missed: int, double: int
) -> None:
    answer = compared(ids, hits, TRUTH)
    assert (answer["missed"], answer["double"]) == (missed, double)
    assert answer["truth"] == {"messages": 2, "hits": {"twitch:25": 3}}


def test_a_strange_truth_misses_nothing() -> None:
    assert compared([], {}, {"ids": None, "emotes": [1]})["missed"] == 0
    assert compared([], {}, {"emotes": {"x": 7}})["missed"] == 0


def test_the_report_is_json(tmp_path: Path) -> None:
    received = Received("luma", ["m1"])
    statistics = PlaybackStatistics(
        channel="luma", rendition="720p60", first_frame_ms=300, frames_shown=9, delay_s=1.23456
    )
    report = figures(received, 1, {"twitch:25": 1}, statistics)
    run_report.write(tmp_path / "r.json", report)
    read = json.loads((tmp_path / "r.json").read_text())
    assert read["first_frame_ms"] == 300
    assert read["delay_to_live_s"] == 1.23
    assert (read["messages_received"], read["messages_shown"]) == (1, 1)
    assert read["hits"] == {"twitch:25": 1}
    assert read["playback"]["rendition"] == "720p60"
    assert figures(received, 0, {}, PlaybackStatistics())["delay_to_live_s"] is None
    assert figures(received, 0, {}, PlaybackStatistics())["channel"] == "luma"


def test_a_report_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written"):
        run_report.write(tmp_path, {})


def test_times_and_memory_are_those_of_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 0 < since_start() < 86_400
    assert peak_memory() > 10_000_000
    monkeypatch.setattr("sys.platform", "win32")
    assert peak_memory() == 0
