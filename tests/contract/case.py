"""One line of the contract: an answer of the facts, how the local Twitch gives it, and what we make of it."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from mini_ttv.emulator.server import Emulator
from tests.contract.readers import Readers

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(frozen=True)
class Fixture:
    """An answer as the facts have it."""

    what: str
    status: int
    body: Any = None  # JSON, None where there is none
    text: str = ""  # instead of JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    redirect: str = ""  # where a browser is sent

    @staticmethod
    def load(name: str) -> "Fixture":
        return Fixture(**json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8")))

    def response(self) -> httpx.Response:
        if self.redirect:
            return httpx.Response(self.status, headers={"Location": self.redirect})
        if self.body is None:
            return httpx.Response(self.status, headers=self.headers, text=self.text)
        return httpx.Response(self.status, headers=self.headers, json=self.body)


@dataclass(frozen=True)
class Case:
    """A fixture and both sides that have to agree with it.

    Attributes:
        fixture: its file, without the ending.
        provoke: brings the local Twitch into the situation and asks it.
        read: what of ours reads such an answer; None where nothing does yet.
        means: the value that it reads, or the type of error.
        optional: see `shapes.differences`.
        own_words: the facts leave the wording open; only its kind is compared.
    """

    fixture: str
    provoke: Callable[[Emulator, httpx.AsyncClient], Awaitable[httpx.Response]]
    read: Callable[[Readers], Awaitable[object]] | None = None
    means: object = None
    optional: tuple[str, ...] = ()
    own_words: bool = False
