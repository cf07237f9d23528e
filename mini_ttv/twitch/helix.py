"""Twitch's REST API, typed.

Source: https://dev.twitch.tv/docs/api/reference. Every method raises `MiniTtvError`s only: `Unauthorized` where a login
is needed, `MissingScope` where the login lacks a permission, and what else `core/errors.py` lists.
"""

from collections.abc import Iterable, Sequence

import httpx

from mini_ttv.core.client_identity import ClientIdentity
from mini_ttv.core.errors import NotFound
from mini_ttv.core.models import (
    Category,
    ChannelInfo,
    Clip,
    FollowedChannel,
    FoundChannel,
    Schedule,
    Stream,
    User,
    Video,
)
from mini_ttv.core.pages import Page
from mini_ttv.twitch import helix_items, helix_media
from mini_ttv.twitch.budget import Budget
from mini_ttv.twitch.helix_calls import Credentials, HelixCalls

__all__ = ["Credentials", "HelixClient"]

_WHOLE = ("first", "100")
_FOUND = ("first", "20")


class HelixClient:
    """Helix below any base URL.

    What is asked for by ids or logins comes whole, each once, however many there are; lists come by pages.
    """

    def __init__(  # noqa: PLR0913 - see `HelixCalls`
        self,
        http: httpx.AsyncClient,
        base_url: str,
        client: ClientIdentity,
        credentials: Credentials,
        *,
        budget: Budget | None = None,
        background: bool = False,
    ) -> None:
        """Take the collaborators.

        Args:
            http: the client that sends.
            base_url: such as `https://api.twitch.tv/helix`; may have any path.
            client: the application that the tokens were issued to.
            credentials: gives and renews the token.
            budget: the rate limit, where it is shared with others.
            background: whether these calls let others, which a person waits for, go first.
        """
        self._parts = (http, base_url, client, credentials)
        self._budget = budget or Budget()
        self._calls = HelixCalls(*self._parts, budget=self._budget, background=background)

    @property
    def calls(self) -> HelixCalls:
        """What sends the requests, for groups of endpoints with a module of their own."""
        return self._calls

    def in_background(self) -> "HelixClient":
        """The same client for calls that nobody waits for: near the rate limit they let the others go first."""
        return HelixClient(*self._parts, budget=self._budget, background=True)

    async def users(self, ids: Iterable[str] = (), logins: Iterable[str] = ()) -> list[User]:
        """The users with these ids and logins; unknown ones are missing from the answer."""
        wanted = [*_keyed("id", ids), *_keyed("login", map(str.lower, logins))]
        return await self._calls.named("users", wanted, helix_items.user)

    async def user(self, user_id: str) -> User | None:
        """The user with this id."""
        users = await self.users(ids=[user_id])
        return users[0] if users else None

    async def streams(
        self,
        *,
        user_ids: Iterable[str] = (),
        user_logins: Iterable[str] = (),
        game_id: str = "",
        languages: Sequence[str] = (),
        after: str = "",
    ) -> Page[Stream]:
        """Live streams, most viewers first: of all, or of a category, in any of `languages`.

        With `user_ids` or `user_logins` it is those among them who are live, all on one page, in no order.
        """
        some = [*_given(game_id=game_id), *(("language", value) for value in dict.fromkeys(languages))]
        wanted = [*_keyed("user_id", user_ids), *_keyed("user_login", map(str.lower, user_logins))]
        if wanted:
            found = await self._calls.named("streams", wanted, helix_items.stream, [*some, _WHOLE])
            return Page(tuple({stream.id: stream for stream in found}.values()))
        return await self._calls.page("streams", [*some, *_given(after=after), _WHOLE], helix_items.stream)

    async def followed_streams(self, user_id: str, after: str = "") -> Page[Stream]:
        """The live streams among the channels that `user_id`, the token's owner, follows."""
        query = [*_given(user_id=user_id, after=after), _WHOLE]
        return await self._calls.page("streams/followed", query, helix_items.stream)

    async def followed_channels(self, user_id: str, after: str = "") -> Page[FollowedChannel]:
        """The channels that `user_id`, the token's owner, follows, newest first, with their total."""
        query = [*_given(user_id=user_id, after=after), _WHOLE]
        return await self._calls.page("channels/followed", query, helix_items.followed_channel)

    async def channels(self, broadcaster_ids: Iterable[str]) -> list[ChannelInfo]:
        """The last titles and categories of channels, live or not."""
        return await self._calls.named("channels", _keyed("broadcaster_id", broadcaster_ids), helix_items.channel_info)

    async def top_games(self, after: str = "") -> Page[Category]:
        """The categories with most viewers."""
        return await self._calls.page("games/top", [*_given(after=after), _WHOLE], helix_items.category)

    async def games(self, ids: Iterable[str]) -> list[Category]:
        """The categories with these ids; unknown ones are missing from the answer."""
        return await self._calls.named("games", _keyed("id", ids), helix_items.category)

    async def search_channels(self, query: str, *, live_only: bool = False, after: str = "") -> Page[FoundChannel]:
        """The channels whose names begin with `query`."""
        parameters = [("query", query), ("live_only", str(live_only).lower()), *_given(after=after), _FOUND]
        return await self._calls.page("search/channels", parameters, helix_items.found_channel)

    async def search_categories(self, query: str, after: str = "") -> Page[Category]:
        """The categories in whose names all words of `query` occur."""
        return await self._calls.page(
            "search/categories", [("query", query), *_given(after=after), _FOUND], helix_items.category
        )

    async def videos(
        self, *, user_id: str = "", ids: Iterable[str] = (), kind: str = "", sort: str = "", after: str = ""
    ) -> Page[Video]:
        """The videos of a channel, or those with `ids`, all on one page.

        Args:
            user_id: whose videos.
            ids: of videos; those that are gone are missing from the answer.
            kind: "archive", "highlight" or "upload"; "" for all.
            sort: "time" (as without it), "trending" or "views".
            after: the cursor of the page before.
        """
        if user_id:
            query = [*_given(user_id=user_id, type=kind, sort=sort, after=after), _WHOLE]
            return await self._calls.page("videos", query, helix_media.video)
        return Page(tuple(await self._calls.named("videos", _keyed("id", ids), helix_media.video)))

    async def clips(self, *, broadcaster_id: str = "", ids: Iterable[str] = (), after: str = "") -> Page[Clip]:
        """The clips of a channel, most viewed first, or those with `ids`, all on one page."""
        if broadcaster_id:
            query = [*_given(broadcaster_id=broadcaster_id, after=after), _WHOLE]
            return await self._calls.page("clips", query, helix_media.clip)
        return Page(tuple(await self._calls.named("clips", _keyed("id", ids), helix_media.clip, [_WHOLE])))

    async def schedule(self, broadcaster_id: str) -> Schedule:
        """What a channel announces from now on."""
        try:
            body = await self._calls.object("schedule", [("broadcaster_id", broadcaster_id), ("first", "25")])
        except NotFound:  # it announces nothing
            return Schedule()
        return helix_media.schedule(body.get("data"))


def _given(**parameters: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value in parameters.items() if value]


def _keyed(key: str, values: Iterable[str]) -> list[tuple[str, str]]:
    return [(key, value) for value in values if value]
