"""Several accounts: known, chosen, forgotten, and taken over from a version that knew one only."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.accounts import KnownAccount, Roster
from mini_ttv.core.errors import KeyringTrouble, LoginError, NetworkError
from mini_ttv.core.models import Token, User
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountNeed, AccountPhase, AccountService
from tests.services.account_house import House
from tests.services.fake_twitch import settle


class Two(House):
    """Ann and Bob are known; Bob is in use."""

    async def fill(self) -> None:
        await self.account.start()
        for login in ("ann", "bob"):
            await self.account.log_in_with(self.auth.issue(login))
        assert self.listed() == ["ann", "bob*"]

    def listed(self) -> list[str]:
        """The accounts, the one in use with a star."""
        return [f"{account.name}{'*' if account.active else ''}" for account in self.account.accounts]

    async def next_run(self) -> "Two":
        """The program ends and starts again."""
        await self.account.close()
        again = Two()
        again.auth, again.store, again.roster = self.auth, self.store, self.roster
        again.make_account()
        await again.account.start()
        return again

    def who(self) -> str:
        """Who is logged in."""
        return self.account.state.login


@pytest.fixture
async def two() -> AsyncIterator[Two]:
    made = Two()
    await made.fill()
    yield made
    await made.account.close()


async def test_each_account_has_its_own_entry(two: Two) -> None:
    assert {name: token.access_token for name, token in two.store.tokens.items()} == {
        "id-ann": Secret("access1"),
        "id-bob": Secret("access2"),
    }
    assert two.account.access_token() == Secret("access2")
    assert two.time.waits == [60]


async def test_an_account_is_on_the_list_before_its_token_is_in_the_keyring() -> None:
    house = Two()
    await house.account.start()
    seen: list[Roster] = []
    save = house.store.save

    async def look(token: Token, account: str = "default") -> None:
        seen.append(house.roster.roster)
        await save(token, account)

    house.store.save = look  # type: ignore[method-assign] # looks around first
    await house.account.log_in_with(house.auth.issue("ann"))
    assert [account.user_id for account in seen[0].accounts] == ["id-ann"]
    await house.account.close()


async def test_switching_there_and_back(two: Two) -> None:
    loads = [entry for entry in two.store.history if entry.startswith("load id")]
    await two.account.switch_to("id-ann")
    assert (two.who(), two.account.access_token(), two.listed()) == ("ann", Secret("access1"), ["ann*", "bob"])
    await two.account.switch_to("id-bob")
    assert (two.who(), two.account.access_token()) == ("bob", Secret("access2"))
    assert [entry for entry in two.store.history if entry.startswith("load id")] == loads, "it is in memory"
    await settle()
    assert two.time.waits == [60], "one of them is watched"


async def test_the_list_is_told(two: Two) -> None:
    seen: list[tuple[KnownAccount, ...]] = []
    two.account.accounts_changed.connect(seen.append)
    await two.account.switch_to("id-ann")
    assert [[account.active for account in accounts] for accounts in seen] == [[True, False]]


async def test_the_next_run_begins_with_the_account_that_was_in_use(two: Two) -> None:
    await two.account.switch_to("id-ann")
    again = await two.next_run()
    assert (again.who(), again.listed()) == ("ann", ["ann*", "bob"])
    assert "load id-bob" not in again.store.history
    await again.account.switch_to("id-bob")
    assert (again.who(), again.phase()) == ("bob", AccountPhase.LOGGED_IN)
    await again.account.close()


async def test_choosing_the_account_in_use_does_nothing(two: Two) -> None:
    calls = list(two.auth.calls)
    await two.account.switch_to("id-bob")
    assert two.auth.calls == calls


async def test_an_unknown_account_cannot_be_chosen(two: Two) -> None:
    with pytest.raises(LoginError, match="not known"):
        await two.account.switch_to("id-eve")
    assert two.who() == "bob"


async def test_the_last_choice_counts(two: Two) -> None:
    hold = asyncio.Event()
    two.auth.gate = lambda name: hold if name == "validate" else None
    first = asyncio.create_task(two.account.switch_to("id-ann"))
    await settle()
    assert (two.who(), two.phase()) == ("ann", AccountPhase.CHECKING)
    second = asyncio.create_task(two.account.switch_to("id-bob"))
    await settle()
    assert two.who() == "bob"
    hold.set()
    await asyncio.gather(first, second)
    await settle()
    assert (two.who(), two.phase(), two.listed()) == ("bob", AccountPhase.LOGGED_IN, ["ann", "bob*"])
    assert two.time.waits == [60]


async def test_the_new_account_is_shown_while_it_is_checked(two: Two) -> None:
    again = await two.next_run()
    seen = again.states
    seen.clear()
    await again.account.switch_to("id-ann")
    assert [(state.phase.name, state.login) for state in seen] == [("CHECKING", "ann"), ("LOGGED_IN", "ann")]
    await again.account.close()


async def test_a_request_under_way_gets_a_token_of_its_own_account(two: Two) -> None:
    stale = two.account.access_token()
    assert stale is not None
    two.auth.good.pop(stale.reveal())
    await two.account.switch_to("id-ann")
    fresh = await two.account.refreshed(stale)
    assert fresh == two.store.tokens["id-bob"].access_token
    assert (two.who(), two.account.access_token()) == ("ann", Secret("access1"))


async def test_a_refresh_that_ends_after_the_switch_is_stored_under_its_own_name(two: Two) -> None:
    hold = asyncio.Event()
    two.auth.gate = lambda name: hold if name == "refresh" else None
    asking = asyncio.create_task(two.account.refreshed(Secret("access2")))
    await settle()
    await two.account.switch_to("id-ann")
    hold.set()
    assert await asking == Secret("access3")
    assert two.store.tokens["id-bob"].access_token == Secret("access3")
    assert two.store.tokens["id-ann"].access_token == Secret("access1")
    await two.account.switch_to("id-bob")
    assert two.account.access_token() == Secret("access3")


async def test_an_account_out_of_use_that_ends_does_not_log_the_other_one_out(two: Two) -> None:
    await two.account.switch_to("id-ann")
    two.auth.refreshable.clear()
    assert await two.account.refreshed(Secret("access2")) is None
    assert (two.who(), two.phase()) == ("ann", AccountPhase.LOGGED_IN)
    assert "id-bob" not in two.store.tokens
    await two.account.switch_to("id-bob")
    assert two.phase() is AccountPhase.LOGGED_OUT
    assert two.account.state.message == "The login of bob is gone. Log in again."
    assert two.account.state.need is AccountNeed.LOGIN
    assert two.account.access_token() is None
    await two.account.switch_to("id-ann")
    assert two.who() == "ann"


async def test_logging_out_leaves_the_others_to_be_chosen(two: Two) -> None:
    await two.account.log_out()
    assert two.phase() is AccountPhase.LOGGED_OUT
    assert two.listed() == ["ann"]
    assert two.auth.revoked == ["access2"]
    assert list(two.store.tokens) == ["id-ann"]
    again = await two.next_run()
    assert again.phase() is AccountPhase.LOGGED_OUT
    assert again.account.state.message == ""
    await again.account.switch_to("id-ann")
    assert again.who() == "ann"
    await again.account.close()


async def test_forgetting_an_account_that_is_not_in_use(two: Two) -> None:
    again = await two.next_run()
    await again.account.forget("id-ann")
    assert (again.who(), again.listed()) == ("bob", ["bob*"])
    assert again.auth.revoked == ["access1"]
    assert list(again.store.tokens) == ["id-bob"]
    await again.account.forget("id-ann")
    await again.account.close()


async def test_a_keyring_that_will_not_forget_another_account_is_told(two: Two) -> None:
    two.store.trouble = KeyringTrouble.LOCKED
    await two.account.forget("id-ann")
    assert two.listed() == ["bob*"]
    assert two.account.state.message == "The keyring is locked."
    assert two.phase() is AccountPhase.LOGGED_IN


async def test_without_a_keyring_accounts_can_be_switched_for_this_run() -> None:
    house = Two()
    house.store.trouble = KeyringTrouble.MISSING
    await house.fill()
    for login in ("ann", "bob"):
        await house.account.switch_to(f"id-{login}")
        assert (house.who(), house.phase()) == (login, AccountPhase.LOGGED_IN)
        assert house.account.state.message == "The keyring is missing."
    await house.account.log_out()
    assert house.account.state.message == ""
    again = await house.next_run()
    assert again.account.state.message == ""
    await again.account.switch_to("id-ann")
    assert again.account.state.message == "The keyring is missing."
    assert again.account.state.need is AccountNeed.LOGIN
    await again.account.close()


async def test_logging_in_anew_keeps_name_and_picture(two: Two) -> None:
    async def find(user_id: str) -> User | None:
        return User(user_id, user_id[3:], user_id[3:].title(), f"http://pictures.test/{user_id}.png")

    again = AccountService(two.auth, two.store, find, two.time.sleep, roster=two.roster)
    await again.start()
    await settle()
    assert again.state.display_name == "Bob"
    assert [account.name for account in again.accounts] == ["Ann", "Bob"], "the others have faces, too"
    await again.log_in_with(two.auth.issue("bob"))
    assert (again.state.display_name, again.state.profile_image_url) == ("Bob", "http://pictures.test/id-bob.png")
    assert [account.display_name for account in two.roster.roster.accounts] == ["Ann", "Bob"]
    await again.close()


async def test_a_list_that_cannot_be_written_is_told_and_good_for_this_run() -> None:
    house = Two()
    house.roster.trouble = "The list cannot be saved."
    await house.fill()
    assert house.account.state.message == "The list cannot be saved."
    house.roster.trouble = ""
    await house.account.switch_to("id-ann")
    assert house.account.state.message == ""
    await house.account.close()


async def test_a_damaged_list_is_told() -> None:
    house = Two()
    house.roster.message = "The list was damaged. Log in again."
    await house.account.start()
    assert house.account.state.message == "The list was damaged. Log in again."
    await house.account.close()


# From a version that knew one account only.


async def test_the_one_login_of_older_versions_is_taken_over() -> None:
    house = Two(token=True)
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert list(house.store.tokens) == ["id-viewer"]
    assert house.roster.roster == Roster((KnownAccount("id-viewer", "viewer", active=True),), has_old_entry=False)
    again = await house.next_run()
    assert again.who() == "viewer"
    assert "load default" not in again.store.history[len(house.store.history) :]
    await again.account.close()


async def test_also_when_it_has_to_be_renewed_first() -> None:
    house = Two(token=True)
    house.auth.expire(house.kept)
    await house.account.start()
    assert (house.who(), list(house.store.tokens)) == ("viewer", ["id-viewer"])
    assert house.kept.access_token == house.account.access_token() == Secret("access2")
    await house.account.close()


async def test_an_older_login_stays_where_it_is_until_twitch_has_said_whose_it_is() -> None:
    house = Two(token=True)
    house.auth.trouble = [NetworkError("No network.")]
    await house.account.start()
    assert list(house.store.tokens) == ["default"]
    again = await house.next_run()
    assert again.who() == "viewer"
    assert list(again.store.tokens) == ["id-viewer"]
    await again.account.close()


@pytest.mark.parametrize("refused", ["save access1 as id-viewer", "delete default"])
async def test_a_keyring_that_fails_in_the_middle_costs_no_login(refused: str) -> None:
    house = Two(token=True)
    do = house.store._do

    def fail(what: str) -> None:
        house.store.trouble = KeyringTrouble.LOCKED if what == refused else None
        do(what)

    house.store._do = fail  # type: ignore[method-assign] # fails at one step
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.roster.roster.has_old_entry
    house.store._do = do  # type: ignore[method-assign] # as before
    house.store.trouble = None
    again = await house.next_run()
    assert again.who() == "viewer"
    assert list(again.store.tokens) == ["id-viewer"]
    assert not again.roster.roster.has_old_entry
    await again.account.close()


async def test_a_new_login_does_away_with_an_old_entry() -> None:
    house = Two(token=True)
    house.store.trouble = KeyringTrouble.LOCKED
    await house.account.start()
    house.store.trouble = None
    await house.account.log_in_with(house.auth.issue("ann"))
    assert list(house.store.tokens) == ["id-ann"]
    assert not house.roster.roster.has_old_entry
    await house.account.close()
