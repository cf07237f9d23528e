"""What happens next in one channel: messages at the wanted rate, and around them what else happens in a chat."""

from collections import deque
from collections.abc import Callable
from random import Random

from mini_ttv.emulator.chatter_crowd import Cast, Crowd
from mini_ttv.emulator.chatter_emotes import find_cheers, place, twitch_words
from mini_ttv.emulator.chatter_happenings import COLORS, Announcer, new_id
from mini_ttv.emulator.chatter_phrases import ANNOUNCEMENTS, SUB_WORDS
from mini_ttv.emulator.chatter_sentences import Sentence, Speech
from mini_ttv.emulator.chatter_types import Author, Cleared, Deleted, RoomEvent, Spoken
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_types import Channel

REMEMBERED = 1000
_MOST_AT_ONCE = 2000  # after a pause, no more than this is made up for
_EVENT_SECONDS = 22.0  # between two things that are no messages, on average
_SWEEP_SECONDS = 60.0


class Director:
    """Plays one channel's chat."""

    def __init__(self, world: World, cast: Cast, channel: Channel) -> None:
        self.world = world
        self._cast = cast
        self.channel = channel
        self.rng = Random(f"{world.seed}:chat:{channel.login}")
        self.crowd = Crowd(world, cast, channel)
        self.announcer = Announcer(channel, self.rng)
        self._speech = Speech(channel, self.rng)
        self._recent: deque[Spoken] = deque(maxlen=REMEMBERED)
        self._by_id: dict[str, Spoken] = {}
        self._greeted: set[str] = set()
        self._due = 0.0  # messages that should have been said by now
        self._last: float | None = None
        self._next_event = 0.0
        self._events: tuple[Callable[[float], list[RoomEvent]], ...] = (
            self._resub, self._resub, self._resub, self._gift, self._gift_bomb, self._raid, self._announce,
            self._streak, self._bits_badge, self._delete, self._delete, self._delete, self._timeout, self._timeout,
            self._upgrade,
        )  # fmt: skip

    def pause(self) -> None:
        """Nobody listens: what would have been said meanwhile is not made up for."""
        self._last = None
        self._due = 0.0

    def advance(self, running: float, sent_at: float) -> list[RoomEvent]:
        """What happens up to now.

        Args:
            running: A steady clock in seconds, for the rates.
            sent_at: World time in seconds, for the time stamps.

        Returns:
            In order of happening; empty at rate 0.
        """
        rate = self.channel.chat_rate
        if self._last is None or rate <= 0:
            self._last = running
            self._due = self.rng.random() if rate > 0 else 0.0
            self._next_event = running + self.rng.expovariate(1 / _EVENT_SECONDS)
            return []
        passed, self._last = running - self._last, running
        # Uneven like people, and right on average.
        self._due = min(self._due + passed * rate * self.rng.uniform(0.5, 1.5), _MOST_AT_ONCE)
        events: list[RoomEvent] = []
        while self._due >= 1:
            self._due -= 1
            events.append(self._message(running, sent_at))
        if running >= self._next_event:
            self._next_event = running + self.rng.expovariate(1 / _EVENT_SECONDS)
            events += self.rng.choice(self._events)(sent_at)
        return events

    def find(self, message_id: str) -> Spoken | None:
        """A recent message of this channel."""
        return self._by_id.get(message_id)

    def recent(self, most: int) -> list[Spoken]:
        """The last messages of this channel, the oldest first."""
        return list(self._recent)[-most:] if most else []

    def remember(self, message: Spoken) -> None:
        """Keep a message for replies and deletions."""
        if len(self._recent) == REMEMBERED:
            self._by_id.pop(self._recent[0].id, None)
        self._recent.append(message)
        self._by_id[message.id] = message

    def make(self, who: Author, sentence: Sentence, sent_at: float, parent: Spoken | None = None) -> Spoken:
        """A message out of a sentence: emotes placed and counted, remembered."""
        text = sentence.text if parent is None else f"@{parent.author.user.display_name} {sentence.text}"
        spans, occurrences = place(text, twitch_words(self.channel), self.world.emotes_by_word(self.channel))
        message = Spoken(
            new_id(self.rng), self.channel, who, text, sent_at, spans, occurrences, is_action=sentence.is_action,
            color=self.world.colors.get(who.user.id, who.user.color),
        )  # fmt: skip
        message.parent = parent
        if sentence.cheers:
            message.cheers = find_cheers(text)
        if sentence.highlighted:
            message.msg_id = "highlighted-message"
        self.remember(message)
        return message

    def _message(self, running: float, sent_at: float) -> Spoken:
        who = self.crowd.pick(self.rng)
        someone = self.crowd.pick(self.rng).user.display_name
        sentence = self._speech.say(who, someone, running)
        parent = self.rng.choice(self._recent) if sentence.answers and self._recent else None
        message = self.make(who, sentence, sent_at, parent)
        if who.user.id not in self._greeted:
            self._greeted.add(who.user.id)
            luck = self.rng.random()
            message.first, message.returning = luck < 0.04 and not who.months, 0.04 <= luck < 0.06
        return message

    # What is no message

    def _resub(self, now: float) -> list[RoomEvent]:
        who = self.crowd.pick(self.rng)
        plan = self.rng.choice(("1000", "1000", "1000", "Prime", "Prime", "2000", "3000"))
        # Without emotes: a notice's words are nobody's message, and whoever counts hits must not need to ask.
        return [self.announcer.sub(who, now, months=max(1, who.months), plan=plan, words=self.rng.choice(SUB_WORDS))]

    def _gift(self, now: float) -> list[RoomEvent]:
        return [*self.announcer.gifts(self.crowd.pick(self.rng), [self.crowd.pick(self.rng).user], now)]

    def _gift_bomb(self, now: float) -> list[RoomEvent]:
        number = min(self.rng.choice((5, 5, 10, 20)), len(self.crowd.authors))
        receivers = [one.user for one in self.rng.sample(self.crowd.authors, number)]
        return [*self.announcer.gifts(self.crowd.pick(self.rng), receivers, now)]

    def _raid(self, now: float) -> list[RoomEvent]:
        others = [
            channel for channel in self.world.channels.values() if channel is not self.channel and not channel.small
        ]
        other = self.rng.choice(others)
        picture = f"{self.world.base_url}/cdn/jtv_user_pictures/{other.login}-profile_image-%s.png"
        viewers = self.rng.randint(5, max(6, other.base_viewers // 3))
        return [self.announcer.raid(self._cast.author(self.channel, other.user), viewers, picture, now)]

    def _announce(self, now: float) -> list[RoomEvent]:
        who = self.rng.choice(self.crowd.mods)
        return [self.announcer.announcement(who, self.rng.choice(ANNOUNCEMENTS), now, self.rng.choice(COLORS))]

    def _streak(self, now: float) -> list[RoomEvent]:
        return [self.announcer.streak(self.crowd.pick(self.rng), self.rng.choice((3, 5, 7, 10, 20)), now)]

    def _bits_badge(self, now: float) -> list[RoomEvent]:
        return [self.announcer.bits_badge(self.crowd.pick(self.rng), self.rng.choice((100, 1000, 5000)), now)]

    def _upgrade(self, now: float) -> list[RoomEvent]:
        return [self.announcer.upgrade(self.crowd.pick(self.rng), self.crowd.pick(self.rng).user, now)]

    def _delete(self, now: float) -> list[RoomEvent]:
        target = self._sinner(now)
        return [] if target is None else [Deleted(target, now)]

    def _timeout(self, now: float) -> list[RoomEvent]:
        target = self._sinner(now)
        if target is None:
            return []
        seconds = self.rng.choice((1, 60, 600, 600, 3600, None))
        return [Cleared(self.channel, now, target.author.user, seconds)]

    def _sinner(self, now: float) -> Spoken | None:
        """A message of the last minute whose author is an ordinary chatter."""
        fresh = [one for one in list(self._recent)[-40:] if now - one.sent_at < _SWEEP_SECONDS]
        fresh = [one for one in fresh if not one.author.trusted and self._cast.is_chatter(one.author.user)]
        return self.rng.choice(fresh) if fresh else None
