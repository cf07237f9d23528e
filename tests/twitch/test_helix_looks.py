from typing import Any

from mini_ttv.core.emotes import EmoteImage
from mini_ttv.twitch.helix_looks import HelixLooks
from tests.twitch.helix_asked import helix_of
from tests.twitch.scripted_http import ScriptedHttp, json_answer

CDN = "https://static-cdn.jtvnw.net"
VERSION: dict[str, Any] = {
    "id": "1",
    "image_url_1x": f"{CDN}/badges/v1/b/1",
    "image_url_2x": f"{CDN}/badges/v1/b/2",
    "image_url_4x": f"{CDN}/badges/v1/b/3",
    "title": "VIP",
}
FILES = {"animated": {"1": f"{CDN}/d/1.gif", "2": f"{CDN}/d/2.gif"}, "static": {"1": f"{CDN}/d/1.png"}}
TIER: dict[str, Any] = {"min_bits": 100, "id": "100", "color": "#9c3ee8", "images": {"dark": FILES}}


async def test_badges_and_what_is_broken_costs_only_itself() -> None:
    bad = VERSION | {"image_url_1x": "javascript:x", "image_url_2x": None, "image_url_4x": ""}
    sets = [{"set_id": "vip", "versions": [VERSION, bad, {"id": ""}]}, {"versions": [VERSION]}, {"set_id": "x"}]
    server = ScriptedHttp(json_answer({"data": sets}), json_answer({"data": sets}))
    looks = HelixLooks(helix_of(server).calls)
    [badge] = await looks.global_badges()
    assert (badge.set_id, badge.id, badge.title) == ("vip", "1", "VIP")
    assert [image.scale for image in badge.images] == [1, 2, 4]
    assert await looks.channel_badges("5") == [badge]
    asked = [f"{request.url.path}?{request.url.query.decode()}" for request in server.requests]
    assert asked[0].endswith("chat/badges/global?")
    assert asked[1].endswith("chat/badges?broadcaster_id=5")


async def test_cheermotes_by_prefix_with_ascending_tiers() -> None:
    low = TIER | {"min_bits": 1, "color": "red;"}
    data = [
        {"prefix": "Cheer", "tiers": [TIER, low, {"min_bits": 5}]},
        {"prefix": "Bad prefix", "tiers": [TIER]},
        {"prefix": "Empty", "tiers": []},
        {"prefix": None},
    ]
    looks = HelixLooks(helix_of(ScriptedHttp(json_answer({"data": data}))).calls)
    cheers = await looks.cheers("5")
    assert set(cheers) == {"cheer"}
    first, second = cheers["cheer"]
    assert (first.least, first.color, second.least, second.color) == (1, "", 100, "#9c3ee8")
    assert second.on_dark == second.on_light
    still = EmoteImage(1, f"{CDN}/d/1.gif", f"{CDN}/d/1.png")
    assert second.on_dark == (still, EmoteImage(2, f"{CDN}/d/2.gif"))
