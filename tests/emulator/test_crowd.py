"""Somebody who follows thousands of channels."""

import aiohttp
import pytest

from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_crowd import Crowd, parse_crowd
from tests.emulator.conftest import PUBLIC
from tests.emulator.helix_asker import Helix

VIEWER = "viewer"


def test_what_the_command_line_takes() -> None:
    assert parse_crowd("2000:500") == Crowd(2000, 500)
    for text in ("", "2000", "2000:", "5:6", "-1:-1", "many:few", "30000:1"):
        with pytest.raises(ValueError, match=r".*"):
            parse_crowd(text)


def test_the_numbers_are_kept_and_the_rest_of_the_world_stays() -> None:
    plain, crowded = World(), World(crowd=Crowd(2000, 500))
    follows = crowded.follows[crowded.users[VIEWER].id]
    assert (len(follows), sum(follow.channel.live for follow in follows)) == (2000, 500)
    assert [follow.followed_at for follow in follows] == sorted((f.followed_at for f in follows), reverse=True)
    assert crowded.videos.keys() == plain.videos.keys()
    assert crowded.clips.keys() == plain.clips.keys()
    assert len(crowded.users_by_id) == len(crowded.users)
    assert max(len(channel.title) for channel in crowded.channels.values()) <= 140
    again = World(crowd=Crowd(2000, 500)).channels["crowd00007"]
    assert (again.id, again.title) == (crowded.channels["crowd00007"].id, crowded.channels["crowd00007"].title)


def test_a_crowd_smaller_than_what_is_followed_anyway_changes_nothing() -> None:
    plain, crowded = World(), World(crowd=Crowd(10, 5))
    assert plain.channels.keys() == crowded.channels.keys()


async def test_they_page_through_helix_and_share_their_pictures() -> None:
    world = World(chat_rate=0, crowd=Crowd(600, 250))
    user = world.users[VIEWER]
    token = world.tokens.issue(PUBLIC, user.id, ["user:read:follows"]).access.value
    headers = {"Client-Id": PUBLIC, "Authorization": f"Bearer {token}"}
    async with Emulator(world=world) as emulator, aiohttp.ClientSession(emulator.base_url) as http:
        helix = Helix(http, headers)
        live = await helix.pages("/streams/followed", user_id=user.id, first="100")
        assert len({stream["user_id"] for stream in live}) == 250
        assert world.requests.report("/helix") == {"GET /helix/streams/followed": 3}
        pictures = set()
        for stream in [stream for stream in live if stream["user_login"].startswith("crowd")][:60]:
            url = stream["thumbnail_url"].replace("{width}x{height}", "80x45")
            async with http.get(url.removeprefix(emulator.base_url)) as response:
                assert response.status == 200
                pictures.add(await response.read())
        assert 2 <= len(pictures) <= 15
        avatars = set()
        for number in range(40):
            path = f"/cdn/jtv_user_pictures/crowd{number:05d}-profile_image-70x70.png"
            async with http.get(path) as response:
                assert response.status == 200
                avatars.add(await response.read())
        assert 2 <= len(avatars) <= 15
