"""The world: big enough, the same for a seed, and its clock."""

import asyncio

import pytest

from mini_ttv.emulator.clock import Clock, rfc3339, rfc3339_nano
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import (
    BTTV_GLOBAL,
    FFZ_GLOBAL,
    SEVENTV_GLOBAL,
    TWITCH_GLOBAL,
    bttv_channel_emotes,
    ffz_channel_emotes,
    seventv_channel_emotes,
    twitch_channel_emotes,
)


def test_it_is_big_enough() -> None:
    world = World()
    named = [channel for channel in world.channels.values() if not channel.small]
    assert sum(channel.live for channel in named) >= 12
    assert sum(not channel.live for channel in named) >= 6
    assert len(world.games) >= 40
    assert len(world.follows[world.users["collector"].id]) > 500
    assert world.live_channels()[0].login == "luma_arcade"
    assert len({user.id for user in world.users.values()}) == len(world.users) == len(world.users_by_id)


def test_a_seed_makes_a_world() -> None:
    def picture(seed: int) -> list[tuple[str, str, str, int]]:
        world = World(seed)
        return [(one.login, one.id, one.title, world.viewers(one)) for one in world.live_channels()]

    assert picture(1) == picture(1)
    assert picture(1) != picture(2)
    assert World(1).users["viewer"].id == World(2).users["viewer"].id
    assert World(1).channels["luma_arcade"].id == World(2).channels["luma_arcade"].id


def test_viewers_drift_but_the_leaders_stay() -> None:
    world = World()
    first = [channel.login for channel in world.live_channels()[:20]]
    numbers = {world.viewers(world.live_channels()[0])}
    for _ in range(30):
        world.clock.advance(60)
        assert [channel.login for channel in world.live_channels()[:20]] == first
        numbers.add(world.viewers(world.live_channels()[0]))
    assert len(numbers) > 5


def test_going_live_again_is_a_new_stream() -> None:
    world = World()
    channel = world.channels["luma_arcade"]
    before = (channel.stream_id, channel.started_at)
    world.clock.advance(1)
    world.go_live(channel)
    assert channel.stream_id != before[0]
    assert channel.started_at != before[1]


def test_whoever_unsubscribes_hears_nothing_more() -> None:
    world = World()
    heard: list[object] = []
    unsubscribe = world.subscribe(heard.append)
    world.go_offline(world.channels["luma_arcade"])
    unsubscribe()
    unsubscribe()
    world.go_live(world.channels["luma_arcade"])
    assert len(heard) == 1


class TestEmotes:
    def test_ids_are_unique_within_a_provider(self) -> None:
        world = World()
        emotes = [*TWITCH_GLOBAL, *BTTV_GLOBAL, *FFZ_GLOBAL, *SEVENTV_GLOBAL]
        emotes += {emote for login in world.channels for emote in bttv_channel_emotes(login)}
        emotes += {emote for login in world.channels for emote in ffz_channel_emotes(login)}
        emotes += {emote for login in world.channels for emote in seventv_channel_emotes(login)}
        for channel in world.channels.values():
            emotes += twitch_channel_emotes(channel.login, channel.id, small=channel.small)
        assert len({emote.key for emote in emotes}) == len(emotes)

    def test_a_channels_words(self) -> None:
        world = World()
        words = world.emotes_by_word(world.channels["luma_arcade"])
        assert words["CozyKettle"].provider == "7tv"  # hides BetterTTV's global one
        assert words["FeelsToast"].provider == "ffz"  # before BetterTTV's of the same name
        assert words["SnowOverlay"].zero_width
        assert "w!" not in words
        small = next(channel for channel in world.channels.values() if channel.small)
        assert world.emotes_by_word(small)["CozyKettle"].provider == "bttv"


class TestClock:
    async def test_a_sleeper_wakes_by_a_jump(self) -> None:
        clock = Clock()
        asleep = asyncio.create_task(clock.sleep(3600))
        await asyncio.sleep(0)
        clock.advance(1800)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not asleep.done()
        clock.advance(1801)
        async with asyncio.timeout(1):
            await asleep

    async def test_a_sleeper_wakes_by_waiting(self) -> None:
        clock = Clock()
        before = clock.timestamp()
        await clock.sleep(0.02)
        assert clock.timestamp() - before >= 0.02

    def test_it_does_not_run_backwards(self) -> None:
        with pytest.raises(ValueError, match="cannot be set back"):
            Clock().advance(-1)

    def test_words(self) -> None:
        moment = World().clock.now().replace(2026, 3, 4, 5, 6, 7, 890000)
        assert rfc3339(moment) == "2026-03-04T05:06:07Z"
        assert rfc3339_nano(moment) == "2026-03-04T05:06:07.890000000Z"
