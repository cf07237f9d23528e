"""What a person is told of an account in trouble, and what can be done about it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from mini_ttv.core.accounts import KnownAccount
from mini_ttv.core.client_identity import Registration
from mini_ttv.core.errors import KeyringError, KeyringTrouble, LoginError
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountNeed, AccountPhase
from mini_ttv.services.account_state import AccountFace, consent_words
from tests.services.account_house import House
from tests.services.fake_twitch import FakeAuth, settle


@pytest.fixture
async def inside() -> AsyncIterator[House]:
    """Somebody is logged in."""
    made = House(token=True)
    await made.account.start()
    assert made.phase() is AccountPhase.LOGGED_IN
    yield made
    await made.account.close()


# Scopes.


@pytest.mark.parametrize(
    ("scopes", "words"),
    [
        ((), ""),
        (("user:read:follows",), "does not let Mini TTV see the channels that you follow."),
        (("chat:edit", "user:write:chat"), "does not let Mini TTV write in chat."),
        (("chat:edit", "user:read:follows", "x:y"), "see the channels that you follow, write in chat and use “x:y”."),
    ],
)
def test_what_is_lacking_is_told_in_words(scopes: tuple[str, ...], words: str) -> None:
    assert words in consent_words(scopes)
    assert consent_words(scopes).endswith(".") or not scopes


@pytest.mark.parametrize(
    "words", ["Missing scope: user:read:follows", "missing required scope(s): user:read:follows or chat:other"]
)
async def test_a_missing_scope_that_helix_tells_of_asks_for_consent_once(inside: House, words: str) -> None:
    seen = inside.states
    seen.clear()
    for _ in range(8):
        inside.account.lacks(words)
    assert [(state.need, state.phase) for state in seen] == [(AccountNeed.CONSENT, AccountPhase.LOGGED_IN)]
    assert "see the channels that you follow" in seen[0].message
    await inside.time.hour()
    assert len(seen) == 1, "an hour later it is no news"


@pytest.mark.parametrize("words", ["Missing scope: clips:edit", "The ID in user_id must match", ""])
async def test_what_no_consent_would_mend_asks_for_none(inside: House, words: str) -> None:
    inside.account.lacks(words)
    assert inside.account.state.message == ""


async def test_a_new_login_of_the_same_account_ends_the_asking(inside: House) -> None:
    inside.account.lacks("Missing scope: chat:read")
    await inside.account.log_in_with(inside.auth.issue())
    assert (inside.account.state.message, inside.account.state.need) == ("", AccountNeed.NOTHING)


async def test_a_new_login_that_lacks_it_still_is_told_and_not_asked_again_by_itself(inside: House) -> None:
    lacking = inside.auth.issue(scopes=frozenset({"chat:read"}))
    await inside.account.log_in_with(lacking)
    assert inside.account.state.need is AccountNeed.CONSENT
    calls = list(inside.auth.calls)
    await settle()
    assert inside.auth.calls == calls


async def test_what_one_account_lacks_says_nothing_of_another(inside: House) -> None:
    inside.account.lacks("Missing scope: chat:read")
    await inside.account.log_in_with(inside.auth.issue("second"))
    assert inside.account.state.message == ""
    await inside.account.switch_to("id-viewer")
    assert inside.account.state.message == ""


async def test_nobody_lacks_nothing(inside: House) -> None:
    await inside.account.log_out()
    inside.account.lacks("Missing scope: chat:read")
    assert inside.account.state.message == ""


# The keyring.


async def kept(trouble: KeyringTrouble) -> House:
    """A kept login behind a keyring in trouble."""
    first = House()
    await first.account.log_in_with(first.auth.issue())
    await first.account.close()
    house = House()
    house.auth, house.store, house.roster = first.auth, first.store, first.roster
    house.make_account()
    house.store.trouble = trouble
    await house.account.start()
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert house.account.state.message == f"The keyring is {trouble.value}."
    return house


async def test_a_locked_keyring_can_be_tried_again() -> None:
    house = await kept(KeyringTrouble.LOCKED)
    assert house.account.state.need is AccountNeed.KEYRING
    await house.account.try_again()
    assert house.account.state.need is AccountNeed.KEYRING
    house.store.trouble = None
    await house.account.try_again()
    assert (house.phase(), house.account.state.message) == (AccountPhase.LOGGED_IN, "")
    await house.account.close()


async def test_a_slow_keyring_that_answers_after_all_logs_in_by_itself() -> None:
    house = await kept(KeyringTrouble.SLOW)
    assert house.account.state.need is AccountNeed.NOTHING
    house.store.trouble = None
    house.store.recovered.emit(None)
    await settle()
    assert (house.phase(), house.account.state.message) == (AccountPhase.LOGGED_IN, "")
    await house.account.close()
    house.store.recovered.emit(None)  # nobody listens any more


async def test_a_slow_save_that_ends_after_all_takes_the_bar_away(inside: House) -> None:
    inside.store.trouble = KeyringTrouble.SLOW
    await inside.account.log_in_with(inside.auth.issue())
    assert not inside.account.state.kept
    inside.store.trouble = None
    inside.store.recovered.emit(None)
    await settle()
    assert (inside.account.state.kept, inside.account.state.message) == (True, "")
    assert inside.kept.access_token == inside.account.access_token()


async def test_a_login_can_be_kept_once_the_keyring_is_unlocked(inside: House) -> None:
    inside.store.trouble = KeyringTrouble.LOCKED
    await inside.account.log_in_with(inside.auth.issue())
    assert inside.account.state.need is AccountNeed.KEYRING
    inside.store.trouble = None
    await inside.account.try_again()
    assert inside.account.state.message == ""
    assert inside.kept.access_token == inside.account.access_token()


async def test_with_nobody_there_is_nothing_to_try(inside: House) -> None:
    await inside.account.log_out()
    calls = list(inside.auth.calls)
    await inside.account.try_again()
    assert inside.auth.calls == calls
    assert inside.account.state.message == ""


async def test_a_system_without_a_keyring_is_no_news_for_who_never_logged_in() -> None:
    house = House()
    house.store.trouble = KeyringTrouble.MISSING
    await house.account.start()
    assert (house.phase(), house.account.state.message) == (AccountPhase.LOGGED_OUT, "")
    await house.account.close()


def test_a_prompt_matters_most_and_goes_as_it_came() -> None:
    face = AccountFace()
    face.keyring(KeyringError(KeyringTrouble.LOCKED, "Locked."))
    face.logged_in(KnownAccount("1", "ann"), frozenset())
    assert (face.state.message, face.state.need) == ("Locked.", AccountNeed.KEYRING)
    face.prompting(True)
    assert "Unlock" in face.state.message
    face.prompting(False)
    assert face.state.message == "Locked."


# The application.


async def test_another_client_id_has_the_login_checked_and_the_old_one_brings_it_back(inside: House) -> None:
    inside.auth.client_id = "other"
    inside.auth.client_changed.emit(Registration("other"))
    await settle()
    assert inside.phase() is AccountPhase.LOGGED_OUT
    assert "client id client" in inside.account.state.message
    assert inside.account.access_token() is None
    assert inside.store.tokens
    inside.auth.client_id = "client"
    inside.auth.client_changed.emit(Registration("client"))
    await settle()
    assert inside.phase() is AccountPhase.LOGGED_IN


async def test_another_application_does_not_use_a_refresh_token_up() -> None:
    house = House()
    await house.account.log_in_with(house.auth.issue())
    assert house.kept.client_id == "client"
    house.auth.good.clear()
    house.auth.client_id = "other"
    assert await house.account.refreshed(Secret("access1")) is None
    assert "refresh" not in house.auth.calls
    assert "client id client" in house.account.state.message
    house.auth.client_id = "client"
    await house.account.try_again()
    assert house.phase() is AccountPhase.LOGGED_IN
    await house.account.close()


async def test_a_secret_that_was_wrong_can_be_mended(inside: House) -> None:
    inside.auth.good.clear()
    inside.auth.trouble = [LoginError("Check the client secret.")]
    assert await inside.account.refreshed(Secret("access1")) is None
    assert inside.account.state.message == "Check the client secret."
    assert inside.account.state.need is AccountNeed.LOGIN
    inside.auth.client_changed.emit(Registration("client", Secret("right")))
    await settle()
    assert inside.phase() is AccountPhase.LOGGED_IN


# Two runs of the program with one keyring.


async def test_a_token_that_another_run_has_renewed_is_taken_over(inside: House) -> None:
    inside.auth.good.clear()
    other = await FakeAuth.refresh(inside.auth, Secret("refresh1"))
    await inside.store.save(other, "id-viewer")
    assert await inside.account.refreshed(Secret("access1")) == other.access_token
    assert inside.phase() is AccountPhase.LOGGED_IN


@pytest.mark.parametrize("what", ["the same", "the same refresh token", "nothing", "trouble"])
async def test_what_does_not_help_is_not_taken_over(inside: House, what: str) -> None:
    inside.auth.refreshable.clear()
    if what == "the same refresh token":
        inside.store.tokens["id-viewer"] = Token(Secret("another"), Secret("refresh1"))
    elif what == "nothing":
        inside.store.tokens.clear()
    elif what == "trouble":
        inside.store.trouble = KeyringTrouble.LOCKED
    assert await inside.account.refreshed(Secret("access1")) is None
    assert inside.phase() is AccountPhase.LOGGED_OUT
    assert inside.account.state.message == "Your Twitch login as viewer has ended. Log in again."


async def test_logging_in_waits_for_nobody_who_left(inside: House) -> None:
    """A log-out during a slow save must not leave the new token behind."""
    hold = asyncio.Event()
    save = inside.store.save

    async def slow(token: Token, account: str = "default") -> None:
        await hold.wait()
        await save(token, account)

    inside.store.save = slow  # type: ignore[method-assign] # a slow keyring
    login = asyncio.create_task(inside.account.log_in_with(inside.auth.issue()))
    await settle()
    leaving = asyncio.create_task(inside.account.log_out())
    await settle()
    hold.set()
    await asyncio.gather(login, leaving)
    # Whichever came last, what is kept and what is used are one.
    assert (inside.account.access_token() is None) == (not inside.store.tokens)
