"""Subscriptions, gifts, raids and the like, with the texts and parameters that Twitch gives them."""

from collections.abc import Mapping
from random import Random

from mini_ttv.emulator.chatter_types import Author, Happening
from mini_ttv.emulator.world_types import Channel, User

_TIERS = {"1000": "Tier 1", "2000": "Tier 2", "3000": "Tier 3", "Prime": "Prime"}
COLORS = ("PRIMARY", "BLUE", "GREEN", "ORANGE", "PURPLE")


def new_id(rng: Random) -> str:
    """A message id that looks like a UUID, out of a seeded generator."""
    digits = f"{rng.getrandbits(128):032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


class Announcer:
    """Makes the happenings of one channel."""

    def __init__(self, channel: Channel, rng: Random) -> None:
        self._channel = channel
        self._rng = rng

    def _made(  # noqa: PLR0913 # a USERNOTICE is that long
        self, author: Author, kind: str, text: str, params: Mapping[str, str], now: float, *, words: str = ""
    ) -> Happening:
        return Happening(new_id(self._rng), self._channel, author, kind, text, now, params, text=words)

    def sub(self, author: Author, now: float, *, months: int = 1, plan: str = "1000", words: str = "") -> Happening:
        """Somebody subscribes, for the first time or again, with own words or without."""
        name = author.user.display_name
        how = "with Prime" if plan == "Prime" else f"at {_TIERS.get(plan, 'Tier 1')}"
        text = f"{name} subscribed {how}."
        params = {
            "cumulative-months": str(months),
            "months": "0",
            "should-share-streak": "0",
            "sub-plan-name": f"Channel Subscription ({self._channel.login})",
            "sub-plan": plan,
            "was-gifted": "false",
        }
        if months > 1:
            streak = min(months, 1 + self._rng.randrange(12))
            text += f" They've subscribed for {months} months"
            if self._rng.random() < 0.5:
                params |= {"should-share-streak": "1", "streak-months": str(streak)}
                text += f", currently on a {streak} month streak"
            text += "!"
        return self._made(
            author, "resub" if months > 1 else "sub", text, params, now, words=words if months > 1 else ""
        )

    def gifts(self, author: Author, receivers: list[User], now: float, *, plan: str = "1000") -> list[Happening]:
        """Gifts to one or more people; several begin with a line for all of them, which shares their origin-id."""
        name, tier = author.user.display_name, _TIERS.get(plan, "Tier 1")
        origin = " ".join(f"{self._rng.randrange(256):02x}" for _ in range(20))
        made: list[Happening] = []
        if len(receivers) > 1:
            streamer = self._channel.user.display_name
            text = f"{name} is gifting {len(receivers)} {tier} Subs to {streamer}'s community!"
            params = {
                "mass-gift-count": str(len(receivers)),
                "origin-id": origin,
                "sender-count": str(len(receivers) + self._rng.randrange(100)),
                "sub-plan": plan,
            }
            made.append(self._made(author, "submysterygift", text, params, now))
        for user in receivers:
            text = f"{name} gifted a {tier} sub to {user.display_name}!"
            params = {
                "gift-months": "1",
                "months": str(1 + self._rng.randrange(20)),
                "origin-id": origin,
                "recipient-display-name": user.display_name,
                "recipient-id": user.id,
                "recipient-user-name": user.login,
                "sub-plan-name": f"Channel Subscription ({self._channel.login})",
                "sub-plan": plan,
            }
            made.append(self._made(author, "subgift", text, params, now))
        return made

    def raid(self, author: Author, viewers: int, picture: str, now: float) -> Happening:
        """Another streamer comes over with viewers; `picture` is that one's avatar."""
        name = author.user.display_name
        params = {
            "displayName": name,
            "login": author.user.login,
            "profileImageURL": picture,
            "viewerCount": str(viewers),
        }
        return self._made(author, "raid", f"{viewers} raiders from {name} have joined!", params, now)

    def announcement(self, author: Author, words: str, now: float, color: str = "PRIMARY") -> Happening:
        """A moderator's words in a coloured frame; Twitch leaves the system text empty."""
        return self._made(author, "announcement", "", {"color": color}, now, words=words)

    def streak(self, author: Author, streams: int, now: float) -> Happening:
        """Somebody shares how many streams they have watched in a row."""
        text = f"{author.user.display_name} watched {streams} consecutive streams and sparked a watch streak!"
        params = {"category": "watch-streak", "copoReward": "450", "id": new_id(self._rng), "value": str(streams)}
        return self._made(author, "viewermilestone", text, params, now)

    def bits_badge(self, author: Author, threshold: int, now: float) -> Happening:
        """Somebody has cheered up to a new badge."""
        return self._made(author, "bitsbadgetier", "bits badge tier notification", {"threshold": str(threshold)}, now)

    def upgrade(self, author: Author, sender: User, now: float) -> Happening:
        """Somebody goes on with a subscription that was a gift."""
        name = author.user.display_name
        text = f"{name} is continuing the Gift Sub they got from {sender.display_name}!"
        params = {"sender-login": sender.login, "sender-name": sender.display_name}
        return self._made(author, "giftpaidupgrade", text, params, now)
