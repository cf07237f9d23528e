"""Kept messages for other programs: CSV, and JSON as `resources/schemas/messages.schema.json` describes it.

Both come in pieces, since there may be millions of messages.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from mini_ttv.core.chat import CheermoteFragment, EmoteFragment, Fragment, MentionFragment
from mini_ttv.core.hit_export import harmless
from mini_ttv.core.message_events import MessageEvent

FORMAT = "mini-ttv-messages/1"
COLUMNS = (
    "id", "time", "channel_id", "channel", "user_id", "user", "name", "months", "tier", "text", "fragments", "deleted",
)  # fmt: skip
_AT_ONCE = 500  # messages a piece


def to_csv(events: Iterable[MessageEvent]) -> Iterator[str]:
    """A table with a head, in RFC 4180's form; `fragments` is a JSON list."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, event in enumerate(events, 1):
        values = _values(event)
        values["fragments"] = json.dumps(values["fragments"], ensure_ascii=False, separators=(",", ":"))
        for column in ("channel", "user", "name", "text"):
            values[column] = harmless(str(values[column]))
        writer.writerow(values.values())
        if number % _AT_ONCE == 0:
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()


def to_json(events: Iterable[MessageEvent]) -> Iterator[str]:
    """One object, a message a line."""
    yield f'{{"format": "{FORMAT}", "messages": ['
    separator = "\n"
    for event in events:
        yield separator + json.dumps(_values(event), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _values(event: MessageEvent) -> dict[str, object]:
    moment = datetime.fromtimestamp(event.at, UTC)
    return {
        "id": event.id,
        "time": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "channel_id": event.channel_id,
        "channel": event.channel,
        "user_id": event.user_id,
        "user": event.login,
        "name": event.name,
        "months": event.months,
        "tier": event.tier,
        "text": event.text,
        "fragments": [_fragment(each) for each in event.fragments],
        "deleted": event.deleted,
    }


def _fragment(fragment: Fragment) -> dict[str, object]:
    match fragment:
        case EmoteFragment(text, emote):
            of = {"provider": emote.provider.value, "id": emote.id, "name": emote.name}
            return {"type": "emote", "text": text, "emote": of}
        case MentionFragment(text, login):
            return {"type": "mention", "text": text, "user": login}
        case CheermoteFragment(text, prefix, bits):
            return {"type": "cheermote", "text": text, "prefix": prefix, "bits": bits}
        case _:
            return {"type": "text", "text": fragment.text}
