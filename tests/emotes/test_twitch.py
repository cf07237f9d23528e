from mini_ttv.core.emotes import EmoteImage
from mini_ttv.emotes.twitch import TwitchEmotes

CDN = "https://static-cdn.jtvnw.net/emoticons/v2"


def test_files_by_scale() -> None:
    assert TwitchEmotes(CDN)("25") == tuple(
        EmoteImage(scale, f"{CDN}/25/default/dark/{name}", f"{CDN}/25/static/dark/{name}")
        for scale, name in ((1, "1.0"), (2, "2.0"), (4, "3.0"))
    )


def test_light_theme_and_an_id_that_stays_in_its_place() -> None:
    urls = TwitchEmotes(CDN, "light")("../x?y")
    assert urls[0].url == f"{CDN}/..%2Fx%3Fy/default/light/1.0"


def test_one_tuple_for_all_messages() -> None:
    emote_url = TwitchEmotes(CDN)
    assert emote_url("emotesv2_1") is emote_url("emotesv2_1")
