import asyncio

import pytest

from mini_ttv.core.client_identity import ClientIdentity, Registration
from mini_ttv.core.errors import KeyringError, KeyringTrouble, LoginError, SettingsError
from mini_ttv.core.secret import Secret
from mini_ttv.services.client_setup import ClientSetup, Given

REDIRECT = "http://localhost:17563/oauth2/callback"
ID = "abcdefghij0123456789klmnopqrst"
OTHER = "bcdefghij0123456789klmnopqrstu"
SECRET = "zyxwvutsrq0123456789klmnopqrst"


class Keyring:
    """Client secrets that a test sees."""

    def __init__(self, **secrets: str) -> None:
        self.secrets = secrets
        self.trouble: KeyringTrouble | None = None
        self.answers = asyncio.Event()  # cleared, it keeps everybody waiting
        self.answers.set()

    async def load(self, client_id: str) -> Secret | None:
        self._judge()
        return Secret(self.secrets[client_id]) if client_id in self.secrets else None

    async def save(self, client_id: str, secret: Secret) -> None:
        await self.answers.wait()
        self._judge()
        self.secrets[client_id] = secret.reveal()

    async def delete(self, client_id: str) -> None:
        self._judge()
        self.secrets.pop(client_id, None)

    def _judge(self) -> None:
        if self.trouble is not None:
            raise KeyringError(self.trouble, "The keyring is locked.")


class House:
    """A registration with everything around it."""

    def __init__(self, client_id: str = "", secret: str = "", *, given: str = "", **kept: str) -> None:
        self.client = ClientIdentity(client_id, Secret(secret) if secret else None)
        self.keyring = Keyring(**kept)
        self.kept: list[str] = []
        fixed = Given("id" in given, "secret" in given)
        self.setup = ClientSetup(self.client, REDIRECT, self.keep, self.keyring, fixed)

    def keep(self, client_id: str) -> None:
        self.kept.append(client_id)


async def test_the_kept_secret_is_taken_up() -> None:
    house = House(ID, **{ID: SECRET})
    await house.setup.start()
    assert house.setup.trouble == ""
    assert house.setup.registration == Registration(ID, Secret(SECRET))
    assert house.setup.redirect_uri == REDIRECT


@pytest.mark.parametrize("house", [House(), House(ID), House(ID, SECRET, given="secret", **{ID: "older"})])
async def test_nothing_to_take_up(house: House) -> None:
    before = house.client.now
    await house.setup.start()
    assert house.setup.trouble == ""
    assert house.client.now == before


async def test_a_keyring_in_trouble_is_told_at_the_start() -> None:
    house = House(ID)
    house.keyring.trouble = KeyringTrouble.LOCKED
    await house.setup.start()
    assert "locked" in house.setup.trouble
    # and again, when it answers
    house.keyring.trouble = None
    house.keyring.secrets[ID] = SECRET
    await house.setup.start()
    assert house.setup.trouble == ""
    assert house.client.secret == Secret(SECRET)


async def test_a_computer_without_a_keyring_is_nothing_to_tell() -> None:
    house = House(ID)
    house.keyring.trouble = KeyringTrouble.MISSING
    await house.setup.start()
    assert house.setup.trouble == ""


async def test_a_new_registration_ends_the_trouble_with_the_old() -> None:
    house = House(ID)
    house.keyring.trouble = KeyringTrouble.LOCKED
    await house.setup.start()
    await house.setup.change(OTHER, "")
    assert house.setup.trouble == ""


async def test_a_public_client_is_entered() -> None:
    house = House()
    assert await house.setup.change(f" {ID}\n", "") == ""
    assert house.client.now == Registration(ID)
    assert house.kept == [ID]
    assert house.keyring.secrets == {}


async def test_a_confidential_client_is_entered() -> None:
    house = House()
    assert await house.setup.change(ID, SECRET) == ""
    assert house.client.now == Registration(ID, Secret(SECRET))
    assert house.keyring.secrets == {ID: SECRET}


async def test_an_old_secret_does_not_stay_behind() -> None:
    house = House(ID, SECRET, **{ID: SECRET})
    await house.setup.change(OTHER, SECRET)
    assert house.keyring.secrets == {OTHER: SECRET}
    await house.setup.change(OTHER, "")
    assert house.keyring.secrets == {}
    assert house.client.now == Registration(OTHER)


async def test_the_secret_stays_where_it_is_not_entered_again() -> None:
    house = House(ID, SECRET, **{ID: SECRET})
    await house.setup.change(ID, "", keep_secret=True)
    assert house.client.secret == Secret(SECRET)
    # but it is of no use to another client
    await house.setup.change(OTHER, "", keep_secret=True)
    assert house.client.now == Registration(OTHER)
    assert house.keyring.secrets == {}


@pytest.mark.parametrize(("client_id", "secret"), [("nonsense", ""), (ID, "nonsense"), (ID, ID)])
async def test_nonsense_changes_nothing(client_id: str, secret: str) -> None:
    house = House(OTHER, SECRET)
    with pytest.raises(LoginError):
        await house.setup.change(client_id, secret)
    assert house.client.now == Registration(OTHER, Secret(SECRET))
    assert house.kept == []


async def test_what_the_environment_says_is_not_changed() -> None:
    house = House(ID, given="id")
    assert house.setup.given == Given(client_id=True)
    await house.setup.change(OTHER, SECRET)
    assert house.client.now == Registration(ID, Secret(SECRET))
    assert house.kept == []
    house = House(ID, SECRET, given="id secret")
    await house.setup.change(OTHER, "")
    assert house.client.now == Registration(ID, Secret(SECRET))
    assert house.keyring.secrets == {}


async def test_what_is_not_kept_is_told_and_used_nevertheless() -> None:
    house = House()
    house.keyring.trouble = KeyringTrouble.LOCKED
    assert "locked" in await house.setup.change(ID, SECRET)
    assert house.client.secret == Secret(SECRET)


async def test_settings_that_do_not_take_the_id_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    house = House()

    def keep(_: str) -> None:
        message = "No."
        raise SettingsError(message)

    monkeypatch.setattr(house.setup, "_keep_id", keep)
    assert await house.setup.change(ID, "") == "No."
