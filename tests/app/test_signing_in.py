import asyncio
import logging

from mini_ttv.app.signing_in import take_up_login
from mini_ttv.core.errors import KeyringTrouble
from mini_ttv.core.secret import Secret
from mini_ttv.core.tasks import TaskSet
from mini_ttv.services.account import AccountPhase
from tests.services import test_client_setup as registered
from tests.services.account_house import House
from tests.services.fake_twitch import settle


async def test_the_secret_is_there_before_the_login_is_tried() -> None:
    house = House(token=True)
    client = registered.House(registered.ID, **{registered.ID: registered.SECRET})
    tasks = TaskSet(logging.getLogger(__name__))
    seen: list[Secret | None] = []
    house.account.changed.connect(lambda _: seen.append(client.client.secret))
    await take_up_login(client.setup, house.account, tasks)
    assert house.phase() is AccountPhase.LOGGED_IN
    assert set(seen) == {Secret(registered.SECRET)}
    await house.account.close()


async def test_a_keyring_that_is_unlocked_later_gives_both() -> None:
    house = House(token=True)
    client = registered.House(registered.ID, **{registered.ID: registered.SECRET})
    tasks = TaskSet(logging.getLogger(__name__))
    client.keyring.trouble = house.store.trouble = KeyringTrouble.LOCKED
    await take_up_login(client.setup, house.account, tasks)
    assert house.phase() is AccountPhase.LOGGED_OUT
    assert client.client.secret is None
    client.keyring.trouble = house.store.trouble = None
    await asyncio.gather(house.account.try_again(), settle())
    assert house.phase() is AccountPhase.LOGGED_IN
    assert client.client.secret == Secret(registered.SECRET)
    assert len(tasks) == 0
    await house.account.close()
