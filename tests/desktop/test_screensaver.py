"""Holding the screen saver off, on a real session bus."""

import subprocess
from collections.abc import AsyncIterator

import pytest

from mini_ttv.desktop.screensaver import DesktopScreenSaver, SaverService
from tests.desktop.saver_desktop import SaverDesktop


@pytest.fixture
async def saver() -> AsyncIterator[DesktopScreenSaver]:
    made = DesktopScreenSaver("Mini TTV")
    yield made
    await made.let_go()


@pytest.mark.parametrize("path", ["/org/freedesktop/ScreenSaver", "/ScreenSaver"])
async def test_it_is_held_and_let_go_once(session_bus: object, saver: DesktopScreenSaver, path: str) -> None:
    desktop = SaverDesktop(path)
    await desktop.start()
    assert saver.state is SaverService.UNKNOWN
    assert await saver.hold("A video plays")
    assert await saver.hold("A video plays")
    assert list(desktop.held.values()) == [("Mini TTV", "A video plays")]
    assert SaverService(saver.state) is SaverService.READY
    await saver.let_go()
    await saver.let_go()
    assert desktop.held == {}
    assert await saver.hold("Another plays")
    assert len(desktop.held) == 1
    await desktop.stop()


async def test_without_a_service_nothing_is_held(session_bus: object, saver: DesktopScreenSaver) -> None:
    assert not await saver.hold("A video plays")
    assert saver.state is SaverService.ABSENT
    await saver.let_go()


@pytest.mark.parametrize("address", ["disabled:", "", "unix:path=/nonexistent/bus"])
async def test_without_a_bus_nothing_is_held(
    address: str, saver: DesktopScreenSaver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    caplog.set_level("INFO", "mini_ttv.desktop.screensaver")
    assert not await saver.hold("A video plays")
    assert saver.state is SaverService.ABSENT
    (line,) = caplog.messages
    assert line.startswith("screen saver: there is no bus: ")


async def test_an_answer_that_is_no_number_is_none(session_bus: object, saver: DesktopScreenSaver) -> None:
    desktop = SaverDesktop()
    desktop.answer = "forty-two"
    await desktop.start()
    assert not await saver.hold("A video plays")
    await desktop.stop()


async def test_a_bus_that_dies_is_survived(session_bus: subprocess.Popen[str], saver: DesktopScreenSaver) -> None:
    desktop = SaverDesktop()
    await desktop.start()
    assert await saver.hold("A video plays")
    session_bus.terminate()
    session_bus.wait(10)
    await desktop.stop()
    await saver.let_go()
    assert not await saver.hold("A video plays")
