"""The channel `gallery`: every shape of chat line in a loop, with current ids and times, for as long as somebody looks.

The truth holds its messages with the emotes that are really in them: where an index in the tag is wrong, there is none.
A message whose line has no id is recorded under an id that nobody sees.
"""

import asyncio
from datetime import timedelta
from random import Random

from mini_ttv.emulator.chatter_emotes import count_words
from mini_ttv.emulator.chatter_happenings import new_id
from mini_ttv.emulator.chatter_types import Span
from mini_ttv.emulator.irc_gallery_emotes import GALLERY_EMOTES
from mini_ttv.emulator.irc_gallery_lines import Exhibit, exhibits
from mini_ttv.emulator.irc_hub import IrcHub
from mini_ttv.emulator.irc_lines import Line
from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import TWITCH_GLOBAL
from mini_ttv.emulator.world_types import Channel, User

GALLERY = "gallery"
SECONDS_PER_LINE = 0.7
_EMOTES = {emote.id: emote for emote in (*TWITCH_GLOBAL, *GALLERY_EMOTES)}


def open_gallery(world: World) -> Channel:
    """Make the channel, offline and without chatters of its own."""
    known = world.channels.get(GALLERY)
    if known is not None:
        return known
    user_id = str(stable_number("user", GALLERY, low=20_000_000, high=999_999_999))
    created = world.clock.now() - timedelta(days=3000)
    about = "Every kind of chat line, one after the other."
    user = User(user_id, GALLERY, "Gallery", created, about, "partner", "#CC44FF")
    game = world.games[0]
    channel = Channel(user, game, "Every kind of chat line", "en", ("English",), 280, 1, chat_rate=0)
    world.users[GALLERY] = user
    world.users_by_id[user.id] = user
    world.channels[GALLERY] = channel
    world.channels_by_id[channel.id] = channel
    return channel


def spans_of(exhibit: Exhibit) -> tuple[Span, ...]:
    """The Twitch emotes that are really in an exhibit."""
    return tuple(Span(start, end, _EMOTES[exhibit.id_at(start, end)]) for start, end in exhibit.emotes)


class Exhibition:
    """Plays the gallery to whoever has joined it."""

    def __init__(self, hub: IrcHub) -> None:
        self._hub = hub
        self._channel = open_gallery(hub.world)
        self._rng = Random(f"{hub.world.seed}:gallery")
        self._last_id = new_id(self._rng)
        self._next = 0

    async def run(self) -> None:
        """Play for ever; a new audience begins where the last one left."""
        while True:
            await asyncio.sleep(SECONDS_PER_LINE)
            if self._hub.members(GALLERY):
                self.show(exhibits()[self._next % len(exhibits())])
                self._next += 1

    def show(self, exhibit: Exhibit) -> None:
        """Send one exhibit and record it where it is a message."""
        world = self._hub.world
        now = world.clock.timestamp()
        message_id = new_id(self._rng)
        values = {
            "<id>": message_id,
            "<ts>": str(int(now * 1000)),
            "<room>": self._channel.id,
            "<other>": next(iter(world.channels_by_id)),
            "<avatar>": f"{world.base_url}/cdn/jtv_user_pictures/quillon-profile_image-%s.png",
            "<last>": self._last_id,
        }
        text = exhibit.line
        for place, value in values.items():
            text = text.replace(place, value)
        tags, _, rest = text[1:].partition(" ") if text.startswith("@") else ("", "", text)
        self._hub.send(self._hub.members(GALLERY), [Line(tags, rest, is_command=not exhibit.is_message)])
        if exhibit.is_message:
            spans = spans_of(exhibit)
            emotes = count_words(exhibit.text, spans, world.emotes_by_word(self._channel))
            world.truth.append(GALLERY, message_id, emotes, sent_at=now)
            self._last_id = message_id
