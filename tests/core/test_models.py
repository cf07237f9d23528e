import dataclasses
import inspect
from datetime import UTC, datetime

import pytest

from mini_ttv.core import models
from mini_ttv.core.models import Stream, User, Validation


def test_all_values_are_frozen_and_lean() -> None:
    for name, model in inspect.getmembers(models, dataclasses.is_dataclass):
        assert isinstance(model, type)
        assert model.__dataclass_params__.frozen, name  # type: ignore[attr-defined] # what dataclasses leave behind
        assert not hasattr(model, "__dict__") or "__slots__" in vars(model), name


def test_values_are_equal_by_what_they_hold() -> None:
    started = datetime(2026, 1, 1, tzinfo=UTC)
    stream = Stream("1", "2", "login", "Name", "3", "Game", "Title", 4, started)
    assert stream == dataclasses.replace(stream)
    assert hash(stream) == hash(dataclasses.replace(stream))
    with pytest.raises(dataclasses.FrozenInstanceError):
        stream.title = "other"  # type: ignore[misc] # the point of the test


def test_what_is_optional_may_be_left_out() -> None:
    assert User("1", "a", "A").created_at is None
    assert Validation("c", "a", "1").scopes == frozenset()
