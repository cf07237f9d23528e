import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from mini_ttv.core.chat import ChatCleared, MessageDeleted, Notice
from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.errors import StorageError
from mini_ttv.core.hit_deltas import Deltas, Sums
from mini_ttv.core.hits import Mode, Stored, Tally
from mini_ttv.services.counter import Counter, Rules
from tests.core.chat_messages import emote, message

_KAPPA = emote("Kappa", Provider.TWITCH)
_LULW = emote("LULW")
_NOW = 1_700_000_000.0


class _Store:
    """Keeps batches; fails on demand."""

    def __init__(self) -> None:
        self.deltas = Deltas()
        self.theirs: list[str] = []
        self.stored: dict[str, Stored] = {}
        self.ids: list[str] = []
        self.trouble = ""
        self.notice = ""
        self.applied = threading.Semaphore(0)
        self.is_open = False
        self.may_apply = threading.Event()
        self.may_apply.set()
        self.threads: set[int] = set()
        self.wiped: list[int | None] = []
        self.messages_wiped: list[int | None] = []
        self.silenced: list[str] = []

    def _work(self) -> None:
        self.threads.add(threading.get_ident())
        if self.trouble:
            raise StorageError(self.trouble)

    def open(self) -> str:
        self._work()
        self.is_open = True
        return self.notice

    def close(self) -> None:
        self.is_open = False
        self._work()

    def apply(self, deltas: Deltas) -> list[str]:
        self.may_apply.wait(10)
        self.applied.release()
        self._work()
        self.deltas.merge(deltas)
        return self.theirs

    def recent_ids(self) -> list[str]:
        self._work()
        return self.ids

    def wipe(self, before: int | None = None) -> None:
        self._work()
        self.wiped.append(before)
        self.stored = {}

    def wipe_messages(self, before: int | None = None) -> bool:
        self._work()
        self.messages_wiped.append(before)
        return True

    def oldest(self) -> int | None:
        self._work()
        return None

    def silence(self, login: str) -> None:
        self._work()
        self.silenced.append(login)

    def unsilence(self, login: str) -> None:
        self._work()
        self.silenced.remove(login)

    def silent(self) -> list[str]:
        return self.silenced

    def totals(self, channel_id: str) -> Stored:
        self._work()
        return self.stored.get(channel_id, Stored())

    @property
    def all(self) -> Sums:
        return self.deltas.summed()

    @property
    def hits(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for (_, key, _), count in self.all.hits.items():
            found[key] = found.get(key, 0) + count[0]
        return found


@pytest.fixture
def store() -> _Store:
    return _Store()


@pytest.fixture
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
async def counter(store: _Store, executor: Executor) -> AsyncIterator[Counter]:
    made = Counter(store, executor, clock=lambda: _NOW, flush_interval=0.01)
    yield made
    await made.close()


def _rows(counter: Counter, channel: str = "chan") -> list[tuple[str, int, int, int]]:
    return [(row.emote.name, row.total, row.last_minute, row.session) for row in counter.table(channel)]


async def _until_stored(store: _Store) -> None:
    assert await asyncio.to_thread(store.applied.acquire, timeout=10)


async def test_hits_are_seen_at_once_and_stored_a_moment_later(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, " ", _LULW, " ", _KAPPA, id="a"))
    counter.record(message(_LULW, id="b", channel="other", channel_id="12"))
    assert _rows(counter) == [("Kappa", 2, 2, 2), ("LULW", 1, 1, 1)]
    assert _rows(counter, "other") == [("LULW", 1, 1, 1)]
    assert _rows(counter, "nobody") == []
    await _until_stored(store)
    await counter.close()
    assert store.hits == {_KAPPA.key: 2, _LULW.key: 2}
    assert store.all.channels == {"11": "chan", "12": "other"}
    assert store.all.seen_ids == ["a", "b"]
    assert not store.is_open


