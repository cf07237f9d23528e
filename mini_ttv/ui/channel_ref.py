"""Which channel a card stands for, whatever kind of card it is."""

from dataclasses import dataclass

from mini_ttv.core.models import Category, FoundChannel, Stream
from mini_ttv.services.offline_channel import OfflineChannel


@dataclass(frozen=True, slots=True)
class ChannelRef:
    """A channel as menus and stars need it."""

    login: str
    name: str
    user_id: str = ""  # "" while nobody has looked it up
    live: bool = False
    category: Category | None = None


def channel_of(item: object) -> ChannelRef | None:
    """The channel of a card's item; None where it is none's."""
    if isinstance(item, ChannelRef):
        return item
    if isinstance(item, Stream):
        category = _category(item.game_id, item.game_name)
        return ChannelRef(item.user_login, item.user_name, item.user_id, live=True, category=category)
    if isinstance(item, FoundChannel):
        category = _category(item.game_id, item.game_name)
        return ChannelRef(item.login, item.display_name, item.id, item.is_live, category)
    if isinstance(item, OfflineChannel):
        return ChannelRef(item.user.login, item.user.display_name, item.user.id)
    return None


def _category(game_id: str, name: str) -> Category | None:
    return Category(game_id, name) if game_id and name else None
