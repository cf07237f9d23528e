"""A history of a chat and what came meanwhile, in one order."""

from collections.abc import Callable, Sequence

from mini_ttv.core.chat import ChatEvent, ChatMessage, UserNotice


def id_of(event: ChatEvent) -> str:
    """The id of what somebody said or of a notice; "" where there is none."""
    return event.id if isinstance(event, ChatMessage | UserNotice) else ""


def with_history(
    said: Sequence[ChatEvent], held: Sequence[ChatEvent], is_new: Callable[[ChatEvent], bool]
) -> list[ChatEvent]:
    """Weave a history into what was held back while it was asked for.

    Both may have the same messages, and the history may know some that come on another wire in a moment: the history's
    order holds for what it knows. What came live stays as it came.

    Args:
        said: the history, the oldest first.
        held: what came live.
        is_new: whether an event of the history was neither shown nor held back.

    Returns:
        Everything once.
    """
    places = {id_of(event): place for place, event in enumerate(held)}
    places.pop("", None)
    known: list[int] = []  # places of what both have, in the history's order
    only_said: dict[int, list[ChatEvent]] = {}  # behind so many of these
    for event in said:
        place = places.pop(id_of(event), None)
        if place is not None:
            known.append(place)
        elif is_new(event):
            only_said.setdefault(len(known), []).append(event)
    woven = list(only_said.get(0, ()))
    in_order = iter(enumerate(known, 1))
    shared = set(known)
    for place, event in enumerate(held):
        if place not in shared:
            woven.append(event)
            continue
        number, source = next(in_order)
        woven.append(held[source])
        woven += only_said.get(number, ())
    return woven
