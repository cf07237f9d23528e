"""The one HTTP client of a run."""

from urllib.parse import urlsplit

import httpx

from mini_ttv.endpoints import Endpoints
from mini_ttv.version import __version__


def new_http(endpoints: Endpoints) -> httpx.AsyncClient:
    """The one HTTP client; servers on this machine are reached without the environment's proxies."""
    hosts = {urlsplit(address).hostname for address in (endpoints.oauth, endpoints.helix, endpoints.site)}
    local = hosts & {"127.0.0.1", "localhost", "::1"}
    return httpx.AsyncClient(
        timeout=httpx.Timeout(10.0),
        headers={"User-Agent": f"mini-ttv/{__version__}"},
        limits=httpx.Limits(max_connections=40, max_keepalive_connections=20),
        trust_env=not local,
    )
