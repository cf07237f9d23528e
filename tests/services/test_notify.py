from collections.abc import AsyncIterator, Sequence

import pytest

from mini_ttv.core.events import Event
from mini_ttv.core.models import Stream
from mini_ttv.services.notify import Notice, NotifyService, notice_of
from tests.core.streams import stream
from tests.services.fake_twitch import settle


class FakeDesktop:
    def __init__(self) -> None:
        self.invoked: Event[tuple[int, str]] = Event()
        self.shown: list[tuple[str, str, list[str]]] = []
        self.absent = False

    async def show(self, summary: str, body: str, actions: Sequence[tuple[str, str]]) -> int | None:
        if self.absent:
            return None
        self.shown.append((summary, body, [key for key, _ in actions]))
        return len(self.shown)


class House:
    def __init__(self) -> None:
        self.desktop = FakeDesktop()
        self.went_live: Event[list[Stream]] = Event()
        self.notify = NotifyService(self.desktop, self.went_live)
        self.activated: list[str] = []
        self.notify.activated.connect(self.activated.append)
        self.unshown: list[Notice] = []
        self.notify.unshown.connect(self.unshown.append)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.notify.close()


async def test_one_channel_is_named_and_can_be_watched(house: House) -> None:
    house.went_live.emit([stream("1", title="Hello")])
    await settle()
    assert house.desktop.shown == [("Name1 is live", "Hello\nA Game", ["default", "watch:login1"])]
    house.desktop.invoked.emit((1, "watch:login1"))
    house.desktop.invoked.emit((1, "default"))
    assert house.activated == ["login1", "login1"]


async def test_several_become_one_notice(house: House) -> None:
    house.went_live.emit([stream(str(number), viewers=number) for number in range(5)])
    await settle()
    ((summary, body, keys),) = house.desktop.shown
    assert summary == "5 channels are live"
    assert body == "Name4, Name3, Name2 and 2 more"
    assert keys == ["default", "watch:login4", "watch:login3", "watch:login2"]
    house.desktop.invoked.emit((1, "watch:login3"))
    house.desktop.invoked.emit((1, "default"))
    assert house.activated == ["login3", ""]


async def test_other_peoples_notices_are_not_ours(house: House) -> None:
    house.went_live.emit([stream("1")])
    await settle()
    for invoked in ((99, "default"), (1, "watch:someone"), (1, "settings")):
        house.desktop.invoked.emit(invoked)
    assert house.activated == []


async def test_an_absent_service_leaves_it_to_others(house: House) -> None:
    house.desktop.absent = True
    house.went_live.emit([stream("1")])
    await settle()
    assert [notice.logins for notice in house.unshown] == [("login1",)]


async def test_no_notice_without_news_or_against_the_will(house: House) -> None:
    house.went_live.emit([])
    house.notify.enabled = False
    house.went_live.emit([stream("1")])
    await settle()
    assert house.desktop.shown == []


async def test_old_notices_are_forgotten(house: House) -> None:
    for _ in range(60):
        house.went_live.emit([stream("1")])
    await settle()
    house.desktop.invoked.emit((1, "default"))
    assert house.activated == []
    house.desktop.invoked.emit((60, "default"))
    assert house.activated == ["login1"]


async def test_after_closing_nothing_is_shown(house: House) -> None:
    await house.notify.close()
    house.went_live.emit([stream("1")])
    await settle()
    assert house.desktop.shown == []


def test_two_channels_are_both_named() -> None:
    assert notice_of([stream("1"), stream("2", viewers=20)]).body == "Name2, Name1"