async def test_a_message_is_counted_once_whatever_comes_twice(counter: Counter, store: _Store) -> None:
    store.ids = ["old"]
    counter.record(message(_KAPPA, id="old"))  # before the store is open
    counter.record(message(_KAPPA, id="a"))
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    counter.record(message(_KAPPA, id="old"))
    counter.record(message(_KAPPA, id="copy", source_channel_id="99"))
    assert _rows(counter) == [("Kappa", 1, 1, 1)]
    assert counter.messages("chan") == counter.session_messages("chan") == 1
    await counter.close()
    assert store.all.seen_ids == ["a"]


async def test_what_was_stored_before_is_in_the_totals(counter: Counter, store: _Store) -> None:
    store.stored["11"] = Stored(
        {_KAPPA.key: (_KAPPA, Tally(100, 90, 80)), "ffz:1": (Emote(Provider.FFZ, "1", "old"), Tally(7, 7, 7))}, 500
    )
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    await _until_stored(store)
    assert _rows(counter) == [("Kappa", 101, 1, 1), ("old", 7, 0, 0)]
    assert counter.messages("chan") == 501
    assert counter.session_messages("chan") == 1
    assert counter.messages("nobody") == counter.session_messages("nobody") == 0


async def test_a_failing_store_is_told_in_words_and_loses_nothing(counter: Counter, store: _Store) -> None:
    told: list[str] = []
    in_trouble = asyncio.Event()
    counter.trouble.connect(told.append)
    counter.trouble.connect(lambda _text: in_trouble.set())
    await counter.start()
    store.trouble = "The disk is full."
    counter.record(message(_KAPPA, id="a"))
    await in_trouble.wait()
    counter.record(message(_KAPPA, id="b"))
    assert told == ["The disk is full."] == [counter.trouble_text]
    assert _rows(counter) == [("Kappa", 2, 2, 2)]
    store.trouble = ""
    await counter.close()
    assert told == ["The disk is full.", ""]
    assert store.hits == {_KAPPA.key: 2}
    assert store.all.seen_ids == ["a", "b"]


