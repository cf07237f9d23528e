import asyncio
import logging
import re
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mini_ttv.core.errors import LoginError
from mini_ttv.core.login_redirect import read_redirect
from mini_ttv.core.secret import Secret
from mini_ttv.desktop.loopback import Loopback

STATE = "a-state-that-nobody-can-guess"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class Visitor:
    """A browser, or who pretends to be one, and the door that it knocks at."""

    def __init__(self, loopback: Loopback, port: int, http: aiohttp.ClientSession) -> None:
        self.loopback = loopback
        self.port = port
        self.http = http
        self.waiting = asyncio.ensure_future(loopback.redirect())

    @property
    def uri(self) -> str:
        return f"http://localhost:{self.port}/oauth2/callback"

    async def get(self, target: str, **headers: str) -> tuple[int, str]:
        async with self.http.get(f"http://localhost:{self.port}{target}", headers=headers) as answer:
            return answer.status, await answer.text()

    async def post(self, body: bytes, **headers: str) -> tuple[int, str]:
        async with self.http.post(self.uri, data=body, headers=headers) as answer:
            return answer.status, await answer.text()

    async def say(self, data: bytes, address: str = "127.0.0.1") -> bytes:
        """Send these bytes and no more; all that is answered."""
        reader, writer = await asyncio.open_connection(address, self.port)
        writer.write(data)
        with suppress(OSError):
            writer.write_eof()
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()

    async def still_waits(self) -> bool:
        """Whether the login is where it was: the right answer still ends it."""
        assert not self.waiting.done()
        status, _ = await self.get(f"/oauth2/callback?code=good&state={STATE}")
        assert status == 200
        return read_redirect(await self.waiting, self.uri).code == Secret("good")


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    port = free_port()
    jar = aiohttp.DummyCookieJar()
    async with (
        Loopback(f"http://localhost:{port}/oauth2/callback", Secret(STATE), seconds=0.5) as loopback,
        aiohttp.ClientSession(cookie_jar=jar, timeout=aiohttp.ClientTimeout(10)) as http,
    ):
        made = Visitor(loopback, port, http)
        yield made
        made.waiting.cancel()


async def test_a_code_ends_it(visitor: Visitor) -> None:
    status, page = await visitor.get(f"/oauth2/callback?code=c0de&scope=chat%3Aread&state={STATE}")
    assert (status, "You can close this tab" in page) == (200, True)
    answer = read_redirect(await visitor.waiting, visitor.uri)
    assert answer.code == Secret("c0de")
    assert "c0de" not in page


async def test_it_listens_on_both_addresses(visitor: Visitor) -> None:
    request = f"GET /favicon.ico HTTP/1.1\r\nHost: localhost:{visitor.port}\r\n\r\n".encode()
    for address in ("127.0.0.1", "::1"):
        assert (await visitor.say(request, address)).startswith(b"HTTP/1.1 404")
    assert await visitor.still_waits()


async def test_a_refusal_ends_it_with_words(visitor: Visitor) -> None:
    query = f"error=access_denied&error_description=The+user+denied+you+access&state={STATE}"
    _, page = await visitor.get(f"/oauth2/callback?{query}")
    assert "The login was declined" in page
    assert read_redirect(await visitor.waiting, visitor.uri).error == "access_denied"


async def test_trouble_at_twitchs_end(visitor: Visitor) -> None:
    _, page = await visitor.get(f"/oauth2/callback?error=server_error&state={STATE}")
    assert "Twitch refused" in page
    assert read_redirect(await visitor.waiting, visitor.uri).error == "server_error"


async def test_a_wrong_redirect_address_is_told_to_the_first_registered_one(visitor: Visitor) -> None:
    status, page = await visitor.get(f"/?error=redirect_mismatch&error_description=x&state={STATE}")
    assert (status, "Twitch refused" in page) == (200, True)
    assert read_redirect(await visitor.waiting, visitor.uri).error == "redirect_mismatch"


async def test_a_token_in_the_fragment_is_handed_over_by_the_page(visitor: Visitor) -> None:
    status, page = await visitor.get("/oauth2/callback")
    assert status == 200
    assert "location.hash" in page
    assert "method: 'POST'" in page
    body = f"access_token=t0ken&scope=chat%3Aread&state={STATE}&token_type=bearer"
    status, page = await visitor.post(body.encode(), Origin=f"http://localhost:{visitor.port}")
    assert (status, "close this tab" in page) == (200, True)
    answer = read_redirect(await visitor.waiting, visitor.uri)
    assert answer.access_token == Secret("t0ken")
    assert answer.scope == {"chat:read"}


