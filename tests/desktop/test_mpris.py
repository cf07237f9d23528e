"""The desktop's media controls, on a real session bus, asked as other programs ask."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from jeepney import DBusAddress, MatchRule, MessageType, new_method_call  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.asyncio import DBusRouter, open_dbus_connection  # type: ignore[import-untyped]

from mini_ttv.core.media import MediaCommand, MediaFacts, MediaStatus
from mini_ttv.desktop.mpris import Mpris, MprisState
from mini_ttv.desktop.mpris_words import APPLICATION, PATH, PLAYER, PROPERTIES

NAME = "org.mpris.MediaPlayer2.mini_ttv"
PLAYING = MediaFacts(
    MediaStatus.PLAYING,
    "channel_otto",
    "A\ttitle\x00",
    "Otto",
    "Chess",
    "http://x/y.png",
    "http://x/otto",
    None,
    0.5,
    True,
)


class Asker:
    """Another program on the bus."""

    def __init__(self, router: DBusRouter) -> None:
        self.router = router
        self.name = NAME

    async def ask(self, interface: str, member: str, signature: str = "", *body: object) -> tuple[MessageType, object]:
        address = DBusAddress(PATH, self.name, interface or None)
        reply = await asyncio.wait_for(
            self.router.send_and_get_reply(new_method_call(address, member, signature or None, body)), 5
        )
        return reply.header.message_type, reply.body

    async def all_of(self, interface: str) -> dict[str, tuple[str, object]]:
        kind, body = await self.ask(PROPERTIES, "GetAll", "s", interface)
        assert kind is MessageType.method_return
        assert isinstance(body, tuple)
        assert isinstance(body[0], dict)
        return body[0]


async def until_ready(player: Mpris) -> None:
    await asyncio.wait_for(asyncio.gather(*player._tasks._tasks), 5)


@pytest.fixture
async def player(session_bus: object) -> AsyncIterator[Mpris]:
    made = Mpris("Mini TTV", "mini-ttv")
    made.show(PLAYING)
    await until_ready(made)
    yield made
    await made.close()


@pytest.fixture
async def asker(player: Mpris) -> AsyncIterator[Asker]:
    connection = await open_dbus_connection()
    async with DBusRouter(connection) as router:
        yield Asker(router)
    await connection.close()


async def test_what_plays_can_be_read(player: Mpris, asker: Asker) -> None:
    assert player.name == NAME
    found = await asker.all_of(PLAYER)
    assert found["PlaybackStatus"] == ("s", "Playing")
    assert found["Volume"] == ("d", 0.5)
    assert found["Metadata"] == (
        "a{sv}",
        {
            "mpris:trackid": ("o", "/mini_ttv/track/channel_otto"),
            "xesam:title": ("s", "A title"),
            "xesam:artist": ("as", ["Otto"]),
            "xesam:genre": ("as", ["Chess"]),
            "mpris:artUrl": ("s", "http://x/y.png"),
            "xesam:url": ("s", "http://x/otto"),
        },
    )
    application = await asker.all_of(APPLICATION)
    assert application["Identity"] == ("s", "Mini TTV")
    assert application["DesktopEntry"] == ("s", "mini-ttv")
    assert await asker.ask(PROPERTIES, "Get", "ss", PLAYER, "CanPause") == (MessageType.method_return, (("b", True),))
    assert await asker.all_of("org.mpris.MediaPlayer2.TrackList") == {}


async def test_a_recording_has_a_length_and_nothing_has_no_track(player: Mpris, asker: Asker) -> None:
    player.show(
        replace(PLAYING, track="video_1", seconds=90, title="", artist="", category="", picture="file", address="")
    )
    (kind, about) = (await asker.all_of(PLAYER))["Metadata"]
    assert isinstance(about, dict)
    assert about["mpris:length"] == ("x", 90_000_000)
    assert set(about) == {"mpris:trackid", "xesam:title", "mpris:length"}
    player.show(MediaFacts())
    found = await asker.all_of(PLAYER)
    assert found["Metadata"][1] == {"mpris:trackid": ("o", "/org/mpris/MediaPlayer2/TrackList/NoTrack")}
    assert found["CanPause"] == ("b", False)
    assert kind == "a{sv}"


@pytest.mark.parametrize("interface", [None, PLAYER])
async def test_commands_come_in(player: Mpris, asker: Asker, interface: str | None) -> None:
    commands: list[MediaCommand] = []
    player.commanded.connect(commands.append)
    for member in ("Play", "Pause", "PlayPause", "Stop", "Next", "Seek"):
        assert (await asker.ask(interface or "", member))[0] is MessageType.method_return
    for member in ("Raise", "Quit"):
        await asker.ask(APPLICATION if interface else "", member)
    assert [command.value for command in commands] == ["play", "pause", "play or pause", "stop", "raise", "quit"]


async def test_volume_and_addresses(player: Mpris, asker: Asker) -> None:
    volumes: list[float] = []
    addresses: list[str] = []
    player.volume_wanted.connect(volumes.append)
    player.open_wanted.connect(addresses.append)
    for volume in (0.25, -1.0, 7.0):
        await asker.ask(PROPERTIES, "Set", "ssv", PLAYER, "Volume", ("d", volume))
    assert volumes == [0.25, 0.0, 1.0]
    await asker.ask(PLAYER, "OpenUri", "s", "mini-ttv:channel/otto")
    await asker.ask(PLAYER, "OpenUri", "s", "x" * 5000)
    await asker.ask(PLAYER, "OpenUri", "i", 5)
    assert addresses == ["mini-ttv:channel/otto"]


@pytest.mark.parametrize(
    "words",
    [
        (PLAYER, "Explode"),
        (PROPERTIES, "Get", "ss", PLAYER, "Nonsense"),
        (PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("d", 2.0)),
        (PROPERTIES, "Set", "ssv", PLAYER, "Volume", ("s", "loud")),
        (PROPERTIES, "GetAll", "i", 5),
    ],
)
async def test_nonsense_is_refused(player: Mpris, asker: Asker, words: tuple[Any, ...]) -> None:
    assert (await asker.ask(*words))[0] is MessageType.error


async def test_it_describes_itself(player: Mpris, asker: Asker) -> None:
    kind, body = await asker.ask("org.freedesktop.DBus.Introspectable", "Introspect")
    assert kind is MessageType.method_return
    assert 'name="PlaybackStatus"' in str(body)
    assert (await asker.ask("org.freedesktop.DBus.Peer", "Ping"))[0] is MessageType.method_return


async def test_only_what_changed_is_told(player: Mpris, asker: Asker) -> None:
    rule = MatchRule(type="signal", interface=PROPERTIES, member="PropertiesChanged", path=PATH)
    with asker.router.filter(rule, bufsize=10) as changes:
        await asker.router.send_and_get_reply(message_bus.AddMatch(rule))
        player.show(PLAYING)
        player.show(replace(PLAYING, status=MediaStatus.PAUSED))
        told = (await asyncio.wait_for(changes.get(), 5)).body
    assert told == (PLAYER, {"PlaybackStatus": ("s", "Paused")}, [])


async def test_a_second_player_has_a_name_of_its_own(player: Mpris) -> None:
    second = Mpris("Mini TTV", "mini-ttv")
    second.show(PLAYING)
    await until_ready(second)
    assert second.name == f"{NAME}.instance{os.getpid()}"
    third = Mpris("Mini TTV", "mini-ttv")
    third.show(PLAYING)
    await until_ready(third)
    assert third.state is MprisState.ABSENT
    await second.close()
    await third.close()


@pytest.mark.parametrize("address", ["disabled:", "", "unix:path=/nonexistent/bus"])
async def test_without_a_bus_it_is_absent(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    player = Mpris("Mini TTV", "mini-ttv")
    player.show(PLAYING)
    await until_ready(player)
    assert player.state is MprisState.ABSENT
    player.show(MediaFacts())
    await player.close()


async def test_a_bus_that_dies_is_survived(session_bus: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [0.0]
    player = Mpris("Mini TTV", "mini-ttv", lambda: seconds[0])
    player.show(PLAYING)
    await until_ready(player)
    session_bus.terminate()
    session_bus.wait(10)
    async with asyncio.timeout(5):
        while player.state is MprisState.READY:
            player.show(replace(PLAYING, volume=seconds[0]))
            await asyncio.sleep(0.01)
    seconds[0] = 60.0
    player.show(MediaFacts())
    await until_ready(player)
    assert player.state is MprisState.ABSENT
    await player.close()
