"""Chat lines into messages: ours against the reference written by hand, and against libraries that others wrote."""

import json

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_words import with_emotes
from mini_ttv.core.emotes import EmoteImage
from mini_ttv.core.irc import parse_line
from mini_ttv.twitch.eventsub_events import CHAT_TYPES, read_event
from tests.benchmarks import corpus, peer_parsing, reference
from tests.benchmarks.ratio import microseconds

_COUNT = 5_000
_ROUNDS = 40


def _no_pictures(_emote_id: str) -> tuple[EmoteImage, ...]:
    return ()


def measure() -> dict[str, float]:
    """Microseconds a message, and ratios to the reference."""
    lines = corpus.lines(_COUNT)

    def ours() -> None:
        for line in lines:
            parse_chat(parse_line(line), emote_url=_no_pictures)

    def theirs() -> None:
        for line in lines:
            reference.parse(line)

    def ours_with_words() -> None:
        for line in lines:
            message = parse_chat(parse_line(line), emote_url=_no_pictures)
            if isinstance(message, ChatMessage):
                with_emotes(message, corpus.THIRD_PARTY)

    def theirs_with_words() -> None:
        for line in lines:
            reference.with_words(reference.parse(line).fragments, corpus.THIRD_PARTY)

    parse, base, words, base_words = microseconds(
        ours, theirs, ours_with_words, theirs_with_words, items=_COUNT, rounds=_ROUNDS
    )
    return {
        "parse_us": parse,
        "parse_reference_us": base,
        "parse_ratio": parse / base,
        "parse_and_words_us": words,
        "parse_and_words_reference_us": base_words,
        "parse_and_words_ratio": words / base_words,
        **_beside_peers(lines),
    }


def _beside_peers(lines: list[str]) -> dict[str, float]:
    """Ours as a share of the time that other libraries take, each from what it reads."""
    messages = [parse_chat(parse_line(line), emote_url=_no_pictures) for line in lines]
    frames = [peer_parsing.eventsub_frame(message) for message in messages if isinstance(message, ChatMessage)]

    def from_irc() -> None:
        for line in lines:
            parse_chat(parse_line(line), emote_url=_no_pictures)

    def from_eventsub() -> None:
        for frame in frames:
            read_event(CHAT_TYPES[0], json.loads(frame)["payload"]["event"], 0.0, _no_pictures)

    found: dict[str, float] = {}
    peers = {"twitchio": peer_parsing.twitchio(frames), "twitchapi": peer_parsing.twitchapi(lines)}
    for name, job in peers.items():
        if job is None:
            found[f"{name}_is_missing"] = 1.0
            continue
        ours, mine, peer = microseconds(from_irc, from_eventsub, job, items=_COUNT, rounds=8)
        found |= {f"{name}_us": peer, f"share_of_{name}": ours / peer}
        if name == "twitchio":
            found |= {"parse_eventsub_us": mine, "eventsub_share_of_twitchio": mine / peer}
    return found
