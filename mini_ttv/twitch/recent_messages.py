"""What was said in a chat before it was joined, from a service that remembers it.

The service is nobody's of Twitch, and learns which channels a person opens: it is asked only where the person wants.
Source: https://recent-messages.robotty.de/
"""

from urllib.parse import quote

import httpx

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserNotice
from mini_ttv.core.chat_parser import parse_chat
from mini_ttv.core.emote_positions import EmoteUrl
from mini_ttv.core.irc import MAX_LINE, parse_line
from mini_ttv.twitch.http_json import error_of, exchange, json_object

_MOST = 200


class RecentMessages:
    """Asks the service."""

    def __init__(self, http: httpx.AsyncClient, base_url: str, emote_url: EmoteUrl) -> None:
        """Take the client, the service's address, and what knows the pictures of Twitch's emotes."""
        self._http = http
        self._base_url = base_url
        self._emote_url = emote_url

    async def history(self, channel: str) -> list[ChatEvent]:
        """The last messages of a channel, the oldest first; what cannot be read is left out.

        Raises:
            MiniTtvError: no answer, or none that makes sense.
        """
        url = f"{self._base_url}/{quote(channel, safe='')}"
        answer = await exchange(self._http, self._http.build_request("GET", url, params={"limit": _MOST}))
        if answer.status != 200:
            raise error_of(answer)
        lines = (await json_object(answer)).get("messages")
        events: list[ChatEvent] = []
        for line in lines[-_MOST:] if isinstance(lines, list) else ():
            if isinstance(line, str) and len(line) <= MAX_LINE:
                event = parse_chat(parse_line(line), emote_url=self._emote_url)
                if isinstance(event, ChatMessage | UserNotice):
                    _mark(event)
                    events.append(event)
        return events


def _mark(event: ChatMessage | UserNotice) -> None:
    message = event.message if isinstance(event, UserNotice) else event
    if message is not None:
        message.is_history = True
