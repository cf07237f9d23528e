"""Facts on their way up: a typed list of listeners without Qt."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Event(Generic[T]):
    """Listeners that are called, in the order they came, with each emitted value.

    An exception from a listener is a bug and reaches whoever emits; the other listeners are called first.
    """

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], object]] = []

    def connect(self, listener: Callable[[T], object]) -> Callable[[], None]:
        """Call `listener` with each value from now on; the answer takes it off again (any number of times)."""
        self._listeners.append(listener)

        def disconnect() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return disconnect

    def emit(self, value: T) -> None:
        """Hand `value` to all listeners."""
        errors: list[Exception] = []
        for listener in tuple(self._listeners):
            try:
                listener(value)
            except Exception as error:  # noqa: BLE001 - one broken listener must not silence the others
                errors.append(error)
        if errors:
            raise errors[0]
