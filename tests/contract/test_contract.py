"""What the facts say of Twitch's answers is what our clients read and what the local Twitch says."""

from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from mini_ttv.core.errors import MiniTtvError
from mini_ttv.core.models import Stream, Token
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from tests.contract import cases_gql, cases_helix, cases_helix_errors, cases_oauth
from tests.contract.case import FIXTURES, Case, Fixture
from tests.contract.readers import Readers
from tests.contract.shapes import differences

CASES = (*cases_oauth.CASES, *cases_helix.CASES, *cases_helix_errors.CASES, *cases_gql.CASES)
READ = [case for case in CASES if case.read is not None]


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator(world=World(chat_rate=0)) as running:
        yield running


async def meaning(case: Case, response: httpx.Response) -> object:
    """What our client makes of an answer: a value, or an error."""
    assert case.read is not None
    try:
        return await case.read(Readers(response))
    except MiniTtvError as error:
        return error


def timeless(value: object) -> object:
    """A value without what the reader's own clock has added."""
    match value:
        case Token():
            return replace(value, expires_at=None)
        case [Stream() as stream] if stream.user_login == "foo":
            return [replace(stream, started_at=None)]  # type: ignore[arg-type] # for comparison only
    return value


def test_every_fixture_is_part_of_the_contract() -> None:
    files = {path.relative_to(FIXTURES).with_suffix("").as_posix() for path in FIXTURES.rglob("*.json")}
    names = [case.fixture for case in CASES]
    assert sorted(names) == sorted(files)


@pytest.mark.parametrize("case", READ, ids=lambda case: case.fixture)
async def test_our_clients_read_the_facts(case: Case) -> None:
    fixture = Fixture.load(case.fixture)
    found = await meaning(case, fixture.response())
    if isinstance(case.means, type):
        assert type(found) is case.means
        assert str(found)
    else:
        assert timeless(found) == timeless(case.means)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fixture)
async def test_the_local_twitch_says_the_same(case: Case, emulator: Emulator) -> None:
    fixture = Fixture.load(case.fixture)
    async with httpx.AsyncClient() as http:
        answer = await case.provoke(emulator, http)
    assert answer.status_code == fixture.status, answer.text
    for name, value in fixture.headers.items():
        assert value.isdigit() == answer.headers[name].isdigit(), name
    if fixture.redirect:
        _same_redirect(fixture.redirect, answer.headers["Location"])
    elif fixture.body is not None:
        assert not list(differences(fixture.body, answer.json(), optional=case.optional))
        _same_message(fixture.body, answer.json(), exact=not case.own_words)
    if case.read is not None:
        means = await meaning(case, answer)
        expected = case.means if isinstance(case.means, type) else type(case.means)
        assert type(means) is expected


def _same_message(expected: object, found: object, *, exact: bool) -> None:
    """An error names itself as in the facts."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in ("error", "status", "message") if exact else ("error", "status"):
            assert found.get(key) == expected.get(key)
        assert [one["message"] for one in expected.get("errors", [])] == [
            one["message"] for one in found.get("errors", [])
        ]


def _same_redirect(expected: str, found: str) -> None:
    """The same parts, with the same keys, and the same words where there is an error."""
    one, other = urlsplit(expected), urlsplit(found)
    for mine, theirs in ((one.query, other.query), (one.fragment, other.fragment)):
        facts, here = parse_qs(mine), parse_qs(theirs)
        assert list(facts) == list(here)
        for key in ("error", "error_description", "state", "token_type"):
            assert facts.get(key) == here.get(key)