async def test_a_batch_that_fails_waits_for_the_next_write(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    store.may_apply.clear()
    await asyncio.sleep(0.05)  # the write is under way
    counter.record(message(_LULW, id="b"))
    store.trouble = "no"
    store.may_apply.set()
    await _until_stored(store)
    store.trouble = ""
    await counter.close()
    assert store.hits == {_KAPPA.key: 1, _LULW.key: 1}
    assert store.all.seen_ids == ["a", "b"]


async def test_a_store_that_opens_late_gets_all(counter: Counter, store: _Store) -> None:
    store.trouble = "It is locked."
    await counter.start()
    assert counter.trouble_text == "It is locked."
    counter.record(message(_KAPPA, id="a"))
    assert _rows(counter) == [("Kappa", 1, 1, 1)]
    store.trouble = ""
    store.notice = "It was damaged."
    noticed: list[str] = []
    counter.notice.connect(noticed.append)
    await _until_stored(store)
    await counter.close()
    assert counter.trouble_text == ""
    assert noticed == ["It was damaged."]
    assert store.hits == {_KAPPA.key: 1}


async def test_a_store_that_never_works_is_told_at_the_end(
    store: _Store, executor: Executor, caplog: pytest.LogCaptureFixture
) -> None:
    counter = Counter(store, executor, flush_interval=0.01)
    await counter.start()
    store.trouble = "The disk is gone."
    counter.record(message(_KAPPA, id="a"))
    await counter.close()
    assert "not stored: The disk is gone." in caplog.text
    assert not store.is_open


async def test_a_history_counts_in_its_own_minute_and_not_as_the_last(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a", is_history=True, sent_at=_NOW - 600))
    counter.record(message(_KAPPA, id="b", channel_id="", sent_at=0.0))
    assert _rows(counter) == [("Kappa", 2, 1, 2)]
    await counter.close()
    minutes = {minute for _, _, minute in store.all.hits}
    assert minutes == {int(_NOW // 60) * 60, int((_NOW - 600) // 60) * 60}
    assert {channel for channel, _, _ in store.all.hits} == {"11"}


async def test_a_channel_without_a_known_id_is_kept_by_its_name(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a", channel_id=""))
    await counter.close()
    assert {channel for channel, _, _ in store.all.hits} == {"#chan"}


async def test_the_store_is_only_called_in_its_thread(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    await counter.close()
    assert len(store.threads) == 1
    assert threading.get_ident() not in store.threads


async def test_closing_without_a_start_is_no_error(counter: Counter) -> None:
    counter.record(message("x", id="a"))
    await counter.close()
    assert counter.session_messages("chan") == 1


async def test_bots_and_copies_are_left_out_and_told(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a", login="nightbot"))
    counter.record(message(_KAPPA, id="b", source_channel_id="99"))
    counter.record(message(_KAPPA, id="c"))
    assert counter.left_out("chan") == (1, 1)
    assert counter.left_out("nobody") == (0, 0)
    counter.rules.bots = {"someone"}
    counter.record(message(_KAPPA, id="d"))
    await counter.close()
    assert store.hits == {_KAPPA.key: 1}


async def test_modes_and_the_course_of_a_minute(counter: Counter) -> None:
    await counter.start()
    for number in range(3):
        counter.record(message(_KAPPA, _KAPPA, id=str(number)))
    assert [counter.table("chan", mode)[0].total for mode in Mode] == [6, 3, 1]
    assert counter.course("chan", _KAPPA.key, 6) == [0, 0, 0, 0, 0, 6]
    assert counter.course("nobody", _KAPPA.key, 2) == [0, 0]


async def test_deleted_messages_are_marked(counter: Counter, store: _Store) -> None:
    await counter.start()
    for number, user in enumerate("aab"):
        counter.record(message(_KAPPA, id=f"m{number}", user_id=user))
    counter.moderated(MessageDeleted("chan", "m0"))
    counter.moderated(MessageDeleted("chan", "unknown"))
    counter.moderated(MessageDeleted("nobody", "m0"))
    counter.moderated(ChatCleared("chan", login="who"))
    counter.moderated(Notice("chan", "", ""))
    assert counter.table("chan")[0].deleted == 1
    counter.moderated(ChatCleared("chan", login="x", user_id="a"))
    assert counter.table("chan")[0].deleted == 2
    counter.moderated(ChatCleared("chan"))
    await counter.close()
    assert [tally.occurrences for *_, (_, tally) in store.deltas.deleted] == [1, 1, 1]
    assert store.hits == {_KAPPA.key: 3}


async def test_messages_themselves_are_kept_where_that_is_wanted(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message("nobody keeps this", id="m0"))
    counter.rules.keep_messages = True
    counter.record(message("hi ", _KAPPA, id="m1", user_id="a", months=5))
    counter.record(message("hi ", _KAPPA, id="m1", user_id="a"))  # by another wire
    counter.record(message("I am a bot", id="m2", login="nightbot"))
    counter.record(message("from elsewhere", id="m3", source_channel_id="99"))
    counter.moderated(MessageDeleted("chan", "m1"))
    await counter.flush()
    counter.record(message("no emote", id="m4", user_id="b"))
    await counter.flush()
    counter.moderated(ChatCleared("chan", "x", "b"))
    await counter.flush()
    assert [(event.id, event.months, event.deleted) for event in store.deltas.kept] == [
        ("m1", 5, True),
        ("m4", 0, True),
    ]
    assert [each.user_id for each in store.deltas.moderations] == ["", "b"]
    assert await counter.wipe_messages(5)
    assert store.messages_wiped == [5]


async def test_combos_are_told_and_kept(counter: Counter, store: _Store) -> None:
    ended: list[tuple[str, int]] = []
    counter.combo_ended.connect(lambda told: ended.append((told[0], told[1].length)))
    await counter.start()
    for number in range(6):
        counter.record(message(_KAPPA, id=str(number), user_id=str(number)))
    assert [combo.length for combo in counter.combos("chan")] == [6]
    assert counter.combos("nobody") == []
    counter.record(message("x", id="end", user_id="9"))
    counter.record(message(_KAPPA, id="old", user_id="8", is_history=True))
    await counter.close()
    assert ended == [("chan", 6)]
    assert [(channel, combo.length) for _, channel, combo in store.deltas.combos] == [("chan", 6)]


async def test_other_things_count_where_that_is_wanted(counter: Counter) -> None:
    await counter.start()
    face = Emote(Provider.EMOJI, "1f602", "face")
    counter.rules = Rules(also=lambda text: [face] * text.count("face"))
    counter.record(message("face face ", _KAPPA, id="a"))
    assert [(row.emote.name, row.total) for row in counter.table("chan")] == [("face", 2), ("Kappa", 1)]


async def test_wiping_begins_anew(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    await counter.flush()
    assert store.hits == {_KAPPA.key: 1}
    await counter.wipe()
    assert counter.table("chan") == []
    counter.record(message(_KAPPA, id="b"))
    await counter.flush()
    assert store.hits == {_KAPPA.key: 2}
    counter.record(message(_KAPPA, id="a"))
    assert counter.session_messages("chan") == 1  # counted before
    assert store.wiped == [None]


async def test_what_is_old_is_wiped_and_this_run_stays(counter: Counter, store: _Store) -> None:
    store.stored["11"] = Stored({_KAPPA.key: (_KAPPA, Tally(9, 9, 9))}, 9)
    wiped: list[int | None] = []
    counter.wiped.connect(wiped.append)
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    await counter.flush()
    assert _rows(counter) == [("Kappa", 10, 1, 1)]
    counter.record(message(_KAPPA, id="b"))
    await counter.wipe(before=600)
    assert _rows(counter) == [("Kappa", 2, 2, 2)]
    assert counter.messages("chan") == 2
    assert store.wiped == wiped == [600]


async def test_looking_again_gives_the_same_rows_made_new(counter: Counter, store: _Store) -> None:
    store.stored["11"] = Stored({_LULW.key: (_LULW, Tally(5, 4, 3))}, 9)
    assert counter.look("chan") == []
    await counter.start()
    counter.record(message(_KAPPA, _KAPPA, id="a"))
    await counter.flush()
    rows = counter.look("chan")
    assert sorted((row.emote.name, row.total) for row in rows) == [("Kappa", 2), ("LULW", 5)]
    counter.record(message(_KAPPA, id="b"))
    assert counter.look("chan") is rows
    assert sorted((row.emote.name, row.total) for row in rows) == [("Kappa", 3), ("LULW", 5)]
    assert [(row.emote.name, row.total) for row in counter.look("chan", Mode.MESSAGES, {})] == [("Kappa", 2)]


async def test_a_settled_store_tells_what_of_this_run_it_holds(counter: Counter, store: _Store) -> None:
    await counter.start()
    counter.record(message(_KAPPA, id="a"))
    async with counter.settled("chan") as (channel_id, written):
        assert (channel_id, written) == ("11", {_KAPPA.key: Tally(1, 1, 1)})
        counter.record(message(_KAPPA, _LULW, id="b"))
        await asyncio.sleep(0.05)  # nothing is written meanwhile, however long that takes
        assert store.hits == {_KAPPA.key: 1}
    await counter.flush()
    assert store.hits == {_KAPPA.key: 2, _LULW.key: 1}
    async with counter.settled("nobody") as settled:
        assert settled == ("#nobody", {})


async def test_what_another_process_has_counted_is_not_counted_again(counter: Counter, store: _Store) -> None:
    await counter.start()
    store.theirs = ["theirs"]
    counter.record(message(_KAPPA, id="a"))
    await counter.flush()
    counter.record(message(_KAPPA, id="theirs"))
    assert counter.session_messages("chan") == 1


async def test_people_are_kept_out_of_lists_and_taken_in_again(counter: Counter) -> None:
    await counter.start()
    assert await counter.people.silence("ann") == ["ann"]
    assert await counter.people.silent() == ["ann"]
    assert await counter.people.silence("ann", silent=False) == []
    assert await counter.oldest() is None
