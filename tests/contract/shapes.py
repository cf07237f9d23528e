"""What a JSON value looks like, values aside, and where two of them differ."""

import re
from collections.abc import Collection, Iterator

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_PLAIN = {bool: "true or false", int: "number", float: "number", type(None): "null"}


def differences(expected: object, found: object, *, optional: Collection[str] = (), at: str = "") -> Iterator[str]:
    """Say where `found` has not the shape of `expected`.

    Args:
        expected: the value of the facts.
        found: the value to compare; a list may have any number of entries but none, each like one of those expected.
        optional: paths, such as `data.*.stream_id`, that may be missing, null or empty on either side, or that only
            one side knows. A path that ends in `.*` opens an object: its keys are data.
        at: the path of both.
    """
    if at in optional and (expected in (None, "", [], {}) or found in (None, "", [], {})):
        return
    if isinstance(expected, dict) and isinstance(found, dict):
        yield from _of_objects(expected, found, optional, at)
    elif isinstance(expected, list) and isinstance(found, list):
        yield from _of_lists(expected, found, optional, at)
    elif (kind := _kind(expected)) != (other := _kind(found)):
        yield f"{at or 'all of it'}: {kind} in the facts, {other} here"


def _of_objects(
    expected: dict[str, object], found: dict[str, object], optional: Collection[str], at: str
) -> Iterator[str]:
    if f"{_join(at, '*')}" in optional:
        return
    for key in expected.keys() | found.keys():
        path = _join(at, key)
        if key in expected and key in found:
            yield from differences(expected[key], found[key], optional=optional, at=path)
        elif path not in optional:
            yield f"{path}: " + ("missing here" if key in expected else "not in the facts")


def _of_lists(expected: list[object], found: list[object], optional: Collection[str], at: str) -> Iterator[str]:
    path = _join(at, "*")
    if expected and not found:
        yield f"{at or 'all of it'}: nothing in it here"
    for entry in found if expected else ():
        # The closest of the expected entries tells what is wrong with this one.
        yield from min(
            (list(differences(model, entry, optional=optional, at=path)) for model in expected), key=len, default=[]
        )


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "time" if _TIME.fullmatch(value) else "text"
    return _PLAIN.get(type(value), "object" if isinstance(value, dict) else "list")


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
