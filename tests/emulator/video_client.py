"""What tests ask of GQL, usher and the playlists."""

import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import aiohttp

from mini_ttv.emulator.gql import HASHES

CLIENT_ID = "kimne78kx3ncx6brgo4mv6wki5h1ko"


def operation(name: str, **variables: object) -> dict[str, object]:
    query = {"version": 1, "sha256Hash": HASHES[name]}
    return {"operationName": name, "extensions": {"persistedQuery": query}, "variables": variables}


def access(login: str) -> dict[str, object]:
    return operation("PlaybackAccessToken", isLive=True, login=login, isVod=False, vodID="", playerType="embed")


async def gql(http: aiohttp.ClientSession, body: object, **headers: str) -> tuple[int, object]:
    sent = {"Client-ID": CLIENT_ID} | headers
    async with http.post("/gql", data=json.dumps(body), headers=sent) as response:
        return response.status, await response.json()


async def token(http: aiohttp.ClientSession, login: str) -> dict[str, str]:
    _, answer = await gql(http, access(login))
    assert isinstance(answer, dict)
    found: dict[str, str] = answer["data"]["streamPlaybackAccessToken"]
    return found


async def usher(http: aiohttp.ClientSession, login: str, granted: dict[str, str]) -> tuple[int, str]:
    query = {"token": granted["value"], "sig": granted["signature"], "allow_audio_only": "true", "platform": "web"}
    async with http.get(f"/api/v2/channel/hls/{login}.m3u8", params=query) as response:
        return response.status, await response.text()


async def renditions(http: aiohttp.ClientSession, login: str) -> dict[str, str]:
    """The paths of a live channel's media playlists by the name of their quality."""
    status, text = await usher(http, login, await token(http, login))
    assert status == 200, text
    lines = text.splitlines()
    return {
        line.split('STABLE-VARIANT-ID="')[1].split('"')[0]: path_of(lines[number + 1])
        for number, line in enumerate(lines)
        if line.startswith("#EXT-X-STREAM-INF")
    }


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


@dataclass
class Entry:
    path: str
    title: str
    date: str
    discontinuity: bool
    map: str


@dataclass
class Playlist:
    tags: dict[str, str] = field(default_factory=dict)
    ranges: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    prefetch: list[str] = field(default_factory=list)

    @property
    def sequence(self) -> int:
        return int(self.tags["EXT-X-MEDIA-SEQUENCE"])

    @property
    def ads(self) -> list[str]:
        return [one for one in self.ranges if "twitch-stitched-ad" in one]


def parse(text: str) -> Playlist:
    playlist = Playlist()
    title = date = section = ""
    discontinuity = False
    lines = text.splitlines()
    assert lines[0] == "#EXTM3U"
    for line in lines[1:]:
        tag, _, value = line.removeprefix("#").partition(":")
        if not line.startswith("#"):
            playlist.entries.append(Entry(path_of(line), title, date, discontinuity, section))
            discontinuity = False
        elif tag == "EXTINF":
            length, _, title = value.partition(",")
            assert length == "2.000"
        elif tag == "EXT-X-PROGRAM-DATE-TIME":
            date = value
        elif tag == "EXT-X-DISCONTINUITY":
            discontinuity = True
        elif tag == "EXT-X-MAP":
            section = path_of(value.removeprefix('URI="').removesuffix('"'))
        elif tag == "EXT-X-DATERANGE":
            playlist.ranges.append(value)
        elif tag == "EXT-X-TWITCH-PREFETCH":
            playlist.prefetch.append(path_of(value))
        else:
            playlist.tags[tag] = value
    return playlist


async def playlist(http: aiohttp.ClientSession, path: str) -> Playlist:
    async with http.get(path) as response:
        assert response.status == 200
        return parse(await response.text())
