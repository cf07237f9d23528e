import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Self
from urllib.parse import quote

import pytest

from mini_ttv.core.errors import CodeExpired, LoginError, MiniTtvError, NetworkError, ServerError
from mini_ttv.core.secret import Secret
from mini_ttv.services.account import AccountPhase
from mini_ttv.services.login import LoginService
from tests.services.account_house import House
from tests.services.fake_twitch import REDIRECT, settle


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.account.close()


class Receiver:
    """A door that a test knocks at."""

    def __init__(self, redirect_uri: str, state: Secret) -> None:
        self.redirect_uri = redirect_uri
        self.state = state
        self.history: list[str] = []
        self.trouble: LoginError | None = None
        self.found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        if self.trouble is not None:
            raise self.trouble
        self.history.append("open")
        return self

    async def __aexit__(self, *failure: object) -> None:
        self.history.append("closed")

    async def redirect(self) -> str:
        return await self.found


def redirect(state: str, code: str = "viewer", **fields: str) -> str:
    query = "&".join(f"{name}={quote(value)}" for name, value in {"code": code, "state": state, **fields}.items())
    return f"{REDIRECT}?{query}"


async def test_a_login_through_the_browser(house: House) -> None:
    request = house.login.begin_login()
    assert request.redirect_uri == REDIRECT
    assert request.state.reveal() in request.url
    assert len(request.state.reveal()) >= 40
    assert request.state.reveal() not in repr(request)
    await house.login.finish_login(redirect(request.state.reveal()))
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.kept.access_token == Secret("access1")
    assert house.account.access_token() == Secret("access1")
    assert house.time.waits == [60]


async def test_two_logins_have_two_states(house: House) -> None:
    first = house.login.begin_login()
    second = house.login.begin_login(force_verify=True)
    assert first.state != second.state
    assert "force=True" in second.url
    with pytest.raises(LoginError):
        await house.login.finish_login(redirect(first.state.reveal()))
    await house.login.finish_login(redirect(second.state.reveal()))


async def test_a_login_by_an_implicit_token(house: House) -> None:
    token = house.auth.issue(refresh=False)
    request = house.login.begin_login()
    url = f"{REDIRECT}#access_token={token.access_token.reveal()}&scope=chat%3Aread&state={request.state.reveal()}"
    await house.login.finish_login(url)
    assert house.phase() is AccountPhase.LOGGED_IN
    assert house.kept.scope == {"chat:read"}
    assert house.kept.refresh_token is None


async def test_an_answer_counts_once(house: House) -> None:
    request = house.login.begin_login()
    url = redirect(request.state.reveal())
    await house.login.finish_login(url)
    with pytest.raises(LoginError):
        await house.login.finish_login(url)
    assert house.auth.calls.count("exchange") == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda state: f"http://localhost:17563/elsewhere?code=x&state={state}",
        lambda state: redirect("wrong"),
        lambda state: redirect(""),
        lambda state: redirect(state + "x"),
        lambda state: redirect("ünicode"),
    ],
)
async def test_what_does_not_belong_to_the_login_is_refused(house: House, make: Callable[[str], str]) -> None:
    request = house.login.begin_login()
    with pytest.raises(LoginError):
        await house.login.finish_login(make(request.state.reveal()))
    assert house.auth.calls == []
    # and does not spoil it
    await house.login.finish_login(redirect(request.state.reveal()))


async def test_without_a_login_no_answer_is_taken(house: House) -> None:
    with pytest.raises(LoginError):
        await house.login.finish_login(redirect("x"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"error": "access_denied", "error_description": "The user denied you access"}, "declined"),
        ({"error": "server_error", "error_description": "Something broke"}, "Something broke"),
        ({"error": "server_error"}, "server_error"),
        ({"error": "redirect_mismatch", "error_description": "x"}, "Register http://localhost:17563/oauth2/callback"),
        ({"code": ""}, "empty"),
    ],
)
async def test_refusals_are_told_in_words(house: House, fields: dict[str, str], words: str) -> None:
    request = house.login.begin_login()
    with pytest.raises(LoginError, match=words):
        await house.login.finish_login(redirect(request.state.reveal(), **fields))
    assert house.phase() is AccountPhase.LOGGED_OUT


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (LoginError("Check the client id."), "Check the client id"),
        (NetworkError("No network."), "No network"),
        (ServerError(503, "busy"), "HTTP 503"),
    ],
)
async def test_a_code_that_cannot_be_exchanged(house: House, trouble: MiniTtvError, words: str) -> None:
    request = house.login.begin_login()
    house.auth.trouble = [trouble]
    with pytest.raises(LoginError, match=words):
        await house.login.finish_login(redirect(request.state.reveal()))


