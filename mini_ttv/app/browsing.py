"""Everything for browsing, put together: lists, search, favourites, local follows and what keeps them."""

from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.services.account import AccountService
from mini_ttv.services.browse import BrowseService
from mini_ttv.services.browse_doors import BrowseDoors
from mini_ttv.services.channel_records import ChannelRecords
from mini_ttv.services.favourites import Favourites
from mini_ttv.services.local_follows import LocalFollows
from mini_ttv.services.offline import OfflineList, OfflineService
from mini_ttv.services.search import SearchService
from mini_ttv.storage.channels import ChannelStore
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient


@dataclass(frozen=True, slots=True)
class Browsing:
    """The services that lists are made from."""

    browse: BrowseService
    records: ChannelRecords
    favourites: Favourites
    follows: LocalFollows
    search: SearchService
    offline: OfflineService

    async def start(self) -> None:
        """Take up what earlier runs kept, then look who is live."""
        await self.records.start()
        await self.favourites.start()
        await self.follows.start()
        await self.browse.start()

    def take_up(self, order: str, languages: str, keep: Callable[[str, str], object]) -> None:
        """Use the choices of earlier runs, and keep those of this one.

        Args:
            order: the option `follow_order`.
            languages: the option `stream_languages`.
            keep: takes an option's name and its new value.
        """
        self.browse.set_order(FollowOrder(order))
        self.browse.set_languages(languages.split(","))
        self.browse.order_changed.connect(lambda chosen: keep("follow_order", chosen.value))
        self.browse.languages_changed.connect(lambda chosen: keep("stream_languages", ",".join(chosen)))


def open_browsing(
    helix: HelixClient,
    gql: GqlClient,
    account: AccountService,
    database: tuple[Path, Executor],
    stack: AsyncExitStack,
) -> Browsing:
    """Make everything; nothing has been started or asked yet.

    Args:
        helix: requests of somebody who is logged in.
        gql: requests of everybody else.
        account: who is logged in.
        database: the file, and the one thread in which it is used.
        stack: takes everything down again.
    """
    path, executor = database
    records = ChannelRecords(ChannelStore(path), executor)
    stack.push_async_callback(records.close)
    favourites, follows = Favourites(records), LocalFollows(records)
    browse = BrowseService(BrowseDoors(helix, account, gql, follows, favourites))
    stack.push_async_callback(browse.close)
    search = SearchService(helix, account, browse.users, gql)
    stack.push_async_callback(search.close)
    # A request for each channel that is scrolled past, and many pages of follows: these may wait.
    quiet = helix.in_background()
    offline = OfflineService(quiet, OfflineList(quiet, account, follows, browse.followed))
    stack.push_async_callback(offline.close)
    return Browsing(browse, records, favourites, follows, search, offline)
