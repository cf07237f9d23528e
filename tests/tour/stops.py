"""Every page, dialog and state, in the order of a way through the program; who looks for one finds it by its name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.tour import (
    stops_account,
    stops_browsing,
    stops_chat,
    stops_settings,
    stops_states,
    stops_watching,
)
from tests.tour.guide import Guide


@dataclass(frozen=True, slots=True)
class Stop:
    """A part of the way, and what the names of its pictures begin with."""

    go: Callable[[Guide], Awaitable[None]]
    names: tuple[str, ...]


# Whoever is not logged in comes first; each stop leaves things as the next one expects them.
STOPS = (
    Stop(stops_account.welcome, ("welcome",)),
    Stop(stops_account.logged_out, ("logged-out",)),
    Stop(stops_account.logging_in, ("login",)),
    Stop(stops_account.nobody_followed, ("empty",)),
    Stop(stops_account.log_in, ("",)),
    Stop(stops_browsing.lists, ("following", "games", "game", "streams", "offline")),
    Stop(stops_browsing.search, ("search",)),
    Stop(stops_browsing.palette, ("palette",)),
    Stop(stops_browsing.menus, ("menu",)),
    Stop(stops_watching.playing, ("watch", "strip", "chat", "mini", "statistics", "narrow")),
    Stop(stops_watching.forms, ("watch",)),
    Stop(stops_chat.reading, ("chat",)),
    Stop(stops_chat.writing, ("chat",)),
    Stop(stops_watching.mini, ("mini",)),
    Stop(stops_states.statistics, ("statistics",)),
    Stop(stops_settings.settings, ("settings",)),
    Stop(stops_settings.keys, ("keys",)),
    Stop(stops_account.inbox, ("inbox",)),
    Stop(stops_account.tray, ("tray",)),
    Stop(stops_states.narrow, ("narrow",)),
    Stop(stops_states.states, ("state",)),
)
