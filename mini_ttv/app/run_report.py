"""Figures of a run, as JSON: how fast, how much was shown, and whether every emote was counted exactly once."""

import json
import sys
from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserNotice
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.hits import EmoteCount
from mini_ttv.core.playback import PlaybackStatistics
from mini_ttv.version import __version__


@dataclass(slots=True)
class Received:
    """Messages of one channel, as they came in."""

    channel: str = ""
    ids: list[str] = field(default_factory=list)

    def take(self, channel: str, events: Sequence[ChatEvent]) -> None:
        """Events came while `channel` was open; another channel begins anew."""
        if channel != self.channel:
            self.channel, self.ids = channel, []
        for event in events:
            message = event.message if isinstance(event, UserNotice) else event
            if isinstance(message, ChatMessage) and message.id and not message.is_history:
                self.ids.append(message.id)

    @property
    def first(self) -> str:
        """The id of the first message; "" where none came."""
        return self.ids[0] if self.ids else ""

    @property
    def last(self) -> str:
        """The id of the last one."""
        return self.ids[-1] if self.ids else ""


def hits_by_emote(table: Sequence[EmoteCount]) -> dict[str, int]:
    """`provider:id` -> hits of this run, most first."""
    counted = {f"{row.emote.provider.value}:{row.emote.id}": row.session for row in table if row.session}
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def compared(received: Sequence[str], hits: Mapping[str, int], truth: Mapping[str, object]) -> dict[str, object]:
    """What was received and counted, held against what was sent.

    Args:
        received: ids of messages, in the order they came.
        hits: as `hits_by_emote` gives them.
        truth: as the emulator tells it for the same messages.

    Returns:
        `missed` and `double`, messages and hits together, and both apart.
    """
    sent_ids = truth.get("ids")
    ids = [str(each) for each in sent_ids] if isinstance(sent_ids, list) else []
    emotes = truth.get("emotes")
    sent = {key: _total(value) for key, value in emotes.items()} if isinstance(emotes, dict) else {}
    missed_messages = len(set(ids) - set(received))
    double_messages = sum(count - 1 for count in Tally(received).values())
    missed_hits = sum(max(0, total - hits.get(key, 0)) for key, total in sent.items())
    double_hits = sum(max(0, total - sent.get(key, 0)) for key, total in hits.items())
    return {
        "truth": {"messages": len(ids), "hits": dict(sorted(sent.items(), key=lambda pair: (-pair[1], pair[0])))},
        "missed": missed_messages + missed_hits,
        "double": double_messages + double_hits,
        "missed_messages": missed_messages,
        "double_messages": double_messages,
        "missed_hits": missed_hits,
        "double_hits": double_hits,
    }


def _total(value: object) -> int:
    total = value.get("total") if isinstance(value, dict) else None
    return total if isinstance(total, int) else 0


def figures(received: Received, shown: int, hits: Mapping[str, int], playback: PlaybackStatistics) -> dict[str, object]:
    """The part of the report that is known at once.

    Args:
        received: chat messages that came.
        shown: how many of them reached the chat pane.
        hits: as `hits_by_emote` gives them.
        playback: the player's numbers.
    """
    return {
        "version": __version__,
        "channel": playback.channel or received.channel,
        "first_frame_ms": playback.first_frame_ms,
        "frames_shown": playback.frames_shown,
        "frames_dropped": playback.frames_dropped,
        "delay_to_live_s": None if playback.delay_s is None else round(playback.delay_s, 2),
        "playback": asdict(playback),
        "messages_received": len(received.ids),
        "messages_shown": shown,
        "first_message_id": received.first,
        "last_message_id": received.last,
        "hits": dict(hits),
    }


def peak_memory() -> int:
    """The most memory that this process ever held, in bytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - Windows has none

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def write(path: Path, report: Mapping[str, object]) -> None:
    """Write the report.

    Raises:
        SettingsError: the file cannot be written.
    """
    try:
        path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        message = f"The report {path} cannot be written: {error.strerror}."
        raise SettingsError(message) from error
