import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping

import pytest

from mini_ttv.core.chat_sending import OwnedEmote
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import MiniTtvError, MissingScope, NetworkError
from mini_ttv.core.models import User
from mini_ttv.services.account_state import AccountPhase, AccountState
from mini_ttv.services.emote_shelf import EmoteShelf, Shelf
from tests.core.chat_messages import emote

_VIEWER = AccountState(AccountPhase.LOGGED_IN, "viewer", "Viewer", "22")
_NOT_OWN = "Your login does not let Mini TTV see your own emotes."


def _own(name: str, owner: str = "") -> OwnedEmote:
    return OwnedEmote(emote(name, Provider.TWITCH), owner)


class _House:
    def __init__(self) -> None:
        self.channel, self.channel_id = "chan", "11"
        self.emotes: Mapping[str, Emote] = {"LULW": emote("LULW"), "Kappa": emote("Kappa", Provider.BTTV)}
        self.state = _VIEWER
        self.trouble: MiniTtvError | None = None
        self.asked: list[str] = []
        self.changes: list[Shelf] = []
        self.shelf: EmoteShelf

    async def user_emotes(self, user_id: str, channel_id: str = "") -> list[OwnedEmote]:
        self.asked.append(f"user {user_id} {channel_id}")
        if self.trouble is not None:
            raise self.trouble
        return [_own("Kappa"), _own("chanHi", channel_id), _own("otherHi", "33"), _own("strangeHi", "44")]

    async def global_emotes(self) -> list[OwnedEmote]:
        self.asked.append("everybody's")
        return [_own("Kappa")]

    async def users(self, ids: Iterable[str]) -> list[User]:
        self.asked.append(f"users {' '.join(ids)}")
        if isinstance(self.trouble, NetworkError):
            raise self.trouble
        return [User("33", "other", "Other")]

    async def settle(self) -> list[tuple[str, list[str]]]:
        self.shelf.want()
        for _ in range(10):
            await asyncio.sleep(0)
        return [(each.title, [one.name for one in each.emotes]) for each in self.shelf.shelf.sections]


class _Catalogue:
    def __init__(self) -> None:
        self.trouble: MiniTtvError | None = None

    async def global_emotes(self) -> Mapping[str, Emote]:
        if self.trouble is not None:
            raise self.trouble
        return {"catJAM": emote("catJAM", Provider.BTTV)}

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        names = {"zzz": Provider.SEVENTV, "Aaa": Provider.SEVENTV, "Eff": Provider.FFZ}
        return {name: emote(name, provider) for name, provider in names.items()}


@pytest.fixture
def catalogue() -> _Catalogue:
    return _Catalogue()


@pytest.fixture
async def house(catalogue: _Catalogue) -> AsyncIterator[_House]:
    made = _House()
    made.shelf = EmoteShelf(made, catalogue, made, made, made.users)
    made.shelf.changed.connect(made.changes.append)
    yield made
    await made.shelf.close()


async def test_what_is_special_here_comes_first_and_each_owner_has_a_section(house: _House) -> None:
    assert await house.settle() == [
        ("Twitch · chan", ["chanHi"]),
        ("7TV · chan", ["Aaa", "zzz"]),
        ("FrankerFaceZ · chan", ["Eff"]),
        ("Twitch", ["Kappa"]),
        ("BetterTTV", ["catJAM"]),
        ("Twitch · Other", ["otherHi"]),
        ("Twitch · other channels", ["strangeHi"]),
    ]
    assert house.changes == [house.shelf.shelf]
    assert house.shelf.own["Kappa"].provider is Provider.TWITCH
    assert house.shelf.by_name["Kappa"].provider is Provider.TWITCH
    assert house.shelf.by_name["LULW"].provider is Provider.SEVENTV


async def test_nothing_is_asked_twice_until_something_is_another(house: _House) -> None:
    await house.settle()
    await house.settle()
    assert house.asked == ["user 22 11", "users 33 44"]
    house.channel, house.channel_id = "other", "33"
    assert (await house.settle())[0] == ("Twitch · other", ["chanHi", "otherHi"])
    assert house.asked[2] == "user 22 33"


async def test_a_channel_that_is_not_known_yet_is_not_asked_for(house: _House) -> None:
    house.channel_id = ""
    assert await house.settle() == []
    assert house.asked == []


async def test_who_changes_the_channel_meanwhile_sees_only_the_new_one(house: _House) -> None:
    house.shelf.want()
    await asyncio.sleep(0)
    house.channel, house.channel_id = "other", "33"
    assert (await house.settle())[0][0] == "Twitch · other"
    assert len(house.changes) == 1


async def test_a_login_without_the_scope_has_everybodys(house: _House) -> None:
    house.state = AccountState(
        AccountPhase.LOGGED_IN, "viewer", "Viewer", "22", lacking=frozenset({"user:read:emotes"})
    )
    assert ("Twitch", ["Kappa"]) in await house.settle()
    assert house.asked == ["everybody's"]
    assert house.shelf.shelf.note == _NOT_OWN


async def test_nobody_has_only_the_others(house: _House) -> None:
    house.state = AccountState()
    assert [title for title, _ in await house.settle()] == ["7TV · chan", "FrankerFaceZ · chan", "BetterTTV"]
    assert house.shelf.shelf.note == ""


@pytest.mark.parametrize(
    ("trouble", "note", "asks_again"),
    [
        (MissingScope(401, "Missing scope: user:read:emotes"), _NOT_OWN, False),
        (NetworkError("No network."), "Twitch's emotes are missing: No network.", True),
    ],
)
async def test_what_cannot_be_had_is_said(house: _House, trouble: MiniTtvError, note: str, asks_again: bool) -> None:
    house.trouble = trouble
    assert ("7TV · chan", ["Aaa", "zzz"]) in await house.settle()
    assert house.shelf.shelf.note == note
    await house.settle()
    assert (len(house.asked) == 2) is asks_again


async def test_a_provider_that_fails_costs_only_its_own_and_owners_may_have_no_names(
    house: _House, catalogue: _Catalogue
) -> None:
    catalogue.trouble = NetworkError("No network.")
    titles = [title for title, _ in await house.settle()]
    assert "BetterTTV" not in titles
    assert "Twitch · chan" in titles
