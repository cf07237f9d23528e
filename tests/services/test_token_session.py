"""The token of one account, without a service around it."""

import asyncio

import pytest

from mini_ttv.core.errors import KeyringTrouble
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.services.token_session import TokenSession
from tests.services.fake_twitch import FakeAuth, FakeStore, settle


class Session:
    def __init__(self) -> None:
        self.auth = FakeAuth()
        self.store = FakeStore()
        self.session = TokenSession(self.auth, self.store, "old")

    def is_stored(self) -> bool:
        """Whether the store has taken the token."""
        return self.session.trouble is None


@pytest.fixture
async def kept() -> Session:
    """A session with a token."""
    made = Session()
    await made.session.replace(made.auth.issue())
    return made


async def test_it_moves_under_another_name(kept: Session) -> None:
    await kept.session.move("new")
    assert list(kept.store.tokens) == ["new"]
    assert kept.session.account == "new"
    assert kept.store.history[-2:] == ["save access1 as new", "delete old"]


async def test_a_move_that_is_not_stored_leaves_the_old_entry(kept: Session) -> None:
    kept.store.trouble = KeyringTrouble.LOCKED
    await kept.session.move("new")
    assert list(kept.store.tokens) == ["old"]
    assert not kept.is_stored()
    kept.store.trouble = None
    await kept.session.store_again()
    assert sorted(kept.store.tokens) == ["new", "old"]
    assert kept.is_stored()
    history = list(kept.store.history)
    await kept.session.store_again()
    assert kept.store.history == history, "it is stored"


async def test_without_a_token_only_the_name_changes() -> None:
    empty = Session()
    await empty.session.move("new")
    assert (empty.session.account, empty.store.history) == ("new", [])
    assert await empty.session.refreshed(Secret("any")) is None
    assert await empty.session.drop() is None


async def test_what_is_in_memory_is_not_loaded_over(kept: Session) -> None:
    kept.store.tokens["old"] = kept.auth.issue("other")
    await kept.session.load()
    assert kept.session.token is not None
    assert kept.session.token.access_token == Secret("access1")


async def test_it_knows_its_tokens_for_a_while(kept: Session) -> None:
    for _ in range(3):
        assert kept.session.token is not None
        await kept.session.refreshed(kept.session.token.access_token)
    assert all(kept.session.knows(Secret(f"access{number}")) for number in range(1, 5))
    assert not kept.session.knows(Secret("access9"))


@pytest.mark.parametrize("replaced", [True, False])
async def test_a_refresh_that_waited_for_its_turn_uses_up_nothing_that_is_gone(kept: Session, replaced: bool) -> None:
    hold = asyncio.Event()
    save = kept.store.save

    async def slow_save(token: Token, account: str = "default") -> None:
        await hold.wait()
        await save(token, account)

    kept.store.save = slow_save  # type: ignore[method-assign] # a slow keyring
    stale = kept.session.token
    assert stale is not None
    other = asyncio.create_task(kept.session.replace(kept.auth.issue())) if replaced else None
    await settle()
    asking = asyncio.create_task(kept.session.refreshed(stale.access_token))
    await settle()
    if other is None:
        assert kept.auth.calls == ["refresh"], "its turn has come"
    hold.set()
    assert await asking == Secret("access2")
    if other is not None:
        await other
        assert kept.auth.calls == []
