"""Chats over IRC on WebSockets."""

from collections import deque
from collections.abc import Callable
from weakref import WeakKeyDictionary

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.secret import Secret
from mini_ttv.twitch.chat_line import ChatLine, Link
from mini_ttv.twitch.chat_link import ChatLink, ChatTiming
from mini_ttv.twitch.chat_pool import ChatPool
from mini_ttv.twitch.chat_session import ChatSession
from mini_ttv.twitch.join_pacer import JoinPacer

_REFUSED = 16  # tokens to remember that the server did not take
Credentials = Callable[[], tuple[str, Secret] | None]


def irc_chat(
    url: str,
    *,
    emote_url: EmoteUrl,
    credentials: Credentials | None = None,
    timing: ChatTiming | None = None,
    backoff: Callable[[], Backoff] = Backoff,
) -> ChatPool:
    """Chats over IRC.

    Args:
        url: of the IRC server, ws or wss.
        emote_url: pictures of Twitch's own emotes by id.
        credentials: asked before each connection for login and access token; None, as callable or as answer, means
            anonymous. A token that the server does not take is not tried again: chats are read without a login then.
        timing: limits in seconds.
        backoff: makes the rule of waiting between tries.
    """
    limits = timing or ChatTiming()
    pacer = JoinPacer()

    latest: WeakKeyDictionary[ChatLine, ChatSession] = WeakKeyDictionary()
    refused: deque[Secret] = deque(maxlen=_REFUSED)

    def new_link(line: ChatLine, _predecessor: Link | None) -> ChatLink:
        last = latest.get(line)
        if last is not None and last.refusal and last.password is not None:
            refused.append(last.password)
        login, password = (credentials() if credentials else None) or ("", None)
        if password in refused:
            login, password = "", None
        latest[line] = session = ChatSession(emote_url=emote_url, login=login, password=password)
        return ChatLink(url, session, limits, pacer, line)

    return ChatPool(new_link, limits, backoff)
