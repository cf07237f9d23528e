import csv
import io
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import (
    Badge,
    ChatCleared,
    CheermoteFragment,
    EmoteFragment,
    Fragment,
    MentionFragment,
    MessageDeleted,
    TextFragment,
)
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.message_events import MessageEvent, event_of, joined, message_of, moderation, tier_of
from mini_ttv.core.message_export import COLUMNS, to_csv, to_json
from tests.core.chat_messages import emote, message

_SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources" / "schemas" / "messages.schema.json").read_text(encoding="utf-8")
)
_VALIDATOR: Any = jsonschema.Draft202012Validator(_SCHEMA)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ["=1+1", '"', ",", "\r\n", "-x"]
)
_EMOTES = st.builds(Emote, st.sampled_from(Provider), _TEXT, _TEXT)
FRAGMENTS: st.SearchStrategy[list[Fragment]] = st.lists(
    st.builds(TextFragment, _TEXT)
    | st.builds(EmoteFragment, _TEXT, _EMOTES)
    | st.builds(MentionFragment, _TEXT, _TEXT)
    | st.builds(CheermoteFragment, _TEXT, _TEXT, st.integers(0, 10_000)),
    max_size=6,
)


@st.composite
def events(draw: st.DrawFn) -> MessageEvent:
    """Any message."""
    fragments = tuple(draw(FRAGMENTS))
    return MessageEvent(
        id=draw(_TEXT),
        at=draw(st.integers(0, 4_000_000_000_000)) / 1000,
        channel_id="11",
        channel=draw(_TEXT),
        user_id=draw(_TEXT),
        login=draw(_TEXT),
        name=draw(_TEXT),
        months=draw(st.integers(0, 200)),
        tier=draw(st.integers(0, 3)),
        text="".join(each.text for each in fragments),
        fragments=fragments,
        deleted=draw(st.booleans()),
    )


@pytest.mark.parametrize(
    ("badges", "tier"),
    [
        ((), 0),
        ((Badge("moderator", "1"),), 0),
        ((Badge("vip", "1"), Badge("subscriber", "0")), 1),
        ((Badge("subscriber", "36"),), 1),
        ((Badge("founder", "0"),), 1),
        ((Badge("subscriber", "2006"),), 2),
        ((Badge("subscriber", "3000"),), 3),
        ((Badge("subscriber", "9" * 5),), 3),
        ((Badge("subscriber", "9" * 5000),), 1),
        ((Badge("subscriber", "odd"),), 1),
    ],
)
def test_a_badge_tells_the_tier(badges: tuple[Badge, ...], tier: int) -> None:
    assert tier_of(badges) == tier


def test_a_message_becomes_an_event() -> None:
    said = message(
        "hello ", "", emote("Kappa"), " ", "you", months=14, badges=(Badge("subscriber", "2012"),), sent_at=5e8
    )
    event = event_of(said, "#chan", 5e8 + 10)
    assert (event.id, event.at, event.channel_id, event.channel) == ("m1", 5e8, "#chan", "chan")
    assert (event.user_id, event.login, event.name) == ("22", "someone", "Someone")
    assert (event.months, event.tier, event.text, event.deleted) == (14, 2, "hello Kappa you", False)
    assert event.fragments == (TextFragment("hello "), EmoteFragment("Kappa", emote("Kappa")), TextFragment(" you"))
    assert event_of(said, "11", 1_700_000_000.0).at == 1_700_000_000.0  # a clock that makes no sense


@given(events())
def test_an_event_becomes_a_message_again(event: MessageEvent) -> None:
    said = message_of(event)
    assert said.is_history
    again = event_of(said, event.channel_id, event.at)
    assert (again.fragments, again.at, again.months) == (joined(event.fragments), event.at, event.months)
    assert (again.id, again.user_id, again.deleted) == (event.id, event.user_id, event.deleted)


@given(FRAGMENTS)
def test_pieces_concatenate_to_the_same_text(fragments: list[Fragment]) -> None:
    pieces = joined(fragments)
    assert "".join(each.text for each in pieces) == "".join(each.text for each in fragments)
    plain = [type(each) is TextFragment for each in pieces]
    assert not any(one and other for one, other in pairwise(plain))


def test_moderators_take_away_what_they_mean() -> None:
    now = 1_700_000_100.0
    said = event_of(message("x", id="m1", user_id="a"), "11", now)
    one = moderation("11", MessageDeleted("chan", "m1"), now)
    user = moderation("11", ChatCleared("chan", "who", "a"), now)
    everything = moderation("11", ChatCleared("chan"), now)
    assert [each.means(said) for each in (one, user, everything)] == [True] * 3
    other = event_of(message("x", id="m2", user_id="b"), "11", now)
    assert [each.means(other) for each in (one, user, everything)] == [False, False, True]
    elsewhere = event_of(message("x", id="m1", user_id="a"), "12", now)
    assert not everything.means(elsewhere)
    said.at = now - 3601
    assert not everything.means(said)


@given(st.lists(events(), max_size=4))
def test_the_json_is_what_the_schema_says(said: list[MessageEvent]) -> None:
    read = json.loads("".join(to_json(said)))
    _VALIDATOR.validate(read)
    assert [each["text"] for each in read["messages"]] == [event.text for event in said]
    for event, each in zip(said, read["messages"], strict=True):
        assert "".join(piece["text"] for piece in each["fragments"]) == event.text
        assert (each["id"], each["months"], each["tier"]) == (event.id, event.months, event.tier)


@given(st.lists(events(), max_size=4))
def test_the_table_is_read_back(said: list[MessageEvent]) -> None:
    head, *rows = csv.reader(io.StringIO("".join(to_csv(said)), newline=""))
    assert tuple(head) == COLUMNS
    for event, row in zip(said, rows, strict=True):
        assert row[0] == event.id
        assert row[9].removeprefix("'") == event.text.removeprefix("'")
        assert "".join(piece["text"] for piece in json.loads(row[10])) == event.text
        assert not [cell for cell in (row[3], row[5], row[6], row[9]) if cell[:1] in {"=", "+", "@"}]


def test_pandas_reads_thousands() -> None:
    said = [event_of(message(f"hi {number}", id=f"m{number}"), "11", 1_700_000_000.0) for number in range(1200)]
    pieces = list(to_csv(said))
    assert len(pieces) == 3  # no more than some hundreds are in memory at once
    frame = pd.read_csv(io.StringIO("".join(pieces)), dtype={"channel_id": str, "user_id": str})
    assert list(frame.columns) == list(COLUMNS)
    assert frame["text"].to_list() == [f"hi {number}" for number in range(1200)]
    assert pd.to_datetime(frame["time"]).dt.year.unique().tolist() == [2023]
    assert frame["user_id"].unique().tolist() == ["22"]
    assert not frame["deleted"].any()
