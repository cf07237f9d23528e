import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mini_ttv.desktop import session_bus as bus_module
from mini_ttv.desktop.notifications import DesktopNotifications, NoticeService
from mini_ttv.desktop.session_bus import Service, SessionBus
from tests.desktop.notice_desktop import NoticeDesktop

ACTIONS = [("default", "Open"), ("watch:one", "Watch\none")]


@pytest.fixture
async def notices() -> AsyncIterator[DesktopNotifications]:
    made = DesktopNotifications("Mini TTV", "mini-ttv", "mini-ttv")
    yield made
    await made.close()


async def test_a_notice_is_shown_with_its_buttons(desktop: NoticeDesktop, notices: DesktopNotifications) -> None:
    assert notices.state is NoticeService.UNKNOWN
    assert await notices.show("One is live", "A title", ACTIONS) == 1
    assert await notices.show("Two", "") == 2
    application, replaces, icon, summary, body, actions, hints, timeout = desktop.shown[0]
    assert (application, replaces, icon, timeout) == ("Mini TTV", 0, "mini-ttv", -1)
    assert (summary, body) == ("One is live", "A title")
    assert actions == ["default", "Open", "watch:one", "Watch one"]
    assert isinstance(hints, dict)
    assert hints["desktop-entry"] == ("s", "mini-ttv")
    assert desktop.shown[1][5] == []
    assert NoticeService(notices.state) is NoticeService.READY


async def test_clicks_come_back(desktop: NoticeDesktop, notices: DesktopNotifications) -> None:
    clicks: asyncio.Queue[tuple[int, str]] = asyncio.Queue()
    notices.invoked.connect(clicks.put_nowait)
    await notices.show("One is live", "", ACTIONS)
    # Several at once: none may be lost.
    for number in range(5):
        await desktop.click(number, "watch:one")
    assert [await asyncio.wait_for(clicks.get(), 5) for _ in range(5)] == [(n, "watch:one") for n in range(5)]


async def test_a_notice_takes_the_place_of_another_and_has_a_picture(
    desktop: NoticeDesktop, notices: DesktopNotifications, tmp_path: Path
) -> None:
    await notices.show("One is live", "")
    await notices.show("Two are live", "", replaces=1, picture=tmp_path / "a picture")
    assert [shown[1] for shown in desktop.shown] == [0, 1]
    hints = desktop.shown[1][6]
    assert isinstance(hints, dict)
    assert hints["image-path"] == ("s", (tmp_path / "a picture").as_uri())


async def test_the_end_of_a_notice_is_told(desktop: NoticeDesktop, notices: DesktopNotifications) -> None:
    ends: asyncio.Queue[tuple[int, bool]] = asyncio.Queue()
    notices.closed.connect(ends.put_nowait)
    await notices.withdraw(9)
    assert desktop.withdrawn == [], "before anything was shown there is nothing to take away"
    await notices.show("One is live", "")
    await notices.withdraw(1)
    assert desktop.withdrawn == [1]
    for reason in (1, 2, 3):
        await desktop.ends(1, reason)
    assert [await asyncio.wait_for(ends.get(), 5) for _ in range(3)] == [(1, False), (1, True), (1, False)]
    desktop.refuses = True
    await notices.withdraw(1)


async def test_words_of_other_people_are_only_words(desktop: NoticeDesktop, notices: DesktopNotifications) -> None:
    await notices.show("A\tB\n<b>", f"<a href='x'>\x00\u202e\n{'x' * 1000}")
    summary, body = desktop.shown[0][3:5]
    assert summary == "A B <b>"
    assert isinstance(body, str)
    assert body.startswith("&lt;a href='x'&gt;\nxxx")
    assert len(body) < 400


async def test_a_plain_service_gets_plain_words(session_bus: object, notices: DesktopNotifications) -> None:
    service = NoticeDesktop(capabilities=("body",))
    await service.start()
    await notices.show("One", "<3", ACTIONS)
    assert service.shown[0][4:6] == ("<3", [])
    await service.stop()


@pytest.mark.parametrize("address", ["disabled:", "", "unix:path=/nonexistent/bus", None])
async def test_without_a_bus_nothing_is_shown(
    address: str | None, notices: DesktopNotifications, monkeypatch: pytest.MonkeyPatch
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert await notices.show("One", "", ACTIONS) is None
    assert notices.state is NoticeService.ABSENT


async def test_without_the_library_nothing_is_shown(
    notices: DesktopNotifications, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mini_ttv.desktop.session_bus", None)
    assert await notices.show("One", "") is None
    assert notices.state is NoticeService.ABSENT


async def test_without_a_service_nothing_is_shown(session_bus: object, notices: DesktopNotifications) -> None:
    assert await notices.show("One", "", ACTIONS) is None
    assert notices.state is NoticeService.ABSENT


async def test_a_service_that_comes_later_is_found(session_bus: object, notices: DesktopNotifications) -> None:
    assert await notices.show("One", "") is None
    service = NoticeDesktop()
    await service.start()
    assert await notices.show("Two", "") == 1
    await service.stop()


async def test_a_service_that_refuses_or_is_silent(
    desktop: NoticeDesktop, notices: DesktopNotifications, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.refuses = True
    assert await notices.show("One", "") is None
    monkeypatch.setattr(bus_module, "_LIMIT_SECONDS", 0.2)
    desktop.refuses, desktop.silent = False, True
    assert await notices.show("One", "") is None
    desktop.silent = False
    assert await notices.show("One", "") == 1


async def test_a_bus_that_dies_is_survived(session_bus: subprocess.Popen[str], notices: DesktopNotifications) -> None:
    service = NoticeDesktop()
    await service.start()
    assert await notices.show("One", "") == 1
    session_bus.terminate()
    session_bus.wait(10)
    await service.stop()
    assert await notices.show("Two", "") is None
    assert notices.state is NoticeService.ABSENT


async def test_a_closed_bus_says_so() -> None:
    with pytest.raises(ConnectionError):
        await SessionBus().call(Service("a.b", "/", "a.b"), "Method")
