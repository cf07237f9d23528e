"""The token store against a real Secret Service, each try in a process that has its own session bus."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.processes import SessionBus, clean_environment

SCRIPT = """
import asyncio, sys
from mini_ttv.core.errors import KeyringError
from mini_ttv.core.models import Token
from mini_ttv.core.secret import Secret
from mini_ttv.storage.keyring_vault import KeyringVault
from mini_ttv.storage.tokens import TokenStore

async def main():
    store = TokenStore(KeyringVault("mini-ttv test", limit=5, prompt_limit=5))
    for step in sys.argv[1:]:
        try:
            if step == "save":
                await store.save(Token(Secret("secret"), Secret("refresh"), frozenset({"a"})))
                print("saved")
            elif step == "delete":
                await store.delete()
                print("deleted")
            else:
                token = await store.load()
                print(token and token.access_token.reveal())
        except KeyringError as error:
            print(error.trouble.value)

asyncio.run(main())
"""


@pytest.fixture
def unlocked(tmp_path: Path) -> Iterator[SessionBus]:
    bus = SessionBus(tmp_path)
    yield bus
    bus.end()
    assert bus._bus.stdout is not None
    bus._bus.stdout.close()


def tried(folder: Path, address: str, *steps: str) -> list[str]:
    environment = clean_environment(folder, DBUS_SESSION_BUS_ADDRESS=address)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(SCRIPT), *steps],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


def test_a_token_lives_in_the_keyring_of_the_desktop(tmp_path: Path, unlocked: SessionBus) -> None:
    assert tried(tmp_path, unlocked.address, "load", "save", "load") == ["None", "saved", "secret"]
    assert tried(tmp_path, unlocked.address, "load", "save", "delete", "load", "delete") == [
        "secret",
        "saved",
        "deleted",
        "None",
        "deleted",
    ]


def test_nobody_is_asked_to_unlock_a_keyring_that_holds_nothing_of_ours(tmp_path: Path) -> None:
    # A bus where the service is started on demand, without a collection, and with no display to ask on.
    command = ["dbus-run-session", "--", sys.executable, "-c", SCRIPT, "load", "save", "load", "delete"]
    environment = clean_environment(tmp_path) | {"PATH": os.environ["PATH"]}
    environment.pop("DBUS_SESSION_BUS_ADDRESS")
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=50, check=False)
    assert done.stdout.split("\n")[:-1] == ["None", "locked", "None", "deleted"], done.stderr


@pytest.mark.parametrize("address", ["disabled:", "unix:path=/nonexistent/bus"])
def test_without_a_bus_the_keyring_is_missing(tmp_path: Path, address: str) -> None:
    assert tried(tmp_path, address, "load", "save", "delete") == ["missing", "missing", "missing"]
