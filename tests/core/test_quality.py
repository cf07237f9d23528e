"""A preference finds a rendition whatever the names look like, and sound only never turns into a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.quality import ExactQuality, Quality, QualityPreference, Rendition, choose, in_order, rendition

TWITCH = ["audio_only", "160p30", "360p30", "480p30", "720p30", "720p60", "1080p60", "worst", "best"]
OLD = ["audio_only", "160p", "360p", "480p", "720p60", "source"]
PORTRAIT = ["audio_only", "1280p30_portrait", "480p30_portrait", "worst-unfiltered", "best-unfiltered"]


@pytest.mark.parametrize(
    ("preference", "names", "chosen"),
    [
        (QualityPreference.BEST, TWITCH, "1080p60"),
        (QualityPreference.HIGH, TWITCH, "720p60"),
        (QualityPreference.MEDIUM, TWITCH, "480p30"),
        (QualityPreference.LOW, TWITCH, "360p30"),
        (QualityPreference.AUDIO, TWITCH, "audio_only"),
        (QualityPreference.BEST, OLD, "source"),
        (QualityPreference.HIGH, OLD, "720p60"),
        (QualityPreference.LOW, ["1080p60", "720p60"], "720p60"),  # nothing that low: the lowest there is
        (QualityPreference.BEST, ["160k", "800k"], "800k"),
        (QualityPreference.BEST, PORTRAIT, "1280p30_portrait"),
        (QualityPreference.LOW, PORTRAIT, "480p30_portrait"),
        (QualityPreference.LOW, [*PORTRAIT, "1080p60"], "1080p60"),  # landscape before portrait
        (QualityPreference.BEST, ["audio_only"], "audio_only"),
        (QualityPreference.AUDIO, ["720p60", "best"], None),
        (QualityPreference.BEST, ["best", "worst"], None),
        (QualityPreference.BEST, [], None),
        (ExactQuality(720, 60), TWITCH, "720p60"),
        (ExactQuality(720, 30), TWITCH, "720p30"),
        (ExactQuality(900, 60), TWITCH, "720p60"),
        (ExactQuality(100, 30), TWITCH, "160p30"),
    ],
)
def test_choice(preference: Quality, names: list[str], chosen: str | None) -> None:
    assert choose(preference, names) == chosen


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("1080p60", "1080p60"),
        ("480p30", "480p"),
        ("480p", "480p"),
        ("audio_only", "Audio only"),
        ("1280p30_portrait", "1280p portrait"),
        ("source", "source"),
        ("160k", "160k"),
        ("weird", "weird"),
    ],
)
def test_title(name: str, title: str) -> None:
    assert rendition(name).title == title


def test_bit_rate_is_taken_from_the_name_where_the_playlist_is_silent() -> None:
    assert rendition("160k").bandwidth == 160_000
    assert rendition("160k", bandwidth=5).bandwidth == 5
    assert rendition("720p60", bandwidth=7, codecs=("avc1",)) == Rendition("720p60", 720, 60, 7, ("avc1",))


@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from([*TWITCH, *OLD, *PORTRAIT]))), st.sampled_from(TWITCH))
def test_any_names(names: list[str], extra: str) -> None:
    names = [*names, extra]
    for preference in (*QualityPreference, ExactQuality(720, 60)):
        chosen = choose(preference, names)
        assert chosen is None or chosen in names
        if preference is QualityPreference.AUDIO:
            assert chosen is None or rendition(chosen).audio_only
    ranks = [each.rank for each in in_order(names)]
    assert ranks == sorted(ranks, reverse=True)
