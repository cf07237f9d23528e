"""What a notice says, in plain words; whoever shows it escapes them."""

from collections.abc import Sequence
from dataclasses import dataclass

from mini_ttv.core.models import Stream
from mini_ttv.core.stream_changes import Change
from mini_ttv.core.translation import tr

WATCH = "watch:"  # with a login behind it
WATCH_MINI = "mini:"
SNOOZE = "snooze"
DEFAULT = "default"  # the action of a click on the notice itself, by the desktop's specification
_NAMED = 3  # channels that a notice for several offers a button for
_LISTED = 8  # channels that it names


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice says and offers."""

    summary: str
    body: str
    logins: tuple[str, ...]  # whom it speaks of
    actions: tuple[tuple[str, str], ...] = ()  # keys and labels


def notice_of(streams: Sequence[Stream]) -> Notice:
    """One notice for all `streams` that began, at least one; those with most viewers first."""
    ordered = sorted(streams, key=lambda stream: stream.viewer_count, reverse=True)
    first = ordered[0]
    if len(ordered) == 1:
        summary = tr("{name} is live", name=_name(first))
        return Notice(summary, _body(first), (first.user_login,), _for_one(first.user_login))
    listed = [_line(stream) for stream in ordered[:_LISTED]]
    others = len(ordered) - len(listed)
    lines = [*listed, tr("and %n more", "", others)] if others else listed
    buttons = [(f"{WATCH}{stream.user_login}", tr("Watch {name}", name=_name(stream))) for stream in ordered[:_NAMED]]
    actions = ((DEFAULT, tr("Show all")), *buttons, (SNOOZE, tr("Snooze 1 h")))
    logins = tuple(stream.user_login for stream in ordered)
    return Notice(tr("%n channel(s) (is|are) live", "", len(ordered)), "\n".join(lines), logins, actions)


def notice_of_changes(changes: Sequence[Change]) -> Notice:
    """One notice for all `changes`, at least one."""
    first = changes[0].stream
    if len(changes) == 1:
        head = tr("{name} has a new title", name=_name(first))
        if changes[0].category:
            head = tr("{name} plays {game}", name=_name(first), game=first.game_name)
        body = first.title or first.game_name
        return Notice(head, body, (first.user_login,), _for_one(first.user_login))
    lines = [_line(change.stream) for change in changes[:_LISTED]]
    others = len(changes) - len(lines)
    lines += [tr("and %n more", "", others)] if others else []
    logins = tuple(change.stream.user_login for change in changes)
    actions = ((DEFAULT, tr("Show all")), (SNOOZE, tr("Snooze 1 h")))
    return Notice(tr("%n channel(s) (does|do) something else", "", len(changes)), "\n".join(lines), logins, actions)


def _for_one(login: str) -> tuple[tuple[str, str], ...]:
    watch, mini = f"{WATCH}{login}", f"{WATCH_MINI}{login}"
    return ((DEFAULT, tr("Watch")), (watch, tr("Watch")), (mini, tr("Watch mini")), (SNOOZE, tr("Snooze 1 h")))


def _name(stream: Stream) -> str:
    return stream.user_name or stream.user_login


def _body(stream: Stream) -> str:
    # A stream without a title is told all the same.
    return "\n".join(part for part in (stream.title.strip(), stream.game_name) if part)


def _line(stream: Stream) -> str:
    return ": ".join(part for part in (_name(stream), stream.game_name) if part)
