import asyncio
from collections.abc import AsyncIterator, Iterable

import pytest

from mini_ttv.core.errors import NetworkError, ServerError
from mini_ttv.core.models import Category, FoundChannel, User
from mini_ttv.services.listing import ListingPhase
from mini_ttv.services.search import SearchService, Suggestions, cleaned, login_in
from tests.core.streams import stream
from tests.services.fake_browsing import CHECKING, OUT, FakeAccount, FakeFinder, FakeGql, inside
from tests.services.fake_twitch import FakeTime, settle


def found(login: str, *, live: bool = False, name: str = "") -> FoundChannel:
    return FoundChannel(f"id-{login}", login, name or login.title(), is_live=live)


class House:
    def __init__(self) -> None:
        self.finder = FakeFinder()
        self.finder.found = [
            found("lumberjack"),
            found("lumen", live=True),
            found("luma"),
            found("luminous", live=True),
        ]
        self.finder.categories = [Category("1", "Lumines"), Category("2", "Chess")]
        self.account = FakeAccount()
        self.account.state = inside()
        self.gql = FakeGql()
        self.time = FakeTime()
        self.known_users = {"quiet_one": User("9", "quiet_one", "Quiet_One", "http://p.test/9.png")}
        self.users_asked: list[str] = []
        self.search = SearchService(self.finder, self.account, self.users, self.gql, sleep=self.time.sleep)

    async def users(self, ids: Iterable[str], logins: Iterable[str]) -> list[User]:
        assert not list(ids)
        wanted = list(logins)
        self.users_asked += wanted
        return [self.known_users[login] for login in wanted if login in self.known_users]

    async def suggest(self, text: str) -> Suggestions:
        asking = asyncio.ensure_future(self.search.suggest(text))
        await settle()
        await self.time.wake()
        return await asking


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.search.close()


def logins(suggestions: Suggestions) -> list[str]:
    return [one.login for one in suggestions.channels]


async def test_the_exact_name_comes_first_then_the_live_then_the_others(house: House) -> None:
    answer = await house.suggest("Luma")
    assert logins(answer) == ["luma", "lumen", "luminous", "lumberjack"]
    assert answer.typed == ""
    assert answer.text == "Luma"
    assert answer.message == ""


async def test_categories_come_along(house: House) -> None:
    house.finder.found = []
    assert [one.name for one in (await house.suggest("lumi")).categories] == ["Lumines"]


async def test_channels_that_are_live_in_a_category_of_that_name_are_not_meant(house: House) -> None:
    house.finder.found = [found("somebody", live=True), found("chessqueen", live=True), found("other", name="ChessBoy")]
    house.finder.found[0] = found("somebody", live=True)
    answer = await house.suggest("chess club")
    assert answer.typed == ""
    assert sorted(logins(answer)) == ["chessqueen", "other", "somebody"]  # as Twitch finds them without `live_only`
    pager = house.search.channels("chess")
    await pager.more()
    assert [one.login for one in pager.listing.items] == ["chessqueen"]
    await pager.more()
    assert [one.login for one in pager.listing.items] == ["chessqueen", "somebody", "other"]


async def test_a_channel_that_the_search_leaves_out_is_looked_up(house: House) -> None:
    answer = await house.suggest("Quiet_One")
    assert answer.channels[0] == FoundChannel("9", "quiet_one", "Quiet_One", profile_image_url="http://p.test/9.png")
    assert answer.typed == ""
    await house.suggest("luma")
    assert house.users_asked == ["quiet_one"]


async def test_a_name_that_twitch_does_not_know_can_be_opened_all_the_same(house: House) -> None:
    assert (await house.suggest("@Banned_One")).typed == "banned_one"


async def test_an_address_is_asked_for_by_its_channel(house: House) -> None:
    await house.suggest("https://www.twitch.tv/Luma?x=1")
    assert "channels luma" in house.finder.asked


@pytest.mark.parametrize("text", ["", " ", "l", " x "])
async def test_too_little_is_no_question(house: House, text: str) -> None:
    answer = await house.search.suggest(text)
    assert (answer.channels, answer.categories, answer.typed) == ((), (), text.strip())
    for pager in (house.search.channels(text), house.search.categories(text)):
        await pager.more()
        assert (pager.listing.phase, pager.listing.items) == (ListingPhase.READY, ())
    assert house.finder.asked == []


async def test_who_goes_on_typing_asks_once(house: House) -> None:
    older = [asyncio.ensure_future(house.search.suggest(text)) for text in ("lu", "lum")]
    await settle()
    newest = await house.suggest("luma")
    assert all(one.cancelled() for one in older)
    assert logins(newest)[0] == "luma"
    assert sorted(house.finder.asked) == ["categories luma", "channels luma", "live luma"]


