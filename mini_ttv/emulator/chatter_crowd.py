"""Who is in a channel's chat: the world's chatters with the badges and rights that they have there."""

from itertools import accumulate
from random import Random

from mini_ttv.emulator.chatter_badges import subscriber_version
from mini_ttv.emulator.chatter_types import Author, BadgeTag
from mini_ttv.emulator.stable import stable_number
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel, User

_BITS = ("1", "100", "1000", "5000", "10000")
_GIFTS = ("1", "5", "10", "25", "50")


def _chance(purpose: str, channel: Channel, user: User) -> float:
    """A number from 0 to 1 that is always the same for these."""
    return stable_number("crowd", purpose, channel.login, user.login, low=0, high=999_999) / 1_000_000


class Cast:
    """Everybody as an author in any channel; the same on every run."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chatters = {user.id for user in world.chatters}
        self._known: dict[tuple[str, str], Author] = {}

    def is_chatter(self, user: User) -> bool:
        """Whether somebody belongs to the script; the others are people who use this server."""
        return user.id in self._chatters

    def author(self, channel: Channel, user: User) -> Author:
        """`user` with the badges and rights in a channel."""
        key = channel.id, user.id
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._broadcaster(user) if user.id == channel.id else self._guest(channel, user)
        return known

    @staticmethod
    def _broadcaster(user: User) -> Author:
        badges: tuple[BadgeTag, ...] = (("broadcaster", "1", ""), ("subscriber", "3048", "60"))
        if user.broadcaster_type == "partner":
            badges += (("partner", "1", ""),)
        return Author(user, badges, subscriber=True, broadcaster=True, follower=True, months=60)

    def _guest(self, channel: Channel, user: User) -> Author:
        scripted = self.is_chatter(user)
        subscriber = channel in self._world.subscribed_to(user) or (scripted and _chance("sub", channel, user) < 0.42)
        months = 1 + int(_chance("months", channel, user) ** 2 * 62) if subscriber else 0
        follower = subscriber or any(follow.channel is channel for follow in self._world.follows.get(user.id, ()))
        badges = _badges(channel, user, months)
        if not scripted:  # no rights here, so that the limits of ordinary people hold
            return Author(user, badges[:3], subscriber=subscriber, follower=follower, months=months)
        role = _chance("role", channel, user)
        mod, vip = role < 0.025, 0.025 <= role < 0.06
        turbo = _chance("turbo", channel, user) < 0.02
        lead: tuple[BadgeTag, ...] = (("moderator", "1", ""),) if mod else (("vip", "1", ""),) if vip else ()
        tail: tuple[BadgeTag, ...] = (("turbo", "1", ""),) if turbo else ()
        return Author(
            user, (*lead, *badges, *tail)[:3], mod, vip, subscriber, turbo=turbo, follower=True, months=months
        )


def _badges(channel: Channel, user: User, months: int) -> tuple[BadgeTag, ...]:
    badges: list[BadgeTag] = []
    tier = _chance("tier", channel, user)
    if months:
        badges.append(
            ("subscriber", subscriber_version(months, 3 if tier > 0.97 else 2 if tier > 0.93 else 1), str(months))
        )
    extra = _chance("extra", channel, user)
    if extra < 0.08:
        badges.append(("premium", "1", ""))
    elif extra < 0.16:
        badges.append(("bits", _BITS[int(extra * 1000) % len(_BITS)], ""))
    elif extra < 0.22:
        badges.append(("sub-gifter", _GIFTS[int(extra * 1000) % len(_GIFTS)], ""))
    elif extra < 0.24:
        badges.append(("no_audio", "1", ""))
    return tuple(badges)


class Crowd:
    """The regulars of one channel: few write much, many write a little."""

    def __init__(self, world: World, cast: Cast, channel: Channel) -> None:
        rng = Random(f"{world.seed}:crowd:{channel.login}")
        people = rng.sample(world.chatters, k=len(world.chatters))
        if channel.small:
            people = people[:14]
        self.authors = [cast.author(channel, user) for user in people]
        self.mods = [one for one in self.authors if one.mod] or self.authors[:1]
        self.subscribers = [one for one in self.authors if one.subscriber]
        self._weights = list(accumulate(1 / (place + 6) for place in range(len(people))))
        self.channel_author = cast.author(channel, channel.user)

    def pick(self, rng: Random) -> Author:
        """Somebody who writes now; one time in sixty the streamer."""
        if rng.random() < 0.016:
            return self.channel_author
        return rng.choices(self.authors, cum_weights=self._weights)[0]
