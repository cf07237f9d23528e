"""A parser written by hand for nothing but speed, to compare with: it knows no quirks and forgives nothing.

One split of the tags, unescaping only of values that hold a backslash, Twitch's emotes placed, a slots object out.
"""

import re
from collections.abc import Mapping

_MEANING = {":": ";", "s": " ", "r": "\r", "n": "\n"}
_ESCAPED = re.compile(r"\\(.?)")


class ReferenceMessage:
    """What a chat view and a counter need."""

    __slots__ = (
        "action",
        "badges",
        "channel",
        "color",
        "display_name",
        "first",
        "fragments",
        "id",
        "login",
        "months",
        "room",
        "sent_at",
        "text",
        "user_id",
    )

    id: str
    channel: str
    room: str
    user_id: str
    login: str
    display_name: str
    color: str
    badges: list[tuple[str, str]]
    months: str
    text: str
    fragments: list[tuple[str, str]]
    sent_at: float
    action: bool
    first: bool


def parse(line: str) -> ReferenceMessage:
    """One PRIVMSG line with tags."""
    raw, prefix, _, channel, text = line.split(" ", 4)
    tags: dict[str, str] = {}
    for pair in raw[1:].split(";"):
        key, _, value = pair.partition("=")
        tags[key] = _ESCAPED.sub(lambda match: _MEANING.get(match[1], match[1]), value) if "\\" in value else value
    text = text[1:]
    message = ReferenceMessage()
    message.action = text.startswith("\x01ACTION ")
    if message.action:
        text = text[8:].rstrip("\x01")
    message.id = tags["id"]
    message.channel = channel[1:]
    message.room = tags["room-id"]
    message.user_id = tags["user-id"]
    message.login = prefix[1 : prefix.index("!")]
    message.display_name = tags["display-name"] or message.login
    message.color = tags["color"]
    message.badges = [(badge[0], badge[2]) for badge in (part.partition("/") for part in tags["badges"].split(","))]
    message.months = tags["badge-info"].partition("/")[2]
    message.text = text
    message.sent_at = int(tags["tmi-sent-ts"]) / 1000
    message.first = tags["first-msg"] == "1"
    message.fragments = _placed(text, tags["emotes"])
    return message


def _placed(text: str, emotes: str) -> list[tuple[str, str]]:
    if not emotes:
        return [(text, "")]
    spans = []
    for part in emotes.split("/"):
        emote, _, ranges = part.partition(":")
        for span in ranges.split(","):
            first, _, last = span.partition("-")
            spans.append((int(first), int(last) + 1, emote))
    spans.sort()
    fragments = []
    position = 0
    for start, end, emote in spans:
        if position < start:
            fragments.append((text[position:start], ""))
        fragments.append((text[start:end], emote))
        position = end
    if position < len(text):
        fragments.append((text[position:], ""))
    return fragments


def with_words(fragments: list[tuple[str, str]], emotes: Mapping[str, object]) -> list[tuple[str, object]]:
    """The words of the text pieces looked up one by one."""
    found: list[tuple[str, object]] = []
    for text, emote in fragments:
        if emote:
            found.append((text, emote))
            continue
        plain: list[str] = []
        for word in text.split(" "):
            third = emotes.get(word)
            if third is None:
                plain.append(word)
                continue
            if plain:
                found.append((" ".join(plain), ""))
                plain = []
            found.append((word, third))
        if plain:
            found.append((" ".join(plain), ""))
    return found
