"""streamlink with its own plugin, led to another server by its transport alone."""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

import requests
from requests.adapters import HTTPAdapter
from typing_extensions import override

HOSTS = ("https://gql.twitch.tv", "https://usher.ttvnw.net")


class Redirect(HTTPAdapter):
    """Sends what was meant for Twitch to `netloc`."""

    def __init__(self, netloc: str) -> None:
        self.netloc = netloc
        super().__init__()

    @override
    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        parts = urlsplit(str(request.url))
        request.url = urlunsplit(("http", self.netloc, parts.path, parts.query, ""))
        return super().send(request, *args, **kwargs)


def mount(session: requests.Session, netloc: str) -> None:
    for host in HOSTS:
        session.mount(host, Redirect(netloc))
