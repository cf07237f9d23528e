"""Chat messages as text: phrases, emotes of all providers, mentions, links, and now and then the whole chat at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from mini_ttv.emulator.chatter_phrases import (
    ANSWERS,
    COMMANDS,
    EMOJI,
    LINKS,
    PASTA,
    QUESTIONS,
    TALK,
)
from mini_ttv.emulator.chatter_types import Author
from mini_ttv.emulator.world_emotes import TWITCH_GLOBAL, third_party_by_word, twitch_channel_emotes
from mini_ttv.emulator.world_types import Channel

_HYPE_SECONDS = (3.0, 7.0)
_RARE_WEIGHTS = tuple(accumulate((25, 15, 12, 9, 9, 5, 9, 16)))  # of what is in `Speech._rare`


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody says, and how."""

    text: str
    is_action: bool = False
    highlighted: bool = False
    cheers: bool = False
    answers: bool = False  # a reply to what somebody said


class _Pool:
    """Emote names of one kind, the first ones used most."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self._weights = list(accumulate(1 / (place + 1.5) for place in range(len(names))))

    def pick(self, rng: Random) -> str:
        return rng.choices(self.names, cum_weights=self._weights)[0]


class Speech:
    """What is said in one channel; its numbers come from the generator that it is given."""

    def __init__(self, channel: Channel, rng: Random) -> None:
        self._channel = channel
        self._rng = rng
        home, english = TALK.get(channel.language, ()), TALK["en"]
        # Somewhat more than half is said in the channel's language, however few phrases it has here.
        self._talk = english if home in {(), english} else home * (1 + len(english) // len(home)) + english
        twitch = [emote.name for emote in TWITCH_GLOBAL]
        own = [emote.name for emote in twitch_channel_emotes(channel.login, channel.id, small=channel.small)]
        others = list(third_party_by_word(channel.login, small=channel.small))
        self._everybodys = _Pool(rng.sample(twitch, k=len(twitch)))
        self._own = _Pool(own)
        self._others = _Pool(rng.sample(others, k=len(others)))
        self._rare: tuple[Callable[[Author, str], Sentence], ...] = (
            self._emoji, self._pasta, self._command, self._link, self._action, self._cheer, self._looks_like_emotes,
            self._shout,
        )  # fmt: skip
        self._hype = ""
        self._hype_until = 0.0
        self._next_hype = 0.0

    def emote(self, author: Author) -> str:
        """An emote that fits the author: the channel's own ones are for its subscribers."""
        draw = self._rng.random()
        if draw < 0.2 and (author.subscriber or author.mod):
            return self._own.pick(self._rng)
        return (self._everybodys if draw < 0.5 else self._others).pick(self._rng)

    def say(self, author: Author, someone: str, now: float) -> Sentence:
        """The next message.

        Args:
            author: Who says it.
            someone: The display name of another chatter, to be spoken to.
            now: Seconds; moments of excitement last some of them.
        """
        rng = self._rng
        self._excite(now)
        if self._hype and rng.random() < 0.7:
            return Sentence(" ".join([self._hype] * rng.choice((1, 1, 1, 2, 3, 5))))
        draw = rng.random()
        if draw < 0.24:
            return Sentence(self._emotes_only(author))
        if draw < 0.72:
            text = self._with_emotes(self._phrase(rng.choice(self._talk), someone), author)
            return Sentence(text, highlighted=draw < 0.244)
        if draw < 0.80:
            return Sentence(self._with_emotes(self._phrase(rng.choice(QUESTIONS), someone), author))
        if draw < 0.88:
            return Sentence(self._with_emotes(rng.choice(ANSWERS), author), answers=True)
        return rng.choices(self._rare, cum_weights=_RARE_WEIGHTS)[0](author, someone)

    def _emoji(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002 # all rare things are made alike
        pick = self._rng.choice
        return Sentence(f"{pick(EMOJI)} {self.emote(author)} {pick(EMOJI)}{pick(EMOJI)}")

    def _pasta(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        return Sentence(self._phrase(self._rng.choice(PASTA), someone))

    def _command(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        return Sentence(self._rng.choice(COMMANDS))

    def _link(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        return Sentence(f"{self._rng.choice(LINKS)} {self.emote(author)}")

    def _action(self, author: Author, someone: str) -> Sentence:
        return Sentence(f"waves at {someone} {self.emote(author)}", is_action=True)

    def _cheer(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        prefix = self._rng.choice(("Cheer", "Cheer", "LampCheer", "Acorn"))
        bits = self._rng.choice((1, 5, 50, 100, 100, 500, 1000))
        return Sentence(f"{prefix}{bits} {self._phrase(self._rng.choice(self._talk), someone)}", cheers=True)

    def _looks_like_emotes(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        """Glued to a sign, or in the wrong case: none of these is an emote."""
        return Sentence(f"{self.emote(author)}, {self.emote(author).swapcase()} ...{self.emote(author)}")

    def _shout(self, author: Author, someone: str) -> Sentence:  # noqa: ARG002
        return Sentence(self._phrase(self._rng.choice(self._talk), someone).upper() + "!" * self._rng.randint(1, 4))

    def _phrase(self, phrase: str, someone: str) -> str:
        if "{" not in phrase:
            return phrase
        return phrase.format(streamer=self._channel.user.display_name, game=self._channel.game.name, someone=someone)

    def _emotes_only(self, author: Author) -> str:
        rng = self._rng
        first = self.emote(author)
        shape = rng.random()
        if shape < 0.55:
            return first
        if shape < 0.85:
            return " ".join([first] * rng.randint(2, 4))
        return f"{first} {self.emote(author)} {first}"

    def _with_emotes(self, text: str, author: Author) -> str:
        draw = self._rng.random()
        if draw < 0.62:
            return text
        if draw < 0.70:
            return f"{self.emote(author)} {text}"
        if draw < 0.92:
            return f"{text} {self.emote(author)}"
        return f"{text} {self.emote(author)} {self.emote(author)}"

    def _excite(self, now: float) -> None:
        """Every minute or so something happens on the stream, and everybody writes the same."""
        rng = self._rng
        if now >= self._next_hype:
            if self._next_hype:
                self._hype = rng.choice((self._everybodys, self._others, self._own)).pick(rng)
                self._hype_until = now + rng.uniform(*_HYPE_SECONDS)
            self._next_hype = now + rng.uniform(30, 90)
        elif self._hype and now > self._hype_until:
            self._hype = ""
