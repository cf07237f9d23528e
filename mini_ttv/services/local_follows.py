"""Local follows: channels that are watched and told of like followed ones, without an account at Twitch."""

from collections.abc import Iterable

from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.events import Event
from mini_ttv.core.local_follow import LocalFollow
from mini_ttv.core.translation import tr
from mini_ttv.services.channel_records import ChannelRecords

__all__ = ["LocalFollow", "LocalFollows"]

# Nobody's whole evening has more; with nobody logged in each fifteen or so cost a request a minute.
MOST_CHANNELS = 200


class LocalFollows:
    """The channels that a person added."""

    def __init__(self, records: ChannelRecords) -> None:
        """Take what keeps them."""
        self.changed: Event[tuple[LocalFollow, ...]] = Event()
        self._records = records
        self._channels: dict[str, LocalFollow] = {}

    @property
    def channels(self) -> tuple[LocalFollow, ...]:
        """The channels, the oldest first."""
        return tuple(self._channels.values())

    def follows(self, login: str) -> bool:
        """Whether a channel is among them."""
        return login.lower() in self._channels

    def user_id(self, login: str) -> str:
        """The id of one of them; "" while it is not known."""
        channel = self._channels.get(login)
        return channel.user_id if channel else ""

    def logins(self, user_ids: Iterable[str]) -> list[str]:
        """The logins of those with these ids."""
        wanted = set(user_ids)
        return [channel.login for channel in self._channels.values() if channel.user_id in wanted]

    async def start(self) -> None:
        """Take up the channels of earlier runs."""
        kept = await self._records.read(lambda store: store.local_follows())
        self._set({**{channel.login: channel for channel in kept[:MOST_CHANNELS]}, **self._channels})

    async def add(self, login: str, *, user_id: str = "", display_name: str = "") -> None:
        """Follow a channel; seen at once, kept when this returns.

        Args:
            login: a channel's name or address.
            user_id: of the channel, where it is known.
            display_name: of the channel, where it is known.

        Raises:
            SettingsError: that names no channel, or there are too many already; the message says so.
        """
        target = parse_target(login)
        if not isinstance(target, Channel):
            message = tr("Only channels can be followed. Give a channel's name, or an address such as twitch.tv/name.")
            raise SettingsError(message)
        if target.login in self._channels:
            return
        if len(self._channels) >= MOST_CHANNELS:
            message = tr(
                "Mini TTV watches {most} added channels at most. Remove one of them first.", most=MOST_CHANNELS
            )
            raise SettingsError(message)
        channel = LocalFollow(target.login, user_id, display_name)
        self._set({**self._channels, channel.login: channel})
        await self._records.write(lambda store: store.follow(channel))

    async def remove(self, login: str) -> None:
        """Follow a channel no more; seen at once, kept when this returns."""
        gone = self._channels.get(login.lower())
        if gone is None:
            return
        self._set({each: channel for each, channel in self._channels.items() if channel is not gone})
        await self._records.write(lambda store: store.unfollow(gone.login))

    async def learn(self, known: Iterable[tuple[str, str, str]]) -> None:
        """Take note of login, user id and display name of channels, of which only those followed here matter.

        A channel that has another login than before is known by its id, and goes on being followed.
        """
        logins = {channel.user_id: channel.login for channel in self._channels.values() if channel.user_id}
        news: dict[str, LocalFollow] = {}
        for login, user_id, display_name in known:
            old = self._channels.get(login) or self._channels.get(logins.get(user_id, ""))
            if old is not None and user_id:
                new = LocalFollow(login, user_id, display_name or old.display_name)
                if new != old:
                    news[old.login] = new
        if news:
            channels = (news.get(login, channel) for login, channel in self._channels.items())
            # Somebody may have added both names of a channel.
            once = {channel.user_id or channel.login: channel for channel in channels}
            self._set({channel.login: channel for channel in once.values()})
        for channel in news.values():
            await self._records.write(lambda store, channel=channel: store.follow(channel))  # type: ignore[misc]

    def _set(self, channels: dict[str, LocalFollow]) -> None:
        if channels != self._channels:
            self._channels = channels
            self.changed.emit(self.channels)
