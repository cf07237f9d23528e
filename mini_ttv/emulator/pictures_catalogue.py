"""Which picture an id in an address means."""

from functools import cached_property

from mini_ttv.emulator.chatter_badges import BadgeVersion, channel_badges, global_badges
from mini_ttv.emulator.irc_gallery_emotes import GALLERY_EMOTES
from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import (
    BTTV_GLOBAL,
    FFZ_GLOBAL,
    SEVENTV_GLOBAL,
    TWITCH_GLOBAL,
    WorldEmote,
    bttv_channel_emotes,
    ffz_channel_emotes,
    seventv_channel_emotes,
    twitch_channel_emotes,
)


class Catalogue:
    """Emotes, badges and colours of one world by id; built when first asked."""

    def __init__(self, world: World) -> None:
        self._world = world

    @cached_property
    def _emotes(self) -> dict[str, WorldEmote]:
        found = {emote.key: emote for emote in GALLERY_EMOTES}
        for emotes in (TWITCH_GLOBAL, BTTV_GLOBAL, FFZ_GLOBAL, SEVENTV_GLOBAL):
            found.update({emote.key: emote for emote in emotes})
        for channel in self._world.channels.values():
            own = twitch_channel_emotes(channel.login, channel.id, small=channel.small)
            found.update({emote.key: emote for emote in own})
            if not channel.small:
                for fetch in (bttv_channel_emotes, ffz_channel_emotes, seventv_channel_emotes):
                    found.update({emote.key: emote for emote in fetch(channel.login)})
        return found

    @cached_property
    def _badges(self) -> dict[str, BadgeVersion]:
        found = {badge.uuid: badge for badge in global_badges()}
        for login in self._world.channels:
            found.update({badge.uuid: badge for badge in channel_badges(login)})
        return found

    def emote(self, provider: str, emote_id: str) -> WorldEmote | None:
        """The emote of a provider by id."""
        return self._emotes.get(f"{provider}:{emote_id}")

    def badge(self, uuid: str) -> BadgeVersion | None:
        """The badge by the id in its address."""
        return self._badges.get(uuid)

    def hue(self, name: str) -> int:
        """The colour of a person: the channel's, or one that follows from the name (login or user id)."""
        channel = self._world.channels.get(name) or self._world.channels_by_id.get(name)
        return channel.hue if channel is not None else stable_number("hue", name, low=0, high=359)
