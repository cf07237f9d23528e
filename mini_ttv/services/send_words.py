"""Why a chat does not take a message, in words for people."""

import re
from dataclasses import dataclass

from mini_ttv.core.chat_sending import ChatModes, Receipt
from mini_ttv.core.durations import duration_words
from mini_ttv.core.errors import (
    ApiError,
    BadAnswer,
    Forbidden,
    MiniTtvError,
    MissingScope,
    NetworkError,
    RateLimited,
    ServerError,
    Unauthorized,
)
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.error_words import sentence

MISSING_SCOPE = marked("Your Twitch login does not let Mini TTV write in chat. Allow it on Twitch's page.")
BANNED = marked("You are banned from this chat.")
_SECONDS = re.compile(r"(\d{1,7}) (?:more )?seconds?")
_DROPPED = {
    "msg_banned": BANNED,
    "msg_duplicate": marked("You said the same less than 30 seconds ago."),
    "msg_emoteonly": marked("This chat takes emotes of Twitch only."),
    "msg_followersonly_zero": marked("Only followers may write in this chat."),
    "msg_r9k": marked("This chat takes only what was not said before."),
    "msg_ratelimit": marked("You are writing too fast. Wait a moment."),
    "msg_rejected": marked("A moderator has to look at this message before others see it."),
    "msg_rejected_mandatory": marked("The rules of this chat do not allow this message."),
    "msg_requires_verified_phone_number": marked("This chat wants a verified phone number; Twitch's settings take it."),
    "msg_slowmode": marked("This chat is in slow mode."),
    "msg_subsonly": marked("Only subscribers may write in this chat."),
    "msg_suspended": marked("Your Twitch account is suspended."),
    "msg_verified_email": marked("This chat wants a verified email address; Twitch's settings take it."),
}
_TIMED_OUT = frozenset({"msg_timedout", "user_timed_out"})


@dataclass(frozen=True, slots=True)
class Drop:
    """Why a message was dropped, and what follows from it."""

    words: str
    wait: float = 0.0  # seconds until another may go
    banned: bool = False


def drop_of(receipt: Receipt) -> Drop:
    """What a receipt without an id means."""
    found = _SECONDS.search(receipt.words)
    wait = float(found[1]) if found else 0.0
    if receipt.code in _TIMED_OUT:
        return Drop(tr("You are timed out in this chat."), wait)
    if receipt.code == "msg_followersonly":
        minutes = re.search(r"(\d{1,9}) minutes?", receipt.words)
        if minutes is None:
            return Drop(tr("Only those who have followed may write in this chat."))
        time = duration_words(int(minutes[1]) * 60)
        return Drop(tr("Only those who have followed for {time} or more may write in this chat.", time=time))
    if receipt.code not in _DROPPED:
        reason = receipt.words or receipt.code or tr("no reason was given")
        return Drop(tr("Twitch did not take it: {reason}", reason=reason), wait)
    return Drop(
        tr(_DROPPED[receipt.code]), wait if receipt.code == "msg_slowmode" else 0.0, receipt.code == "msg_banned"
    )


def trouble_words(error: MiniTtvError) -> str:
    """Why a message did not even reach the chat."""
    match error:
        case MissingScope():
            words = tr(MISSING_SCOPE)
        case Unauthorized():
            words = tr("Your login has ended. Log in again, then send it.")
        case RateLimited():
            words = tr("Twitch has taken too many messages from here. Try again in a minute.")
        case ServerError() | BadAnswer() | NetworkError():
            words = tr("It is not known whether it was sent. {error}", error=sentence(error))
        case Forbidden():
            reason = error.message or tr("Twitch does not say why")
            words = tr("You may not write in this chat: {reason}.", reason=reason)
        case ApiError() if "replied to" in error.message:
            words = tr("The message that you answer to is gone.")
        case ApiError() if error.status == 422:
            words = tr("The message is too long.")
        case _:
            words = sentence(error)
    return words


def modes_words(modes: ChatModes) -> str:
    """What a chat's modes ask of people, such as "Followers only, slow mode: 30 seconds"; "" where nothing."""
    found = []
    if modes.followers_only >= 0:
        found.append(_followers_words(modes.followers_only))
    if modes.subs_only:
        found.append(tr("subscribers only"))
    if modes.emote_only:
        found.append(tr("emotes only"))
    if modes.unique:
        found.append(tr("nothing said before"))
    if modes.slow:
        found.append(tr("slow mode ({time})", time=duration_words(modes.slow)))
    words = ", ".join(found)
    return words[:1].upper() + words[1:]


def _followers_words(minutes: int) -> str:
    if not minutes:
        return tr("followers only")
    return tr("followers only (of {time})", time=duration_words(minutes * 60))


def wait_words(seconds: float) -> str:
    """A time that runs down, such as "0:09" or "1:02:03"."""
    whole = max(0, int(-(-seconds // 1)))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
