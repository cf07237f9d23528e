"""The emotes that somebody may write in a channel, by provider and owner."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from mini_ttv.core.chat_sending import OwnedEmote
from mini_ttv.core.emotes import Emote, Provider, merge
from mini_ttv.core.errors import MiniTtvError, MissingScope, Unauthorized
from mini_ttv.core.events import Event
from mini_ttv.core.models import User
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr
from mini_ttv.services.account_state import AccountState

_LOGGER = logging.getLogger(__name__)
_PROVIDERS = {Provider.SEVENTV: "7TV", Provider.BTTV: "BetterTTV", Provider.FFZ: "FrankerFaceZ"}
_SCOPE = "user:read:emotes"
_GOOD_FOR = 600.0  # seconds: who subscribes meanwhile sees it then


@dataclass(frozen=True, slots=True)
class Section:
    """Emotes that belong together."""

    title: str
    emotes: tuple[Emote, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that may be written in one channel, what is special here first."""

    sections: tuple[Section, ...] = ()
    note: str = ""  # what is missing and why, in a sentence


class EmoteDoor(Protocol):
    """Twitch's own emotes."""

    async def user_emotes(self, user_id: str, channel_id: str = "") -> list[OwnedEmote]:
        """What the token's owner may write."""

    async def global_emotes(self) -> list[OwnedEmote]:
        """What everybody may write."""


class ThirdParties(Protocol):
    """Emotes of the other providers."""

    async def global_emotes(self) -> Mapping[str, Emote]:
        """Those of all channels."""

    async def channel_emotes(self, channel_id: str) -> Mapping[str, Emote]:
        """Those of one channel."""


class ReadChat(Protocol):
    """The chat that is read: `ChatService`."""

    channel: str

    @property
    def channel_id(self) -> str:
        """Its user id."""

    @property
    def emotes(self) -> Mapping[str, Emote]:
        """Third-party emotes of the channel, by name."""


class WhoAmI(Protocol):
    """Who is logged in."""

    @property
    def state(self) -> AccountState:
        """How things are now."""


Users = Callable[[Iterable[str]], Awaitable[Sequence[User]]]
"""Looks up users by their ids; raises MiniTtvError."""


