"""The real helper process with the real engine, without a display, against a site of our own."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
from aiohttp.test_utils import TestServer

from mini_ttv.ui.login_browser import LoginBrowser
from mini_ttv.ui.login_protocol import EXIT_BAD_ORDER, EXIT_NO_ENGINE, Order, write_order
from tests.e2e.processes import wait_until
from tests.ui.login_site import HERE, site
from tests.ui.test_login_browser import Ears

HELPER = [sys.executable, "-m", "mini_ttv.ui.login_helper"]


@pytest.fixture
async def server() -> AsyncIterator[TestServer]:
    running = TestServer(site(), host="127.0.0.1")
    await running.start_server()
    yield running
    await running.close()


@pytest.fixture
async def browser() -> AsyncIterator[LoginBrowser]:
    made = LoginBrowser()
    yield made
    made.stop()


async def end(browser: LoginBrowser, url: str, background: str = "") -> list[tuple[object, ...]]:
    """What is heard of a page, without the progress, up to what ends it."""
    ears = Ears(browser)
    browser.start(Order(url, HERE, background=background, look_ms=100))
    heard: list[tuple[object, ...]] = []
    while not heard or heard[-1][0] not in {"redirected", "refused", "failed", "doubted"}:
        one = await ears.next()
        if one[0] != "progressed":
            heard.append(one)
    return heard


async def test_a_form_leads_to_the_redirect(browser: LoginBrowser, server: TestServer) -> None:
    heard = await end(browser, str(server.make_url("/form")))
    assert heard == [("loaded",), ("redirected", f"{HERE}?code=abc&state=s1")]


async def test_the_fragment_comes_along(browser: LoginBrowser, server: TestServer) -> None:
    target = f"{HERE}#access_token=tok&scope=a%3Ab&state=s1&token_type=bearer"
    heard = await end(browser, str(server.make_url("/go").with_query(to=target)))
    assert heard == [("redirected", target)]


async def test_other_addresses_are_not_the_redirect(browser: LoginBrowser, server: TestServer) -> None:
    # To a place that looks like it; nobody listens there.
    target = "http://localhost:17563/oauth2/callback2?code=abc"
    heard = await end(browser, f"{server.make_url('/go')}?to={quote(target)}")
    assert heard[-1][0] == "failed"
    assert "could not be loaded" in str(heard[-1][1])


async def test_an_address_that_is_not_registered_is_told(browser: LoginBrowser, server: TestServer) -> None:
    target = "http://localhost:3000/?error=redirect_mismatch&error_description=Parameter+redirect_uri+does+not+match"
    heard = await end(browser, f"{server.make_url('/go')}?to={quote(target)}")
    assert heard[-1][0] == "failed"
    assert HERE in str(heard[-1][1])


async def test_a_refused_request_is_told_in_twitchs_words(browser: LoginBrowser, server: TestServer) -> None:
    heard = await end(browser, str(server.make_url("/refusal")))
    assert heard[-1][0] == "refused"
    assert "invalid client" in str(heard[-1][1])


async def test_a_broken_server_is_a_doubt(browser: LoginBrowser, server: TestServer) -> None:
    assert "HTTP 502" in str((await end(browser, str(server.make_url("/broken"))))[-1])


async def test_nobody_there(browser: LoginBrowser, server: TestServer) -> None:
    url = str(server.make_url("/form"))
    await server.close()
    heard = await end(browser, url)
    assert "could not be loaded" in str(heard[-1])


async def test_a_page_that_refuses_the_browser_is_a_doubt(browser: LoginBrowser, server: TestServer) -> None:
    heard = await end(browser, str(server.make_url("/unsupported")))
    assert heard[-1] == ("doubted", "Twitch does not accept this browser.")


async def test_its_words_are_in_the_language_of_the_program(browser: LoginBrowser, server: TestServer) -> None:
    ears = Ears(browser)
    browser.start(Order(str(server.make_url("/unsupported")), HERE, look_ms=50, language="de_DE"))
    while (heard := await ears.next())[0] != "doubted":
        pass
    assert heard == ("doubted", "Twitch akzeptiert diesen Browser nicht.")


async def test_a_page_that_stays_blank_is_a_doubt(browser: LoginBrowser, server: TestServer) -> None:
    heard = await end(browser, str(server.make_url("/blank")))
    assert heard[-1] == ("doubted", "The page stays blank.")


@pytest.mark.parametrize(("background", "scheme"), [("#121118", "dark"), ("#F3F2F8", "light"), ("", "light")])
async def test_a_page_is_dark_where_the_window_is(
    browser: LoginBrowser, server: TestServer, background: str, scheme: str
) -> None:
    heard = await end(browser, str(server.make_url("/scheme")), background)
    assert heard[-1] == ("redirected", f"{HERE}?code={scheme}")


def files_below(folder: Path) -> list[Path]:
    """All that is no folder."""
    return [path for path in folder.rglob("*") if not path.is_dir()]


async def test_nothing_of_a_login_stays_behind(
    browser: LoginBrowser, server: TestServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = {"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
    for name, folder in {**folders, "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp"}.items():
        (tmp_path / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / folder))
    for _ in range(2):  # the second time would find what the first left
        heard = await end(browser, str(server.make_url("/traces")))
        assert heard[-1] == ("redirected", f"{HERE}?code=new")
    assert files_below(tmp_path) == []


async def test_there_is_only_one_window(browser: LoginBrowser, server: TestServer) -> None:
    heard = await end(browser, str(server.make_url("/popup")))
    assert heard[-1][0] == "redirected"


async def test_pages_open_no_files(browser: LoginBrowser, server: TestServer) -> None:
    ears = Ears(browser)
    browser.start(Order(str(server.make_url("/file")), HERE))
    while (heard := await ears.next())[0] == "progressed":
        pass
    assert heard == ("loaded",)


def test_an_order_that_makes_no_sense() -> None:
    done = subprocess.run(HELPER, input=b"nonsense\n", capture_output=True, timeout=50, check=False)
    assert (done.returncode, done.stdout) == (EXIT_BAD_ORDER, b"")


def test_the_end_of_the_player_is_the_end_of_the_helper() -> None:
    # The input ends after the order: the player is gone.
    order = write_order(Order("http://127.0.0.1:9/", HERE))
    done = subprocess.run(HELPER, input=order, capture_output=True, timeout=50, check=False)
    assert done.returncode == 0


def test_a_missing_engine_has_its_own_code() -> None:
    script = (
        "import sys; sys.modules['PySide6.QtWebEngineCore'] = None\n"
        "import runpy; runpy.run_module('mini_ttv.ui.login_helper', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", script], input=b"", capture_output=True, timeout=50, check=False)
    assert done.returncode == EXIT_NO_ENGINE


def children(pid: int) -> set[int]:
    """All processes below one."""
    found: set[int] = set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        direct = {int(child) for child in task.read_text().split()}
        found |= direct.union(*(children(child) for child in direct))
    return found


async def test_the_engine_leaves_nothing_behind(browser: LoginBrowser, server: TestServer) -> None:
    await end(browser, str(server.make_url("/unsupported")))
    assert browser._process is not None
    pid = browser._process.processId()
    below = children(pid)
    assert below
    browser.stop()
    await asyncio.to_thread(wait_until, lambda: not any(map(alive, (pid, *below))), 10, "the engine is still there")


def alive(pid: int) -> bool:
    """Whether a process does anything still; a zombie waits only for somebody to count it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
