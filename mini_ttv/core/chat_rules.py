"""Rules of a person for messages: what stands out, what is not shown, and what alone is shown. Pure.

Regular expressions are matched by whoever is handed in: one that is written badly may take for ever, and the standard
library cannot stop it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.translation import tr

MOST_RULES = 200
LONGEST_PATTERN = 300


class RuleEffect(Enum):
    """What happens to a message that a rule fits."""

    HIGHLIGHT = "highlight"
    IGNORE = "ignore"  # it is not shown
    ONLY = "only"  # while there is such a rule, messages that none of them fits are not shown


class RuleField(Enum):
    """What a rule's pattern is compared with."""

    TEXT = "text"  # is part of the message
    WORD = "word"  # is a whole word, or several, of it
    REGEX = "regex"  # is found in it
    USER = "user"  # is the login or the name of who wrote
    BADGE = "badge"  # is a badge of who wrote: "moderator", or "subscriber/12"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule."""

    effect: RuleEffect
    field: RuleField
    pattern: str
    case_sensitive: bool = False  # of texts, words and expressions
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class OwnName:
    """Who reads: their name in a message makes it stand out. Both are "" while nobody is logged in."""

    login: str = ""
    display_name: str = ""


class Verdict(Enum):
    """What the rules say of a message."""

    PLAIN = "plain"
    HIGHLIGHTED = "highlighted"
    MENTION = "mention"  # it has the reader's name, or answers them
    HIDDEN = "hidden"


Search = Callable[[str], bool]
"""Whether an expression is found in a text; never raises, never takes long."""

MakeSearch = Callable[[Rule], Search]
"""Understands the expression of a rule; one that makes no sense is found nowhere."""

_Fits = Callable[[ChatMessage], bool]


def why_not(rule: Rule) -> str:
    """A sentence for a person where a rule can never work; else ""."""
    if not rule.pattern.strip():
        return tr("Write what the rule looks for.")
    if len(rule.pattern) > LONGEST_PATTERN:
        return tr("A rule has {most} characters at most.", most=LONGEST_PATTERN)
    if rule.field is RuleField.USER and len(rule.pattern.split()) > 1:
        return tr("Write one user name; for several people, make several rules.")
    return ""


class RuleBook:
    """Rules made ready for many messages."""

    def __init__(self, rules: Iterable[Rule], make_search: MakeSearch, own: OwnName = OwnName()) -> None:
        """Take the rules in any order; those that are switched off or never work are left out."""
        ready: dict[RuleEffect, list[_Fits]] = {effect: [] for effect in RuleEffect}
        for rule in rules:
            if rule.enabled and not why_not(rule):
                ready[rule.effect].append(_fits(rule, make_search))
        self._highlights = ready[RuleEffect.HIGHLIGHT]
        self._ignores = ready[RuleEffect.IGNORE]
        self._only = ready[RuleEffect.ONLY]
        self._own = own.login.lower()
        self._names = _words_search([own.login, own.display_name]) if self._own else None
        self.is_empty = not (self._own or self._highlights or self._ignores or self._only)
        """Whether all messages are plain, so that nobody needs to ask."""

    def verdict(self, message: ChatMessage) -> Verdict:
        """What becomes of a message. What the reader wrote is always shown."""
        if self._own and message.login == self._own:
            return Verdict.PLAIN
        if any(fits(message) for fits in self._ignores):
            return Verdict.HIDDEN
        if self._mentions(message):
            return Verdict.MENTION
        if any(fits(message) for fits in self._highlights):
            return Verdict.HIGHLIGHTED
        if self._only and not any(fits(message) for fits in self._only):
            return Verdict.HIDDEN
        return Verdict.PLAIN

    def _mentions(self, message: ChatMessage) -> bool:
        if self._names is None:
            return False
        answers = message.reply is not None and message.reply.parent_login == self._own
        return answers or self._names(message.text)


def _fits(rule: Rule, make_search: MakeSearch) -> _Fits:
    match rule.field:
        case RuleField.TEXT:
            return _on_text(_part_search(rule.pattern, case_sensitive=rule.case_sensitive))
        case RuleField.WORD:
            return _on_text(_words_search([rule.pattern], case_sensitive=rule.case_sensitive))
        case RuleField.REGEX:
            return _on_text(make_search(rule))
        case RuleField.USER:
            name = rule.pattern.strip().removeprefix("@").casefold()
            return lambda message: name in (message.login.casefold(), message.display_name.casefold())
    set_id, _, version = rule.pattern.strip().lower().partition("/")
    return lambda message: any(
        badge.set_id.lower() == set_id and (not version or badge.id.lower() == version) for badge in message.badges
    )


def _on_text(search: Search) -> _Fits:
    return lambda message: search(message.text)


def _part_search(pattern: str, *, case_sensitive: bool) -> Search:
    if case_sensitive:
        return lambda text: pattern in text
    folded = pattern.casefold()
    return lambda text: folded in text.casefold()


def _words_search(phrases: Iterable[str], *, case_sensitive: bool = False) -> Search:
    """Find one of `phrases` where no letter, digit or underscore stands beside it."""
    either = "|".join(re.escape(phrase.strip()) for phrase in phrases if phrase.strip())
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", 0 if case_sensitive else re.IGNORECASE)
    return lambda text: pattern.search(text) is not None
