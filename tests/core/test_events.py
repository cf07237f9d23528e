import pytest

from mini_ttv.core.events import Event


def test_listeners_are_called_in_order() -> None:
    event: Event[int] = Event()
    heard: list[str] = []
    event.connect(lambda value: heard.append(f"a{value}"))
    event.connect(lambda value: heard.append(f"b{value}"))
    event.emit(1)
    assert heard == ["a1", "b1"]


def test_a_listener_leaves_any_number_of_times() -> None:
    event: Event[int] = Event()
    heard: list[int] = []
    disconnect = event.connect(heard.append)
    disconnect()
    disconnect()
    event.emit(1)
    assert heard == []


def test_a_listener_may_leave_while_it_is_called() -> None:
    event: Event[int] = Event()
    heard: list[int] = []

    def once(value: int) -> None:
        heard.append(value)
        disconnect()

    disconnect = event.connect(once)
    event.connect(heard.append)
    event.emit(1)
    event.emit(2)
    assert heard == [1, 1, 2]


def test_a_broken_listener_does_not_silence_the_others() -> None:
    event: Event[int] = Event()
    heard: list[int] = []

    def broken(value: int) -> None:
        message = f"no {value}"
        raise ValueError(message)

    event.connect(broken)
    event.connect(heard.append)
    with pytest.raises(ValueError, match="no 1"):
        event.emit(1)
    assert heard == [1]
