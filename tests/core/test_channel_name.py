import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.channel_name import Channel, Clip, Target, Video, parse_target
from mini_ttv.core.errors import SettingsError


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("pajlada", Channel("pajlada")),
        ("  PajLada ", Channel("pajlada")),
        ("#pajlada", Channel("pajlada")),
        ("@pajlada", Channel("pajlada")),
        ("twitch.tv/pajlada", Channel("pajlada")),
        ("https://www.twitch.tv/Pajlada?tt=1#x", Channel("pajlada")),
        ("http://m.twitch.tv/pajlada/", Channel("pajlada")),
        ("https://www.twitch.tv/popout/pajlada/chat", Channel("pajlada")),
        ("https://www.twitch.tv/moderator/pajlada", Channel("pajlada")),
        ("https://www.twitch.tv/pajlada/about", Channel("pajlada")),
        ("https://player.twitch.tv/?channel=pajlada", Channel("pajlada")),
        ("https://player.twitch.tv/?video=v123", Video("123")),
        ("https://www.twitch.tv/videos/123456?t=1h", Video("123456", 3600)),
        ("https://www.twitch.tv/videos/123456?t=1h2m3s&x=1", Video("123456", 3723)),
        ("twitch.tv/videos/123456?t=90", Video("123456", 90)),
        ("twitch.tv/videos/123456?t=2m&t=9s", Video("123456", 120)),
        ("twitch.tv/videos/123456?t=soon", Video("123456")),
        ("twitch.tv/videos/123456?t=", Video("123456")),
        ("https://player.twitch.tv/?video=v123&t=1m1s", Video("123", 61)),
        ("twitch.tv/pajlada/v/123", Video("123")),
        ("twitch.tv/pajlada/video/123", Video("123")),
        ("https://clips.twitch.tv/FunnyClip-abc_1", Clip("FunnyClip-abc_1")),
        ("https://clips.twitch.tv/embed?clip=FunnyClip", Clip("FunnyClip")),
        ("https://www.twitch.tv/pajlada/clip/FunnyClip", Clip("FunnyClip")),
    ],
)
def test_names_and_addresses_are_understood(text: str, target: Target) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "two words", "name!", "a" * 26, "twitch.tv", "twitch.tv/", "twitch.tv/directory", "twitch.tv/videos",
        "twitch.tv/videos/abc", "https://youtube.com/pajlada", "ftp://twitch.tv/pajlada", "https://[broken/x",
        "clips.twitch.tv/", "player.twitch.tv/", "twitch.tv/a/clip/b!c", "twitch.tv.example.org/pajlada",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_words(text: str) -> None:
    with pytest.raises(SettingsError, match=r"twitch\.tv/name"):
        parse_target(text)


@given(st.text())
def test_nothing_else_is_raised(text: str) -> None:
    with contextlib.suppress(SettingsError):
        assert isinstance(parse_target(text), Channel | Video | Clip)


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("mini-ttv:channel/Luma_Arcade", Channel("luma_arcade")),
        ("mini-ttv://Luma_Arcade", Channel("luma_arcade")),
        ("mini-ttv://luma_arcade/", Channel("luma_arcade")),
        ("MINI-TTV:luma", Channel("luma")),
        ("mini-ttv:video/123", Video("123")),
        ("mini-ttv://videos/123", Video("123")),
        ("mini-ttv:clip/Some-Slug_1", Clip("Some-Slug_1")),
    ],
)
def test_links_of_our_own(link: str, target: object) -> None:
    assert parse_target(link) == target


@pytest.mark.parametrize(
    "link",
    ["mini-ttv:", "mini-ttv://", "mini-ttv:a b", "mini-ttv:channel/a/b", "mini-ttv:video/x", "mini-ttv:quit/now",
     "mini-ttv:channel/--tray", "mini-ttv:luma?x=1", "mini-ttv:clip/../x", "mini-ttv:channel/" + "a" * 26],
)  # fmt: skip
def test_links_that_lead_nowhere(link: str) -> None:
    with pytest.raises(SettingsError):
        parse_target(link)
