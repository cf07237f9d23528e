"""Provider answers as the services send them, and a client that answers without a network."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

Answers = dict[str, object]


class Web:
    """What answers: `answers` by URL as JSON, bytes, a status or an exception; `asked` says what was asked for."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.asked: list[str] = []
        self.on_request: Callable[[], Any] | None = None

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        url = str(request.url)
        self.asked.append(url)
        if self.on_request is not None:
            await self.on_request()
        answer = self.answers.get(url, 404)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            return answer
        if isinstance(answer, int):
            return httpx.Response(answer, content=b"<html>nobody reads this</html>")
        if isinstance(answer, bytes):
            return httpx.Response(200, content=answer, headers={"content-type": "image/png"})
        return httpx.Response(200, content=json.dumps(answer).encode())


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
async def http(web: Web) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=httpx.MockTransport(web)) as client:
        yield client


@pytest.fixture
def ffz_entry() -> dict[str, Any]:
    text = """{"id":28136,"name":"LilZ","height":32,"width":32,"public":false,"hidden":false,"modifier":false,
    "modifier_flags":0,"offset":null,"margins":null,"css":null,"owner":{"_id":1,"name":"sirstendec","display_name":
    "SirStendec"},"artist":null,"urls":{"1":"https://cdn.frankerfacez.com/emote/28136/1","2":
    "https://cdn.frankerfacez.com/emote/28136/2","4":"https://cdn.frankerfacez.com/emote/28136/4"},"status":1,
    "usage_count":1,"created_at":"x","last_updated":"x"}"""
    entry: dict[str, Any] = json.loads(text)
    return entry


@pytest.fixture
def seventv_entry() -> dict[str, Any]:
    text = """{"id":"01F6MQ33FG000FFJ97ZB8MWV52","name":"peepoHappy","flags":0,"timestamp":1621543800000,
    "actor_id":null,
    "data":{"id":"01F6MQ33FG000FFJ97ZB8MWV52","name":"otherName","flags":0,"tags":[],"lifecycle":3,"state":["LISTED",
    "PERSONAL"],"listed":true,"animated":false,"owner":{"id":"01","username":"x","display_name":"X","avatar_url":
    "//cdn.7tv.app/a","style":{},"role_ids":[]},"host":{"url":"//cdn.7tv.app/emote/01F6MQ33FG000FFJ97ZB8MWV52","files":[
    {"name":"1x.webp","static_name":"1x_static.webp","width":32,"height":32,"frame_count":1,"size":934,"format":"WEBP"},
    {"name":"2x.webp","static_name":"2x_static.webp","width":64,"height":64,"frame_count":1,"size":2000,"format":"WEBP"},
    {"name":"1x.avif","static_name":"1x_static.avif","width":32,"height":32,"frame_count":1,"size":900,"format":"AVIF"}
    ]}},"origin_id":null}"""
    entry: dict[str, Any] = json.loads(text)
    return entry
