"""Connections are cut in the middle of whatever they do, and none is made afterwards."""

import asyncio
import socket
import time

import pytest
import requests

from mini_ttv.playback.wires import WiredAdapter, Wires
from tests.playback.conftest import SilentServer


def session(wires: Wires) -> requests.Session:
    made = requests.Session()
    made.trust_env = False
    made.mount("http://", WiredAdapter(wires))
    return made


async def test_a_request_without_an_answer_ends_when_its_wires_are_cut(silent_server: SilentServer) -> None:
    wires = Wires()
    asking = session(wires)
    waiting = asyncio.create_task(asyncio.to_thread(asking.get, silent_server.base, timeout=30))
    await silent_server.connected()
    await asyncio.sleep(0.05)
    began = time.perf_counter()
    wires.cut()
    with pytest.raises(requests.ConnectionError):
        await waiting
    assert time.perf_counter() - began < 1
    with pytest.raises(requests.ConnectionError, match="given up"):
        asking.get(silent_server.base)
    asking.close()


def test_a_connection_that_is_made_too_late_is_shut_at_once() -> None:
    near, far = socket.socketpair()
    with near, far:
        wires = Wires()
        wires.cut()
        wires.add(None)
        wires.add(near)
        assert far.recv(1) == b""
