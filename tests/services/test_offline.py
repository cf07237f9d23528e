import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from mini_ttv.core.errors import MissingScope, NetworkError, NotFound
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.models import ChannelInfo, FollowedChannel, Schedule, ScheduleSegment, Stream, Vacation
from mini_ttv.core.pages import Page
from mini_ttv.services.account import AccountNeed, AccountState
from mini_ttv.services.listing import Listing, ListingPhase, Pager
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.offline import OfflineChannel, OfflineList, OfflineService, next_of
from tests.core.streams import MIDNIGHT, stream
from tests.services.fake_browsing import CHECKING, OUT, FakeAccount, FakeChannelStore, FakeFinder, inside, records_of
from tests.services.fake_twitch import settle

REVOKED = AccountState(message="Twitch ended this login. Log in again.", need=AccountNeed.LOGIN)


def followed(number: int, name: str = "") -> FollowedChannel:
    return FollowedChannel(str(number), f"login{number}", name or f"Name{number:04}", MIDNIGHT)


def segment(hours: float, name: str = "", *, canceled: bool = False) -> ScheduleSegment:
    return ScheduleSegment(name or f"in {hours}", MIDNIGHT + timedelta(hours=hours), is_canceled=canceled)


class House:
    def __init__(self) -> None:
        self.finder = FakeFinder()
        self.finder.followed = [followed(1, "zoe"), followed(2, "Adam"), followed(3, "mia")]
        self.finder.infos = {"2": ChannelInfo("2", "login2", "Adam", "5", "Chess", "Last title")}
        self.account = FakeAccount()
        self.account.state = inside()
        self.follows = LocalFollows(records_of(FakeChannelStore()))
        self.streams: list[Stream] = []
        self.live: Pager[Stream] = Pager(self._live_page, lambda one: one.user_id)
        self.now = MIDNIGHT
        self.list = OfflineList(self.finder, self.account, self.follows, self.live, lambda: self.now)
        self.service = OfflineService(self.finder, self.list, lambda: self.now)
        self.totals: list[int | None] = []
        self.list.total_changed.connect(self.totals.append)

    async def _live_page(self, _after: str) -> Page[Stream]:
        return Page(tuple(self.streams))

    @property
    def listing(self) -> Listing[OfflineChannel]:
        return self.list.listing

    @property
    def names(self) -> list[str]:
        return [one.user.display_name for one in self.listing.items]

    async def live_are(self, *numbers: int) -> None:
        self.streams = [stream(str(number)) for number in numbers]
        await self.live.refresh()
        await settle()

    async def become(self, state: AccountState) -> None:
        self.account.become(state)
        await settle()

    def asked(self, what: str) -> int:
        return len([one for one in self.finder.asked if one.startswith(what)])


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.service.close()


async def test_nothing_is_asked_before_somebody_wants_the_list(house: House) -> None:
    await house.live_are(1)
    house.list.find("a")
    assert house.finder.asked == []
    assert (house.listing.as_of, house.list.waits, house.list.total) == (None, False, None)


async def test_who_is_not_live_is_listed_by_name_with_the_last_title(house: House) -> None:
    await house.live_are(3)
    await house.list.more()
    assert house.names == ["Adam", "zoe"]
    adam = house.listing.items[0]
    assert (adam.title, adam.category, adam.followed_at) == ("Last title", "Chess", MIDNIGHT)
    assert house.listing.items[1].title == ""
    assert (house.listing.phase, house.listing.as_of, house.list.total) == (ListingPhase.READY, MIDNIGHT, 3)
    assert "infos 2,1" in house.finder.asked


async def test_the_list_follows_who_comes_and_goes(house: House) -> None:
    await house.live_are(1, 2, 3)
    await house.list.more()
    assert house.names == []
    await house.live_are(1)
    assert house.names == ["Adam", "mia"]
    assert house.listing.items[0].title == "Last title"
    assert house.asked("follows") == 1


async def test_titles_are_asked_for_by_the_page(house: House) -> None:
    house.finder.followed = [followed(number) for number in range(250)]
    await house.list.more()
    assert (len(house.names), house.listing.has_more, house.list.total) == (100, True, 250)
    assert (house.asked("follows"), house.asked("infos")) == (3, 1)
    await house.list.more()
    await house.list.more()
    await house.list.more()
    assert (len(house.names), house.listing.has_more) == (250, False)
    assert (house.asked("follows"), house.asked("infos")) == (3, 3)


