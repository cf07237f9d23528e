"""The tables of the statistics page: what each shows of a report."""

from collections.abc import Callable, Sequence

from mini_ttv.core.chat import ChatStatus
from mini_ttv.core.combos import Combo
from mini_ttv.core.emotes import Emote
from mini_ttv.core.hit_report import ChatterSum, EmoteSum
from mini_ttv.core.hit_sessions import Compared
from mini_ttv.core.hits import Mode
from mini_ttv.core.hype import Spike
from mini_ttv.core.translation import marked, tr
from mini_ttv.services.background_chats import Tracked
from mini_ttv.ui.hit_model import PROVIDERS
from mini_ttv.ui.rows_table import RowsTable, Shown
from mini_ttv.ui.statistics_words import moment
from mini_ttv.ui.wording import count, decimal

_NUMBER = 92
_PROVIDER = 84
_STATES = {
    ChatStatus.CONNECTING: marked("Connecting"),
    ChatStatus.JOINED: marked("Counting"),
    ChatStatus.RECONNECTING: marked("Connecting again"),
    ChatStatus.FAILED: marked("Does not work"),
    ChatStatus.CLOSED: marked("Stopped"),
}


def emote_table(mode: Callable[[], Mode], messages: Callable[[], int]) -> RowsTable:
    """EmoteSums: how often, and in how many of a hundred messages."""

    def share(row: EmoteSum) -> float:
        return 100 * row.tally[Mode.MESSAGES] / max(1, messages())

    columns: Sequence[Shown[EmoteSum]] = (
        Shown(tr("Emote"), lambda row: row.emote.name, emote=lambda row: row.emote),
        Shown(tr("Provider"), lambda row: tr(PROVIDERS[row.emote.provider]), width=_PROVIDER, extra=True),
        Shown(
            tr("Hits"), lambda row: count(row.tally[mode()]), lambda row: row.tally[mode()], number=True, width=_NUMBER
        ),
        Shown(
            tr("Of messages"),
            lambda row: f"{decimal(share(row), 1)} %",
            share,
            number=True,
            width=_NUMBER + 8,
            tip=tr("In how many of a hundred messages it stands"),
        ),
        Shown(
            tr("Deleted"),
            lambda row: count(row.deleted) if row.deleted else "",
            lambda row: row.deleted,
            number=True,
            width=_NUMBER - 12,
            tip=tr("Hits in messages that moderators deleted"),
            extra=True,
        ),
    )
    return RowsTable(tr("Emotes of the range"), columns, tr("No emote was written in this range."))


def unused_table() -> RowsTable:
    """Emotes."""
    columns: Sequence[Shown[Emote]] = (
        Shown(tr("Emote"), lambda emote: emote.name, emote=lambda emote: emote),
        Shown(tr("Provider"), lambda emote: tr(PROVIDERS[emote.provider]), width=_PROVIDER),
    )
    return RowsTable(tr("Emotes that nobody used"), columns)


def people_table() -> RowsTable:
    """ChatterSums."""
    columns: Sequence[Shown[ChatterSum]] = (
        Shown(tr("Chatter"), lambda row: row.login),
        Shown(
            tr("Messages"), lambda row: count(row.messages), lambda row: row.messages, number=True, width=_NUMBER + 8
        ),
        Shown(tr("Emotes"), lambda row: count(row.hits), lambda row: row.hits, number=True, width=_NUMBER),
    )
    return RowsTable(tr("Who wrote most"), columns, tr("Nobody wrote in this range."))


def combo_table() -> RowsTable:
    """Combos."""
    columns: Sequence[Shown[Combo]] = (
        Shown(tr("Emote"), lambda row: row.emote.name, emote=lambda row: row.emote),
        Shown(
            tr("Combo"),
            lambda row: f"{row.length}x",
            lambda row: row.length,
            number=True,
            width=_NUMBER - 12,
            tip=tr("Messages in a row, each of another chatter"),
        ),
        Shown(tr("When"), lambda row: moment(int(row.began_at)), lambda row: row.began_at, width=170),
    )
    return RowsTable(tr("The longest combos"), columns, tr("No emote was written by five people in a row."))


def spike_table() -> RowsTable:
    """Spikes."""
    columns: Sequence[Shown[Spike]] = (
        Shown(tr("When"), lambda row: moment(row.at), lambda row: row.at),
        Shown(
            tr("Messages"), lambda row: count(row.messages), lambda row: row.messages, number=True, width=_NUMBER + 8
        ),
        Shown(
            tr("Usual"),
            lambda row: count(round(row.usual)),
            lambda row: row.usual,
            number=True,
            width=_NUMBER - 12,
            extra=True,
            tip=tr("The median of the minutes before"),
        ),
        Shown(
            tr("Times"),
            _times,
            lambda row: row.messages / max(1.0, row.usual),
            number=True,
            width=_NUMBER - 12,
            tip=tr("How many times as much as usual"),
        ),
    )
    return RowsTable(tr("Moments at which the chat went off"), columns)


def compare_table() -> RowsTable:
    """Compared rows."""
    columns: Sequence[Shown[Compared]] = (
        Shown(tr("Emote"), lambda row: row.row.emote.name, emote=lambda row: row.row.emote),
        Shown(
            tr("First"), lambda row: count(row.counts[0]), lambda row: row.counts[0], number=True, width=_NUMBER - 12
        ),
        Shown(
            tr("Second"), lambda row: count(row.counts[1]), lambda row: row.counts[1], number=True, width=_NUMBER - 12
        ),
        Shown(
            tr("Per 1,000"),
            lambda row: decimal(row.rates[0], 1),
            lambda row: row.rates[0],
            number=True,
            width=_NUMBER,
            tip=tr("Hits by a thousand messages of the first"),
            extra=True,
        ),
        Shown(
            tr("Per 1,000"),
            lambda row: decimal(row.rates[1], 1),
            lambda row: row.rates[1],
            number=True,
            width=_NUMBER,
            tip=tr("Hits by a thousand messages of the second"),
            extra=True,
        ),
        Shown(
            tr("Change"),
            _change,
            lambda row: row.rates[1] - row.rates[0],
            number=True,
            width=_NUMBER,
            tip=tr("From the first to the second, by a thousand messages"),
        ),
    )
    return RowsTable(tr("Two sessions side by side"), columns)


def tracked_table() -> RowsTable:
    """Tracked channels."""
    columns: Sequence[Shown[Tracked]] = (
        Shown(tr("Channel"), lambda row: row.login, width=180),
        Shown(tr("State"), tracked_words),
    )
    return RowsTable(tr("Channels that are counted in the background"), columns)


def tracked_words(row: Tracked) -> str:
    """The state of a channel that is counted in the background."""
    words = tr(_STATES[row.status])
    return f"{words}: {row.text}" if row.text and row.status is not ChatStatus.JOINED else words


def _times(row: Spike) -> str:
    return f"{decimal(row.messages / max(1.0, row.usual), 1)}x"


def _change(row: Compared) -> str:
    first, second = row.rates
    if not first:
        return tr("new")
    if not second:
        return tr("gone")
    return f"{100 * (second - first) / first:+.0f} %"
