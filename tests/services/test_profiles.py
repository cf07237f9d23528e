import asyncio
from collections.abc import AsyncIterator, Iterable

import pytest

from mini_ttv.core.errors import MiniTtvError, NetworkError, Unauthorized
from mini_ttv.core.models import User
from mini_ttv.services.profiles import Profiles
from tests.services.fake_twitch import FakeTime, settle


class House:
    def __init__(self) -> None:
        self.asked: list[tuple[list[str], list[str]]] = []
        self.error: MiniTtvError | None = None
        self.time = FakeTime()
        self.profiles = Profiles(self.fetch, self.time.sleep)
        self.told: list[frozenset[str]] = []
        self.profiles.changed.connect(self.told.append)

    async def fetch(self, ids: Iterable[str], logins: Iterable[str]) -> list[User]:
        self.asked.append((list(ids), list(logins)))
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        known = [number for number in self.asked[-1][0] if not number.startswith("x")]
        known += [login.removeprefix("user") for login in self.asked[-1][1]]
        return [User(number, f"user{number}", f"User{number}", f"http://p.test/{number}.png") for number in known]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.profiles.close()


async def test_users_are_asked_for_once(house: House) -> None:
    first = await house.profiles.users(ids=["1", "2"], logins=["User3"])
    again = await house.profiles.users(ids=["2", "1"], logins=["USER3", "user1"])
    assert sorted(user.id for user in first) == ["1", "2", "3"]
    assert sorted(user.id for user in again) == ["1", "2", "3"]
    assert house.asked == [(["1", "2"], ["user3"])]


async def test_nobody_needs_no_request(house: House) -> None:
    assert await house.profiles.users() == []
    assert house.asked == []


async def test_an_error_reaches_who_asks(house: House) -> None:
    house.error = NetworkError("No network.")
    with pytest.raises(NetworkError):
        await house.profiles.users(ids=["1"])


async def test_avatars_of_one_moment_share_a_request(house: House) -> None:
    assert [house.profiles.avatar(number) for number in ("1", "2", "1")] == ["", "", ""]
    await settle()
    await house.time.wake()
    assert house.asked == [(["1", "2"], [])]
    assert house.told == [{"1", "2"}]
    assert house.profiles.avatar("2") == "http://p.test/2.png"


async def test_many_are_asked_for_by_the_hundred(house: House) -> None:
    house.profiles.want(str(number) for number in range(250))
    await settle()
    await house.time.wake()
    assert [len(ids) for ids, _ in house.asked] == [100, 100, 50]


async def test_strangers_are_not_asked_for_again(house: House) -> None:
    assert house.profiles.avatar("x1") == ""
    await settle()
    await house.time.wake()
    assert house.profiles.avatar("x1") == ""
    await settle()
    assert house.time.waits == []
    assert await house.profiles.users(ids=["x1"]) == []


async def test_after_an_error_whoever_asks_again_is_heard(house: House) -> None:
    house.error = NetworkError("No network.")
    house.profiles.want(["1"])
    await settle()
    await house.time.wake()
    assert house.told == []
    house.error = None
    house.profiles.want(["1"])
    await settle()
    await house.time.wake()
    assert house.told == [{"1"}]


async def test_the_memory_is_bounded(house: House) -> None:
    for start in range(0, 12_000, 1000):
        await house.profiles.users(ids=[str(number) for number in range(start, start + 1000)])
    assert len(house.profiles._users) == 5000
    assert house.profiles.avatar("11999") != ""


async def test_trouble_is_not_answered_with_a_storm(house: House) -> None:
    house.error = NetworkError("No network.")
    for _ in range(5):
        house.profiles.avatar("1")
        await settle()
    await house.time.wake()
    assert len(house.asked) == 1
    house.error = None
    house.profiles.avatar("2")
    await settle()
    assert house.time.waits == [3.0]
    await house.time.wake()
    assert house.asked[1:] == [(["2"], [])]


async def test_who_is_logged_out_waits_for_nothing(house: House) -> None:
    house.error = Unauthorized(401, "Log in with Twitch first.")
    house.profiles.avatar("1")
    await settle()
    await house.time.wake()
    assert house.time.waits == []
