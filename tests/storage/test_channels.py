import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from mini_ttv.core.errors import StorageError
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.storage import hit_schema
from mini_ttv.storage.channels import ChannelStore
from mini_ttv.storage.database import open_database
from mini_ttv.storage.hits import HitStore


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChannelStore]:
    made = ChannelStore(tmp_path / "hits.sqlite", Clock())
    assert made.open() == ""
    yield made
    made.close()


def again(store: ChannelStore) -> ChannelStore:
    store.close()
    store.close()  # which may be done twice
    store.open()
    return store


def spoil(path: Path, statement: str, *values: object) -> None:
    connection = sqlite3.connect(path / "hits.sqlite")
    with connection:
        connection.execute(statement, values)
    connection.close()


def test_a_fresh_file_holds_nothing(store: ChannelStore) -> None:
    assert store.favourites() == []
    assert store.local_follows() == []


def test_favourites_are_kept_in_the_order_in_which_they_came(store: ChannelStore) -> None:
    for user_id in ("30", "1", "200"):
        store.set_favourite(user_id, pinned=True)
    store.set_favourite("1", pinned=True)
    assert again(store).favourites() == ["30", "1", "200"]
    store.set_favourite("1", pinned=False)
    store.set_favourite("99", pinned=False)
    assert again(store).favourites() == ["30", "200"]


def test_followed_channels_are_kept_in_the_order_in_which_they_came(store: ChannelStore) -> None:
    channels = [LocalFollow("zoe"), LocalFollow("adam", "7", "Adam"), LocalFollow("mia")]
    for channel in channels:
        store.follow(channel)
    assert again(store).local_follows() == channels
    store.unfollow("adam")
    store.unfollow("nobody")
    assert again(store).local_follows() == [channels[0], channels[2]]


def test_what_is_learnt_of_a_channel_does_not_move_it(store: ChannelStore) -> None:
    for login in ("first", "second"):
        store.follow(LocalFollow(login))
    store.follow(LocalFollow("first", "1", "Fir\ud800st"))
    assert store.local_follows() == [LocalFollow("first", "1", "Fir?st"), LocalFollow("second")]


def test_a_channel_of_another_name_takes_the_place_of_the_old_one(store: ChannelStore) -> None:
    store.follow(LocalFollow("old_name", "7", "Old"))
    store.follow(LocalFollow("new_name", "7", "New"))
    assert store.local_follows() == [LocalFollow("new_name", "7", "New")]


@pytest.mark.parametrize("login", ["", "two words", "UPPER", "x" * 26, "../../etc", "ä"])
def test_rows_that_make_no_sense_are_passed_over(store: ChannelStore, tmp_path: Path, login: str) -> None:
    store.follow(LocalFollow("good"))
    spoil(tmp_path, "INSERT INTO local_follow VALUES (?, '', '', 0)", login)
    spoil(tmp_path, "INSERT INTO favourite VALUES (?, 0)", login)
    store.set_favourite("5", pinned=True)
    assert store.local_follows() == [LocalFollow("good")]
    assert store.favourites() == ["5"]


def test_a_row_keeps_what_makes_sense_of_it(store: ChannelStore, tmp_path: Path) -> None:
    spoil(tmp_path, "INSERT INTO local_follow VALUES ('good', 'no number', ?, 0)", "x" * 101)
    assert store.local_follows() == [LocalFollow("good")]


def test_it_lives_in_the_file_of_the_hits(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite"
    hits, channels = HitStore(path), ChannelStore(path)
    assert (hits.open(), channels.open()) == ("", "")
    channels.set_favourite("1", pinned=True)
    assert hits.recent_ids() == []
    channels.close()
    hits.close()


def test_a_file_of_an_earlier_version_gets_the_new_tables(tmp_path: Path) -> None:
    path = tmp_path / "hits.sqlite"
    earlier = open_database(path, hit_schema.MIGRATIONS).connection
    earlier.execute("INSERT INTO seen (id) VALUES ('kept')")
    earlier.close()
    store = ChannelStore(path)
    assert store.open() == ""
    store.follow(LocalFollow("good"))
    store.close()
    hits = HitStore(path)
    hits.open()
    assert hits.recent_ids() == ["kept"]
    hits.close()


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = ChannelStore(tmp_path / "hits.sqlite")
    with pytest.raises(StorageError, match="not open"):
        store.favourites()


def test_trouble_of_the_file_is_told_in_words(store: ChannelStore, tmp_path: Path) -> None:
    spoil(tmp_path, "DROP TABLE local_follow")
    with pytest.raises(StorageError, match="does not work"):
        store.follow(LocalFollow("good"))
    assert store.favourites() == []
