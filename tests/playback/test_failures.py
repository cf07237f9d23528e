"""Silence has many reasons; people get one, in words."""

import pytest

from mini_ttv.core.channel_name import Channel, Clip, Video
from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import ChannelFacts
from mini_ttv.playback.failures import failed, from_plugin, from_silence


@pytest.mark.parametrize(
    ("usher", "answered", "no_token", "log", "live", "failure"),
    [
        ("transcode_does_not_exist", False, False, [], None, PlaybackFailure.OFFLINE),
        ("transcode_does_not_exist", False, False, [], False, PlaybackFailure.OFFLINE),
        ("transcode_does_not_exist", False, False, [], True, PlaybackFailure.NO_RENDITION),
        ("content_geoblocked Content Restricted In Region", False, False, [], True, PlaybackFailure.GEO_BLOCKED),
        ("", False, False, ["Content Restricted In Region"], None, PlaybackFailure.GEO_BLOCKED),
        ("unauthorized_entitlements", False, False, [], None, PlaybackFailure.SUBSCRIBERS_ONLY),
        ("vod_manifest_restricted Manifest is resticted", False, False, [], None, PlaybackFailure.SUBSCRIBERS_ONLY),
        ("", False, True, [], None, PlaybackFailure.NOT_FOUND),
        ("", True, False, [], None, PlaybackFailure.NO_RENDITION),
        ("", False, False, [], True, PlaybackFailure.NO_RENDITION),
        ("", False, False, [], None, PlaybackFailure.OFFLINE),
    ],
)
def test_silence(  # noqa: PLR0917 - one row of the table
    usher: str, answered: bool, no_token: bool, log: list[str], live: bool | None, failure: PlaybackFailure
) -> None:
    luma = Channel("luma")
    found = from_silence(
        luma, usher_error=usher, usher_answered=answered, no_token=no_token, log=log, facts=ChannelFacts(live=live)
    )
    assert found is failure
    assert "luma" in str(failed(found, luma))


@pytest.mark.parametrize(
    ("message", "failure"),
    [
        ("Error: failed integrity check", PlaybackFailure.INTEGRITY),
        ("Error: PersistedQueryNotFound", PlaybackFailure.INTEGRITY),
        ('Unauthorized: The "Authorization" token is invalid.', PlaybackFailure.INTEGRITY),
        ("Unable to open URL: https://gql.twitch.tv/gql (timed out)", PlaybackFailure.NETWORK),
        ("Failed to parse playlist: Missing #EXTM3U header", PlaybackFailure.NETWORK),
    ],
)
def test_errors_of_the_plugin(message: str, failure: PlaybackFailure) -> None:
    assert from_plugin(message) is failure
    assert str(failed(failure, Channel("luma"))).endswith(".")


@pytest.mark.parametrize(
    ("usher", "answered", "failure"),
    [
        ("vod_manifest_restricted", False, PlaybackFailure.SUBSCRIBERS_ONLY),
        ("vod_not_found", False, PlaybackFailure.NOT_FOUND),
        ("", True, PlaybackFailure.NO_RENDITION),
    ],
)
def test_a_recording_is_never_offline(usher: str, answered: bool, failure: PlaybackFailure) -> None:
    for target, thing in ((Video("12"), "video"), (Clip("HappyOtter"), "clip")):
        found = from_silence(
            target, usher_error=usher, usher_answered=answered, no_token=False, log=[], facts=ChannelFacts()
        )  # fmt: skip
        assert found is failure
        assert thing in str(failed(found, target))


@pytest.mark.parametrize("usher", ["transcode_does_not_exist", ""])
def test_a_name_that_nobody_has_is_not_offline(usher: str) -> None:
    found = from_silence(
        Channel("luma"), usher_error=usher, usher_answered=False, no_token=False, log=[],
        facts=ChannelFacts(exists=False, live=False),
    )  # fmt: skip
    assert found is PlaybackFailure.NOT_FOUND
