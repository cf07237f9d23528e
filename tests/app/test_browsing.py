"""Browsing as the program puts it together: what people choose is there again in the next run."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx

from mini_ttv.app.browsing import Browsing, open_browsing
from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.follow_order import FollowOrder
from mini_ttv.emulator.server import Emulator
from mini_ttv.emulator.world import World
from mini_ttv.services.account import AccountService
from mini_ttv.settings import Settings
from mini_ttv.settings_sources import resolve
from mini_ttv.storage.tokens import MemoryTokenStore
from mini_ttv.twitch.auth import AuthApi
from mini_ttv.twitch.gql import GqlClient
from mini_ttv.twitch.helix import HelixClient


class Run:
    """One run of the program, as far as browsing goes: its settings, and the file that everything is kept in."""

    def __init__(self, emulator: Emulator, folder: Path) -> None:
        self.emulator = emulator
        self.folder = folder
        self.kept: dict[str, object] = {}

    @asynccontextmanager
    async def started(self) -> AsyncIterator[Browsing]:
        settings, messages = resolve(self.kept, {}, {})
        assert messages == ()
        async with AsyncExitStack() as stack:
            http = await stack.enter_async_context(httpx.AsyncClient())
            executor = stack.enter_context(ThreadPoolExecutor(max_workers=1))
            end, client = self.emulator.endpoints, ClientIdentity("")
            auth = AuthApi(http, end["oauth"], client, settings.redirect_uri)
            account = AccountService(auth, MemoryTokenStore())
            stack.push_async_callback(account.close)
            helix = HelixClient(http, end["helix"], client, account)
            gql = GqlClient(http, end["gql"], end["previews"])
            browsing = open_browsing(helix, gql, account, (self.folder / "hits.sqlite", executor), stack)
            browsing.take_up(settings.follow_order, settings.stream_languages, self.kept.__setitem__)
            await browsing.start()
            yield browsing


async def test_what_people_choose_is_there_again(tmp_path: Path) -> None:
    async with Emulator(world=World(chat_rate=0)) as emulator:
        first, second = [channel.login for channel in emulator.world.live_channels()[:2]]
        run = Run(emulator, tmp_path)
        async with run.started() as browsing:
            assert (browsing.browse.order, browsing.browse.languages) == (FollowOrder.VIEWERS, ())
            await browsing.follows.add(first)
            await browsing.follows.add(second)
            assert await browsing.browse.followed.refresh()
            weakest = browsing.browse.followed.listing.items[-1]
            await browsing.favourites.toggle(weakest.user_id)
            browsing.browse.set_order(FollowOrder.NAME)
            browsing.browse.set_languages(["de", "en"])
        assert run.kept == {"follow_order": "name", "stream_languages": "de,en"}
        async with run.started() as browsing:
            assert (browsing.browse.order, browsing.browse.languages) == (FollowOrder.NAME, ("de", "en"))
            assert [channel.login for channel in browsing.follows.channels] == [first, second]
            assert await browsing.browse.followed.refresh()
            assert browsing.browse.followed.listing.items[0].user_id == weakest.user_id
            assert len(browsing.browse.followed.listing.items) == 2


def test_every_order_is_a_setting() -> None:
    for order in FollowOrder:
        settings, messages = resolve({"follow_order": order.value}, {}, {})
        assert (settings.follow_order, messages) == (order.value, ())
    assert FollowOrder(Settings().follow_order) is FollowOrder.VIEWERS
