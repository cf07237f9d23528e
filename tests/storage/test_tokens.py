import asyncio
import json
import logging
import threading
import types
from collections.abc import Iterator
from datetime import UTC, datetime

import keyring.errors
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.storage import keyring_backend
from mini_ttv.storage.keyring_backend import Backend, KeyringEntries, Probe, choose_backend
from mini_ttv.storage.keyring_vault import MAX_ENTRY, KeyringVault, service_name
from mini_ttv.storage.tokens import MemoryTokenStore, TokenStore
from tests.storage.fake_keyring import FakeKeyring

TOKEN = Token(
    Secret("access"),
    Secret("refresh%&="),
    frozenset({"a:b", "c"}),
    datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    "client",
)


@pytest.fixture
def backend() -> Iterator[FakeKeyring]:
    fake = FakeKeyring()
    yield fake
    fake.open.set()


def store(backend: FakeKeyring, limit: float = 5.0) -> TokenStore:
    return TokenStore(
        KeyringVault(service_name("id.twitch.tv"), choose=lambda: backend, limit=limit, prompt_limit=limit)
    )


async def test_a_token_comes_back_as_it_was(backend: FakeKeyring) -> None:
    await store(backend).save(TOKEN)
    assert await store(backend).load() == TOKEN
    await store(backend).delete()
    assert await store(backend).load() is None


async def test_a_token_may_lack_what_is_optional(backend: FakeKeyring) -> None:
    tokens = store(backend)
    await tokens.save(Token(Secret("access")), "second")
    assert await tokens.load("second") == Token(Secret("access"))
    assert await tokens.load() is None


async def test_the_entry_is_one_compact_json_under_the_servers_name(backend: FakeKeyring) -> None:
    await store(backend).save(TOKEN)
    ((place, entry),) = backend.entries.items()
    assert place == ("mini-ttv id.twitch.tv", "default")
    assert json.loads(entry) == {"v": 1, "a": "access", "r": "refresh%&=", "s": "a:b c", "e": 1767323045, "c": "client"}
    assert " " not in entry.replace("a:b c", "")


async def test_what_is_not_there_may_be_deleted(backend: FakeKeyring) -> None:
    await store(backend).delete()


@pytest.mark.parametrize(
    "entry",
    [
        "",
        "{",
        "[]",
        "null",
        "5",
        "{}",
        '{"a":""}',
        '{"a":5,"s":""}',
        '{"a":"x"}',
        '{"a":"x","s":5}',
        '{"a":"x","s":"","e":1e400}',
        '{"a":"x","s":"","e":99999999999999999999}',
    ],
)
async def test_an_entry_that_makes_no_sense_is_none(
    backend: FakeKeyring, entry: str, caplog: pytest.LogCaptureFixture
) -> None:
    backend.entries["mini-ttv id.twitch.tv", "default"] = entry
    loaded = await store(backend).load()
    assert loaded is None or loaded == Token(Secret("x"))
    assert '"x"' not in caplog.text


@given(st.text())
def test_any_entry_is_survived(entry: str) -> None:
    fake = FakeKeyring()
    fake.entries["mini-ttv id.twitch.tv", "default"] = entry
    logging.disable()
    try:
        asyncio.run(store(fake).load())
    finally:
        logging.disable(logging.NOTSET)


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (keyring.errors.NoKeyringError(), KeyringTrouble.MISSING),
        (keyring.errors.KeyringLocked(), KeyringTrouble.LOCKED),
        (keyring.errors.InitError(), KeyringTrouble.LOCKED),
        (keyring.errors.PasswordSetError(), KeyringTrouble.REFUSED),
        (OSError(1783, "The stub received bad data"), KeyringTrouble.REFUSED),
        (ValueError("MAC check failed"), KeyringTrouble.REFUSED),
    ],
)
async def test_each_trouble_has_its_words(backend: FakeKeyring, error: Exception, trouble: KeyringTrouble) -> None:
    backend.error = error
    tokens = store(backend)
    said = []
    for call in (tokens.load(), tokens.save(TOKEN), tokens.delete()):
        with pytest.raises(KeyringError) as caught:
            await call
        assert caught.value.trouble is trouble
        said.append(str(caught.value))
    read, saved, deleted = said
    assert "last time" in read or "kept login" in read
    assert "forgotten when Mini TTV ends" in saved
    assert "still holds the old login" in deleted
    assert all(sentence.endswith(".") for sentence in said)


async def test_an_entry_that_cannot_be_deleted_is_an_error(backend: FakeKeyring) -> None:
    class Stubborn(FakeKeyring):
        @override
        def delete_password(self, service: str, username: str) -> None:
            raise keyring.errors.PasswordDeleteError

    stubborn = Stubborn()
    await store(stubborn).save(TOKEN)
    with pytest.raises(KeyringError) as caught:
        await store(stubborn).delete()
    assert caught.value.trouble is KeyringTrouble.REFUSED


async def test_a_token_that_is_too_large_is_refused_everywhere(backend: FakeKeyring) -> None:
    with pytest.raises(KeyringError) as caught:
        await store(backend).save(Token(Secret("x" * MAX_ENTRY)))
    assert caught.value.trouble is KeyringTrouble.TOO_LARGE
    assert backend.entries == {}


async def test_a_keyring_that_does_not_answer_is_left_alone(backend: FakeKeyring) -> None:
    backend.open.clear()
    tokens = store(backend, limit=0.05)
    with pytest.raises(KeyringError) as caught:
        await tokens.save(TOKEN)
    assert caught.value.trouble is KeyringTrouble.SLOW