async def test_a_login_through_the_systems_browser(house: House) -> None:
    receivers: list[Receiver] = []
    opened: list[str] = []

    def receive(redirect_uri: str, state: Secret) -> Receiver:
        receivers.append(Receiver(redirect_uri, state))
        return receivers[-1]

    login = LoginService(house.auth, house.account, house.time.sleep, receive=receive)
    waiting = asyncio.create_task(login.log_in_by_system_browser(opened.append, force_verify=True))
    await settle()
    (receiver,) = receivers
    assert receiver.history == ["open"]
    assert receiver.redirect_uri == REDIRECT
    (url,) = opened
    assert receiver.state.reveal() in url
    assert "force=True" in url
    receiver.found.set_result(redirect(receiver.state.reveal()))
    await waiting
    assert receiver.history == ["open", "closed"]
    assert house.phase() is AccountPhase.LOGGED_IN


async def test_giving_the_systems_browser_up_closes_the_door(house: House) -> None:
    receiver = Receiver(REDIRECT, Secret("x"))
    login = LoginService(house.auth, house.account, receive=lambda *_: receiver)
    waiting = asyncio.create_task(login.log_in_by_system_browser(lambda _: None))
    await settle()
    assert receiver.history == ["open"]
    waiting.cancel()
    await settle()
    assert receiver.history == ["open", "closed"]
    assert waiting.cancelled()


async def test_a_door_that_does_not_open_is_told_before_the_browser_is_shown(house: House) -> None:
    receiver = Receiver(REDIRECT, Secret("x"))
    receiver.trouble = LoginError("The port is taken.")
    login = LoginService(house.auth, house.account, receive=lambda *_: receiver)
    opened: list[str] = []
    with pytest.raises(LoginError, match="taken"):
        await login.log_in_by_system_browser(opened.append)
    assert opened == []


async def test_without_a_door_there_is_no_login_through_the_systems_browser(house: House) -> None:
    with pytest.raises(LoginError, match="Use a code"):
        await house.login.log_in_by_system_browser(lambda _: None)


async def test_a_login_by_a_pasted_token(house: House) -> None:
    token = house.auth.issue()
    await house.login.log_in_with_text(f" oauth:{token.access_token.reveal()}\n")
    assert house.phase() is AccountPhase.LOGGED_IN
    with pytest.raises(LoginError, match="address"):
        await house.login.log_in_with_text("https://www.twitch.tv")
    with pytest.raises(LoginError, match="does not accept"):
        await house.login.log_in_with_text("worthless")


async def test_without_a_client_id_there_is_no_login(house: House) -> None:
    house.auth.client_id = ""
    with pytest.raises(LoginError, match="client id"):
        await house.login.log_in_with_text("t0ken")
    with pytest.raises(LoginError, match="client id"):
        await house.login.log_in_by_system_browser(lambda _: None)
    with pytest.raises(LoginError, match="client id"):
        house.login.begin_login()
    with pytest.raises(LoginError, match="client id"):
        await house.login.request_code()


async def test_a_login_by_a_code(house: House) -> None:
    code = await house.login.request_code()
    assert code.user_code == "ABCDEFGH"
    house.auth.device_answers = [None, None, house.auth.issue()]
    waiting = asyncio.create_task(house.login.wait_for_code(code))
    for _ in range(3):
        await settle()
        assert house.time.waits == [5]
        await house.time.wake()
    await waiting
    assert house.phase() is AccountPhase.LOGGED_IN


async def test_trouble_on_the_way_does_not_end_the_waiting_for_a_code(house: House) -> None:
    code = await house.login.request_code()
    house.auth.device_answers = [house.auth.issue()]
    house.auth.trouble = [NetworkError("No network."), ServerError(500, "")]
    waiting = asyncio.create_task(house.login.wait_for_code(code))
    for _ in range(3):
        await settle()
        await house.time.wake()
    await waiting


async def test_a_code_that_is_no_longer_good_is_told(house: House) -> None:
    code = await house.login.request_code()
    house.auth.trouble = [CodeExpired("Ask for a new one.")]
    waiting = asyncio.create_task(house.login.wait_for_code(code))
    await settle()
    await house.time.wake()
    with pytest.raises(CodeExpired, match="new one"):
        await waiting


@pytest.mark.parametrize("trouble", [NetworkError("No network."), LoginError("Check the client id.")])
async def test_a_code_that_is_not_given_is_told(house: House, trouble: MiniTtvError) -> None:
    house.auth.trouble = [trouble]
    with pytest.raises(LoginError):
        await house.login.request_code()


async def test_a_code_expires() -> None:
    house = House()
    code = await house.login.request_code()
    short = type(code)(code.device_code, code.user_code, code.verification_uri, 0, 5)
    with pytest.raises(CodeExpired, match="expired"):
        await house.login.wait_for_code(short)
