import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from mini_ttv.core.errors import NetworkError, Unauthorized
from mini_ttv.core.models import Category, Stream
from mini_ttv.services.account import AccountPhase, AccountState
from mini_ttv.services.browse import BrowseDoors, BrowseService
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.listing import ListingPhase, Pager
from mini_ttv.services.local_follows import LocalFollows
from tests.core.streams import stream
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


def phase_of(pager: Pager[Stream] | Pager[Category]) -> ListingPhase:
    return pager.listing.phase


class House:
    def __init__(self) -> None:
        self.helix = FakeHelix()
        self.account = FakeAccount()
        self.time = FakeTime()
        self.gql = FakeGql()
        self.store = FakeChannelStore()
        self.favourites = Favourites(records_of(self.store))
        self.follows = LocalFollows(records_of(self.store))
        doors = BrowseDoors(self.helix, self.account, self.gql, self.follows, self.favourites)
        self.browse = BrowseService(doors, self.time.sleep)
        self.live: list[list[str]] = []
        self.browse.went_live.connect(lambda streams: self.live.append([one.user_id for one in streams]))

    @property
    def followed(self) -> list[str]:
        return [one.user_id for one in self.browse.followed.listing.items]


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    await made.browse.start()
    yield made
    await made.browse.close()


async def minute(house: House) -> None:
    """All that waits has waited long enough, twice: avatars and polls."""
    await settle()
    await house.time.wake()


async def test_logged_out_there_is_nothing_to_follow(house: House) -> None:
    await settle()
    listing = house.browse.followed.listing
    assert (listing.phase, listing.items) == (ListingPhase.LOGGED_OUT, ())
    assert "Log in" in listing.message
    assert house.helix.asked == []


async def test_while_the_login_is_checked_the_list_waits(house: House) -> None:
    house.account.become(CHECKING)
    assert house.browse.followed.listing.phase is ListingPhase.LOADING


async def test_a_login_starts_the_polling(house: House) -> None:
    house.account.become(inside())
    await settle()
    assert house.followed == ["1"]
    assert house.browse.followed.listing.phase is ListingPhase.READY
    assert 60 in house.time.waits
    await minute(house)
    assert house.helix.asked.count("followed 7") == 2


async def test_news_of_the_profile_change_nothing(house: House) -> None:
    house.account.become(inside())
    await settle()
    house.account.become(AccountState(AccountPhase.LOGGED_IN, "viewer", "Other Name", "7"))
    await settle()
    assert house.helix.asked.count("followed 7") == 1


async def test_avatars_are_asked_for_when_they_are_wanted(house: House) -> None:
    house.helix.live["7"] = [stream(str(number)) for number in range(500)]
    house.account.become(inside())
    await minute(house)
    assert not [one for one in house.helix.asked if one.startswith("users")]
    for number in range(30):
        assert house.browse.profiles.avatar(str(number)) == ""
    await minute(house)
    assert len([one for one in house.helix.asked if one.startswith("users")]) == 1


async def test_who_went_live_is_told_from_the_second_look_on(house: House) -> None:
    house.account.become(inside())
    await settle()
    house.helix.live["7"] = [stream("1"), stream("2", minutes=5), stream("3", minutes=6)]
    await minute(house)
    assert house.live == [["2", "3"]]
    await minute(house)
    assert house.live == [["2", "3"]]


async def test_a_list_of_many_pages_is_read_to_the_end(house: House) -> None:
    house.helix.live["7"] = [stream(str(number)) for number in range(450)]
    house.account.become(inside())
    await settle()
    assert len(house.followed) == 450
    assert len([one for one in house.helix.asked if one.startswith("followed")]) == 5


async def test_an_error_keeps_the_list_and_the_news(house: House) -> None:
    house.account.become(inside())
    await settle()
    as_of = house.browse.followed.listing.as_of
    house.helix.error = NetworkError("No network.")
    await minute(house)
    listing = house.browse.followed.listing
    assert (listing.phase, listing.message, listing.as_of) == (ListingPhase.ERROR, "No network.", as_of)
    assert house.followed == ["1"]
    house.helix.error = None
    house.helix.live["7"].append(stream("2", minutes=3))
    await minute(house)
    assert house.followed == ["1", "2"]
    assert house.live == [["2"]]


