"""Browsing with its real adapters against the local Twitch: what it costs, and what trouble does to it."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_crowd import Crowd
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.listing import ListingPhase
from tests.services.fake_twitch import settle
from tests.services.local_house import House


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with Emulator(world=World(chat_rate=0)) as emulator, httpx.AsyncClient() as http:
        made = House(emulator, http)
        yield made
        await made.close()


@pytest.fixture
async def crowd() -> AsyncIterator[House]:
    async with Emulator(world=World(chat_rate=0, crowd=Crowd(2000, 500))) as emulator, httpx.AsyncClient() as http:
        made = House(emulator, http)
        yield made
        await made.close()


def helix_requests(house: House) -> list[str]:
    return [path.removeprefix("/helix/") for path in house.requests if path.startswith("/helix/")]


async def test_a_crowd_costs_six_requests_and_its_first_cards_one(crowd: House) -> None:
    await crowd.log_in()
    crowd.requests.clear()
    first: list[tuple[int, int]] = []
    crowd.browse.followed.changed.connect(
        lambda listing: first.append((len(helix_requests(crowd)), len(listing.items))) if listing.items else None
    )
    await crowd.browse.start()
    assert await crowd.browse.followed.refresh()
    shown = crowd.browse.followed.listing.items[:30]
    for stream in shown:
        crowd.browse.profiles.avatar(stream.user_id)  # as cards do that are painted
    assert len(await crowd.browse.users(ids=[stream.user_id for stream in shown])) == 30
    assert first[0] == (1, 100)
    assert len(crowd.browse.followed.listing.items) == 500
    assert helix_requests(crowd) == ["streams/followed"] * 5 + ["users"]


async def test_a_crowd_that_is_offline_is_listed_by_the_page(crowd: House) -> None:
    await crowd.log_in()
    await crowd.browse.start()
    await crowd.browse.followed.refresh()
    crowd.requests.clear()
    offline = crowd.offline.offline
    await offline.read_total()
    assert (offline.total, helix_requests(crowd)) == (2000, ["channels/followed"])
    await offline.more()
    assert (len(offline.listing.items), offline.listing.has_more) == (100, True)
    assert all(one.title for one in offline.listing.items)
    names = [one.user.display_name.casefold() for one in offline.listing.items]
    assert names == sorted(names)
    assert helix_requests(crowd).count("channels/followed") == 21
    assert helix_requests(crowd).count("channels") == 1
    live = {stream.user_id for stream in crowd.browse.followed.listing.items}
    assert not live & {one.user.id for one in offline.listing.items}


async def test_added_channels_need_no_account(house: House) -> None:
    world = house.emulator.world
    live = next(channel.login for channel in world.channels.values() if channel.live)
    gone = next(channel.login for channel in world.channels.values() if not channel.live)
    told: list[str] = []
    house.browse.went_live.connect(lambda streams: told.extend(one.user_login for one in streams))
    await house.browse.start()
    for login in (live, gone, "nobody_at_all"):
        await house.follows.add(login)
    assert await house.browse.followed.refresh()
    stream = house.browse.followed.listing.items[0]
    assert (stream.user_login, stream.user_id) == (live, world.channels[live].id)
    assert [stream.user_login for stream in house.browse.followed.listing.items] == [live]
    assert helix_requests(house) == []
    await house.control("live", login=gone, title="Back again")
    await house.browse.followed.refresh()
    assert told == [gone]
    assert house.follows.user_id(gone) == world.channels[gone].id
    found = await house.search.suggest(gone)
    assert [(one.login, one.title) for one in found.channels] == [(gone, "Back again")]


async def test_added_channels_go_through_the_login_where_there_is_one(house: House) -> None:
    world = house.emulator.world
    await house.log_in()
    await house.browse.start()
    await house.browse.followed.refresh()
    followed = {stream.user_login for stream in house.browse.followed.listing.items}
    other = next(one.login for one in world.channels.values() if one.live and one.login not in followed)
    await house.follows.add(other)
    await house.follows.add(next(iter(followed)))
    await house.browse.followed.refresh()
    logins = [stream.user_login for stream in house.browse.followed.listing.items]
    assert sorted(logins) == sorted({*followed, other})
    assert not any(path.startswith("/gql") for path in house.requests)


async def test_languages_are_filtered_by_the_server(house: House) -> None:
    await house.log_in()
    top = house.browse.top_streams()
    await top.more()
    languages = sorted({stream.language for stream in top.listing.items})
    assert len(languages) > 1
    house.browse.set_languages(languages[:2])
    for _ in range(50):
        await settle()
        if top.listing.phase is ListingPhase.READY:
            break
    await top.refresh()
    assert {stream.language for stream in top.listing.items} == set(languages[:2])


async def test_a_search_finds_channels_and_categories(house: House) -> None:
    world = house.emulator.world
    await house.log_in()
    channel = next(one for one in world.channels.values() if one.live)
    found = await house.search.suggest(channel.login)
    assert found.channels[0].login == channel.login
    assert found.channels[0].is_live
    categories = house.search.categories(channel.game.name)
    await categories.more()
    assert channel.game.name in [one.name for one in categories.listing.items]


async def test_a_schedule_or_none(house: House) -> None:
    await house.log_in()
    ids = [channel.id for channel in house.emulator.world.channels.values()][:12]
    segments = await asyncio.gather(*(house.offline.next_segment(user_id) for user_id in ids))
    assert any(one is None for one in segments)
    assert any(one is not None for one in segments)


@pytest.mark.parametrize("fault", [{"garbage": True}, {"drop": True}, {"status": 503}, {"status": 429}])
async def test_a_minute_of_trouble_leaves_the_list_and_ends_with_the_next_look(
    house: House, fault: dict[str, object]
) -> None:
    await house.log_in()
    await house.browse.start()
    await house.browse.followed.refresh()
    before = house.browse.followed.listing
    await house.control("fault", path="/helix/streams", **fault)
    assert not await house.browse.followed.refresh()
    after = house.browse.followed.listing
    assert (after.items, after.as_of, after.phase) == (before.items, before.as_of, ListingPhase.ERROR)
    assert after.message.endswith(".")
    await house.http.delete(f"{house.emulator.base_url}/_control/faults")
    assert await house.browse.followed.refresh()
    assert house.browse.followed.listing.phase is ListingPhase.READY
    assert house.phase() is AccountPhase.LOGGED_IN


async def test_every_second_page_of_a_crowd_is_garbage(crowd: House) -> None:
    await crowd.log_in()
    await crowd.control("fault", path="/helix/streams/followed", garbage=True, every=2)
    await crowd.browse.start()
    assert await crowd.browse.followed.refresh()
    assert len(crowd.browse.followed.listing.items) == 500


async def test_a_login_that_is_revoked_leaves_what_was_read(house: House) -> None:
    await house.log_in()
    await house.browse.start()
    await house.browse.followed.refresh()
    before = house.browse.followed.listing
    await house.control("revoke", login="viewer")
    assert not await house.browse.followed.refresh()
    after = house.browse.followed.listing
    assert (after.items, after.as_of, after.phase) == (before.items, before.as_of, ListingPhase.LOGGED_OUT)
    assert house.phase() is AccountPhase.LOGGED_OUT
    await house.log_in()
    await house.browse.followed.refresh()
    assert house.browse.followed.listing.phase is ListingPhase.READY