async def test_titles_are_renewed_with_the_list_when_they_are_old(house: House) -> None:
    await house.list.more()
    await house.list.refresh()
    assert house.asked("infos") == 1
    house.now += timedelta(minutes=11)
    await house.live_are(3)
    assert house.asked("infos") == 1  # nobody asked
    house.finder.infos["2"] = ChannelInfo("2", "login2", "Adam", title="New title")
    await house.list.refresh()
    assert house.asked("infos") == 2
    assert house.listing.items[0].title == "New title"


async def test_titles_that_do_not_come_leave_the_names(house: House) -> None:
    original = house.finder.channels

    async def fail(_ids: object) -> list[ChannelInfo]:
        raise NetworkError("No network.")

    house.finder.channels = fail  # type: ignore[method-assign,assignment]
    await house.list.more()
    assert (house.names, house.listing.phase) == (["Adam", "mia", "zoe"], ListingPhase.READY)
    house.finder.channels = original  # type: ignore[method-assign]
    await house.list.refresh()
    assert house.listing.items[0].title == "Last title"


async def test_names_are_searched(house: House) -> None:
    house.finder.followed = [followed(number) for number in range(250)]
    house.finder.followed.append(followed(999, "Ülrich"))
    await house.list.more()
    house.list.find(" üLR ")
    await settle()
    assert (house.names, house.listing.has_more) == (["Ülrich"], False)
    assert house.finder.asked[-1] == "infos 999"
    house.list.find("login12")
    assert house.names == ["Name0012", *(f"Name{number:04}" for number in range(120, 130))]
    house.list.find("")
    assert len(house.names) == 100
    asked = len(house.finder.asked)
    house.list.find("  ")
    assert len(house.finder.asked) == asked


async def test_the_first_names_are_there_before_the_last_page(house: House) -> None:
    house.finder.followed = [followed(number) for number in range(250)]
    seen: list[tuple[int, ListingPhase]] = []
    house.list.changed.connect(lambda listing: seen.append((house.asked("follows"), listing.phase)))
    await house.list.more()
    assert seen[0] == (1, ListingPhase.LOADING)
    assert house.totals == [250]


async def test_trouble_keeps_the_list(house: House) -> None:
    house.finder.error = NetworkError("No network.")
    await house.list.more()
    assert (house.listing.phase, house.listing.message, house.listing.as_of) == (
        ListingPhase.ERROR,
        "No network.",
        None,
    )
    assert house.list.waits
    house.finder.error = None
    await house.list.more()
    assert house.names == ["Adam", "mia", "zoe"]
    house.finder.error = NetworkError("Gone.")
    house.now += timedelta(minutes=1)
    assert not await house.list.refresh()
    assert (house.names, house.listing.message, house.listing.as_of) == (["Adam", "mia", "zoe"], "Gone.", MIDNIGHT)


async def test_a_scope_that_lacks_is_told(house: House) -> None:
    house.finder.error = MissingScope(401, "Missing scope: user:read:follows")
    await house.list.more()
    assert house.listing.phase is ListingPhase.ERROR


async def test_who_asks_while_it_is_read_shares_the_answer(house: House) -> None:
    assert all(await asyncio.gather(house.list.refresh(), house.list.refresh()))
    assert house.asked("follows") == 1
    house.finder.error = NetworkError("No network.")
    assert not any(await asyncio.gather(house.list.refresh(), house.list.refresh()))
    assert house.asked("follows") == 2


async def test_the_total_alone_is_one_request(house: House) -> None:
    house.finder.followed = [followed(number) for number in range(2000)]
    await house.list.read_total()
    await house.list.read_total()
    assert (house.list.total, house.finder.asked) == (2000, ["follows 7"])
    assert house.listing.items == ()


async def test_a_total_that_does_not_come_is_not_known(house: House) -> None:
    house.finder.error = NetworkError("No network.")
    await house.list.read_total()
    assert house.list.total is None
    house.account.state = OUT
    house.finder.error = None
    await house.list.read_total()
    assert house.asked("follows") == 1


async def test_a_total_that_comes_after_a_switch_is_nobodys(house: House) -> None:
    house.finder.hold = asyncio.Event()
    reading = asyncio.ensure_future(house.list.read_total())
    await settle()
    await house.become(inside("8"))
    house.finder.hold.set()
    await reading
    assert house.list.total is None


async def test_channels_that_were_added_here_are_among_them(house: House) -> None:
    await house.follows.add("login2")
    await house.follows.add("bert", user_id="40", display_name="Bert")
    await house.follows.add("carla")
    await house.list.more()
    assert house.names == ["Adam", "Bert", "carla", "mia", "zoe"]
    assert [one.followed_at is None for one in house.listing.items] == [False, True, True, False, False]
    assert house.finder.asked[-1] == "infos 2,40,3,1"
    await house.follows.remove("carla")
    assert "carla" not in house.names


