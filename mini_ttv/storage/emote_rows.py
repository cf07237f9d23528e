"""Emotes as they stand in the database."""

import json
import sqlite3
from collections.abc import Iterator

from mini_ttv.core.emotes import Emote, EmoteImage, Provider
from mini_ttv.storage import hit_schema


def clean(text: str) -> str:
    """Without lone surrogates, which JSON may bring and SQLite does not take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def details_of(emote: Emote) -> str:
    """All but key and name."""
    images = [[image.scale, image.url, image.static_url] for image in emote.images]
    return json.dumps([images, emote.animated, emote.zero_width, emote.width, emote.height])


def read_emote(key: str, name: str, details: str) -> Emote:
    """The emote of a row."""
    provider, _, emote_id = key.partition(":")
    images, animated, zero_width, width, height = json.loads(details)
    return Emote(
        Provider(provider),
        emote_id,
        name,
        tuple(EmoteImage(scale, url, static_url) for scale, url, static_url in images),
        animated=animated,
        zero_width=zero_width,
        width=width,
        height=height,
    )


class EmoteRows:
    """The emotes by their row, read when they are asked for; names may be older than the file's."""

    def __init__(self) -> None:
        self._emotes: dict[int, Emote] = {}

    def all(self, connection: sqlite3.Connection) -> dict[int, Emote]:
        """Every emote, those that were read before without reading them again."""
        last = max(self._emotes, default=0)
        self._emotes |= dict(_read(connection, last))
        return self._emotes


def _read(connection: sqlite3.Connection, after: int) -> Iterator[tuple[int, Emote]]:
    for row, key, name, details in connection.execute(hit_schema.EMOTES, (after,)):
        try:
            yield row, read_emote(key, name, details)
        except (ValueError, TypeError):  # a provider or a shape of a later version; its neighbours live
            provider, _, emote_id = str(key).partition(":")
            yield row, Emote(Provider.OTHER, f"{provider}:{emote_id}", name)
