"""Chat lines in the shapes of real channels: seeded, so that each run measures the same."""

import random

from mini_ttv.core.emotes import Emote, Provider

TWITCH = {"Kappa": "25", "Keepo": "1902", "LUL": "425618", "xqcL": "1035663", ":)": "1", "pajaH": "185989"}
THIRD_PARTY = {
    name: Emote(Provider.SEVENTV, f"{index:026x}", name)
    for index, name in enumerate(f"emote{number}{'Xyz'[number % 3]}" for number in range(837))
}
_WORDS = [
    "hello",
    "that",
    "was",
    "a",
    "good",
    "one",
    "what",
    "is",
    "he",
    "doing",
    "no",
    "way",
    "this",
    "game",
    "again",
    "first",
    "time",
    "here",
    "lol",
]
_RARE_WORDS = ["skadestånd", "да", "😂"]


def lines(count: int, seed: int = 1, users: int = 2_000) -> list[str]:
    """`count` PRIVMSG lines: three emotes each, now and then a reply, /me or a cheer."""
    rng = random.Random(seed)
    names = [f"user_{rng.randrange(10**6)}" for _ in range(users)]
    return [_line(rng, rng.choice(names), number) for number in range(count)]


def _line(rng: random.Random, name: str, number: int) -> str:
    words = rng.choices(_WORDS, k=rng.randint(2, 14))
    if rng.random() < 0.1:
        words.append(rng.choice(_RARE_WORDS))
    third = list(THIRD_PARTY)
    for _ in range(3):
        words.insert(
            rng.randrange(len(words) + 1), rng.choice(third) if rng.random() < 0.5 else rng.choice(list(TWITCH))
        )
    text = " ".join(words)
    positions: dict[str, list[str]] = {}
    start = 0
    for word in words:
        if word in TWITCH:
            positions.setdefault(TWITCH[word], []).append(f"{start}-{start + len(word) - 1}")
        start += len(word) + 1
    emotes = "/".join(f"{emote}:{','.join(spans)}" for emote, spans in positions.items())
    user = 10_000_000 + int(name.removeprefix("user_")) * 7
    months = user % 60
    if rng.random() < 0.03:
        text = f"\x01ACTION {text}\x01"
    escaped = "custom-reward-id=x\\sy;" if rng.random() < 0.05 else ""
    return (
        f"@badge-info=subscriber/{months};badges=subscriber/{months // 6},no_audio/1;{escaped}"
        f"color=#{user % 2**24:06X};display-name={name.title()};"
        f"emotes={emotes};first-msg=0;flags=;id={number:08x}-5a6d-4c1f-9fe7-{number:012x};"
        f"mod=0;returning-chatter=0;room-id=11148817;subscriber=1;tmi-sent-ts={1662201093248 + number * 20};turbo=0;"
        f"user-id={user};user-type= :{name}!{name}@{name}.tmi.twitch.tv PRIVMSG #pajlada :{text}"
    )
