"""Filling in the sign-in forms as a browser would."""

import re
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp

from tests.emulator.conftest import PUBLIC, REDIRECT


def authorize_url(**changes: str) -> str:
    """The address of the authorize page, with valid parameters unless `changes` says otherwise ("" = absent)."""
    values = {
        "client_id": PUBLIC,
        "redirect_uri": REDIRECT,
        "response_type": "code",
        "scope": "user:read:follows chat:read",
        "state": "s+t/a=te&1",
        **changes,
    }
    return "/oauth2/authorize?" + urlencode({key: value for key, value in values.items() if value})


async def submit(http: aiohttp.ClientSession, url: str, **fields: str) -> aiohttp.ClientResponse:
    """Post a form and return the answer, redirects not followed, body read."""
    async with http.post(url, data=fields, allow_redirects=False) as response:
        await response.read()
        return response


async def check_value(http: aiohttp.ClientSession, url: str) -> str:
    """The hidden value of the form at `url`."""
    async with http.get(url) as response:
        found = re.search(r'name="check" value="([0-9a-f]+)"', await response.text())
        assert found is not None
        return found[1]


async def sign_in(http: aiohttp.ClientSession, url: str, login: str = "viewer") -> None:
    """Log in at the form that stands at `url`."""
    response = await submit(http, url, action="login", username=login, password="emulator")
    assert response.status == 303


async def decide(http: aiohttp.ClientSession, url: str, action: str) -> str:
    """Log in, then press a button of the consent page; returns where the browser is sent."""
    await sign_in(http, url)
    response = await submit(http, url, action=action, check=await check_value(http, url))
    assert response.status == 302
    return response.headers["Location"]


def query_of(url: str) -> dict[str, str]:
    """The query of a URL, one value each."""
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query, strict_parsing=True).items()}
