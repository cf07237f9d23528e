"""Which notices come of channels that go live, and what clicks on them do."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from mini_ttv.core.errors import NetworkError
from mini_ttv.core.notice_rules import NoticeRules, parse_quiet_hours
from mini_ttv.services.listing import ListingPhase
from tests.core.streams import stream
from tests.services.notice_house import House


@pytest.fixture
async def house() -> AsyncIterator[House]:
    made = House()
    yield made
    await made.notify.close()


def summaries(house: House) -> list[str]:
    return [summary for summary, _, _ in house.desktop.shown]


def names(house: House) -> list[tuple[str, bool]]:
    return [(entry.stream.user_login, entry.read) for entry in house.notify.inbox.entries]


async def test_one_channel_is_named_and_can_be_watched(house: House) -> None:
    await house.goes_live(stream("1", title="Hello"))
    assert house.desktop.shown == [
        ("Name1 is live", "Hello\nA Game", ["default", "watch:login1", "mini:login1", "snooze"])
    ]
    assert names(house) == [("login1", False)]
    house.desktop.invoked.emit((1, "watch:login1"))
    house.desktop.invoked.emit((1, "default"))
    house.desktop.invoked.emit((1, "mini:login1"))
    assert (house.activated, house.mini) == (["login1", "login1"], ["login1"])
    assert names(house) == [("login1", True)]


async def test_several_become_one_notice_and_its_click_leads_to_the_list(house: House) -> None:
    # The account's channels and those that were added here are read apart, at almost the same time.
    house.went_live.emit([stream("1", viewers=1), stream("2", viewers=2)])
    house.went_live.emit([stream("3", viewers=3), stream("2", viewers=2)])
    await house.passes()
    ((summary, body, keys),) = house.desktop.shown
    assert (summary, body) == ("3 channels are live", "Name3: A Game\nName2: A Game\nName1: A Game")
    assert keys == ["default", "watch:login3", "watch:login2", "watch:login1", "snooze"]
    house.desktop.invoked.emit((1, "watch:login2"))
    assert house.activated == ["login2"]
    house.desktop.invoked.emit((1, "default"))
    assert len(house.lists) == 1
    assert house.notify.inbox.unread == 0


async def test_a_notice_that_is_still_there_grows(house: House) -> None:
    await house.goes_live(stream("1"))
    await house.passes(seconds=60)
    await house.goes_live(stream("2"))
    assert summaries(house) == ["Name1 is live", "2 channels are live"]
    assert house.desktop.replaced == [0, 1]
    house.desktop.closed.emit((1, False))
    await house.goes_live(stream("3"))
    assert summaries(house)[-1] == "Name3 is live"
    await house.passes(minutes=3)
    await house.goes_live(stream("4"))
    assert house.desktop.replaced == [0, 1, 0, 0], "an old one stands for itself"


async def test_other_peoples_notices_are_not_ours(house: House) -> None:
    await house.goes_live(stream("1"))
    for invoked in ((99, "default"), (1, "watch:someone"), (1, "settings")):
        house.desktop.invoked.emit(invoked)
    house.desktop.closed.emit((99, True))
    assert house.activated == []


async def test_an_absent_service_leaves_it_to_others(house: House) -> None:
    house.desktop.absent = True
    await house.goes_live(stream("1"))
    assert [notice.logins for notice in house.unshown] == [("login1",)]
    assert house.notify.inbox.unread == 1
    assert "No notification service" in await house.notify.test()


async def test_what_a_person_waves_off_is_read_and_what_ends_by_itself_is_missed(house: House) -> None:
    await house.goes_live(stream("1"))
    house.desktop.closed.emit((1, False))
    house.desktop.closed.emit((1, True))
    assert names(house) == [("login1", False)]
    await house.goes_live(stream("2"))
    house.desktop.closed.emit((2, True))
    assert names(house) == [("login2", True), ("login1", False)]
    house.desktop.invoked.emit((2, "default"))
    assert house.activated == ["login2"], "some desktops tell of the click after the end"


async def test_paused_notices_go_to_the_inbox(house: House) -> None:
    house.went_live.emit([])
    house.notify.enabled = False
    await house.goes_live(stream("1"))
    assert house.desktop.shown == []
    assert names(house) == [("login1", False)]
    assert house.rests == ["Notifications are paused."]
    house.notify.enabled = True
    assert house.rests[-1] == ""


async def test_quiet_hours(house: House) -> None:
    house.notify.rules = NoticeRules(quiet=parse_quiet_hours("11:00-13:00"))
    await house.goes_live(stream("1"))
    assert house.notify.rest() == "These are quiet hours."
    await house.passes(hours=2)
    await house.goes_live(stream("2"))
    assert summaries(house) == ["Name2 is live"]
    assert house.notify.inbox.unread == 2


async def test_rules_for_channels_categories_and_titles(house: House) -> None:
    house.notify.rules = NoticeRules(muted=frozenset({"login1"}), titles=("final",))
    await house.goes_live(stream("1", title="Final"), stream("2"), stream("3", title="The final"))
    assert summaries(house) == ["Name3 is live"]
    assert names(house) == [("login3", False)]
    # Who turns to what is wanted later is told then, once.
    house.followed.read(stream("1", title="Final"), stream("2"), stream("3", title="The final"))
    await house.passes(minutes=3)
    for _ in range(3):
        house.followed.read(stream("1", title="Final"), stream("2", title="Final!"))
        await house.passes(minutes=3)
    assert summaries(house) == ["Name3 is live", "Name2 is live"]


async def test_changes_are_told_to_those_who_asked(house: House) -> None:
    house.followed.read(stream("1"))
    house.followed.read(replace(stream("1"), title="Half", game_id="6"), phase=ListingPhase.LOADING)
    await house.passes(minutes=11)
    house.followed.read(stream("1", title="New"))
    await house.passes()
    assert house.desktop.shown == []
    house.notify.rules = NoticeRules(category_changes=True)
    await house.passes(minutes=11)
    house.followed.read(replace(stream("1", title="Other"), game_id="6", game_name="Chess"))
    await house.passes()
    assert summaries(house) == ["Name1 plays Chess"]
    assert house.notify.inbox.entries[0].change
    house.notify.rules = NoticeRules(category_changes=True, title_changes=True)
    await house.passes(minutes=11)
    house.followed.read(replace(stream("1", title="End"), game_id="6", game_name="Chess"))
    await house.passes()
    assert summaries(house) == ["Name1 plays Chess", "Name1 has a new title"]


async def test_a_snooze_ends_with_one_notice_of_who_is_still_live(house: House) -> None:
    await house.goes_live(stream("1"))
    house.desktop.invoked.emit((1, "snooze"))
    assert house.rests == ["Notifications are snoozed until 13:00."]
    house.notify.snooze()
    await house.passes(minutes=30)
    await house.goes_live(stream("2"), stream("3"))
    assert len(house.desktop.shown) == 1
    house.followed.read(stream("1"), stream("3"))
    await house.passes(minutes=35)
    assert summaries(house) == ["Name1 is live", "2 channels are live"]
    assert house.rests[-1] == ""
    assert len(house.notify.inbox.entries) == 3


async def test_a_snooze_can_be_ended_and_what_is_watched_meanwhile_is_no_news(house: House) -> None:
    house.followed.read(stream("1"), stream("2"))
    house.notify.snooze([stream("1")])
    await house.goes_live(stream("2"))
    house.notify.seen("login1")
    house.notify.seen("login2")
    house.notify.wake()
    house.notify.wake()
    await house.passes()
    assert house.desktop.shown == []
    house.notify.snooze([stream("1")])
    house.notify.enabled = True
    await house.passes()
    assert summaries(house) == ["Name1 is live"]


async def test_a_channel_that_is_watched_loses_its_notice(house: House) -> None:
    await house.goes_live(stream("1"))
    house.notify.seen("login1")
    house.notify.seen("login2")
    await house.passes()
    assert house.desktop.withdrawn == [1]
    assert names(house) == [("login1", True)]
    house.notify.seen("login1")
    await house.passes()
    assert house.desktop.withdrawn == [1]


async def test_no_server_can_flood_the_screen(house: House) -> None:
    for number in range(60):
        await house.goes_live(stream(str(number)))
        house.desktop.closed.emit((number + 1, False))
        await house.passes(seconds=5)
    assert len(house.desktop.shown) == 6
    assert len(house.notify.inbox.entries) == 60
    for number in range(60, 200):
        await house.goes_live(stream(str(number)))
    assert len(house.notify.inbox.entries) == 100


async def test_old_notices_are_forgotten(house: House) -> None:
    for number in range(60):
        await house.goes_live(stream(str(number)))
        house.desktop.closed.emit((number + 1, False))
        await house.passes(minutes=2)
    house.desktop.invoked.emit((1, "default"))
    assert house.activated == []
    house.desktop.invoked.emit((60, "default"))
    assert house.activated == ["login59"]


async def test_the_picture_is_the_channels_and_its_lack_stops_nothing(house: House) -> None:
    house.picture = Path("/a/picture")
    await house.goes_live(stream("1"))
    house.picture = NetworkError("no")
    await house.passes(minutes=5)
    await house.goes_live(stream("2"))
    await house.passes(minutes=5)
    await house.goes_live(stream("3"), stream("4"))
    assert house.desktop.pictures == [Path("/a/picture"), None, None]


async def test_a_test_goes_the_way_of_all_notices(house: House) -> None:
    assert await house.notify.test() == "The notice is on your desktop now."
    assert summaries(house) == ["Twitch is live"]
    house.followed.read(stream("7"))
    house.notify.enabled = False
    assert (await house.notify.test()).endswith("So others go to the inbox without being shown.")
    assert summaries(house)[-1] == "Name7 is live"
    house.desktop.invoked.emit((2, "watch:login7"))
    assert house.activated == ["login7"]


async def test_the_inbox_is_read_and_emptied(house: House) -> None:
    await house.goes_live(stream("1"), stream("2"))
    told: list[int] = []
    house.notify.inbox.changed.connect(lambda entries: told.append(len(entries)))
    assert house.notify.inbox.unread == 2
    house.notify.inbox.read_all()
    house.notify.inbox.read_all()
    assert house.notify.inbox.unread == 0
    house.notify.inbox.clear()
    assert told == [2, 0]


async def test_after_closing_nothing_is_shown(house: House) -> None:
    await house.notify.close()
    await house.goes_live(stream("1"))
    house.followed.read(stream("1"))
    assert house.desktop.shown == []
