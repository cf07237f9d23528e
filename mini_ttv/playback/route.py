"""How to reach the servers of streams."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """Twitch, or a server that speaks like it, and how to talk to it.

    Attributes:
        gql: Base address of the GQL server.
        usher: Base address of the server of playlists.
        low_latency: Read segments while they are being made, two from the edge.
        codecs: What the player can decode: h264, h265, av1.
        trust_env: Whether proxies of the environment are used (never for a server on this machine).
        http_timeout: Seconds of silence on one request.
    """

    gql: str
    usher: str
    low_latency: bool = True
    codecs: tuple[str, ...] = ("h264",)
    trust_env: bool = True
    http_timeout: float = 8.0
