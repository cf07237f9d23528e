"""The ruler that the contract is measured with."""

import pytest

from tests.contract.shapes import differences

ENTRY = {"id": "1", "at": "2021-03-10T15:04:21Z", "n": 5, "part": None, "on": True}
MODEL = {"data": [ENTRY], "sizes": {"1": "a"}}


def test_other_values_of_the_same_kinds_are_no_difference() -> None:
    found = {"data": [{"id": "x", "at": "2026-01-01T00:00:00Z", "n": 0.5, "part": None, "on": False}] * 3}
    assert list(differences(MODEL, {**found, "sizes": {"1": "b"}})) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": 1}, "data.*.id: text in the facts, number here"),
        ({"at": "yesterday"}, "data.*.at: time in the facts, text here"),
        ({"n": "5"}, "data.*.n: number in the facts, text here"),
        ({"part": {}}, "data.*.part: null in the facts, object here"),
        ({"on": 1}, "data.*.on: true or false in the facts, number here"),
        ({"new": 1}, "data.*.new: not in the facts"),
    ],
)
def test_differences_are_named(change: dict[str, object], told: str) -> None:
    found = {**MODEL, "data": [ENTRY, {**ENTRY, **change}]}
    assert list(differences(MODEL, found)) == [told]


def test_what_is_missing_is_named() -> None:
    assert sorted(differences(MODEL, {"data": []})) == ["data: nothing in it here", "sizes: missing here"]
    assert list(differences([], {})) == ["all of it: list in the facts, object here"]
    assert list(differences([1], [])) == ["all of it: nothing in it here"]


def test_what_is_optional_may_be_away_empty_or_null() -> None:
    model = {"a": [{"b": "x", "c": 1}]}
    for found in ({"a": [{"c": 1}]}, {"a": [{"b": None, "c": 1}]}, {"a": [{"b": "", "c": 1}]}):
        assert list(differences(model, found, optional=["a.*.b"])) == []
    assert list(differences(model, {"a": [{"b": 7, "c": 1}]}, optional=["a.*.b"]))
    assert list(differences({"a": 1}, {"a": 1, "more": 2}, optional=["more"])) == []


def test_keys_that_are_data_may_be_any() -> None:
    assert list(differences({"sizes": {"1": "a"}}, {"sizes": {"2": "b"}}, optional=["sizes.*"])) == []