async def test_the_pages_keep_to_themselves(visitor: Visitor) -> None:
    async with visitor.http.get(visitor.uri) as answer:
        page = await answer.text()
        policy = answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in policy
    nonces = set(re.findall(r'nonce="([^"]+)"', page))
    assert len(nonces) == 1
    assert f"'nonce-{nonces.pop()}'" in policy


@pytest.mark.parametrize(
    "target",
    [
        "/favicon.ico",
        "/",
        "/oauth2/callback/",
        f"/elsewhere?code=x&state={STATE}",
        f"/oauth2/callbackx?code=x&state={STATE}",
        "/?error=redirect_mismatch&state=wrong",
    ],
)
async def test_other_addresses_are_none_of_its_business(visitor: Visitor, target: str) -> None:
    assert (await visitor.get(target))[0] == 404
    assert await visitor.still_waits()


@pytest.mark.parametrize(
    "query",
    ["code=x", "code=x&state=wrong", f"code=x&state={STATE}&state={STATE}", "error=access_denied", "code=x&state=%FF"],
)
async def test_an_answer_to_another_question_changes_nothing(visitor: Visitor, query: str) -> None:
    status, page = await visitor.get(f"/oauth2/callback?{query}")
    assert (status, "Not the login" in page) == (400, True)
    assert await visitor.still_waits()


@pytest.mark.parametrize(
    ("body", "origin"),
    [
        (f"access_token=x&state={STATE}", "https://evil.example"),
        (f"access_token=x&state={STATE}", "null"),
        ("access_token=x&state=wrong", ""),
        (f"state={STATE}", ""),
        (f"access_token=x&access_token=y&state={STATE}", ""),
        ("&".join(f"a{n}=1" for n in range(100)), ""),
    ],
)
async def test_a_foreign_page_cannot_hand_a_token_over(visitor: Visitor, body: str, origin: str) -> None:
    headers = {"Origin": origin} if origin else {}
    assert (await visitor.post(body.encode(), **headers))[0] == 400
    assert await visitor.still_waits()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:{port}", "localhost", ""])
async def test_another_host_name_is_refused(visitor: Visitor, host: str) -> None:
    status, _ = await visitor.get(f"/oauth2/callback?code=x&state={STATE}", Host=host.format(port=visitor.port))
    assert status == 421
    assert await visitor.still_waits()


@pytest.mark.parametrize("method", ["HEAD", "PUT", "OPTIONS", "DELETE"])
async def test_other_methods_are_refused(visitor: Visitor, method: str) -> None:
    async with visitor.http.request(method, f"{visitor.uri}?code=x&state={STATE}") as answer:
        assert answer.status == 405
    assert await visitor.still_waits()


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"", b""),
        (b"GET", b"400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"400"),  # TLS
        (b"GET /\r\n\r\n", b"400"),
        (b"GET / HTTP/2.0\r\n\r\n", b"400"),
        (b"GET http://localhost/ HTTP/1.1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nnonsense\r\n\r\n", b"400"),
        (b"BREW / HTTP/1.1\r\n\r\n", b"501"),
        (b"GET /" + b"x" * 40_000 + b" HTTP/1.1\r\n\r\n", b"431"),
        (b"POST / HTTP/1.1\r\n\r\n", b"411"),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"411"),
        ("POST / HTTP/1.1\r\nContent-Length: ²\r\n\r\n".encode("latin-1"), b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999999999\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nContent-Length: 9000\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n\xff\xff", b"400"),
    ],
)
async def test_nonsense_is_answered_shortly(visitor: Visitor, data: bytes, status: bytes) -> None:
    answer = await visitor.say(data)
    # Who is still sending when the answer comes may see the connection break instead.
    assert answer[9:12] in ({status, b""} if len(data) > 16_384 else {status})
    assert await visitor.still_waits()


@given(data=st.binary(max_size=300))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_bytes_are_survived(visitor: Visitor, data: bytes) -> None:
    await visitor.say(data)
    assert not visitor.waiting.done()


async def test_who_says_nothing_is_sent_away(visitor: Visitor) -> None:
    pairs = [await asyncio.open_connection("127.0.0.1", visitor.port) for _ in range(10)]
    for reader, writer in pairs:
        writer.write(b"GET / HT")
        with suppress(ConnectionResetError):
            assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()
    assert await visitor.still_waits()


