import keyring.errors
import pytest

from mini_ttv.core.errors import KeyringError, KeyringTrouble
from mini_ttv.core.secret import Secret
from mini_ttv.storage.client_secrets import ClientSecrets, MemoryClientSecrets
from mini_ttv.storage.keyring_vault import MAX_ENTRY, KeyringVault
from tests.storage.fake_keyring import FakeKeyring


@pytest.fixture
def backend() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def secrets(backend: FakeKeyring) -> ClientSecrets:
    return ClientSecrets(KeyringVault("mini-ttv host", choose=lambda: backend))


async def test_each_client_has_its_own_entry(secrets: ClientSecrets, backend: FakeKeyring) -> None:
    assert await secrets.load("one") is None
    await secrets.save("one", Secret("hush"))
    assert backend.entries == {("mini-ttv host", "client-secret:one"): "hush"}
    assert await secrets.load("one") == Secret("hush")
    assert await secrets.load("two") is None
    await secrets.delete("one")
    await secrets.delete("one")
    assert backend.entries == {}


async def test_trouble_is_told_as_the_secrets(secrets: ClientSecrets, backend: FakeKeyring) -> None:
    backend.error = keyring.errors.KeyringLocked()
    for call in (secrets.load("one"), secrets.save("one", Secret("hush")), secrets.delete("one")):
        with pytest.raises(KeyringError, match="client secret") as caught:
            await call
        assert caught.value.trouble is KeyringTrouble.LOCKED
        assert "hush" not in str(caught.value)


async def test_a_secret_that_is_too_large_is_refused(secrets: ClientSecrets, backend: FakeKeyring) -> None:
    with pytest.raises(KeyringError, match="too large"):
        await secrets.save("one", Secret("x" * (MAX_ENTRY + 1)))
    assert backend.entries == {}


async def test_memory_does_for_one_run() -> None:
    secrets = MemoryClientSecrets()
    await secrets.save("one", Secret("hush"))
    assert await secrets.load("one") == Secret("hush")
    await secrets.delete("one")
    await secrets.delete("one")
    assert await secrets.load("one") is None