class EmoteShelf:
    """Fetches what may be written in the open channel, when somebody first wants to know."""

    def __init__(
        self, door: EmoteDoor, others: ThirdParties, chat: ReadChat, account: WhoAmI, find_users: Users
    ) -> None:
        """Take the collaborators."""
        self.changed: Event[Shelf] = Event()
        self.shelf = Shelf()
        self._door = door
        self._others = others
        self._chat = chat
        self._account = account
        self._find_users = find_users
        self._tasks = TaskSet(_LOGGER)
        self._owned: list[OwnedEmote] = []
        self._own: dict[str, Emote] = {}
        self._everywhere: Mapping[str, Emote] = {}
        self._here: Mapping[str, Emote] | None = None  # None: not fetched yet
        self._note = ""
        self._names: dict[str, str] = {}  # of owners, by id
        self._for: tuple[str, str] = ("", "")  # channel and user
        self._asked_at = 0.0
        self._asking: asyncio.Task[None] | None = None

    @property
    def own(self) -> Mapping[str, Emote]:
        """Twitch's emotes that may be written, by name, as far as they are known."""
        return self._own

    @property
    def by_name(self) -> dict[str, Emote]:
        """All emotes that a word of a message becomes; Twitch's go before the others."""
        return merge(self._own, self._chat.emotes)

    def want(self) -> None:
        """Somebody writes, or is about to: fetch what is not there or old."""
        wanted = self._chat.channel_id, self._account.state.user_id
        now = asyncio.get_running_loop().time()
        if not wanted[0] or (wanted == self._for and now - self._asked_at < _GOOD_FOR):
            return
        if wanted != self._for:
            self.shelf, self._own, self._here = Shelf(), {}, None
        self._for, self._asked_at = wanted, now
        if self._asking is not None:
            self._asking.cancel()
        self._asking = self._tasks.spawn(self._ask(*wanted), "emotes to write")

    def learn(self, channel_id: str, emotes: Mapping[str, Emote]) -> None:
        """A channel's third-party emotes are others than before: they are shown where somebody has wanted them."""
        if channel_id == self._for[0] and self._here is not None:
            self._here = emotes
            self._fill()

    async def close(self) -> None:
        """Stop."""
        await self._tasks.cancel()

    async def _ask(self, channel_id: str, user_id: str) -> None:
        (own, note), everywhere = await asyncio.gather(
            self._twitch(channel_id, user_id), self._third(self._others.global_emotes)
        )
        # Which of two emotes of one name is meant: the first, as chat shows it.
        self._own = {each.emote.name: each.emote for each in reversed(own)}
        await self._name_owners(own, channel_id)
        here = await self._third(lambda: self._others.channel_emotes(channel_id))  # last, since they change any time
        if self._for != (channel_id, user_id):
            return
        self._owned, self._note, self._everywhere, self._here = own, note, everywhere, here
        self._fill()

    def _fill(self) -> None:
        sections = [
            *self._of_twitch(self._owned, self._for[0]),
            *_of_providers(self._here or {}, f" · {self._chat.channel}"),
            *_of_providers(self._everywhere, ""),
        ]
        ranked = sorted(enumerate(sections), key=lambda each: (_rank(each[1], self._chat.channel), each[0]))
        self.shelf = Shelf(tuple(section for _, section in ranked), self._note)
        self.changed.emit(self.shelf)

    async def _twitch(self, channel_id: str, user_id: str) -> tuple[list[OwnedEmote], str]:
        try:
            if user_id and _SCOPE not in self._account.state.lacking:
                return await self._door.user_emotes(user_id, channel_id), ""
            if not user_id:
                return [], ""
            return await self._door.global_emotes(), tr("Your login does not let Mini TTV see your own emotes.")
        except (MissingScope, Unauthorized):
            return [], tr("Your login does not let Mini TTV see your own emotes.")
        except MiniTtvError as error:
            self._asked_at = 0.0  # the next who wants them asks again
            return [], tr("Twitch's emotes are missing: {error}", error=error)

    @staticmethod
    async def _third(question: Callable[[], Awaitable[Mapping[str, Emote]]]) -> Mapping[str, Emote]:
        try:
            return await question()
        except MiniTtvError as error:
            _LOGGER.info("Emotes to write are missing: %s", error)
            return {}

    async def _name_owners(self, own: list[OwnedEmote], channel_id: str) -> None:
        unknown = {each.owner_id for each in own} - self._names.keys() - {"", channel_id}
        if unknown:
            try:
                self._names |= {user.id: user.display_name for user in await self._find_users(sorted(unknown))}
            except MiniTtvError as error:
                _LOGGER.info("Owners of emotes have no names: %s", error)

    def _of_twitch(self, own: list[OwnedEmote], channel_id: str) -> list[Section]:
        by_owner: dict[str, list[Emote]] = {}
        for each in own:
            by_owner.setdefault(each.owner_id, []).append(each.emote)
        named = {owner: "Twitch" if not owner else f"Twitch · {self._name_of(owner, channel_id)}" for owner in by_owner}
        return [Section(named[owner], tuple(emotes)) for owner, emotes in by_owner.items()]

    def _name_of(self, owner: str, channel_id: str) -> str:
        return self._chat.channel if owner == channel_id else self._names.get(owner, tr("other channels"))


def _of_providers(emotes: Mapping[str, Emote], where: str) -> list[Section]:
    found = {provider: [each for each in emotes.values() if each.provider is provider] for provider in _PROVIDERS}
    return [
        Section(f"{_PROVIDERS[provider]}{where}", tuple(sorted(each, key=lambda emote: emote.name.lower())))
        for provider, each in found.items()
        if each
    ]


def _rank(section: Section, channel: str) -> int:
    """The channel's own first, then everybody's, then those of other channels."""
    _, _, owner = section.title.partition(" · ")
    return 0 if owner == channel else 1 if not owner else 2
