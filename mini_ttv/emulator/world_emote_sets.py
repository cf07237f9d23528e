"""The channels' sets at BetterTTV and 7TV, which change while somebody watches."""

from dataclasses import dataclass, replace

from mini_ttv.emulator.world_emotes import (
    BTTV,
    SEVENTV,
    WorldEmote,
    bttv_channel_emotes,
    pool_emote,
    seventv_channel_emotes,
    third_party_by_word,
)
from mini_ttv.emulator.world_types import Channel


@dataclass(frozen=True, slots=True)
class EmoteSetChanged:
    """`emote` is new, gone, or has another name than `before`."""

    channel: Channel
    emote: WorldEmote
    action: str  # "add", "remove" or "rename"
    before: WorldEmote | None = None


class EmoteSets:
    """What is in the sets now."""

    def __init__(self) -> None:
        self._changed: dict[tuple[str, str], tuple[WorldEmote, ...]] = {}
        self._words: dict[str, dict[str, WorldEmote]] = {}

    def of(self, provider: str, login: str) -> tuple[WorldEmote, ...]:
        """A channel's set at a provider."""
        usual = bttv_channel_emotes if provider == BTTV else seventv_channel_emotes
        return self._changed.get((provider, login)) or usual(login)

    def words(self, channel: Channel) -> dict[str, WorldEmote]:
        """Which word is which third-party emote in this channel's chat."""
        login = channel.login
        if login not in self._words:
            sets = {provider: self.of(provider, login) for provider in (BTTV, SEVENTV)}
            self._words[login] = third_party_by_word(login, small=channel.small, bttv=sets[BTTV], seventv=sets[SEVENTV])
        return self._words[login]

    def change(self, channel: Channel, provider: str, action: str, name: str, new_name: str = "") -> EmoteSetChanged:
        """Add an emote that other channels have, remove one, or rename one.

        Raises:
            LookupError: there is no such emote to do this with; the message says so.
        """
        emotes = self.of(provider, channel.login)
        found = next((emote for emote in emotes if emote.name == name), None)
        if action == "add":
            new = pool_emote(provider, name)
            if new is None or any(emote.id == new.id for emote in emotes):
                raise LookupError(f"{name!r} cannot be added")
            self._keep(provider, channel, (*emotes, new))
            return EmoteSetChanged(channel, new, action)
        if found is None:
            raise LookupError(f"{channel.login} has no {name!r}")
        if action == "remove":
            self._keep(provider, channel, tuple(emote for emote in emotes if emote is not found))
            return EmoteSetChanged(channel, found, action)
        renamed = replace(found, name=new_name)
        self._keep(provider, channel, tuple(renamed if emote is found else emote for emote in emotes))
        return EmoteSetChanged(channel, renamed, action, found)

    def _keep(self, provider: str, channel: Channel, emotes: tuple[WorldEmote, ...]) -> None:
        self._changed[provider, channel.login] = emotes
        self._words.pop(channel.login, None)
