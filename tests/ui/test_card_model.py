"""Rows that are refreshed in place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mini_ttv.core.models import Stream
from mini_ttv.ui.card_model import GONE_ROLE, ITEM_ROLE, CardModel, CardRows
from tests.ui.browse_samples import stream, streams

numbers = st.lists(st.integers(0, 9), max_size=12)


def key(item: object) -> str:
    assert isinstance(item, Stream)
    return item.user_login


def words(item: object) -> str:
    return key(item).upper()


def logins(model: CardModel) -> list[str]:
    return [key(item) for item in model.items()]


@pytest.fixture
def model() -> CardModel:
    return CardModel(key, words)


@given(numbers, numbers)
def test_without_a_pointer_the_new_list_is_shown(old: list[int], new: list[int]) -> None:
    rows: CardRows[int] = CardRows(str)
    assert rows.merged(old, new, hold=False) == list(dict.fromkeys(new))


@given(st.lists(st.integers(0, 9), unique=True), numbers)
def test_under_a_pointer_nothing_moves_and_new_items_come_last(old: list[int], new: list[int]) -> None:
    rows: CardRows[int] = CardRows(str)
    held = rows.merged(old, new, hold=True)
    assert held[: len(old)] == old
    assert set(held) == set(old) | set(new)
    assert len(held) == len(set(held))


@given(st.lists(numbers, max_size=5), st.lists(st.booleans(), min_size=5, max_size=5))
def test_every_way_of_updates_is_told_as_qt_wants_it(updates: list[list[int]], holds: list[bool]) -> None:
    model = CardModel(key, words)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for update, hold in zip(updates, holds, strict=False):
        model.update(streams(*update), hold=hold)
    model.settle()
    last = updates[-1] if updates else []
    assert logins(model) == [f"channel{number}" for number in dict.fromkeys(last)]
    assert tester.model() is model


def test_selections_go_along_with_their_item(model: CardModel) -> None:
    model.update(streams(1, 2, 3))
    kept = QPersistentModelIndex(model.index(2))
    model.update(streams(3, 1, 4, 2))
    assert logins(model) == ["channel3", "channel1", "channel4", "channel2"]
    assert kept.row() == 0
    model.update(streams(1))
    assert not kept.isValid()


def test_a_change_of_an_item_is_told(model: CardModel) -> None:
    model.update(streams(1, 2))
    told: list[int] = []
    model.dataChanged.connect(lambda first, last: told.extend(range(first.row(), last.row() + 1)))
    model.update((stream(1), stream(2, title="Another")))
    assert 1 in told
    shown = model.data(model.index(1), ITEM_ROLE)
    assert isinstance(shown, Stream)
    assert shown.title == "Another"


def test_who_has_gone_stays_dimmed_until_the_pointer_leaves(model: CardModel) -> None:
    model.update(streams(1, 2, 3))
    model.update(streams(3, 1), hold=True)
    assert logins(model) == ["channel1", "channel2", "channel3"]
    assert [model.data(model.index(row), GONE_ROLE) for row in range(3)] == [False, True, False]
    model.settle()
    assert logins(model) == ["channel3", "channel1"]
    assert model.row_of("channel1") == 1
    assert model.row_of("channel2") == -1


def test_what_the_roles_give(model: CardModel) -> None:
    model.update(streams(1))
    index = model.index(0)
    assert model.data(index) == "CHANNEL1"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "CHANNEL1"
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex(), ITEM_ROLE) is None
    assert model.rowCount(index) == 0
