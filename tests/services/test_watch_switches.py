"""Switching and leaving below the window, against a local Twitch of which parts say nothing: nothing is left behind."""

import asyncio
import contextlib
import json
import socket
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mini_ttv.core.playback import Phase
from mini_ttv.playback.route import Route
from tests.e2e.processes import Emulator


@pytest.fixture
def emulator(tmp_path: Path) -> Iterator[Emulator]:
    with Emulator(tmp_path, "--chat-rate", "0") as running:
        yield running


@dataclass(frozen=True, slots=True)
class Kept:
    """What a process holds."""

    threads: int
    files: int
    bytes: int
    objects: int


async def test_two_hundred_switches_at_any_moment_leave_nothing_behind(emulator: Emulator) -> None:
    """Also while a stream is looked for, waits in ads, hangs, or stands still; without the test runner's own growth."""
    live = [str(each["login"]) for each in emulator.get("world")["live"]][-6:]
    emulator.post("video", login=live[0], preroll=30.0)
    emulator.post("video", login=live[1], segments="hang")
    emulator.post("video", login=live[2], playlists="hang")
    try:
        told = await _told("tests.services.switching", json.dumps([emulator.endpoints, live]), seconds=150)
    finally:
        for login in live[:3]:
            emulator.post("video", login=login, preroll=0.0, segments="", playlists="")
    before, after = (Kept(**told[key]) for key in ("before", "after"))
    assert after.threads <= before.threads
    assert after.files <= before.files
    assert after.bytes <= before.bytes * 1.1
    assert after.objects < before.objects + 200  # not one a switch
    assert statistics.median(told["took"]) < 0.01
    assert max(told["took"]) < 2.0  # who waits for a server waits for eight seconds
    assert told["phase"] == Phase.IDLE.value


async def _told(module: str, argument: str, seconds: float) -> Any:
    """What a module prints, as JSON on its last line."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, argument, stdout=asyncio.subprocess.PIPE
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(), seconds)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0
    return json.loads(said.splitlines()[-1])


_LEAVES = """
import asyncio, sys, time
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService
from tests.services.stream_player import StreamPlayer

async def main():
    playback = StreamlinkPlayback(Route(*sys.argv[1:3]))
    await playback.warm_up()
    watch = WatchService(playback)
    player = StreamPlayer(watch)
    watch.open(sys.argv[3])
    await asyncio.sleep(float(sys.argv[4]))
    print("leaves", watch.state.phase.value, flush=True)
    await player.close()
    await watch.aclose()
    playback.close()

asyncio.run(main())
"""


@pytest.mark.parametrize("part", ["search", "playlists", "segments", "nobody is let in"])
async def test_the_end_does_not_wait_for_a_server_that_says_nothing(emulator: Emulator, part: str) -> None:
    login = str(emulator.get("world")["live"][5]["login"])
    gql, usher = emulator.endpoints["gql"], emulator.endpoints["usher"]
    seconds = 3.0
    with socket.socket() as silent, contextlib.ExitStack() as guests:
        silent.bind(("127.0.0.1", 0))
        silent.listen(0 if part == "nobody is let in" else 50)
        if part == "nobody is let in":
            for _ in range(4):
                guest = guests.enter_context(socket.socket())
                guest.setblocking(False)
                guest.connect_ex(silent.getsockname())
        if part in {"search", "nobody is let in"}:
            usher = gql = "http://{}:{}".format(*silent.getsockname())
            seconds = 1.0
        else:
            emulator.post("video", login=login, **{part: "hang"})
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", _LEAVES, gql, usher, login, str(seconds), stdout=asyncio.subprocess.PIPE
            )
            assert process.stdout is not None
            said = await process.stdout.readline()
            began = time.perf_counter()
            assert await asyncio.wait_for(process.wait(), 20) == 0
            took = time.perf_counter() - began
        finally:
            emulator.post("video", login=login, playlists="", segments="")
    assert said.startswith(b"leaves")
    assert took < Route("", "").http_timeout / 2  # some tenths of a second where there is a processor to be had