async def test_a_question_that_is_on_its_way_is_called_off(house: House) -> None:
    house.finder.hold = asyncio.Event()
    older = asyncio.ensure_future(house.search.suggest("lum"))
    await settle()
    await house.time.wake()
    assert len(house.finder.asked) == 3
    newer = asyncio.ensure_future(house.search.suggest("x"))
    assert (await newer).typed == "x"
    await settle()
    assert older.cancelled()
    house.finder.hold = None
    assert logins(await house.suggest("lum")) != []


async def test_who_asks_and_leaves_calls_the_question_off(house: House) -> None:
    asking = asyncio.ensure_future(house.search.suggest("luma"))
    await settle()
    asking.cancel()
    await settle()
    await house.time.wake()
    assert house.finder.asked == []


async def test_an_answer_is_kept_for_who_comes_back_to_it(house: House) -> None:
    first = await house.suggest("luma")
    await house.suggest("lumen")
    asked = len(house.finder.asked)
    assert await house.search.suggest("luma ") == first
    assert len(house.finder.asked) == asked
    house.account.become(inside("8"))
    await house.suggest("luma")
    assert len(house.finder.asked) == asked + 3


async def test_not_all_answers_are_kept(house: House) -> None:
    for number in range(60):
        await house.suggest(f"name{number}")
    asked = len(house.finder.asked)
    await house.suggest("name59")
    assert len(house.finder.asked) == asked
    await house.suggest("name0")
    assert len(house.finder.asked) > asked


async def test_trouble_is_a_sentence_and_is_not_kept(house: House) -> None:
    house.finder.error = NetworkError("No network.")
    assert await house.suggest("luma") == Suggestions("luma", typed="luma", message="No network.")
    house.finder.error = ServerError(503, "")
    assert "Try again later" in (await house.suggest("luma")).message
    house.finder.error = None
    assert logins(await house.suggest("luma"))[0] == "luma"


async def test_with_nobody_logged_in_a_whole_name_is_found(house: House) -> None:
    house.account.become(OUT)
    house.gql.live = [stream("5")]
    answer = await house.suggest("Login5")
    assert [(one.id, one.login, one.is_live) for one in answer.channels] == [("5", "login5", True)]
    assert "Log in" in answer.message
    answer = await house.suggest("login6")
    assert (answer.channels, answer.typed) == ((), "login6")
    assert (await house.suggest("two words")).typed == ""
    house.gql.error = NetworkError("No network.")
    assert (await house.suggest("login5")).typed == "login5"
    assert house.finder.asked == []


async def test_without_the_other_door_a_name_can_still_be_opened(house: House) -> None:
    search = SearchService(house.finder, FakeAccount(), house.users, sleep=house.time.sleep)
    asking = asyncio.ensure_future(search.suggest("luma"))
    await settle()
    await house.time.wake()
    assert (await asking).typed == "luma"
    await search.close()


async def test_a_login_that_is_being_checked_is_used(house: House) -> None:
    house.account.become(CHECKING)
    assert logins(await house.suggest("luma"))[0] == "luma"


async def test_lists_go_on_from_the_live_ones_to_all(house: House) -> None:
    live = [found(f"luma{number}", live=True) for number in range(30)]
    others = [found(f"luma_off{number}") for number in range(30)]
    house.finder.found = [*others, *live]
    pager = house.search.channels("luma")
    await pager.more()
    while pager.listing.has_more:
        await pager.more()
    assert [one.is_live for one in pager.listing.items] == [True] * 30 + [False] * 30
    house.finder.categories = [Category(str(number), f"Luma {number}") for number in range(45)]
    categories = house.search.categories("LUMA")
    await categories.more()
    assert len(categories.listing.items) == 20
    await categories.more()
    await categories.more()
    assert (len(categories.listing.items), categories.listing.has_more) == (45, False)


async def test_a_list_without_live_channels_begins_with_the_others(house: House) -> None:
    house.finder.found = [found("luma")]
    pager = house.search.channels("luma")
    await pager.more()
    assert [one.login for one in pager.listing.items] == ["luma"]


@pytest.mark.parametrize(
    ("text", "query", "login"),
    [
        ("  Two   Words ", "two words", ""),
        ("Luma", "luma", "luma"),
        ("twitch.tv/Luma", "luma", "luma"),
        ("twitch.tv/videos/12", "twitch.tv/videos/12", ""),
        ("x" * 300, "x" * 100, ""),
    ],
)
def test_what_typed_text_asks_for(text: str, query: str, login: str) -> None:
    assert (cleaned(text), login_in(text)) == (query, login)
