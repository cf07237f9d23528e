"""A day and a night of polls every minute: no stream is told twice, and nobody is flooded."""

import random
from dataclasses import replace
from datetime import timedelta

from mini_ttv.core.models import Stream
from mini_ttv.core.notice_rules import NoticeRules
from mini_ttv.services.live_news import LiveNews
from tests.core.streams import stream
from tests.services.notice_house import House

CHANNELS = 60
DAY = 24 * 60  # minutes, and so polls


class Twitch:
    """Channels that begin and end, vanish for a look, break off and begin anew."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.live = {str(n): stream(str(n), minutes=-n) for n in range(CHANNELS // 2)}

    def passes(self, minute: int) -> None:
        for channel in map(str, range(CHANNELS)):
            if self.chance.random() < 0.004:
                if self.live.pop(channel, None) is None:
                    self.live[channel] = stream(channel, minutes=minute)
            elif channel in self.live and self.chance.random() < 0.002:
                self.live[channel] = stream(channel, minutes=minute)  # the encoder reconnects
            elif channel in self.live and self.chance.random() < 0.01:
                self.live[channel] = replace(self.live[channel], title=f"Title of {minute}")

    def answer(self) -> list[Stream] | None:
        """What a look finds; one of fifty fails, and one of fifty misses some."""
        luck = self.chance.random()
        if luck < 0.02:
            return None
        missing = self.chance.random() if luck < 0.04 else 0.0
        return [one for one in self.live.values() if self.chance.random() >= missing]


async def test_a_day_of_polls_tells_nothing_twice() -> None:
    for seed in range(5):
        house = House(NoticeRules(category_changes=True))
        news = LiveNews(lambda house=house: house.moment)  # type: ignore[misc]
        told: list[tuple[str, str]] = []

        def note(streams: list[Stream], house: House = house, told: list[tuple[str, str]] = told) -> None:
            told.extend((one.user_id, one.started_at.isoformat()) for one in streams)
            house.went_live.emit(streams)

        news.went_live.connect(note)
        twitch = Twitch(seed)
        for minute in range(DAY):
            twitch.passes(minute)
            answer = twitch.answer()
            # The computer sleeps for an hour at noon: what it finds then is one notice at most.
            if answer is not None and not 720 <= minute < 780:
                before = len(house.desktop.shown)
                news.account_read(answer)
                house.followed.read(*answer)
                await house.passes(seconds=60)
                assert len(house.desktop.shown) - before <= 1
            else:
                house.moment += timedelta(minutes=1)
        assert len(told) == len(set(told))
        assert len(told) > 100
        listed = sum(1 for summary, _, _ in house.desktop.shown if summary.endswith(("is live", "are live")))
        assert 20 < listed <= len(told)
        headlines = [summary for summary, _, _ in house.desktop.shown if summary.endswith(" is live")]
        starts = {name: sum(1 for user, _ in told if f"Name{user} is live" == name) for name in set(headlines)}
        assert all(headlines.count(name) <= starts[name] for name in starts)
        await house.notify.close()
