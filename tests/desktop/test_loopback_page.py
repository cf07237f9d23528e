"""The pages of the loopback in a real browser: their scripts run, and hand over what only a browser sees."""

import asyncio
import os
import sys

import pytest

from mini_ttv.core.login_redirect import read_redirect
from mini_ttv.core.secret import Secret
from mini_ttv.desktop.loopback import Loopback
from tests.desktop.test_loopback import STATE, free_port


async def shown(address: str) -> tuple[str, str]:
    """What a real browser has in its address bar, and in its window, after it was sent to `address`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.desktop.real_browser", address),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    output, _ = await process.communicate()
    bar, _, words = output.decode().partition("\n")
    return bar, words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("#access_token=t0ken&scope=chat%3Aread&state={}&token_type=bearer", "You can close this tab"),
        ("?code=c0de&scope=chat%3Aread&state={}", "You can close this tab"),
        ("?error=access_denied&error_description=The+user+denied+you+access&state={}", "The login was declined"),
    ],
)
async def test_the_answer_is_handed_over_and_gone_from_the_address_bar(answer: str, words: str) -> None:
    uri = f"http://localhost:{free_port()}/oauth2/callback"
    async with Loopback(uri, Secret(STATE)) as loopback:
        looking = asyncio.create_task(shown(uri + answer.format(STATE)))
        found = read_redirect(await asyncio.wait_for(loopback.redirect(), 30), uri)
        assert found.state == Secret(STATE)
        assert (found.access_token or found.code or Secret(found.error)) in {
            Secret("t0ken"),
            Secret("c0de"),
            Secret("access_denied"),
        }
        bar, seen = await looking
    assert words in seen
    assert bar == uri


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("", "Nothing to see here"),
        ("#access_token=t0ken&state=of-another-login", "Not the login that Mini TTV waits for"),
        ("?code=c0de&state=of-another-login", "Not the login that Mini TTV waits for"),
    ],
)
async def test_other_answers_are_explained(answer: str, words: str) -> None:
    uri = f"http://localhost:{free_port()}/oauth2/callback"
    async with Loopback(uri, Secret(STATE)) as loopback:
        waiting = asyncio.ensure_future(loopback.redirect())
        bar, seen = await shown(uri + answer)
        assert words in seen
        assert bar == uri
        assert not waiting.done()
        waiting.cancel()
