"""The HTTP library comes without the libraries that it does not need, and works."""

import subprocess
import sys

_SCRIPT = """
import asyncio, sys
from mini_ttv.app import lean_http
lean_http.load()
import httpx
assert not {"click", "rich", "trio"} & sys.modules.keys(), sorted(sys.modules)

async def ask():
    async with httpx.AsyncClient(trust_env=False) as http:
        try:
            await http.get("http://127.0.0.1:9/")
        except httpx.ConnectError:
            print("asked")

asyncio.run(ask())
import trio
print(trio.run.__name__)
"""


def test_nothing_is_loaded_that_is_not_needed_and_all_can_be_had_later() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.split() == ["asked", "run"], done.stderr
