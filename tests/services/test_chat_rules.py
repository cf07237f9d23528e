import time

import pytest

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_rules import OwnName, Rule, RuleBook, RuleEffect, RuleField, Verdict
from mini_ttv.core.errors import StorageError
from mini_ttv.services.chat_rules import ChatRules, expression_trouble
from tests.core.test_chat_rules import said

ENDLESS = Rule(RuleEffect.IGNORE, RuleField.REGEX, r"(a+)+$")
GREETING = Rule(RuleEffect.HIGHLIGHT, RuleField.REGEX, r"^hel+o\b")


class Kept:
    def __init__(self, *rules: Rule, message: str = "") -> None:
        self.rules = rules
        self.message = message
        self.fails = False

    async def read(self) -> tuple[tuple[Rule, ...], str]:
        return self.rules, self.message

    async def write(self, rules: tuple[Rule, ...]) -> None:
        if self.fails:
            message = "The disk is full."
            raise StorageError(message)
        self.rules = rules


def verdict(rules: ChatRules, message: ChatMessage) -> Verdict:
    return rules.book.verdict(message)


async def test_rules_are_read_at_the_start_and_kept_when_they_change() -> None:
    kept = Kept(GREETING)
    rules = ChatRules(kept)
    books: list[RuleBook] = []
    rules.changed.connect(books.append)
    await rules.start()
    assert verdict(rules, said("HELLLO all")) is Verdict.HIGHLIGHTED
    ignore = Rule(RuleEffect.IGNORE, RuleField.USER, "mira")
    rules.replace((GREETING,))
    rules.replace((GREETING, ignore))
    await rules.close()
    assert kept.rules == (GREETING, ignore)
    assert books[-1] is rules.book
    assert verdict(rules, said("hello")) is Verdict.HIDDEN


async def test_who_reads_is_named() -> None:
    rules = ChatRules(Kept())
    books: list[RuleBook] = []
    rules.changed.connect(books.append)
    rules.reader_is(OwnName("jon", "Jon"))
    rules.reader_is(OwnName("jon", "Jon"))
    assert len(books) == 1
    assert verdict(rules, said("hi Jon")) is Verdict.MENTION


async def test_a_rule_that_takes_too_long_is_switched_off_with_a_sentence() -> None:
    kept = Kept(ENDLESS, GREETING)
    rules = ChatRules(kept)
    told: list[str] = []
    rules.trouble.connect(told.append)
    await rules.start()
    begin = time.perf_counter()
    for _ in range(50):
        assert verdict(rules, said("a" * 400 + "!")) is Verdict.PLAIN
    assert time.perf_counter() - begin < 1
    assert [sentence[:30] for sentence in told] == ["The chat rule “(a+)+$” takes t"]
    assert verdict(rules, said("hello")) is Verdict.HIGHLIGHTED
    await rules.close()
    assert [rule.enabled for rule in kept.rules] == [False, True]
    rules.replace(kept.rules)
    assert told[-1] == ""
    await rules.close()


async def test_a_rule_that_is_slow_all_the_time_is_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(1_000))
    monkeypatch.setattr("mini_ttv.services.chat_rules.time.perf_counter", lambda: float(next(moments)))
    rules = ChatRules(Kept(GREETING))
    await rules.start()
    for _ in range(31):
        assert rules.rules == (GREETING,)
        verdict(rules, said("hello"))
    assert not rules.rules[0].enabled
    await rules.close()


async def test_what_went_wrong_with_the_file_is_told() -> None:
    kept = Kept(message="It was damaged.")
    rules = ChatRules(kept)
    told: list[str] = []
    rules.trouble.connect(told.append)
    await rules.start()
    kept.fails = True
    rules.replace((GREETING,))
    await rules.close()
    assert told == ["It was damaged.", "", "The disk is full."]
    assert rules.rules == (GREETING,)


@pytest.mark.parametrize("pattern", ["(", "[a", "a{2,1}", "(?P<x>a)(?P<x", "(" * 299, "*"])
async def test_an_expression_without_sense_is_told_and_harmless(pattern: str) -> None:
    rule = Rule(RuleEffect.IGNORE, RuleField.REGEX, pattern)
    rules = ChatRules(Kept(rule))
    await rules.start()
    assert verdict(rules, said("a ( [a *")) is Verdict.PLAIN
    search, sentence = rules.try_out(rule)
    assert search is None
    assert sentence.startswith("This is no regular expression")


def test_expressions_are_tried_before_they_are_kept() -> None:
    rules = ChatRules(Kept())
    search, sentence = rules.try_out(GREETING)
    assert sentence == ""
    assert search is not None
    assert search("hello there")
    assert expression_trouble(Rule(RuleEffect.IGNORE, RuleField.TEXT, "")) != ""
    slow, _ = rules.try_out(ENDLESS)
    assert slow is not None
    assert not slow("a" * 400 + "!")
