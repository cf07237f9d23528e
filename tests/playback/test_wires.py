"""Connections are cut in the middle of whatever they do, and none is made afterwards."""

import asyncio
import contextlib
import socket
import time
from collections.abc import Iterator

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


@pytest.fixture
def full_house() -> Iterator[str]:
    """The address of a server that lets nobody in: connecting to it takes until the time-out."""
    with socket.socket() as server, contextlib.ExitStack() as guests:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(4):
            guest = guests.enter_context(socket.socket())
            guest.setblocking(False)
            guest.connect_ex(server.getsockname())
        yield "http://{}:{}".format(*server.getsockname())


async def test_connecting_can_be_cut_as_well(full_house: str) -> None:
    wires = Wires()
    asking = session(wires)
    waiting = asyncio.create_task(asyncio.to_thread(asking.get, full_house, timeout=30))
    await asyncio.sleep(0.3)
    began = time.perf_counter()
    wires.cut()
    with pytest.raises(requests.ConnectionError):
        await waiting
    assert time.perf_counter() - began < 1
    asking.close()


def test_what_cannot_be_reached_is_an_error_in_words(unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asking = session(Wires())
    with pytest.raises(requests.ConnectionError, match="cannot be reached"):
        asking.get(f"http://127.0.0.1:{unused_tcp_port}/", timeout=5)

    def nowhere(*_: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(requests.ConnectionError, match="resolve"):
        asking.get("http://nowhere.test/", timeout=5)
    asking.close()


def test_a_server_that_lets_nobody_in_is_a_time_out(full_house: str) -> None:
    asking = session(Wires())
    with pytest.raises(requests.ConnectTimeout):
        asking.get(full_house, timeout=0.3)
    asking.close()
