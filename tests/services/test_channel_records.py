"""Favourites and local follows, with what keeps them."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.services.channel_records import ChannelRecords
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.local_follows import MOST_CHANNELS, LocalFollows
from mini_ttv.storage.channels import ChannelStore
from tests.services.fake_browsing import FakeChannelStore, records_of


async def test_favourites_are_toggled_and_kept() -> None:
    store = FakeChannelStore()
    favourites = Favourites(records_of(store))
    told: list[frozenset[str]] = []
    favourites.changed.connect(told.append)
    await favourites.toggle("1")
    await favourites.toggle("2")
    await favourites.toggle("1")
    await favourites.toggle("")
    assert told == [frozenset({"1"}), frozenset({"1", "2"}), frozenset({"2"})]
    assert store.pinned == ["2"]
    later = Favourites(records_of(store))
    await later.start()
    assert later.pinned == frozenset({"2"})


async def test_a_favourite_is_seen_before_it_is_written() -> None:
    favourites = Favourites(records_of(FakeChannelStore()))
    toggling = asyncio.ensure_future(favourites.toggle("1"))
    await asyncio.sleep(0)
    assert favourites.pinned == frozenset({"1"})
    await toggling


async def test_what_is_chosen_while_the_store_is_read_is_not_lost() -> None:
    store = FakeChannelStore()
    store.pinned = ["1"]
    store.channels = {"old": LocalFollow("old")}
    favourites, follows = Favourites(records_of(store)), LocalFollows(records_of(store))
    await asyncio.gather(favourites.start(), favourites.toggle("2"), follows.start(), follows.add("new"))
    assert favourites.pinned == frozenset({"1", "2"})
    assert [channel.login for channel in follows.channels] == ["old", "new"]


async def test_a_store_that_does_not_work_is_told_and_choices_hold_for_this_run() -> None:
    store = FakeChannelStore()
    store.trouble = "The database does not work: the disk is full."
    records = records_of(store)
    told: list[str] = []
    records.trouble.connect(told.append)
    favourites, follows = Favourites(records), LocalFollows(records)
    await records.start()
    await favourites.start()
    await favourites.toggle("1")
    await follows.add("luma")
    assert favourites.pinned == frozenset({"1"})
    assert follows.follows("luma")
    assert len(told) == 4
    assert told[0].endswith("until Mini TTV ends.")
    store.trouble = ""
    await favourites.toggle("2")
    assert store.pinned == ["2"]
    assert store.opened == 1
    await records.close()
    await records.close()
    assert store.closed == 1


async def test_channels_are_added_by_name_or_address_once() -> None:
    store = FakeChannelStore()
    follows = LocalFollows(records_of(store))
    told: list[tuple[LocalFollow, ...]] = []
    follows.changed.connect(told.append)
    await follows.add("Luma")
    await follows.add("https://www.twitch.tv/luma")
    await follows.add("  #kiko ", user_id="7", display_name="Kiko")
    assert follows.channels == (LocalFollow("luma"), LocalFollow("kiko", "7", "Kiko"))
    assert [channel.name for channel in follows.channels] == ["luma", "Kiko"]
    assert follows.follows("LUMA")
    assert len(told) == 2
    await follows.remove("LUMA")
    await follows.remove("nobody")
    assert list(store.channels) == ["kiko"]
    assert told[-1] == (LocalFollow("kiko", "7", "Kiko"),)


@pytest.mark.parametrize("text", ["two words", "https://www.twitch.tv/videos/12", "", "clips.twitch.tv/Abc"])
async def test_what_names_no_channel_is_refused_in_words(text: str) -> None:
    follows = LocalFollows(records_of(FakeChannelStore()))
    with pytest.raises(SettingsError, match=r"[Cc]hannel"):
        await follows.add(text)
    assert follows.channels == ()


async def test_there_is_room_for_so_many() -> None:
    store = FakeChannelStore()
    store.channels = {f"channel{number}": LocalFollow(f"channel{number}") for number in range(MOST_CHANNELS + 9)}
    follows = LocalFollows(records_of(store))
    await follows.start()
    assert len(follows.channels) == MOST_CHANNELS
    with pytest.raises(SettingsError, match="at most"):
        await follows.add("onemore")
    await follows.remove("channel0")
    await follows.add("onemore")


async def test_what_twitch_tells_of_a_channel_is_kept() -> None:
    store = FakeChannelStore()
    follows = LocalFollows(records_of(store))
    await follows.add("luma")
    told: list[object] = []
    follows.changed.connect(told.append)
    await follows.learn([("luma", "5", "Luma"), ("stranger", "6", "Stranger")])
    await follows.learn([("luma", "5", ""), ("luma", "", "Nobody")])
    assert store.channels == {"luma": LocalFollow("luma", "5", "Luma")}
    assert follows.user_id("luma") == "5"
    assert follows.user_id("stranger") == ""
    assert len(told) == 1


async def test_a_channel_that_changes_its_name_goes_on_being_followed() -> None:
    store = FakeChannelStore()
    follows = LocalFollows(records_of(store))
    await follows.add("first")
    await follows.add("old_name", user_id="5")
    await follows.add("last")
    await follows.learn([("new_name", "5", "New_Name")])
    assert [channel.login for channel in follows.channels] == ["first", "new_name", "last"]
    await follows.add("newer_name")
    await follows.learn([("newer_name", "5", "Newer_Name")])
    assert [channel.login for channel in follows.channels] == ["first", "newer_name", "last"]


async def test_with_the_real_store_and_its_thread(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as executor:
        for _run in range(2):
            records = ChannelRecords(ChannelStore(tmp_path / "hits.sqlite"), executor)
            favourites, follows = Favourites(records), LocalFollows(records)
            await records.start()
            await favourites.start()
            await follows.start()
            if _run == 0:
                await asyncio.gather(*(favourites.toggle(number) for number in ("1", "2", "1")), follows.add("luma"))
            assert favourites.pinned == frozenset({"2"})
            assert follows.channels == (LocalFollow("luma"),)
            await records.close()


async def test_a_damaged_file_costs_what_was_in_it_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "hits.sqlite").write_bytes(b"rubbish" * 1000)
    with ThreadPoolExecutor(max_workers=1) as executor:
        records = ChannelRecords(ChannelStore(tmp_path / "hits.sqlite"), executor)
        told: list[str] = []
        records.trouble.connect(told.append)
        favourites = Favourites(records)
        await favourites.start()
        await favourites.toggle("1")
        assert favourites.pinned == frozenset({"1"})
        assert told == []
        await records.close()
