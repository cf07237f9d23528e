"""Kept messages as they stand in the database."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from mini_ttv.core.chat import CheermoteFragment, EmoteFragment, Fragment, MentionFragment, TextFragment
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.message_events import MessageEvent, Moderation
from mini_ttv.storage import message_schema
from mini_ttv.storage.emote_rows import clean

_MOST_PEOPLE = 50_000  # whose rows are remembered
_Piece = list[int | str]
"""Where it begins in the text and how long it is, what it is ("e", "m" or "c"), and what that needs."""


class MessageRows:
    """Writes messages; not to be used but in a transaction."""

    def __init__(self) -> None:
        self._people: dict[tuple[str, str, str], int] = {}  # as they stand in the file -> row

    def forget(self) -> None:
        """Rows that were written do not exist any more."""
        self._people.clear()

    def write(
        self,
        connection: sqlite3.Connection,
        events: Iterable[MessageEvent],
        channels: Mapping[str, int],
        emote_row: Callable[[Emote], int],
    ) -> None:
        """Add messages.

        Args:
            connection: in a transaction.
            events: the messages.
            channels: the rows of their channels by id.
            emote_row: gives the row of an emote.
        """
        rows = (
            (
                channels[event.channel_id],
                round(event.at * 1000),
                clean(event.id),
                self._person(connection, event),
                event.months,
                event.tier,
                event.deleted,
                clean(event.text),
                _packed(event.fragments, emote_row),
            )
            for event in events
        )
        connection.executemany(message_schema.ADD, rows)

    def _person(self, connection: sqlite3.Connection, event: MessageEvent) -> int:
        person = (event.user_id or f"#{event.login}", event.login, event.name)
        row = self._people.get(person)
        if row is None:
            if len(self._people) >= _MOST_PEOPLE:
                self._people.clear()
            row = int(connection.execute(message_schema.PERSON, tuple(map(clean, person))).fetchone()[0])
            self._people[person] = row
        return row


def take_away(connection: sqlite3.Connection, moderations: Iterable[Moderation], channels: Mapping[str, int]) -> None:
    """Mark messages that stand in the file as deleted."""
    for each in moderations:
        of = (channels[each.channel_id], round(each.since * 1000))
        if each.message_id:
            connection.execute(message_schema.TAKE_AWAY_ONE, (*of, clean(each.message_id)))
        elif each.user_id:
            connection.execute(message_schema.TAKE_AWAY_OF, (*of, clean(each.user_id)))
        else:
            connection.execute(message_schema.TAKE_AWAY_ALL, of)


def read_messages(rows: Iterable[Sequence[object]], emotes: Mapping[int, Emote]) -> Iterator[MessageEvent]:
    """The messages of rows; a piece that makes no sense is plain words."""
    for row in rows:
        message_id, at, channel_id, channel, user_id, login, name, months, tier, text, pieces, deleted = row
        yield MessageEvent(
            str(message_id),
            int(str(at)) / 1000,
            str(channel_id),
            str(channel),
            "" if str(user_id).startswith("#") else str(user_id),
            str(login),
            str(name),
            int(str(months)),
            int(str(tier)),
            str(text),
            _unpacked(str(text), str(pieces), emotes),
            bool(deleted),
        )


def _packed(fragments: Iterable[Fragment], emote_row: Callable[[Emote], int]) -> str:
    pieces: list[_Piece] = []
    at = 0
    for fragment in fragments:
        length = len(fragment.text)
        match fragment:
            case EmoteFragment(_, emote):
                pieces.append([at, length, "e", emote_row(emote)])
            case MentionFragment(_, login):
                pieces.append([at, length, "m", login])
            case CheermoteFragment(_, prefix, bits):
                pieces.append([at, length, "c", prefix, bits])
            case _:
                pass
        at += length
    return json.dumps(pieces, separators=(",", ":")) if pieces else ""


def _unpacked(text: str, packed: str, emotes: Mapping[int, Emote]) -> tuple[Fragment, ...]:
    fragments: list[Fragment] = []
    end = 0
    for at, length, *rest in json.loads(packed) if packed else ():
        if at > end:
            fragments.append(TextFragment(text[end:at]))
        end = at + length
        fragments.append(_fragment(text[at:end], rest, emotes))
    if end < len(text):
        fragments.append(TextFragment(text[end:]))
    return tuple(fragments)


def _fragment(text: str, piece: Sequence[object], emotes: Mapping[int, Emote]) -> Fragment:
    match piece:
        case ["e", int(row)]:
            return EmoteFragment(text, emotes.get(row) or Emote(Provider.OTHER, str(row), text))
        case ["m", str(login)]:
            return MentionFragment(text, login)
        case ["c", str(prefix), int(bits)]:
            return CheermoteFragment(text, prefix, bits)
        case _:
            return TextFragment(text)
