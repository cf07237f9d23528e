import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.errors import (
    BadAnswer,
    KeyringTrouble,
    LoginError,
    MiniTtvError,
    NetworkError,
    RateLimited,
    ServerError,
)
from mini_ttv.core.models import Token, User
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountNeed, AccountPhase, AccountService
from tests.services.account_house import House
from tests.services.fake_twitch import settle


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.account.close()


@pytest.fixture
async def inside() -> AsyncIterator[House]:
    """Somebody is logged in."""
    made = House(token=True)
    await made.account.start()
    assert made.phase() is AccountPhase.LOGGED_IN
    yield made
    await made.account.close()


# The start of the program.


async def test_without_a_kept_token_nobody_is_logged_in(house: House) -> None:
    await house.account.start()
    assert [state.phase for state in house.states] == [AccountPhase.CHECKING, AccountPhase.LOGGED_OUT]
    assert house.account.state.message == ""
    assert house.account.access_token() is None
    assert house.auth.calls == []


async def test_a_kept_token_is_validated_and_used(inside: House) -> None:
    assert [state.phase for state in inside.states] == [AccountPhase.CHECKING, AccountPhase.LOGGED_IN]
    state = inside.account.state
    assert (state.login, state.user_id, state.kept, state.message) == ("viewer", "id-viewer", True, "")
    assert inside.account.access_token() == inside.kept.access_token


async def test_an_expired_token_is_renewed_at_the_start() -> None:
    house = House(token=True)
    house.auth.expire(house.kept)
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.account.access_token() == house.kept.access_token == Secret("access2")
    await house.account.close()


async def test_a_login_that_has_ended_is_told_and_forgotten() -> None:
    house = House(token=True)
    house.auth.expire(house.kept)
    house.auth.refreshable.clear()
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert "Log in again" in house.account.state.message
    assert not house.store.tokens
    await house.account.close()


@pytest.mark.parametrize("trouble", [NetworkError("No network."), ServerError(503, ""), BadAnswer("odd")])
async def test_without_an_answer_the_login_waits(trouble: MiniTtvError) -> None:
    house = House(token=True)
    house.auth.trouble = [trouble] * 2
    await house.account.start()
    assert house.phase() is AccountPhase.CHECKING
    assert "goes on trying" in house.account.state.message
    await settle()
    assert house.time.waits == [5]
    await house.time.wake()
    assert house.time.waits == [10]
    await house.time.wake()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.account.state.message == ""
    await house.account.close()


async def test_another_applications_token_is_not_used_and_not_deleted() -> None:
    house = House(token=True)
    house.auth.client_id = "other"
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert "client id" in house.account.state.message
    assert house.account.access_token() is None
    assert house.store.tokens
    await house.account.close()


async def test_missing_scopes_are_told_while_the_rest_works() -> None:
    house = House()
    house.store.tokens["default"] = house.auth.issue(scopes=frozenset({"chat:read"}))
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert "see the channels that you follow" in house.account.state.message
    assert house.account.state.need is AccountNeed.CONSENT
    await house.account.close()


@pytest.mark.parametrize("trouble", [trouble for trouble in KeyringTrouble if trouble is not KeyringTrouble.MISSING])
async def test_keyring_trouble_at_the_start_is_told(house: House, trouble: KeyringTrouble) -> None:
    house.store.trouble = trouble
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert house.account.state.message == f"The keyring is {trouble.value}."
    assert not house.account.state.kept


async def test_an_open_prompt_is_told(house: House) -> None:
    house.account.changed.connect(lambda state: seen.append(state.message))
    seen: list[str] = []

    async def load(account: str = "default") -> Token | None:
        house.store.prompting.emit(True)
        house.store.prompting.emit(False)
        return None

    house.store.load = load  # type: ignore[method-assign] # a keyring that asks
    await house.account.start()
    assert [bool(message) for message in seen] == [False, True, False, False]
    house.store.prompting.emit(True)
    assert "Unlock" in house.account.state.message


# Validation and refreshes.


async def test_the_token_is_validated_every_hour(inside: House) -> None:
    assert inside.time.waits == [60]
    await inside.time.hour()
    assert inside.auth.calls.count("validate") == 2
    assert inside.time.waits == [60]


async def test_a_token_that_was_revoked_meanwhile_ends_the_login(inside: House) -> None:
    inside.auth.good.clear()
    inside.auth.refreshable.clear()
    await inside.time.hour()
    assert inside.phase() is AccountPhase.LOGGED_OUT
    assert inside.time.waits == []


async def test_a_lost_network_does_not(inside: House) -> None:
    inside.auth.trouble = [NetworkError("No network.")] * 7
    await inside.time.hour()
    for wait in (5, 10, 20, 40, 60, 60):
        assert inside.time.waits == [wait]
        await inside.time.wake()
        assert inside.phase() is AccountPhase.LOGGED_IN
    await inside.time.wake()
    calls = len(inside.auth.calls)
    await inside.time.wake()
    assert len(inside.auth.calls) == calls


