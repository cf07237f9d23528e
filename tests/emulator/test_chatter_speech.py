"""The script: believable sentences at the wanted rate, the same for the same seed."""

from collections import Counter
from random import Random

import pytest

from mini_ttv.emulator.chatter_crowd import Cast, Crowd
from mini_ttv.emulator.chatter_director import Director
from mini_ttv.emulator.chatter_emotes import count_words, find_cheers, place, twitch_words
from mini_ttv.emulator.chatter_phrases import TALK
from mini_ttv.emulator.chatter_sentences import Speech
from mini_ttv.emulator.chatter_types import Cleared, Deleted, Happening, Spoken
from mini_ttv.emulator.world import World
from mini_ttv.emulator.world_emotes import WorldEmote

CHANNEL = "luma_arcade"


def spoken(world: World, messages: int, channel: str = CHANNEL) -> list[Spoken]:
    director = Director(world, Cast(world), world.channels[channel])
    world.channels[channel].chat_rate = 100
    found: list[Spoken] = []
    moment = 0.0
    while len(found) < messages:
        moment += 0.05
        found += [event for event in director.advance(moment, 1_000_000 + moment) if isinstance(event, Spoken)]
    return found[:messages]


def test_the_same_seed_says_the_same() -> None:
    first, second = ([(m.id, m.text) for m in spoken(World(7), 200)] for _ in range(2))
    assert first == second
    assert first != [(m.id, m.text) for m in spoken(World(8), 200)]


def test_a_thousand_messages_look_like_a_chat() -> None:
    world = World()
    messages = spoken(world, 3000)
    emoted = sum(bool(message.occurrences) for message in messages) / len(messages)
    assert 0.4 < emoted < 0.8
    providers = Counter(key.partition(":")[0] for message in messages for key, _ in message.occurrences)
    assert set(providers) == {"twitch", "bttv", "ffz", "7tv"}
    assert min(providers.values()) > 100
    assert 100 < len({message.author.user.id for message in messages}) <= 260
    assert len({message.text for message in messages}) > 800
    for trait in ("is_action", "first", "msg_id", "cheers", "parent"):
        assert 0 < sum(bool(getattr(message, trait)) for message in messages) < 900, trait
    assert any(message.author.broadcaster for message in messages)
    assert any(message.author.mod for message in messages)
    assert any("http" in message.text for message in messages)
    assert all(0 < len(message.text) <= 500 for message in messages)
    # Somebody looks like writing emotes and does not.
    assert any("," in message.text and "..." in message.text for message in messages)


def test_only_subscribers_and_moderators_write_the_channels_own_emotes() -> None:
    world = World()
    own = {
        e.id
        for e in twitch_words(world.channels[CHANNEL]).values()
        if e.kind in {"subscriptions", "follower", "bitstier"}
    }
    for message in spoken(world, 3000):
        used = {span.emote.id for span in message.spans} & own
        if used and len(set(message.text.split(" "))) > 1:  # when all chat writes the same, all do
            assert message.author.subscriber or message.author.mod


@pytest.mark.parametrize("channel", ["brotundbits", "hana_kettle", "seolmoon"])
def test_channels_in_other_languages_speak_them(channel: str) -> None:
    world = World()
    home = TALK[world.channels[channel].language]
    assert sum(any(phrase in message.text for phrase in home) for message in spoken(world, 400, channel)) > 40


def test_small_channels_have_few_people_and_no_third_party_emotes() -> None:
    world = World()
    channel = next(one for one in world.channels.values() if one.small)
    messages = spoken(world, 500, channel.login)
    assert len({message.author.user.id for message in messages}) < 16
    assert len(Crowd(world, Cast(world), channel).authors) == 14


@pytest.mark.parametrize("rate", [0.1, 3, 200, 2000])
def test_rates(rate: float) -> None:
    world = World()
    channel = world.channels[CHANNEL]
    channel.chat_rate = rate
    director = Director(world, Cast(world), channel)
    seconds = max(10.0, 300 / rate)
    steps = int(seconds / 0.03)
    heard = sum(
        isinstance(event, Spoken) for step in range(steps + 1) for event in director.advance(step * 0.03, step * 0.03)
    )
    assert heard == pytest.approx(rate * seconds, rel=0.06, abs=2)


def test_silence_and_pauses_are_not_made_up_for() -> None:
    world = World(chat_rate=0)
    channel = world.channels[CHANNEL]
    director = Director(world, Cast(world), channel)
    assert [director.advance(moment, moment) for moment in (0.0, 100.0)] == [[], []]
    channel.chat_rate = 10
    assert director.advance(101.0, 0) != []
    director.pause()
    assert director.advance(5000.0, 0) == []
    assert len(director.advance(5001.0, 0)) < 30


def test_things_happen_besides_messages() -> None:
    world = World()
    channel = world.channels[CHANNEL]
    channel.chat_rate = 5
    director = Director(world, Cast(world), channel)
    events = [event for step in range(40_000) for event in director.advance(step * 0.1, step * 0.1)]
    kinds = Counter(event.kind for event in events if isinstance(event, Happening))
    assert set(kinds) == {
        "sub", "resub", "subgift", "submysterygift", "raid", "announcement", "viewermilestone", "bitsbadgetier",
        "giftpaidupgrade",
    }  # fmt: skip
    assert any(isinstance(event, Deleted) for event in events)
    assert {event.seconds for event in events if isinstance(event, Cleared)} >= {600, None}
    for event in events:
        if isinstance(event, Happening):  # notices carry no emotes, so that nobody has to ask whether they count
            assert place(event.text, twitch_words(channel), world.emotes_by_word(channel)) == ((), ())


def test_places_are_code_points_of_whole_words() -> None:
    world = World()
    channel = world.channels[CHANNEL]
    text = "👨‍👩‍👧 Kappa  Kappa, LilOwl kappa LilOwl. :) FeelsToast"
    spans, found = place(text, twitch_words(channel), world.emotes_by_word(channel))
    assert [text[span.start : span.end] for span in spans] == ["Kappa", ":)"]
    assert [name for _, name in found] == ["Kappa", "LilOwl", ":)", "FeelsToast"]
    assert found == count_words(text, spans, world.emotes_by_word(channel))
    assert found[3][0].startswith("ffz:")  # FFZ's before BetterTTV's of the same name


def test_twitch_comes_before_all_others() -> None:
    mine = {"Kappa": WorldEmote("twitch", "25", "Kappa")}
    theirs = {"Kappa": WorldEmote("ffz", "1", "Kappa"), "Owl": WorldEmote("7tv", "2", "Owl")}
    assert place("Owl Kappa", mine, theirs)[1] == (("7tv:2", "Owl"), ("twitch:25", "Kappa"))


def test_cheers() -> None:
    cheers = find_cheers("Cheer100 nice lampcheer5 Cheer0 Cheerio Cheer1x Unknown5 acorn1000")
    assert [(cheer.prefix, cheer.bits) for cheer in cheers] == [("Cheer", 100), ("lampcheer", 5), ("acorn", 1000)]


def test_excitement_makes_many_say_the_same() -> None:
    world = World()
    channel = world.channels[CHANNEL]
    speech = Speech(channel, Random(3))
    crowd = Crowd(world, Cast(world), channel)
    rng = Random(1)
    texts = [speech.say(crowd.pick(rng), "somebody", step * 0.05).text for step in range(6000)]
    busiest = max(
        Counter(text.split(" ")[0] for text in texts[start : start + 60]).most_common(1)[0][1]
        for start in range(0, 6000, 60)
    )
    assert busiest > 30