async def test_with_nobody_logged_in_they_are_all(house: House) -> None:
    house.account.state = OUT
    await house.list.more()
    assert (house.listing.phase, house.names) == (ListingPhase.LOGGED_OUT, [])
    assert "Log in" in house.listing.message
    await house.follows.add("bert")
    await settle()
    assert (house.listing.phase, house.names, house.list.total) == (ListingPhase.READY, ["bert"], None)
    await house.follows.remove("bert")
    await settle()
    assert house.listing.phase is ListingPhase.LOGGED_OUT
    assert house.finder.asked == []


async def test_another_account_has_another_list(house: House) -> None:
    await house.list.more()
    house.finder.followed = [followed(9)]
    await house.become(CHECKING)
    assert (house.names, house.listing.phase, house.list.total) == ([], ListingPhase.LOADING, None)
    await house.become(inside("8"))
    assert (house.names, house.list.total) == (["Name0009"], 1)
    await house.become(OUT)
    assert (house.names, house.listing.phase) == ([], ListingPhase.LOGGED_OUT)


async def test_a_switch_while_the_list_is_read(house: House) -> None:
    house.finder.hold = asyncio.Event()
    reading = asyncio.ensure_future(house.list.refresh())
    await settle()
    await house.become(inside("8"))
    house.finder.followed = [followed(9)]
    house.finder.hold.set()
    assert not await reading
    await settle()
    assert house.names == ["Name0009"]
    assert house.finder.asked[:2] == ["follows 7", "follows 8"]


async def test_a_revoked_login_leaves_the_list_readable(house: House) -> None:
    await house.list.more()
    await house.become(REVOKED)
    assert (house.names, house.listing.phase, house.listing.message) == (
        ["Adam", "mia", "zoe"],
        ListingPhase.LOGGED_OUT,
        REVOKED.message,
    )
    await house.become(inside())
    assert (house.listing.phase, house.asked("follows")) == (ListingPhase.READY, 2)
    await house.become(inside())
    assert house.asked("follows") == 2


async def test_a_list_that_nobody_asked_for_is_not_read_after_a_login(house: House) -> None:
    await house.become(inside("8"))
    assert house.finder.asked == []


async def test_the_next_stream_is_asked_for_once(house: House) -> None:
    house.finder.schedules = {"1": Schedule((segment(2), segment(1)))}
    first, second = await asyncio.gather(house.service.next_segment("1"), house.service.next_segment("1"))
    assert first is second
    assert first is not None
    assert first.id == "in 1"
    assert await house.service.next_segment("2") is None
    assert await house.service.next_segment("2") is None
    assert await house.service.next_segment("") is None
    assert (house.asked("schedule 1"), house.asked("schedule 2")) == (1, 1)
    house.now += timedelta(minutes=31)
    await house.service.next_segment("2")
    assert house.asked("schedule 2") == 2


async def test_a_stream_that_should_have_begun_is_not_the_next_one(house: House) -> None:
    house.finder.schedules = {"1": Schedule((segment(0.1), segment(1)))}
    await house.service.next_segment("1")
    house.now += timedelta(minutes=7)
    following = await house.service.next_segment("1")
    assert following is not None
    assert following.id == "in 1"


async def test_a_schedule_that_does_not_come_is_asked_for_again(house: House) -> None:
    house.finder.error = NetworkError("No network.")
    assert await house.service.next_segment("1") is None
    house.finder.error = NotFound(404, "segments were not found")
    assert await house.service.next_segment("1") is None
    assert await house.service.next_segment("1") is None
    assert house.asked("schedule") == 2


async def test_few_schedules_are_asked_for_at_once_and_who_leaves_stops_none(house: House) -> None:
    house.finder.hold = asyncio.Event()
    asking = [asyncio.ensure_future(house.service.next_segment(str(number))) for number in range(30)]
    await settle()
    assert house.asked("schedule") == 4
    for one in asking:
        one.cancel()
    house.finder.hold.set()
    await settle()
    assert house.asked("schedule") == 30
    await house.service.next_segment("0")
    assert house.asked("schedule") == 30


def test_what_the_next_stream_is() -> None:
    now = MIDNIGHT
    assert next_of(Schedule(), now) is None
    assert next_of(Schedule((segment(-1), segment(0))), now) is None
    called_off = Schedule((segment(1, canceled=True), segment(3), segment(2)))
    assert next_of(called_off, now) == segment(2)
    away = Vacation(now, now + timedelta(hours=5))
    assert next_of(Schedule((segment(1), segment(4.9)), away), now) is None
    assert next_of(Schedule((segment(1), segment(5)), away), now) == segment(5)


def test_a_local_follow_has_a_name() -> None:
    assert LocalFollow("luma").name == "luma"
