"""What the server says at login and on joining a channel."""

from mini_ttv.emulator.chatter_types import Author
from mini_ttv.emulator.irc_lines import SERVER, Line, tags
from mini_ttv.emulator.world_emotes import twitch_channel_emotes
from mini_ttv.emulator.world_types import Channel, User

_GREETING = (
    ("001", "Welcome, GLHF!"), ("002", f"Your host is {SERVER}"), ("003", "This server is rather new"), ("004", "-"),
    ("375", "-"), ("372", "You are in a maze of twisty passages, all alike."), ("376", ">"),
)  # fmt: skip


def welcome(nick: str) -> list[Line]:
    """After PASS and NICK."""
    return [Line("", f":{SERVER} {number} {nick} :{text}", is_command=False) for number, text in _GREETING]


def _state(user: User, color: str, badges: str, info: str, sets: str) -> dict[str, str]:
    return {
        "badge-info": info,
        "badges": badges,
        "color": color,
        "display-name": user.display_name,
        "emote-sets": sets,
    }


def emote_sets(channels: list[Channel]) -> str:
    """The sets of somebody who subscribes to `channels`: everybody's and theirs."""
    found = {"0": None}
    for channel in channels:
        for emote in twitch_channel_emotes(channel.login, channel.id, small=channel.small):
            if emote.kind == "subscriptions" and emote.tier == "1000":
                found[emote.set_id] = None
    return ",".join(found)


def globaluserstate(user: User, color: str, sets: str) -> Line:
    """Who the token belongs to."""
    values = _state(user, color, "", "", sets) | {"user-id": user.id, "user-type": ""}
    return Line(tags(values), f":{SERVER} GLOBALUSERSTATE")


def userstate(channel: Channel, author: Author, color: str, sets: str, **more: str) -> Line:
    """What the user is in a channel; after an own message with its `id` and nonce."""
    badges = ",".join(f"{set_id}/{version}" for set_id, version, _ in author.badges)
    info = ",".join(f"{set_id}/{detail}" for set_id, _, detail in author.badges if detail)
    values = _state(author.user, color, badges, info, sets) | {
        "mod": str(int(author.mod)),
        "subscriber": str(int(author.subscriber)),
        "user-type": "mod" if author.mod else "",
        **{key.replace("_", "-"): value for key, value in more.items() if value},
    }
    return Line(tags(values), f":{SERVER} USERSTATE #{channel.login}")


def roomstate(channel: Channel) -> Line:
    """All modes of a room, as after a JOIN."""
    modes = channel.chat_settings
    values = {
        "emote-only": str(int(modes.emote_only)),
        "followers-only": str(modes.followers_only),
        "r9k": str(int(modes.unique)),
        "rituals": "0",
        "room-id": channel.id,
        "slow": str(modes.slow),
        "subs-only": str(int(modes.subs_only)),
    }
    return Line(tags(values), f":{SERVER} ROOMSTATE #{channel.login}")