async def test_a_renewed_token_that_is_refused_at_once_is_tried_again_soon(inside: House) -> None:
    inside.auth.gate = lambda name: inside.auth.good.clear() if name == "validate" else None
    await inside.time.hour()
    assert inside.auth.calls[-3:] == ["validate", "refresh", "validate"]
    assert inside.phase() is AccountPhase.LOGGED_IN
    assert inside.time.waits == [5]
    inside.auth.gate = None
    await inside.time.wake()
    assert inside.auth.calls[-3:] == ["validate", "refresh", "validate"]
    assert inside.kept == inside.auth.handed["viewer"]


async def test_a_token_that_turns_out_to_be_nobodys_is_told(inside: House) -> None:
    inside.auth.trouble = [LoginError("The token belongs to no user.")]
    await inside.time.hour()
    assert inside.account.state.message == "The token belongs to no user."
    assert inside.account.access_token() is None


async def test_eight_refused_requests_make_one_refresh(inside: House) -> None:
    stale = inside.kept.access_token
    inside.auth.expire(inside.kept)
    answers = await asyncio.gather(*(inside.account.refreshed(stale) for _ in range(8)))
    assert set(answers) == {Secret("access2")}
    assert inside.auth.calls.count("refresh") == 1
    assert await inside.account.refreshed(stale) == Secret("access2")
    assert inside.auth.calls.count("refresh") == 1


async def test_the_new_pair_is_stored_before_anybody_has_it(inside: House) -> None:
    stale = inside.kept.access_token
    order: list[str] = []

    async def ask() -> None:
        fresh = await inside.account.refreshed(stale)
        assert fresh is not None
        order.append(f"used {fresh.reveal()}")

    save = inside.store.save

    async def slow_save(token: Token, account: str = "default") -> None:
        await settle()
        assert inside.account.access_token() == stale
        await save(token, account)
        order.append(f"saved {token.access_token.reveal()}")

    inside.store.save = slow_save  # type: ignore[method-assign] # a slow keyring
    await asyncio.gather(ask(), ask())
    assert order == ["saved access2", "used access2", "used access2"]


@pytest.mark.parametrize("trouble", [NetworkError("No network."), ServerError(500, ""), RateLimited(429, "", None)])
async def test_trouble_with_a_refresh_is_told_to_all_and_the_next_one_works(
    inside: House, trouble: MiniTtvError
) -> None:
    stale = inside.kept.access_token
    inside.auth.trouble = [trouble]
    answers = await asyncio.gather(*(inside.account.refreshed(stale) for _ in range(3)), return_exceptions=True)
    assert answers == [trouble] * 3
    assert inside.phase() is AccountPhase.LOGGED_IN
    assert await inside.account.refreshed(stale) == Secret("access2")


async def test_a_cancelled_request_does_not_cancel_the_refresh(inside: House) -> None:
    stale = inside.kept.access_token
    hold = asyncio.Event()
    inside.auth.gate = lambda name: hold if name == "refresh" else None
    first, second = (asyncio.create_task(inside.account.refreshed(stale)) for _ in range(2))
    await settle()
    first.cancel()
    await settle()
    hold.set()
    assert await second == Secret("access2")
    assert first.cancelled()
    assert inside.kept.access_token == Secret("access2")


async def test_the_end_of_the_program_waits_for_a_refresh(inside: House) -> None:
    hold = asyncio.Event()
    inside.auth.gate = lambda name: hold if name == "refresh" else None
    asking = asyncio.create_task(inside.account.refreshed(inside.kept.access_token))
    await settle()
    closing = asyncio.create_task(inside.account.close())
    await settle()
    assert not closing.done()
    hold.set()
    await closing
    assert inside.kept.access_token == Secret("access2")
    await asking


async def test_a_refresh_token_that_is_used_up_ends_the_login(inside: House) -> None:
    inside.auth.refreshable.clear()
    assert await inside.account.refreshed(inside.kept.access_token) is None
    assert inside.phase() is AccountPhase.LOGGED_OUT
    assert "Log in again" in inside.account.state.message
    assert not inside.store.tokens
    assert await inside.account.refreshed(Secret("access1")) is None


async def test_a_wrong_registration_is_told_and_the_token_stays(inside: House) -> None:
    inside.auth.trouble = [LoginError("Check the client secret.")]
    assert await inside.account.refreshed(inside.kept.access_token) is None
    assert inside.account.state.message == "Check the client secret."
    assert inside.phase() is AccountPhase.LOGGED_OUT
    assert inside.store.tokens


async def test_a_token_that_cannot_be_renewed_ends_only_when_the_sign_in_server_says_so() -> None:
    house = House()
    house.store.tokens["default"] = house.auth.issue(refresh=False)
    await house.account.start()
    stale = house.kept.access_token
    assert await house.account.refreshed(stale) is None
    assert house.phase() is AccountPhase.LOGGED_IN
    house.auth.good.clear()
    assert await house.account.refreshed(stale) is None
    assert house.phase() is AccountPhase.LOGGED_OUT
    await house.account.close()


