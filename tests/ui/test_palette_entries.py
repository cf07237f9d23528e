"""What the palette offers."""

from dataclasses import replace

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.models import Category, FoundChannel
from mini_ttv.services.search import Suggestions
from mini_ttv.ui.palette_entries import Aim, Entry, Search, Shape, entries_for
from tests.ui.browse_samples import stream, streams

LUMA = FoundChannel("7", "luma", "Luma", is_live=True, game_name="Hollow Orbit", profile_image_url="http://p/7.png")
MIST = FoundChannel("8", "mist", "미스트", game_name="Paper Dragons")


def titles(rows: list[Entry]) -> list[str]:
    return [row.title for row in rows]


def test_nothing_typed_offers_what_was_searched_and_who_is_live() -> None:
    rows = entries_for(" ", streams(*range(9)), None, ["cats", "twitch.tv/videos/7"])
    assert rows[0].choice == Search("cats")
    assert rows[1].choice == Video("7")
    assert titles(rows[2:]) == [f"Channel{number}" for number in range(6)]
    assert all(row.live for row in rows[2:])


def test_followed_channels_come_first_where_their_names_begin_so() -> None:
    rows = entries_for("Channel1", (stream(2), stream(1), stream(10)), None, [])
    assert rows[0].choice == Channel("channel1")
    assert rows[0].shape is Shape.PERSON, "a face tells more than a bare name"
    assert titles(rows) == ["Channel1", "Channel10", "Search Twitch for “Channel1”"]
    rows = entries_for("nel1", (stream(1),), None, [])
    assert titles(rows) == ["Open “nel1”", "Channel1", "Search Twitch for “nel1”"]


def test_answers_of_twitch_only_join_below() -> None:
    category = Category("5", "Luma Quest", "http://p/art-{width}x{height}.png")
    before = entries_for("lum", streams(1), None, [])
    after = entries_for("lum", streams(1), Suggestions("lum", (LUMA, MIST), (category,), "lum"), [])
    assert titles(before) == ["Open “lum”", "Search Twitch for “lum”"]
    assert titles(after) == ["Open “lum”", "Luma", "미스트 (mist)", "Luma Quest", "Search Twitch for “lum”"]
    assert [row.choice for row in after[1:4]] == [Channel("luma"), Channel("mist"), category]
    assert (after[1].live, after[1].detail) == (True, "Hollow Orbit")
    assert (after[2].live, after[2].detail) == (False, "Offline · Paper Dragons")


def test_a_name_that_is_found_is_offered_once_with_its_face() -> None:
    rows = entries_for("luma", (), Suggestions("luma", (LUMA,)), [])
    assert titles(rows) == ["Luma", "Search Twitch for “luma”"]


def test_addresses_are_what_they_name() -> None:
    (row,) = entries_for("https://www.twitch.tv/videos/123", (), None, [])
    assert row.choice == Video("123")
    (row,) = entries_for("https://clips.twitch.tv/WittyClip", (), None, [])
    assert row.choice == Clip("WittyClip")
    (row,) = entries_for("twitch.tv/luma", (), None, [])
    assert row.choice == Channel("luma")


def test_words_are_searched_for_alone() -> None:
    (row,) = entries_for("paper dragons", (), None, [])
    assert row.choice == Search("paper dragons")


def test_trouble_is_a_row_that_cannot_be_chosen() -> None:
    rows = entries_for("luma", (), Suggestions("luma", typed="luma", message="Log in to search."), [])
    assert rows[-1] == Entry("Log in to search.", icon="info")


def test_to_follow_only_channels_are_offered() -> None:
    category = Category("5", "Luma Quest")
    rows = entries_for(
        "luma", streams(1), Suggestions("luma", (replace(LUMA, login="luma2"),), (category,)), [], Aim.FOLLOW
    )
    assert titles(rows) == ["Add “luma”", "Luma (luma2)"]
    assert entries_for("", streams(1), None, ["cats"], Aim.FOLLOW) == []
    (row,) = entries_for("twitch.tv/videos/7", (), None, [], Aim.FOLLOW)
    assert row.choice is None