async def test_a_crowd_does_not_fill_it_up(visitor: Visitor) -> None:
    pairs = [await asyncio.open_connection("127.0.0.1", visitor.port) for _ in range(60)]
    assert len(visitor.loopback._writers) <= 32
    for reader, writer in pairs:
        with suppress(ConnectionResetError):
            await asyncio.wait_for(reader.read(), 5)
        writer.close()
    assert await visitor.still_waits()


async def test_a_second_answer_changes_nothing(visitor: Visitor) -> None:
    await visitor.get(f"/oauth2/callback?code=first&state={STATE}")
    await visitor.get(f"/oauth2/callback?code=second&state={STATE}")
    assert read_redirect(await visitor.waiting, visitor.uri).code == Secret("first")


async def test_a_cancelled_login_closes_the_door_at_once() -> None:
    port = free_port()
    opened = asyncio.Event()

    async def wait() -> None:
        async with Loopback(f"http://localhost:{port}/cb", Secret(STATE)) as loopback:
            opened.set()
            await loopback.redirect()

    task = asyncio.create_task(wait())
    await opened.wait()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0)
    task.cancel()
    async with asyncio.timeout(1):
        with pytest.raises(asyncio.CancelledError):
            await task
        with suppress(ConnectionResetError):
            assert await reader.read() == b""
    writer.close()
    with pytest.raises(OSError, match=r"refused|Connect call failed"):
        await asyncio.open_connection("127.0.0.1", port)
    # And the next login may have the port.
    async with Loopback(f"http://localhost:{port}/cb", Secret(STATE)):
        pass


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
async def test_a_taken_port_is_named(family: socket.AddressFamily) -> None:
    port = free_port()
    with socket.socket(family) as other:
        other.bind(("127.0.0.1" if family == socket.AF_INET else "::1", port))
        other.listen()
        with pytest.raises(LoginError, match=rf"Port {port} .* use a code"):
            await Loopback(f"http://localhost:{port}/cb", Secret(STATE)).__aenter__()
    async with Loopback(f"http://localhost:{port}/cb", Secret(STATE)):
        pass  # nothing of the failed one is left


@pytest.mark.parametrize(
    "uri",
    [
        "https://localhost:17563/cb",
        "http://example.com/cb",
        "http://localhost:99999/cb",
        "http://localhost.example.com/",
        "http://user@localhost:17563/",
        "http://localhost:17563/?a=b",
        "mini-ttv:callback",
        "",
    ],
)
async def test_addresses_of_other_places_are_refused(uri: str) -> None:
    with pytest.raises(LoginError, match="Use a code"):
        await Loopback(uri, Secret(STATE)).__aenter__()


async def test_nothing_secret_is_logged(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for target in (f"/nowhere?code=c0de&state={STATE}", "/oauth2/callback?code=c0de&state=x"):
        await visitor.get(target)
    await visitor.say(b"GET /oauth2/callback?code=c0de\r\n\r\n")
    await visitor.post(f"access_token=c0de&state={STATE}".encode())
    await visitor.waiting
    assert "c0de" not in caplog.text
    assert STATE not in caplog.text


class BrokenServer:
    """What the operating system may say to who wants to listen."""

    def __init__(self, failures: list[OSError | None], real: Callable[..., object]) -> None:
        self.failures = failures
        self.real = real

    async def __call__(self, *args: object, **names: object) -> object:
        failure = self.failures.pop(0)
        if failure is not None:
            raise failure
        return await self.real(*args, **names)  # type: ignore[misc]


@pytest.mark.parametrize(("number", "words"), [(13, "may not listen"), (105, "cannot listen .*No buffer")])
async def test_other_troubles_with_the_port(monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    broken = BrokenServer([OSError(number, "No buffer space")], asyncio.start_server)
    monkeypatch.setattr(asyncio, "start_server", broken)
    with pytest.raises(LoginError, match=words):
        await Loopback("http://localhost:17563/cb", Secret(STATE)).__aenter__()


async def test_a_computer_without_the_new_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = BrokenServer([None, OSError(97, "Address family not supported")], asyncio.start_server)
    monkeypatch.setattr(asyncio, "start_server", broken)
    async with Loopback(f"http://localhost:{free_port()}/cb", Secret(STATE)) as loopback:
        assert len(loopback._servers) == 1
