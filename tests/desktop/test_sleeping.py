"""News of the computer's sleep, on a bus that stands in for the system's."""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest
from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped]
from jeepney.io.asyncio import open_dbus_connection  # type: ignore[import-untyped]

from mini_ttv.desktop.sleeping import DesktopSleep, SleepService

MANAGER = DBusAddress("/org/freedesktop/login1", interface="org.freedesktop.login1.Manager")


@pytest.fixture
async def sleeping() -> AsyncIterator[DesktopSleep]:
    made = DesktopSleep()
    yield made
    await made.close()


async def test_sleep_and_waking_are_told(
    session_bus: object, sleeping: DesktopSleep, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", os.environ["DBUS_SESSION_BUS_ADDRESS"])
    told: asyncio.Queue[bool] = asyncio.Queue()
    sleeping.changed.connect(told.put_nowait)
    await sleeping.start()
    assert sleeping.state is SleepService.READY
    logind = await open_dbus_connection()
    for signature, value in (("b", True), ("s", "nonsense"), ("b", False)):
        await logind.send(new_signal(MANAGER, "PrepareForSleep", signature, (value,)))
    assert [await asyncio.wait_for(told.get(), 5) for _ in range(2)] == [True, False]
    await logind.close()


async def test_without_a_bus_there_is_no_news(sleeping: DesktopSleep, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    await sleeping.start()
    assert sleeping.state is SleepService.ABSENT
