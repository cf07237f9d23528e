"""Account follows and local follows as one list, and who of them went live."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mini_ttv.core.errors import BadAnswer, MiniTtvError, NetworkError, RateLimited, Unauthorized
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.models import Stream
from mini_ttv.services.account import AccountNeed, AccountPhase, AccountState
from mini_ttv.services.browse import BrowseDoors, BrowseService, Listing, ListingPhase
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.local_follows import LocalFollows
from tests.core.streams import MIDNIGHT, stream
from tests.services.fake_browsing import (
    CHECKING,
    OUT,
    FakeAccount,
    FakeChannelStore,
    FakeGql,
    FakeHelix,
    inside,
    records_of,
)
from tests.services.fake_twitch import FakeTime, settle

REVOKED = AccountState(message="Twitch ended this login. Log in again.", need=AccountNeed.LOGIN)


class House:
    """The service between fakes, and a clock that goes on with the sleepers."""

    def __init__(self) -> None:
        self.helix = FakeHelix()
        self.gql = FakeGql()
        self.account = FakeAccount()
        self.time = FakeTime()
        self.now = MIDNIGHT + timedelta(hours=1)
        self.store = FakeChannelStore()
        self.favourites = Favourites(records_of(self.store))
        self.follows = LocalFollows(records_of(self.store))
        doors = BrowseDoors(self.helix, self.account, self.gql, self.follows, self.favourites)
        self.browse = BrowseService(doors, self.time.sleep, lambda: self.now)
        self.told: list[list[str]] = []
        self.browse.went_live.connect(lambda streams: self.told.append([one.user_id for one in streams]))

    @property
    def listing(self) -> Listing[Stream]:
        return self.browse.followed.listing

    @property
    def shown(self) -> list[str]:
        return [one.user_id for one in self.listing.items]

    @property
    def phase(self) -> ListingPhase:
        return self.listing.phase

    async def become(self, state: AccountState) -> None:
        self.account.become(state)
        await settle()

    async def pass_time(self) -> float:
        """Whoever sleeps has slept enough; returns how long that was at most."""
        await settle()
        seconds = max(self.time.waits, default=0.0)
        self.now += timedelta(seconds=seconds)
        await self.time.wake()
        return seconds

    def followed_requests(self) -> int:
        return len([one for one in self.helix.asked if one.startswith("followed")])


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    await made.browse.start()
    yield made
    await made.browse.close()


def live_here(number: int, *, minutes: float = 0) -> Stream:
    return stream(str(number), minutes=minutes)


async def test_with_nobody_logged_in_added_channels_are_the_list(house: House) -> None:
    house.gql.live = [stream("5"), stream("6")]
    await house.follows.add("login5")
    await settle()
    assert house.gql.asked == [["login5"]]
    assert house.shown == ["5"]
    assert (house.phase, house.listing.as_of) == (ListingPhase.READY, house.now)
    await house.follows.add("login6")
    await settle()
    assert house.shown == ["5", "6"]
    await house.follows.remove("login5")
    assert house.shown == ["6"]
    await house.follows.remove("login6")
    assert (house.phase, house.shown) == (ListingPhase.LOGGED_OUT, [])


async def test_they_are_polled(house: House) -> None:
    await house.follows.add("login5")
    await settle()
    house.gql.live = [stream("5")]
    await house.pass_time()
    assert house.shown == ["5"]
    asked = len(house.gql.asked)
    await house.pass_time()
    assert len(house.gql.asked) == asked + 1
    assert house.time.waits == [60.0]


async def test_somebody_logged_in_asks_through_the_login(house: House) -> None:
    house.helix.live_now = [stream("5")]
    await house.become(inside())
    await house.follows.add("login5")
    await settle()
    assert house.gql.asked == []
    assert "live login5" in house.helix.asked
    assert house.shown == ["1", "5"]


async def test_a_hundred_channels_are_a_call(house: House) -> None:
    await house.become(inside())
    for number in range(150):
        await house.follows.add(f"login{number}")
    await settle()
    house.helix.asked.clear()
    house.helix.live_now = [stream("149")]
    await house.browse.followed.refresh()
    calls = [one.split()[1].split(",") for one in house.helix.asked if one.startswith("live")]
    assert [len(call) for call in calls] == [100, 50]
    assert "149" in house.shown


async def test_a_channel_that_is_followed_twice_has_one_card_and_is_told_once(house: House) -> None:
    await house.follows.add("login3")
    await house.become(inside())
    new = stream("3", minutes=61)
    house.helix.live["7"].append(new)
    house.helix.live_now = [new]
    await house.pass_time()
    assert sorted(house.shown) == ["1", "3"]
    assert house.told == [["3"]]
    await house.pass_time()
    assert house.told == [["3"]]


async def test_added_channels_are_told_like_follows(house: House) -> None:
    house.gql.live = [stream("5")]
    await house.follows.add("login5")
    await house.follows.add("login6")
    await settle()
    house.gql.live = [stream("5"), stream("6", minutes=61)]
    await house.pass_time()
    assert house.told == [["6"]]


async def test_a_channel_that_is_live_when_it_is_added_is_no_news(house: House) -> None:
    await house.follows.add("login6")
    await house.pass_time()
    house.gql.live = [stream("5", minutes=59)]
    await house.follows.add("login5")
    await house.pass_time()
    assert (house.shown, house.told) == (["5"], [])
    await house.follows.remove("login5")
    await house.pass_time()
    await house.follows.add("login5")
    await house.pass_time()
    assert house.told == []


async def test_a_channel_that_is_added_while_others_are_read_is_read_too(house: House) -> None:
    house.gql.live = [stream("5"), stream("6")]
    await house.follows.add("login5")
    await house.follows.add("login6")
    await settle()
    assert house.shown == ["5", "6"]


async def test_a_look_by_hand_finds_who_went_live_and_tells_it_once(house: House) -> None:
    await house.become(inside())
    house.helix.live["7"].append(stream("2", minutes=61))
    assert await house.browse.followed.refresh()
    assert await house.browse.followed.refresh()
    await house.pass_time()
    assert house.told == [["2"]]


async def test_answers_that_lack_the_id_and_the_start(house: House) -> None:
    await house.follows.add("login5", user_id="5")
    bare = replace(stream("5"), user_id="", started_at=MIDNIGHT + timedelta(hours=2))
    unknown = replace(bare, id="x", user_login="login6", user_name="Six")
    house.gql.live = [bare, unknown]
    await house.follows.add("login6")
    await settle()
    assert house.shown == ["5", ""]
    house.gql.live = [replace(bare, started_at=MIDNIGHT + timedelta(hours=3))]
    await house.pass_time()
    assert [one.started_at for one in house.listing.items] == [bare.started_at]


async def test_ids_are_learnt_from_streams_and_once_from_users(house: House) -> None:
    await house.become(inside())
    house.helix.live_now = [stream("5")]
    await house.follows.add("login5")
    await house.follows.add("nobody")
    await house.follows.add("login6")
    await house.pass_time()
    assert house.store.channels["login5"] == LocalFollow("login5", "5", "Name5")
    assert house.store.channels["login6"] == LocalFollow("login6", "6", "Login6")
    assert [one for one in house.helix.asked if one.startswith("users")] == ["users 5,login6,nobody"]
    await house.pass_time()
    assert len([one for one in house.helix.asked if one.startswith("users")]) == 1


async def test_a_channel_with_a_new_name_is_found_by_its_id(house: House) -> None:
    await house.follows.add("old_name", user_id="6")
    house.helix.live_now = [stream("6")]
    await house.become(inside())
    assert [channel.login for channel in house.follows.channels] == ["login6"]
    await house.pass_time()
    assert "6" in house.shown


async def test_with_nobody_logged_in_people_are_known_as_well(house: House) -> None:
    await house.follows.add("login6")
    await house.pass_time()
    assert house.store.channels["login6"] == LocalFollow("login6", "6", "Login6")
    assert house.browse.profiles.avatar("6") == "http://p.test/login6.png"
    assert house.browse.profiles.avatar("99") == ""
    await house.pass_time()
    assert house.gql.users_asked == [["login6"]]
    assert house.helix.asked == []
    await house.follows.add("login8", user_id="8")
    assert [house.browse.profiles.avatar(one) for one in ("8", "99")] == ["", ""]
    await house.pass_time()
    assert house.browse.profiles.avatar("8") == "http://p.test/login8.png"
    house.helix.live["7"] = []
    await house.become(inside())
    house.browse.profiles.avatar("99")
    await house.pass_time()
    assert "users 99" in house.helix.asked


async def test_ids_that_are_not_told_are_asked_for_with_the_next_poll(house: House) -> None:
    await house.follows.add("login6")
    await house.become(inside())
    await house.follows.add("login8")
    house.helix.users_error = NetworkError("No network.")
    await house.pass_time()
    assert house.store.channels["login8"].user_id == ""
    house.helix.users_error = None
    await house.pass_time()
    assert house.store.channels["login8"].user_id == "8"


async def test_the_order_is_the_persons(house: House) -> None:
    orders: list[FollowOrder] = []
    house.browse.order_changed.connect(orders.append)
    house.helix.live["7"] = [stream("1", viewers=9), stream("2", viewers=5, minutes=7), stream("3", viewers=1)]
    await house.become(inside())
    assert house.shown == ["1", "2", "3"]
    house.browse.set_order(FollowOrder.RECENT)
    house.browse.set_order(FollowOrder.RECENT)
    assert (house.browse.order, orders) == (FollowOrder.RECENT, [FollowOrder.RECENT])
    assert house.shown == ["2", "1", "3"]
    await house.favourites.toggle("3")
    assert house.shown == ["3", "2", "1"]
    await house.pass_time()
    assert house.shown == ["3", "2", "1"]


async def test_a_poll_changes_the_list_once(house: House) -> None:
    await house.follows.add("login5")
    await house.become(inside())
    seen: list[Listing[Stream]] = []
    house.browse.followed.changed.connect(seen.append)
    house.helix.live["7"].append(stream("2"))
    house.helix.live_now = [stream("5")]
    await house.pass_time()
    assert len(seen) == 1
    assert sorted(house.shown) == ["1", "2", "5"]


@pytest.mark.parametrize(
    "error", [NetworkError("No network."), BadAnswer("Garbage."), RateLimited(429, "Too many", None)]
)
async def test_trouble_keeps_the_list_with_its_time_and_ends_within_one_poll(house: House, error: MiniTtvError) -> None:
    await house.follows.add("login5")
    house.helix.live_now = [stream("5")]
    await house.become(inside())
    as_of = house.listing.as_of
    assert as_of == house.now
    house.helix.error = error
    slept = 0.0
    waits = []
    await house.pass_time()
    while slept < 60:
        waits.append(await house.pass_time())
        slept += waits[-1]
        assert (house.phase, sorted(house.shown), house.listing.as_of) == (ListingPhase.ERROR, ["1", "5"], as_of)
    assert waits == sorted(waits)
    assert waits[0] <= 5
    house.helix.error = None
    assert await house.pass_time() <= 60
    assert (house.phase, house.listing.as_of) == (ListingPhase.READY, house.now)
    assert house.time.waits == [60.0]


async def test_other_lists_that_failed_come_back_with_the_followed_ones(house: House) -> None:
    await house.become(inside())
    top = house.browse.top_streams()
    house.helix.error = NetworkError("No network.")
    await top.more()
    await house.pass_time()
    assert top.waits
    house.helix.error = None
    await house.pass_time()
    assert not top.waits


async def test_who_follows_nothing_asks_for_nothing_but_for_lists_that_failed(house: House) -> None:
    await house.pass_time()
    assert (house.helix.asked, house.gql.asked, house.time.waits) == ([], [], [60.0])
    top = house.browse.top_streams()
    house.helix.error = NetworkError("No network.")
    await top.more()
    house.helix.error = None
    await house.pass_time()
    assert top.listing.phase is ListingPhase.READY


async def test_every_second_answer_is_garbage(house: House) -> None:
    house.helix.live["7"] = [stream(str(number)) for number in range(450)]
    house.helix.garbage_every = 2
    await house.become(inside())
    assert (house.phase, len(house.shown)) == (ListingPhase.READY, 450)


async def test_a_revoked_login_leaves_the_list_readable(house: House) -> None:
    house.helix.live_now = house.gql.live = [stream("5")]
    await house.follows.add("login5")
    await house.become(inside())
    as_of = house.listing.as_of
    house.now += timedelta(seconds=30)
    await house.become(REVOKED)
    assert sorted(house.shown) == ["1", "5"]
    assert (house.phase, house.listing.message, house.listing.as_of) == (
        ListingPhase.LOGGED_OUT,
        REVOKED.message,
        as_of,
    )
    asked = house.followed_requests()
    house.gql.live = []
    await house.pass_time()
    assert house.shown == ["1"]  # what needs no login goes on
    assert house.followed_requests() == asked
    assert house.time.waits == [60.0]
    house.helix.live_now = []
    house.helix.live["7"].append(stream("2", minutes=61))
    await house.become(inside())
    assert (house.phase, house.shown) == (ListingPhase.READY, ["1", "2"])
    assert house.told == [["2"]]  # it began while nobody could look


async def test_another_account_does_not_inherit_a_revoked_list(house: House) -> None:
    await house.become(inside())
    await house.become(REVOKED)
    house.helix.live["8"] = []
    await house.become(inside("8"))
    assert (house.phase, house.shown, house.told) == (ListingPhase.READY, [], [])


async def test_a_login_that_never_showed_a_list_leaves_none(house: House) -> None:
    house.helix.error = Unauthorized(401, "no")
    await house.become(inside())
    await house.become(REVOKED)
    assert (house.phase, house.shown) == (ListingPhase.LOGGED_OUT, [])


async def test_who_logs_out_leaves_nothing_but_what_was_added_here(house: House) -> None:
    await house.follows.add("login5")
    house.helix.live_now = house.gql.live = [stream("5")]
    await house.become(inside())
    await house.become(OUT)
    assert (house.phase, house.shown) == (ListingPhase.READY, ["5"])


async def test_a_switch_of_accounts_is_seen_at_once_even_while_the_old_list_is_read(house: House) -> None:
    await house.become(inside())
    await house.pass_time()
    seen: list[list[str]] = []
    house.browse.followed.changed.connect(lambda _listing: seen.append(house.shown))
    house.account.become(replace(CHECKING, user_id="8"))
    assert house.shown == []
    await house.become(inside("8"))
    assert house.shown == ["9"]
    assert ["1"] not in seen


async def test_added_channels_wait_a_little_for_a_login_that_is_checked(house: House) -> None:
    house.gql.live = [stream("5")]
    await house.follows.start()
    house.account.become(CHECKING)
    await house.follows.add("login5")
    await settle()
    assert house.phase is ListingPhase.LOADING
    await house.pass_time()
    assert house.shown == ["5"]


async def test_the_first_page_comes_with_the_first_answer(house: House) -> None:
    house.helix.live["7"] = [stream(str(number)) for number in range(250)]
    seen: list[tuple[int, int]] = []
    house.browse.followed.changed.connect(
        lambda listing: seen.append((len(listing.items), house.followed_requests())) if listing.items else None
    )
    await house.become(inside())
    assert seen[0] == (100, 1)
    assert seen[-1][0] == 250


async def test_nothing_happens_after_the_end(house: House) -> None:
    await house.browse.close()
    await house.become(inside())
    await house.follows.add("login5")
    assert (house.helix.asked, house.gql.asked, house.shown) == ([], [], [])


async def test_more_of_the_list_is_the_list(house: House) -> None:
    assert not house.browse.followed.waits
    await house.become(inside())
    await house.browse.followed.more()
    assert house.followed_requests() == 1
    assert datetime.fromisoformat("2026-01-01T01:00:00+00:00") == house.listing.as_of
    assert AccountPhase.LOGGED_IN is house.account.state.phase
