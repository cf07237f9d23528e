"""Chats over EventSub: the same events as over IRC, for people who are logged in."""

from collections.abc import Callable

from mini_ttv.core.backoff import Backoff
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.twitch.chat_line import ChatLine, Link
from mini_ttv.twitch.chat_pool import ChatPool
from mini_ttv.twitch.eventsub_link import EventSubLink, EventSubServer, EventSubTiming, Subscriptions


def eventsub_chat(
    url: str,
    subscriptions: Subscriptions,
    *,
    emote_url: EmoteUrl,
    timing: EventSubTiming | None = None,
    backoff: Callable[[], Backoff] = Backoff,
) -> ChatPool:
    """Chats over EventSub.

    Args:
        url: of the EventSub server, ws or wss.
        subscriptions: Helix.
        emote_url: pictures of Twitch's own emotes by id.
        timing: limits in seconds.
        backoff: makes the rule of waiting between tries.
    """
    server = EventSubServer(url, subscriptions, emote_url, timing or EventSubTiming())

    def new_link(line: ChatLine, predecessor: Link | None) -> EventSubLink:
        old = predecessor if isinstance(predecessor, EventSubLink) else None
        return EventSubLink(server, line, old)

    return ChatPool(new_link, server.timing, backoff)
