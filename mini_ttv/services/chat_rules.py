"""The rules for messages: kept, changed, and matched without ever holding up the window."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import regex

from mini_ttv.core.chat_rules import MOST_RULES, OwnName, Rule, RuleBook, RuleField, Search, why_not
from mini_ttv.core.errors import StorageError
from mini_ttv.core.events import Event
from mini_ttv.core.tasks import TaskSet
from mini_ttv.core.translation import tr

_LOGGER = logging.getLogger(__name__)
_MATCH_SECONDS = 0.02  # for one message: more than that, and a frame is late
_SLOW_SECONDS = 0.003
_MOST_SLOW = 30  # matches that took longer than that before a rule is switched off
_MOST_TEXT = 2_000  # characters of a message that are looked at
_BROKEN = (regex.error, RecursionError, OverflowError, MemoryError, ValueError)


class RulesFile(Protocol):
    """Where rules are kept."""

    async def read(self) -> tuple[tuple[Rule, ...], str]:
        """The rules, and a sentence where they could not be read."""

    async def write(self, rules: tuple[Rule, ...]) -> None:
        """Keep them; raises StorageError."""


class TimedSearch:
    """An expression of a person that gives up after a while, and for good when that happens."""

    def __init__(self, rule: Rule, gave_up: Callable[[Rule], None]) -> None:
        """`gave_up` hears once that the rule takes too long."""
        self._rule = rule
        self._gave_up = gave_up
        self._slow = 0
        self._pattern = None if expression_trouble(rule) else _compiled(rule)

    def __call__(self, text: str) -> bool:
        """Whether it is found; False from the moment on when it took too long."""
        pattern = self._pattern
        if pattern is None:
            return False
        begin = time.perf_counter()
        try:
            found = pattern.search(text, 0, _MOST_TEXT, timeout=_MATCH_SECONDS) is not None
        except TimeoutError:
            self._stop()
            return False
        if time.perf_counter() - begin > _SLOW_SECONDS:
            self._slow += 1
            if self._slow > _MOST_SLOW:
                self._stop()
        return found

    def _stop(self) -> None:
        self._pattern = None
        self._gave_up(self._rule)


def expression_trouble(rule: Rule) -> str:
    """A sentence for a person where a rule makes no sense, its expression included; else ""."""
    if rule.field is not RuleField.REGEX or why_not(rule):
        return why_not(rule)
    try:
        _compiled(rule)
    except _BROKEN as error:
        return tr("This is no regular expression: {error}.", error=error)
    return ""


def _compiled(rule: Rule) -> regex.Pattern[str]:
    # Version 0 behaves as the standard library's expressions, which people know.
    return regex.compile(rule.pattern, regex.VERSION0 | (0 if rule.case_sensitive else regex.IGNORECASE))


class ChatRules:
    """The rules of one person, for all channels."""

    def __init__(self, file: RulesFile) -> None:
        self.rules: tuple[Rule, ...] = ()
        self.changed: Event[RuleBook] = Event()
        self.trouble: Event[str] = Event()
        """A sentence for a person; "" where the last one no longer holds."""
        self._file = file
        self._own = OwnName()
        self._tasks = TaskSet(_LOGGER)
        self._writing: asyncio.Task[None] | None = None
        self._is_kept = True
        self.book = RuleBook((), self._search)

    async def start(self) -> None:
        """Read what was kept."""
        rules, message = await self._file.read()
        if message:
            self.trouble.emit(message)
        self._take(rules)

    def reader_is(self, own: OwnName) -> None:
        """Who reads now: their name makes messages stand out."""
        if own != self._own:
            self._own = own
            self._take(self.rules)

    def replace(self, rules: tuple[Rule, ...]) -> None:
        """Use other rules from now on, and keep them."""
        self.trouble.emit("")
        self._take(rules[:MOST_RULES])
        self._keep()

    def try_out(self, rule: Rule) -> tuple[Search | None, str]:
        """A search to try an expression with, or None and a sentence that says what is wrong with it."""
        sentence = expression_trouble(rule)
        return (None, sentence) if sentence else (TimedSearch(rule, lambda _rule: None), "")

    async def close(self) -> None:
        """Wait until all is kept."""
        if self._writing is not None:
            await asyncio.wait([self._writing])

    def _search(self, rule: Rule) -> Search:
        return TimedSearch(rule, self._gave_up)

    def _gave_up(self, rule: Rule) -> None:
        """A rule took too long in the middle of a message: the book stays as it is, the rule does nothing in it."""
        self.rules = tuple(replace(each, enabled=False) if each == rule else each for each in self.rules)
        self.trouble.emit(
            tr(
                "The chat rule “{pattern}” takes too long and was switched off. Make its expression simpler, "
                "such as without one repetition inside another, and switch it on again in the chat's menu.",
                pattern=rule.pattern,
            )
        )
        self._keep()

    def _take(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.book = RuleBook(rules, self._search, self._own)
        self.changed.emit(self.book)

    def _keep(self) -> None:
        self._is_kept = False
        if self._writing is None or self._writing.done():
            self._writing = self._tasks.spawn(self._write(), "chat rules")

    async def _write(self) -> None:
        while not self._is_kept:  # one after the other, the newest last
            self._is_kept = True
            try:
                await self._file.write(self.rules)
            except StorageError as error:
                self.trouble.emit(str(error))
