"""What is written into a chat: commands, lengths, the pace that Twitch asks for, and what became of a message.

Source: https://dev.twitch.tv/docs/chat/#rate-limits and /docs/api/reference/#send-chat-message
"""

import re
from collections import deque
from dataclasses import dataclass, replace

from mini_ttv.core.chat import Badge, RoomState
from mini_ttv.core.chat_words import BYPASS
from mini_ttv.core.emotes import Emote
from mini_ttv.core.translation import tr

MOST_LETTERS = 500  # code points
_BYPASS = " \u034f"  # tells Twitch that the same words are another message; nobody sees it
_DUPLICATE_SECONDS = 30.0
_WINDOW = 32.0  # Twitch counts 30 seconds, from when nobody knows: a little more is safe
# Messages in a window: one fewer than Twitch allows, for who sends too many is not heard for half an hour.
_ORDINARY, _TRUSTED = 19, 99
_GAP, _TRUSTED_GAP = 1.1, 0.1  # seconds between two messages
_TRUSTED_BADGES = frozenset({"broadcaster", "moderator", "lead_moderator", "vip"})
_COMMAND = re.compile(r"/(\S+)")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What Twitch answers to a message."""

    message_id: str = ""  # "" where it was dropped
    code: str = ""  # Twitch's own name of the reason
    words: str = ""  # the reason, in Twitch's words


@dataclass(frozen=True, slots=True)
class OwnedEmote:
    """One of Twitch's emotes that somebody may write."""

    emote: Emote
    owner_id: str = ""  # the channel that it belongs to; "" = everybody's


@dataclass(frozen=True, slots=True)
class ChatModes:
    """Who may write in a chat, and how often."""

    emote_only: bool = False
    followers_only: int = -1  # minutes of following, -1 = off
    unique: bool = False
    slow: int = 0  # seconds between two messages of somebody
    subs_only: bool = False

    def after(self, state: RoomState) -> "ChatModes":
        """These modes, with what `state` says of them."""
        said = {
            name: value
            for name in ("emote_only", "followers_only", "unique", "slow", "subs_only")
            if (value := getattr(state, name)) is not None
        }
        return replace(self, **said)


def is_trusted(badges: tuple[Badge, ...]) -> bool:
    """Whether a room's limits do not hold for somebody with these badges."""
    return any(badge.set_id in _TRUSTED_BADGES for badge in badges)


def one_line(text: str) -> str:
    """`text` as a chat takes it: without breaks of lines, and without spaces around it."""
    return " ".join(text.splitlines()).strip().rstrip(BYPASS + " ")


def refused_command(text: str) -> str:
    """Why a text that begins with a slash is no message, in a sentence; "" where it is one."""
    found = _COMMAND.match(text)
    if found is None:
        return ""
    if found[1].lower() != "me":
        return tr("Mini TTV does not know the command /{command}. /me is the only one.", command=found[1])
    return "" if text[found.end() :].strip() else tr("Write something after /me.")


def spoken(text: str) -> tuple[str, bool]:
    """What others read of a text, and whether it is an action."""
    is_action = text[:4].lower() == "/me "
    return (text[4:].strip() if is_action else text), is_action


class Pace:
    """When the next message may go. Times are of any clock that never goes back, in seconds."""

    def __init__(self) -> None:
        self._sent: deque[float] = deque(maxlen=_TRUSTED)

    def ready_at(self, now: float, *, trusted: bool) -> float:
        """From when on a message may go; not later than `now` where it may go at once."""
        sent = [at for at in self._sent if at > now - _WINDOW]
        gap, most = (_TRUSTED_GAP, _TRUSTED) if trusted else (_GAP, _ORDINARY)
        ready = sent[-1] + gap if sent else now
        return max(ready, sent[-most] + _WINDOW) if len(sent) >= most else ready

    def sent(self, now: float) -> None:
        """A message went."""
        self._sent.append(now)


class Repetition:
    """What was said last in a channel: the same words within 30 seconds need to look like others."""

    def __init__(self) -> None:
        self._text = ""
        self._at = float("-inf")

    def distinct(self, text: str, now: float) -> str:
        """`text`, with something invisible behind it where it would be refused otherwise and there is room."""
        is_same = self._text.removesuffix(_BYPASS) == text and now - self._at < _DUPLICATE_SECONDS
        if not is_same or self._text.endswith(_BYPASS) or len(text) + len(_BYPASS) > MOST_LETTERS:
            return text
        return text + _BYPASS

    def said(self, text: str, now: float) -> None:
        """This went, as `distinct` made it."""
        self._text, self._at = text, now
