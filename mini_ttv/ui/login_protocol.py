"""What the player and its login browser say to each other: JSON lines over pipes, checked on both sides."""

import json
from dataclasses import asdict, dataclass

EXIT_BAD_ORDER = 2
EXIT_NO_ENGINE = 3
MAX_LINE = 65_536


@dataclass(frozen=True, slots=True)
class Order:
    """What the browser is to do: the first line on its stdin."""

    url: str
    redirect_uri: str
    embed: bool = False  # give the window away, and show it when told so, instead of showing it at once
    title: str = ""
    background: str = ""  # "#RRGGBB", shown before the page has painted anything
    look_ms: int = 2000  # how often to look whether a loaded page is any good
    language: str = ""  # that the program speaks, such as "de_DE"


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of the browser.

    The events: `window` (`number` is the native window's id), `progress` (`number` in per cent), `loaded` (`ok`, or an
    HTTP status in `number` with the page's `text`, or a network trouble in `message`), `doubt` (the page looks as if
    no login will come of it; `message`), `redirect` (`url` is the end of the login), `failed` (nothing more will come
    of it; `message`).
    """

    event: str
    url: str = ""
    message: str = ""
    text: str = ""
    number: int = 0
    ok: bool = False


def write_order(order: Order) -> bytes:
    """The order's line."""
    return _line(asdict(order))


def read_order(line: bytes) -> Order | None:
    """The order in a line, None where it makes no sense."""
    values = _object(line)
    order = Order(
        url=_text(values, "url"),
        redirect_uri=_text(values, "redirect_uri"),
        embed=values.get("embed") is True,
        title=_text(values, "title"),
        background=_text(values, "background"),
        look_ms=_number(values, "look_ms") or 2000,
        language=_text(values, "language"),
    )
    return order if order.url.startswith(("https://", "http://")) and order.redirect_uri else None


def write_show() -> bytes:
    """The line, after the order, that says: the window has found its place, show it and take the keyboard."""
    return _line({"show": True})


def is_show(line: bytes) -> bool:
    """Whether a line is that of `write_show`."""
    return _object(line).get("show") is True


def write_heard(heard: Heard) -> bytes:
    """The event's line."""
    return _line(asdict(heard))


def read_heard(line: bytes) -> Heard | None:
    """The event in a line, None where it makes no sense."""
    values = _object(line)
    heard = Heard(
        event=_text(values, "event"),
        url=_text(values, "url"),
        message=_text(values, "message"),
        text=_text(values, "text"),
        number=_number(values, "number"),
        ok=values.get("ok") is True,
    )
    return heard if heard.event else None


def _line(values: dict[str, object]) -> bytes:
    return json.dumps(values).encode() + b"\n"


def _object(line: bytes) -> dict[str, object]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _text(values: dict[str, object], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _number(values: dict[str, object], key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) and value >= 0 else 0
