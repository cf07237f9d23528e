import asyncio
import os
from collections.abc import AsyncIterator, Callable, Sequence

import pytest

from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_protocol import Order
from tests.ui.login_scripts import WAIT, command

ORDER = Order("http://server.test/authorize", "http://localhost/")
Made = Callable[..., LoginBrowser]


class Ears:
    """Everything that a browser tells, in order."""

    def __init__(self, browser: LoginBrowser) -> None:
        self.heard: asyncio.Queue[tuple[object, ...]] = asyncio.Queue()
        for name in ("window_given", "progressed", "loaded", "doubted", "redirected", "refused", "failed"):
            getattr(browser, name).connect(self._listener(name))

    def _listener(self, name: str) -> Callable[..., None]:
        return lambda *values: self.heard.put_nowait((name, *values))

    async def next(self) -> tuple[object, ...]:
        return await asyncio.wait_for(self.heard.get(), 20)


@pytest.fixture
async def made() -> AsyncIterator[Made]:
    browsers: list[LoginBrowser] = []

    def make(script: str | Sequence[str], stall_ms: int = 20_000) -> LoginBrowser:
        browser = LoginBrowser(command=command(script) if isinstance(script, str) else script, stall_ms=stall_ms)
        browsers.append(browser)
        return browser

    yield make
    for browser in browsers:
        browser.stop()


async def test_the_helpers_lines_become_signals(made: Made) -> None:
    browser = made(
        "say(event='window', number=2**31)\n"
        "say(event='progress', number=30)\n"
        "say(event='nonsense'); print('no json', flush=True)\n"
        "say(event='loaded', ok=True, number=200)\n"
        "say(event='doubt', message='Blank.')\n"
        "say(event='redirect', url=order['redirect_uri'] + '?code=1')\n" + WAIT
    )
    ears = Ears(browser)
    browser.start(ORDER)
    assert [await ears.next() for _ in range(5)] == [
        ("window_given", 2**31),
        ("progressed", 30),
        ("loaded",),
        ("doubted", "Blank."),
        ("redirected", "http://localhost/?code=1"),
    ]
    assert browser._process is None


async def test_the_window_is_shown_when_it_has_its_place(made: Made) -> None:
    browser = made("say(event='failed', message=sys.stdin.readline())\n" + WAIT)
    ears = Ears(browser)
    browser.show_window()  # nothing runs yet
    browser.start(ORDER)
    browser.show_window()
    assert await ears.next() == ("failed", '{"show": true}\n')


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("sys.exit(3)", "not installed"),
        ("sys.exit(0)", "crashed"),
        ("os.abort()", "crashed"),
        ("say(event='failed', message='The login window was closed.')\n" + WAIT, "was closed"),
        ("say(event='loaded', message='net::ERR_CONNECTION_REFUSED')\n" + WAIT, "could not be loaded"),
    ],
)
async def test_each_end_has_its_words(made: Made, script: str, words: str) -> None:
    browser = made(script)
    ears = Ears(browser)
    browser.start(ORDER)
    name, message = await ears.next()
    assert name == "failed"
    assert words in str(message)
    assert ears.heard.empty()


async def test_a_page_that_refuses_the_client_id_has_its_own_end(made: Made) -> None:
    browser = made(
        'say(event="loaded", number=400, text=\'{"status":400,"message":"invalid client"}\')\n' + WAIT,
    )
    ears = Ears(browser)
    browser.start(ORDER)
    assert await ears.next() == ("refused", "Twitch refused the login: invalid client. Check the client id.")
    assert browser._process is None


async def test_a_helper_that_cannot_be_started(made: Made) -> None:
    browser = made(("/nonexistent/python",))
    ears = Ears(browser)
    browser.start(ORDER)
    assert "not installed" in str(await ears.next())


async def test_a_form_that_says_wrong_password_is_still_a_form(made: Made) -> None:
    browser = made("say(event='loaded', number=401, text='Wrong password')\n" + WAIT)
    ears = Ears(browser)
    browser.start(ORDER)
    assert await ears.next() == ("loaded",)


async def test_trouble_at_twitchs_end_is_a_doubt(made: Made) -> None:
    browser = made("say(event='loaded', number=503, text='<h1>oops')\n" + WAIT)
    ears = Ears(browser)
    browser.start(ORDER)
    assert await ears.next() == ("loaded",)
    assert "HTTP 503" in str(await ears.next())


async def test_a_page_without_progress_is_a_doubt(made: Made) -> None:
    browser = made(WAIT, stall_ms=50)
    ears = Ears(browser)
    browser.start(ORDER)
    assert "does not answer" in str(await ears.next())


async def test_a_second_start_ends_the_first(made: Made) -> None:
    browser = made("say(event='doubt', message=str(os.getpid()))\n" + WAIT)
    ears = Ears(browser)
    browser.start(ORDER)
    first = int(str((await ears.next())[1]))
    browser.start(ORDER)
    second = int(str((await ears.next())[1]))
    assert first != second
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    browser.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)
    browser.stop()


async def test_the_helper_sees_no_secret_of_ours(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINI_TTV_CLIENT_SECRET", "very secret")
    browser = made(
        "args = open('/proc/self/cmdline').read()\n"
        "seen = 'server' + '.test' in args or any('MINI_TTV' in key for key in os.environ)\n"
        "say(event='failed', message=f\"{seen} {os.environ['QT_QPA_PLATFORM']}\")\n" + WAIT
    )
    ears = Ears(browser)
    browser.start(ORDER)
    assert await ears.next() == ("failed", "False offscreen")
