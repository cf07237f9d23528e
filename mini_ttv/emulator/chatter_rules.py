"""When the server takes a message from somebody, and what it says when it does not.

The codes are the msg-id of the NOTICE on IRC and the drop reason on Helix alike.
"""

from collections import deque
from dataclasses import dataclass

from mini_ttv.emulator.chatter_emotes import twitch_words
from mini_ttv.emulator.chatter_types import Author
from mini_ttv.emulator.world_types import Channel

MAX_CHARACTERS = 500
_WINDOW = 30.0
_ORDINARY, _TRUSTED = 20, 100
_SILENCED_SECONDS = 1800.0
_DUPLICATE_SECONDS = 30.0

_MODES = {
    "msg_subsonly": "This room is in subscribers only mode. To talk, purchase a channel subscription at {login}.",
    "msg_followersonly": "This room is in {minutes} minutes followers-only mode. Follow {login} to join the community!",
    "msg_followersonly_zero": "This room is in followers-only mode. Follow {login} to join the community!",
    "msg_emoteonly": "This room is in emote-only mode.",
    "msg_r9k": "This room is in unique-chat mode and the message you attempted to send is not unique.",
    "msg_slowmode": (
        "This room is in slow mode and you are sending messages too quickly. "
        "You will be able to talk again in {wait} seconds."
    ),
}
_DUPLICATE = "Your message was not sent because it is identical to the previous one you sent, less than 30 seconds ago."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message was not taken; `code` "" = it vanishes without a word."""

    code: str
    text: str


@dataclass(slots=True)
class _Last:
    text: str
    at: float


class Rules:
    """Limits and modes for messages that people send. Times are the world's, so that tests can step over them."""

    def __init__(self) -> None:
        self._sent: dict[str, deque[float]] = {}
        self._silenced: dict[str, float] = {}
        self._last: dict[tuple[str, str], _Last] = {}
        self._ends: dict[tuple[str, str], float] = {}  # (channel id, user id) -> until when timed out

    def time_out(self, channel: Channel, user_id: str, until: float) -> None:
        """Nothing of this user until then; infinity is a ban, the past an end of it."""
        self._ends[channel.id, user_id] = until

    def check(self, channel: Channel, author: Author, text: str, now: float) -> Refusal | None:
        """Whether `author` may say `text` now; what is allowed counts against the next message.

        Args:
            channel: Where.
            author: Who.
            text: What, cleaned and cut.
            now: World time in seconds.

        Returns:
            None where the message is taken.
        """
        refusal = self._barred(channel, author, now) or self._mode(channel, author, text, now)
        if refusal is None:
            refusal = self._too_fast(channel, author, text, now)
        if refusal is None:
            self._last[channel.id, author.user.id] = _Last(text, now)
        return refusal

    def _barred(self, channel: Channel, author: Author, now: float) -> Refusal | None:
        until = self._ends.get((channel.id, author.user.id), 0.0)
        if until == float("inf"):
            name = channel.login
            return Refusal("msg_banned", f"You are permanently banned from talking in {name}.")
        if until > now:
            return Refusal("msg_timedout", f"You are timed out for {int(until - now) + 1} more seconds.")
        return None

    def _mode(self, channel: Channel, author: Author, text: str, now: float) -> Refusal | None:
        """What the modes of the room say to ordinary people."""
        if author.trusted:
            return None
        modes = channel.chat_settings
        code = ""
        if modes.subs_only and not author.subscriber:
            code = "msg_subsonly"
        elif modes.followers_only >= 0 and not author.follower:
            code = "msg_followersonly" if modes.followers_only else "msg_followersonly_zero"
        elif modes.emote_only and not set(text.split()) <= twitch_words(channel).keys():
            code = "msg_emoteonly"
        elif modes.unique and len(text) > 9 and self._was_said(channel, text):
            code = "msg_r9k"
        if code:
            return Refusal(code, _MODES[code].format(login=channel.login, minutes=modes.followers_only))
        return self._slow(channel, author, now)

    def _was_said(self, channel: Channel, text: str) -> bool:
        return any(last.text == text for (channel_id, _), last in self._last.items() if channel_id == channel.id)

    def _slow(self, channel: Channel, author: Author, now: float) -> Refusal | None:
        last, seconds = self._last.get((channel.id, author.user.id)), channel.chat_settings.slow
        if last is None or now - last.at >= seconds:
            return None
        wait = int(seconds - (now - last.at)) + 1
        return Refusal("msg_slowmode", _MODES["msg_slowmode"].format(wait=wait))

    def _too_fast(self, channel: Channel, author: Author, text: str, now: float) -> Refusal | None:
        user_id = author.user.id
        if self._silenced.get(user_id, 0.0) > now:
            return Refusal("", "")
        sent = self._sent.setdefault(user_id, deque())
        while sent and sent[0] <= now - _WINDOW:
            sent.popleft()
        if len(sent) >= (_TRUSTED if author.trusted else _ORDINARY):
            self._silenced[user_id] = now + _SILENCED_SECONDS
            return Refusal("", "")
        sent.append(now)
        last = self._last.get((channel.id, user_id))
        if author.trusted or last is None:
            return None
        if now - last.at < 1:
            return Refusal("msg_ratelimit", "Your message was not sent because you are sending messages too quickly.")
        if last.text == text and now - last.at < _DUPLICATE_SECONDS:
            return Refusal("msg_duplicate", _DUPLICATE)
        return None


def cleaned(text: str) -> str:
    """The text as the server takes it: without line breaks and invisible endings, 500 characters at most."""
    text = text.replace("\r", " ").replace("\n", " ")[:MAX_CHARACTERS]
    return text.replace("\U000e0000", "").strip(" ")
