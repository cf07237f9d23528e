"""The text of HLS playlists, as Twitch writes them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from mini_ttv.emulator.video_band import Rendition
from mini_ttv.emulator.video_media import SECONDS_A_SEGMENT
from mini_ttv.emulator.video_state import AdPod, pods_between

AUDIO_CODEC = "mp4a.40.2"


def date_time(number: int) -> str:
    """When a segment begins, such as "2026-01-01T00:00:00.000Z"."""
    moment = datetime.fromtimestamp(number * SECONDS_A_SEGMENT, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


@dataclass(frozen=True, slots=True)
class Variant:
    """One line of the multivariant playlist."""

    rendition: Rendition
    video_codec: str  # "" without pictures
    url: str
    source: bool


def multivariant(variants: Iterable[Variant], facts: dict[str, str]) -> str:
    """The list of qualities, as usher's second version writes it; `facts` become session data."""
    lines = ["#EXTM3U"]
    lines += [f'#EXT-X-SESSION-DATA:DATA-ID="{key}",VALUE="{value}"' for key, value in facts.items()]
    for variant in variants:
        rendition = variant.rendition
        fields = [f"BANDWIDTH={rendition.bandwidth}"]
        codecs = AUDIO_CODEC
        if variant.video_codec:
            fields.append(f"RESOLUTION={rendition.width}x{rendition.height}")
            codecs = f"{variant.video_codec},{codecs}"
        fields.append(f'CODECS="{codecs}"')
        if variant.video_codec:
            fields.append(f"FRAME-RATE={rendition.fps:.3f}")
        name = rendition.name.removesuffix("30")
        kind = "source" if variant.source else "transcode"
        fields += [f'STABLE-VARIANT-ID="{rendition.name}"', f'IVS-NAME="{name}"', f'IVS-VARIANT-SOURCE="{kind}"']
        lines += ["#EXT-X-STREAM-INF:" + ",".join(fields), variant.url]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Window:
    """What a live playlist shows at a moment.

    Attributes:
        first: The segment that the broadcast's numbers are counted from.
        start: First segment in the list.
        stop: First segment that is not complete yet, or that does not exist.
        prefetch: How many segments after `stop` may be named although they are still to come.
        pods: Ads, in rising order.
        ended: Whether nothing comes after.
        turns: Segments that begin in another form than the one before.
    """

    first: int
    start: int
    stop: int
    prefetch: int
    pods: Sequence[AdPod]
    ended: bool
    turns: frozenset[int] = frozenset()


def _ad_range(pod: AdPod) -> str:
    seconds = pod.count * SECONDS_A_SEGMENT
    start = pod.first * SECONDS_A_SEGMENT
    return (
        f'#EXT-X-DATERANGE:ID="stitched-ad-{start}-{seconds}",CLASS="twitch-stitched-ad",'
        f'START-DATE="{date_time(pod.first)}",DURATION={seconds:.3f},X-TV-TWITCH-AD-URL="",'
        f'X-TV-TWITCH-AD-ROLL-TYPE="{pod.roll}",X-TV-TWITCH-AD-POD-LENGTH="1",X-TV-TWITCH-AD-POD-POSITION="0",'
        f'X-TV-TWITCH-AD-POD-FILLED-DURATION="{seconds:.3f}",X-TV-TWITCH-AD-COMMERCIAL-ID="{pod.commercial_id}"'
    )


def _source_range(number: int) -> str:
    """A date range that is no ad: clients must tell the two apart."""
    return (
        f'#EXT-X-DATERANGE:ID="source-{number * SECONDS_A_SEGMENT}",CLASS="twitch-stream-source",'
        f'START-DATE="{date_time(number)}",END-ON-NEXT=YES,X-TV-TWITCH-STREAM-SOURCE="live"'
    )


def live(
    window: Window, url: Callable[[int, AdPod | None], str], init: Callable[[int, AdPod | None], str | None]
) -> str:
    """A live media playlist.

    Args:
        window: What to show.
        url: The address of a segment, in an ad or not.
        init: The address of its initialisation section, where there is one.
    """
    sequence = window.start - window.first
    lines = [
        "#EXTM3U",
        f"#EXT-X-VERSION:{6 if init(window.start, None) else 3}",
        f"#EXT-X-TARGETDURATION:{SECONDS_A_SEGMENT}",
        f"#EXT-X-MEDIA-SEQUENCE:{sequence}",
        f"#EXT-X-TWITCH-LIVE-SEQUENCE:{sequence}",
        f"#EXT-X-TWITCH-ELAPSED-SECS:{sequence * SECONDS_A_SEGMENT:.3f}",
        f"#EXT-X-TWITCH-TOTAL-SECS:{(window.stop - window.first) * SECONDS_A_SEGMENT:.3f}",
        _source_range(window.start),
    ]
    lines += [_ad_range(pod) for pod in pods_between(list(window.pods), window.start, window.stop - 1)]

    def pod_of(number: int) -> AdPod | None:
        return next((pod for pod in window.pods if number in pod), None)

    before: AdPod | None = pod_of(window.start)
    for number in range(window.start, window.stop):
        pod = pod_of(number)
        breaks = pod != before or (number in window.turns and number != window.start)
        if breaks:
            lines.append("#EXT-X-DISCONTINUITY")
        if (section := init(number, pod)) and (number == window.start or breaks):
            lines.append(f'#EXT-X-MAP:URI="{section}"')
        lines.append(f"#EXT-X-PROGRAM-DATE-TIME:{date_time(number)}")
        title = f"Amazon|{pod.commercial_id}" if pod else "live"
        lines += [f"#EXTINF:{SECONDS_A_SEGMENT:.3f},{title}", url(number, pod)]
        before = pod
    if window.ended:
        lines.append("#EXT-X-ENDLIST")
    # While ads run Twitch names nothing ahead; and what is ahead of the live picture must not be an ad.
    for number in range(window.stop, window.stop + window.prefetch):
        if before or pod_of(number) or number in window.turns:
            break
        lines.append(f"#EXT-X-TWITCH-PREFETCH:{url(number, None)}")
    return "\n".join(lines) + "\n"


def recorded(count: int, url: Callable[[int], str], init: str | None) -> str:
    """The media playlist of something that is over: `count` segments from the beginning to the end."""
    lines = [
        "#EXTM3U",
        f"#EXT-X-VERSION:{6 if init else 3}",
        f"#EXT-X-TARGETDURATION:{SECONDS_A_SEGMENT}",
        "#EXT-X-PLAYLIST-TYPE:VOD",
        "#EXT-X-MEDIA-SEQUENCE:0",
    ]
    if init:
        lines.append(f'#EXT-X-MAP:URI="{init}"')
    for number in range(count):
        lines += [f"#EXTINF:{SECONDS_A_SEGMENT:.3f},", url(number)]
    lines.append("#EXT-X-ENDLIST")
    return "\n".join(lines) + "\n"
