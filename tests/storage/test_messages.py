from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.chat import ChatCleared, EmoteFragment, Fragment, MessageDeleted, TextFragment
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hit_deltas import Deltas
from mini_ttv.core.message_events import MessageEvent, event_of, joined, moderation
from mini_ttv.storage import schema
from mini_ttv.storage.database import open_database
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.storage.hits import HitStore
from tests.core.chat_messages import emote, message
from tests.core.test_message_events import FRAGMENTS

_NOW = 1_700_000_000.0
_END = int(_NOW) + 1_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HitStore]:
    opened = HitStore(tmp_path / "hits.sqlite3")
    opened.open()
    yield opened
    opened.close()


@pytest.fixture
def reader(store: HitStore, tmp_path: Path) -> Iterator[HitReader]:
    assert store is not None
    opened = HitReader(tmp_path / "hits.sqlite3")
    yield opened
    opened.close()


def _batch(*messages: MessageEvent) -> Deltas:
    deltas = Deltas()
    for event in messages:
        deltas.records.append((event.id, event.channel_id, event.channel, event.login, int(event.at) // 60 * 60, []))
        deltas.kept.append(event)
    return deltas


def _said(text: str = "hi", **values: object) -> MessageEvent:
    return event_of(message(text, **values), "11", _NOW)


def _by(login: str, text: str) -> MessageEvent:
    return _said(text, id=text, user_id=login, login=login)


def _texts(reader: HitReader, channel: str = "11") -> list[str]:
    return [event.text for event in reader.kept(channel, 0, _END)]


def test_what_was_said_is_read_as_it_was(store: HitStore, reader: HitReader) -> None:
    said = event_of(message("a ", emote("Kappa"), " b", months=3, sent_at=_NOW + 0.25), "11", _NOW)
    store.apply(_batch(said, _said("earlier", id="m0", sent_at=_NOW - 5)))
    first, second = reader.kept("11", 0, _END)
    assert (first.text, second) == ("earlier", said)
    assert [reader.has_kept("11", 0, at) for at in (_END, int(_NOW) - 5)] == [True, False]
    assert list(reader.kept("12", 0, _END)) == []


def test_the_last_messages_of_somebody(store: HitStore, reader: HitReader) -> None:
    store.apply(_batch(*(_said(f"n{number}", id=f"n{number}", user_id="a") for number in range(5)), _by("b", "other")))
    store.apply(_batch(event_of(message("elsewhere", id="x", channel="c", user_id="a"), "12", _NOW)))
    assert [event.text for event in reader.kept_of("11", "a", 3)] == ["n2", "n3", "n4"]
    assert [event.text for event in reader.kept_of("12", "a", 3)] == ["elsewhere"]
    assert reader.kept_of("11", "nobody", 3) == []


_FRESH = count()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(FRAGMENTS)
def test_all_fragments_come_back(store: HitStore, reader: HitReader, fragments: list[Fragment]) -> None:
    channel = f"channel {next(_FRESH)}"
    said = event_of(message(*fragments, id=channel), channel, _NOW)
    store.apply(_batch(said))
    (found,) = reader.kept(channel, 0, _END)
    assert found.text == said.text
    # An emote is told apart by provider and id, and has the name of late; pieces without a letter hold nothing.
    assert list(map(_piece, found.fragments)) == [_piece(each) for each in joined(fragments) if _holds(each)]


def _holds(fragment: Fragment) -> bool:
    return type(fragment) is not TextFragment or bool(fragment.text)


def _piece(fragment: Fragment) -> object:
    return (fragment.text, fragment.emote.key) if isinstance(fragment, EmoteFragment) else fragment


_IDS = st.sampled_from("abcdef")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(batches=st.lists(st.tuples(st.booleans(), st.sets(_IDS, max_size=4)), max_size=6))
def test_two_processes_keep_a_message_once(tmp_path: Path, batches: list[tuple[bool, set[str]]]) -> None:
    path = tmp_path / f"{next(_FRESH)}.sqlite3"
    stores = HitStore(path), HitStore(path)
    known: tuple[set[str], set[str]] = (set(), set())
    for store in stores:
        store.open()
    for is_second, ids in batches:
        new = sorted(ids - known[is_second])
        theirs = stores[is_second].apply(_batch(*(_said(each, id=each) for each in new)))
        known[is_second].update(new, theirs)
    for store in stores:
        store.close()
    reader = HitReader(path)
    assert sorted(_texts(reader)) == sorted(known[0] | known[1])
    reader.close()


def test_what_moderators_take_away_is_marked(store: HitStore, reader: HitReader) -> None:
    store.apply(_batch(_said("one", id="1", user_id="a"), _said("two", id="2", user_id="b"), _said("three", id="3")))
    later = Deltas()
    later.take_away(moderation("11", MessageDeleted("chan", "1"), _NOW))
    later.take_away(moderation("11", ChatCleared("chan", "x", "b"), _NOW))
    later.merge(_batch(_said("four", id="4", user_id="b")))
    assert later
    store.apply(later)
    assert [each.text for each in reader.kept("11", 0, _END) if each.deleted] == ["one", "two"]
    everything = _batch(_said("five", id="5"))
    everything.take_away(moderation("11", ChatCleared("chan"), _NOW))
    everything.merge(_batch(_said("six", id="6")))
    store.apply(everything)
    assert [each.text for each in reader.kept("11", 0, _END) if not each.deleted] == ["six"]


def test_a_batch_that_failed_is_marked_by_what_came_later() -> None:
    batch = _batch(_said("one", id="1"))
    later = Deltas()
    later.take_away(moderation("11", MessageDeleted("chan", "1"), _NOW))
    batch.merge(later)
    assert [event.deleted for event in batch.kept] == [True]


def test_wiping_removes_messages_and_who_wrote_them(store: HitStore, reader: HitReader, tmp_path: Path) -> None:
    store.apply(_batch(_said("VERYSECRETWORDS", login="verysecretlogin")))
    assert _texts(reader) == ["VERYSECRETWORDS"]
    reader.close()
    store.wipe()
    held = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"VERYSECRETWORDS" not in held
    assert b"verysecretlogin" not in held
    store.apply(_batch(_said("again", id="2")))
    assert _texts(reader) == ["again"]


def test_messages_go_and_what_was_counted_of_them_stays(store: HitStore, reader: HitReader, tmp_path: Path) -> None:
    day = 86_400
    store.apply(
        _batch(_said("OLDWORDS", id="1", user_id="a", login="oldlogin"), _said("new", id="2", sent_at=_NOW + day))
    )
    assert not store.wipe_messages(before=int(_NOW) - day)
    assert store.wipe_messages(before=int(_NOW) + day // 2)
    assert _texts(reader) == ["new"]
    reader.close()
    assert b"OLDWORDS" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert store.wipe_messages()
    assert not store.wipe_messages()
    assert _texts(reader) == []
    assert store.totals("11").messages == 2
    store.apply(_batch(_said("later", id="3", user_id="a", login="oldlogin")))
    assert _texts(reader) == ["later"]


def test_what_is_old_goes_with_its_hits(store: HitStore, reader: HitReader) -> None:
    store.apply(_batch(_said("old", id="1"), _said("new", id="2", sent_at=_NOW + 86_400)))
    store.wipe(before=int(_NOW) + 86_400)
    assert _texts(reader) == ["new"]


def test_who_is_kept_out_of_lists_has_no_messages_kept(store: HitStore, reader: HitReader) -> None:
    store.apply(_batch(_said("one", id="1", user_id="a", login="quiet"), _said("two", id="2", user_id="b", login="b")))
    store.silence("Quiet")
    store.apply(
        _batch(_said("three", id="3", user_id="a", login="quiet"), _said("four", id="4", user_id="b", login="b"))
    )
    assert _texts(reader) == ["two", "four"]


def test_who_has_no_id_and_who_has_a_new_name(
    store: HitStore, reader: HitReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mini_ttv.storage.message_rows._MOST_PEOPLE", 1)
    store.apply(
        _batch(_said("one", id="1", user_id="", login="nobody"), _said("two", id="2", user_id="a", login="old"))
    )
    store.apply(_batch(_said("three", id="3", user_id="a", login="new", display_name="New")))
    assert [(each.user_id, each.login, each.name) for each in reader.kept("11", 0, _END)] == [
        ("", "nobody", "Someone"),
        ("a", "new", "New"),
        ("a", "new", "New"),
    ]


def test_letters_that_no_text_may_hold(store: HitStore, reader: HitReader) -> None:
    odd = Emote(Provider.FFZ, "\udc00", "odd\udc00")
    store.apply(_batch(event_of(message("a\udc00", odd, id="\udc00", login="x\udc00"), "11", _NOW)))
    assert _texts(reader) == ["a?odd?"]


def test_an_older_file_has_no_messages(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite3"
    opened = open_database(path, schema.MIGRATIONS[:-1])
    opened.connection.close()
    reader = HitReader(path)
    assert _texts(reader) == []
    reader.close()
    store = HitStore(path)
    store.open()
    store.apply(_batch(_said("now")))
    store.close()
    assert _texts(reader) == ["now"]
    reader.close()