async def test_another_account_has_another_list_and_no_old_news(house: House) -> None:
    house.account.become(inside())
    await settle()
    house.account.become(inside("8"))
    assert house.followed == []
    await settle()
    assert house.followed == ["9"]
    assert house.live == []


async def test_logging_out_clears_the_list_and_stops_the_polling(house: House) -> None:
    house.account.become(inside())
    await settle()
    house.account.become(OUT)
    assert house.browse.followed.listing.phase is ListingPhase.LOGGED_OUT
    assert house.followed == []
    asked = len(house.helix.asked)
    await minute(house)
    assert len([one for one in house.helix.asked[asked:] if one.startswith("followed")]) == 0
    assert not await house.browse.followed.refresh()


async def test_the_other_lists(house: House) -> None:
    house.account.become(inside())
    top, game, games = house.browse.top_streams(), house.browse.game_streams("5"), house.browse.top_games()
    for pager in (top, game):
        await pager.more()
        assert [one.user_id for one in pager.listing.items] == ["1", "2"]
    await games.more()
    assert games.listing.items[0].name == "A Game"
    assert {"streams", "streams 5", "games"} <= set(house.helix.asked)
    assert [user.login for user in await house.browse.users(ids=["1"])] == ["login1"]


async def test_lists_that_wanted_a_login_are_read_after_it(house: House) -> None:
    games = house.browse.top_games()
    untouched = house.browse.top_streams()
    house.helix.error = Unauthorized(401, "Log in first.")
    await games.more()
    assert phase_of(games) is ListingPhase.LOGGED_OUT
    house.helix.error = None
    house.account.become(inside())
    await settle()
    assert phase_of(games) is ListingPhase.READY
    assert untouched.listing.as_of is None


async def test_while_the_login_is_checked_a_refusal_is_no_news(house: House) -> None:
    house.account.become(CHECKING)
    games = house.browse.top_games()
    house.helix.error = Unauthorized(401, "Log in first.")
    await games.more()
    assert phase_of(games) is ListingPhase.LOADING
    house.account.become(OUT)
    await settle()
    assert phase_of(games) is ListingPhase.LOGGED_OUT


async def test_a_refusal_of_a_good_login_is_an_error(house: House) -> None:
    house.account.become(inside())
    games = house.browse.top_games()
    house.helix.error = Unauthorized(401, "Client ID and OAuth token do not match")
    await games.more()
    assert phase_of(games) is ListingPhase.ERROR
    assert "do not match" in games.listing.message


async def test_the_time_of_a_list_is_aware(house: House) -> None:
    house.account.become(inside())
    await settle()
    as_of = house.browse.followed.listing.as_of
    assert as_of is not None
    assert abs((datetime.now(UTC) - as_of).total_seconds()) < 60


async def test_languages_are_asked_for_and_kept(house: House) -> None:
    house.account.become(inside())
    told: list[tuple[str, ...]] = []
    house.browse.languages_changed.connect(told.append)
    top, game, unseen = house.browse.top_streams(), house.browse.game_streams("5"), house.browse.game_streams("6")
    await top.more()
    await game.more()
    house.helix.asked.clear()
    house.browse.set_languages(["EN", "de", "en", "no code"])
    assert (top.listing.phase, top.listing.items) == (ListingPhase.LOADING, ())
    await settle()
    assert sorted(one for one in house.helix.asked if one.startswith("streams")) == ["streams 5 de,en", "streams de,en"]
    assert top.listing.phase is game.listing.phase is ListingPhase.READY
    house.browse.set_languages(("de", "en"))
    await unseen.more()
    assert house.helix.asked[-1] == "streams 6 de,en"
    assert (house.browse.languages, told) == (("de", "en"), [("de", "en")])
    house.browse.set_languages(())
    await settle()
    assert "streams" in house.helix.asked


async def test_languages_change_while_a_list_is_read(house: House) -> None:
    house.account.become(inside())
    await settle()
    house.helix.hold = asyncio.Event()
    top = house.browse.top_streams()
    reading = asyncio.ensure_future(top.more())
    await settle()
    house.browse.set_languages(["de"])
    await settle()
    house.helix.hold.set()
    await reading
    await settle()
    assert house.helix.asked[-1] == "streams de"
    assert top.listing.phase is ListingPhase.READY