async def test_a_slow_save_still_happens_and_in_order(backend: FakeKeyring) -> None:
    backend.open.clear()
    tokens = store(backend, limit=0.05)
    for number in range(3):
        with pytest.raises(KeyringError):
            await tokens.save(Token(Secret(f"number{number}")))
    backend.open.set()
    assert await tokens.load() == Token(Secret("number2"))


async def test_when_a_slow_keyring_answers_after_all_it_is_told(backend: FakeKeyring) -> None:
    backend.open.clear()
    tokens = store(backend, limit=0.05)
    recovered = asyncio.Event()
    tokens.recovered.connect(lambda _: recovered.set())
    with pytest.raises(KeyringError) as caught:
        await tokens.load()
    assert "goes on by itself" in str(caught.value)
    assert not recovered.is_set()
    backend.open.set()
    async with asyncio.timeout(5):
        await recovered.wait()
    assert await tokens.load() is None


async def test_a_slow_keyring_that_fails_in_the_end_has_not_recovered(backend: FakeKeyring) -> None:
    backend.open.clear()
    backend.error = keyring.errors.KeyringLocked()
    tokens = store(backend, limit=0.05)
    told: list[None] = []
    tokens.recovered.connect(told.append)
    with pytest.raises(KeyringError):
        await tokens.load()
    backend.open.set()
    with pytest.raises(KeyringError):
        await tokens.load()
    assert told == []


async def test_a_slow_deletion_comes_after_the_save_before_it(backend: FakeKeyring) -> None:
    backend.open.clear()
    tokens = store(backend, limit=0.05)
    for call in (tokens.save(TOKEN), tokens.delete()):
        with pytest.raises(KeyringError):
            await call
    backend.open.set()
    assert await tokens.load() is None


async def test_cancelling_the_caller_leaves_the_thread_in_order(backend: FakeKeyring) -> None:
    backend.open.clear()
    tokens = store(backend)
    saving = asyncio.create_task(tokens.save(TOKEN))
    await asyncio.sleep(0.05)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    backend.open.set()
    assert await tokens.load() == TOKEN


async def test_the_keyring_thread_never_keeps_the_program() -> None:
    fake = FakeKeyring()
    await store(fake).load()
    threads = [thread for thread in threading.enumerate() if thread.name == "keyring"]
    assert threads
    assert all(thread.daemon for thread in threads)


async def test_memory_is_a_store_like_any_other() -> None:
    tokens = MemoryTokenStore()
    assert await tokens.load() is None
    await tokens.save(TOKEN)
    assert await tokens.load() == TOKEN
    await tokens.delete()
    await tokens.delete()
    assert await tokens.load() is None


async def test_while_a_prompt_may_be_open_there_is_more_time(
    backend: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeyringEntries, "probe", lambda *_: Probe(may_prompt=True, is_empty=False))
    tokens = TokenStore(KeyringVault("service", choose=lambda: backend, limit=0.05, prompt_limit=5))
    told: list[bool] = []
    tokens.prompting.connect(told.append)
    backend.open.clear()
    saving = asyncio.create_task(tokens.save(TOKEN))
    await asyncio.sleep(0.2)
    assert told == [True]
    backend.open.set()
    await saving
    assert told == [True, False]


async def test_nothing_is_opened_for_an_entry_that_is_not_there(
    backend: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeyringEntries, "probe", lambda *_: Probe(may_prompt=True, is_empty=True))
    backend.error = AssertionError("must not be asked")
    tokens = store(backend)
    assert await tokens.load() is None
    await tokens.delete()


def fake_of(module: str, **attributes: object) -> Backend:
    made: Backend = types.new_class("Keyring", (FakeKeyring,))()
    type(made).__module__ = module
    for name, value in attributes.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize(
    "found",
    [
        fake_of("keyring.backends.fail"),
        fake_of("keyring.backends.null"),
        fake_of("keyrings.alt.file"),
        fake_of("keyrings.cryptfile.cryptfile"),
        fake_of("keyring.backends.chainer", backends=[fake_of("keyrings.alt.file"), fake_of("keyrings.cryptfile")]),
    ],
)
def test_what_keeps_no_secrets_is_no_keyring(found: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: found)
    with pytest.raises(KeyringError) as caught:
        choose_backend()
    assert caught.value.trouble is KeyringTrouble.MISSING


def test_of_a_chain_the_first_real_keyring_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    real = fake_of("keyring.backends.kwallet")
    chain = fake_of("keyring.backends.chainer", backends=[fake_of("keyrings.cryptfile"), real])
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    assert choose_backend() is real


def test_a_real_keyring_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    real = fake_of("keyring.backends.macOS")
    monkeypatch.setattr(keyring, "get_keyring", lambda: real)
    assert choose_backend() is real


@pytest.mark.parametrize(
    ("module", "may_prompt"),
    [("keyring.backends.macOS", True), ("keyring.backends.kwallet", True), ("keyring.backends.Windows", False)],
)
def test_some_keyrings_may_ask_at_any_time(module: str, may_prompt: bool) -> None:
    entries = KeyringEntries("service", lambda: fake_of(module))
    assert entries.probe("default") == Probe(may_prompt=may_prompt, is_empty=False)


def test_our_words_pass_unchanged() -> None:
    error = KeyringError(KeyringTrouble.SLOW, "words")
    with pytest.raises(KeyringError) as caught, keyring_backend._translated():
        raise error
    assert caught.value is error