async def test_a_keyring_that_fails_during_a_refresh_costs_only_the_keeping(inside: House) -> None:
    inside.store.trouble = KeyringTrouble.LOCKED
    assert await inside.account.refreshed(inside.kept.access_token) == Secret("access2")
    state = inside.account.state
    assert (state.phase, state.kept, state.message) == (AccountPhase.LOGGED_IN, False, "The keyring is locked.")
    inside.store.trouble = None
    assert await inside.account.refreshed(Secret("access2")) == Secret("access3")
    assert inside.account.state.kept
    assert inside.account.state.message == ""


# Logging in.


async def test_a_login_that_the_keyring_does_not_keep_works_until_the_end(house: House) -> None:
    house.store.trouble = KeyringTrouble.MISSING
    await house.account.log_in_with(house.auth.issue())
    state = house.account.state
    assert (state.phase, state.kept, state.message) == (AccountPhase.LOGGED_IN, False, "The keyring is missing.")
    assert house.account.access_token() == Secret("access1")


async def test_a_token_from_elsewhere_is_validated_first(house: House) -> None:
    with pytest.raises(LoginError, match="does not accept"):
        await house.account.log_in_with(Token(Secret("bad")))
    foreign = house.auth.issue()
    house.auth.client_id = "other"
    with pytest.raises(LoginError, match="client id"):
        await house.account.log_in_with(foreign)
    assert house.store.history == []


@pytest.mark.parametrize("trouble", [LoginError("Nobody's."), NetworkError("No network.")])
async def test_a_token_that_cannot_be_checked_is_not_taken(house: House, trouble: MiniTtvError) -> None:
    house.auth.trouble = [trouble]
    with pytest.raises(LoginError):
        await house.account.log_in_with(house.auth.issue())
    assert house.account.access_token() is None


async def test_whoever_gives_up_waiting_does_not_break_a_login_half_way(house: House) -> None:
    hold = asyncio.Event()
    save = house.store.save

    async def slow_save(token: Token, account: str = "default") -> None:
        await hold.wait()
        await save(token, account)

    house.store.save = slow_save  # type: ignore[method-assign] # a slow keyring
    login = asyncio.create_task(house.account.log_in_with(house.auth.issue()))
    await settle()
    login.cancel()
    await settle()
    hold.set()
    await settle()
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.kept.access_token == house.account.access_token()


# Who it is.


async def test_name_and_picture_follow() -> None:
    async def find(user_id: str) -> User | None:
        return User(user_id, "viewer", "Viewer", "http://pictures.test/1.png")

    house = House(token=True)
    house.account = AccountService(house.auth, house.store, find, house.time.sleep, roster=house.roster)
    await house.account.start()
    await settle()
    state = house.account.state
    assert (state.display_name, state.profile_image_url) == ("Viewer", "http://pictures.test/1.png")
    await house.time.wake()
    assert house.account.state == state
    await house.account.close()


@pytest.mark.parametrize("answer", [None, NetworkError("No network.")])
async def test_without_them_the_login_name_has_to_do(answer: NetworkError | None) -> None:
    async def find(user_id: str) -> User | None:
        if answer is not None:
            raise answer
        return None

    house = House(token=True)
    house.account = AccountService(house.auth, house.store, find, house.time.sleep, roster=house.roster)
    await house.account.start()
    await settle()
    assert house.account.state.display_name == "viewer"
    await house.account.close()


# Logging out.


async def test_logging_out_forgets_first_and_revokes_then(inside: House) -> None:
    order: list[str] = []
    inside.account.changed.connect(lambda state: order.append(state.phase.value))
    inside.auth.gate = lambda name: order.append(f"{name} with {inside.store.tokens}")
    await inside.account.log_out()
    assert order == ["logged out", "revoke with {}"]
    assert inside.auth.revoked == ["access1"]
    assert inside.account.access_token() is None
    await inside.time.hour()
    assert inside.auth.calls.count("validate") == 1


async def test_logging_out_twice_is_fine(inside: House) -> None:
    await inside.account.log_out()
    await inside.account.log_out()
    assert inside.auth.revoked == ["access1"]


async def test_a_revocation_that_fails_is_told(inside: House) -> None:
    inside.auth.trouble = [NetworkError("No network.")]
    await inside.account.log_out()
    assert not inside.store.tokens
    assert "could not be told" in inside.account.state.message


async def test_a_keyring_that_does_not_forget_is_told(inside: House) -> None:
    inside.store.trouble = KeyringTrouble.LOCKED
    await inside.account.log_out()
    assert "locked" in inside.account.state.message
    assert inside.auth.revoked == ["access1"]


async def test_logging_out_during_a_refresh_leaves_nothing_behind(inside: House) -> None:
    hold = asyncio.Event()
    inside.auth.gate = lambda name: hold if name == "refresh" else None
    asking = asyncio.create_task(inside.account.refreshed(inside.kept.access_token))
    await settle()
    leaving = asyncio.create_task(inside.account.log_out())
    await settle()
    hold.set()
    await leaving
    await asking
    assert not inside.store.tokens
    assert inside.auth.revoked == ["access2"]
    assert inside.account.access_token() is None
