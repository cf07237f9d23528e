import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.chat import Badge, ChatMessage, Reply, TextFragment
from mini_ttv.core.chat_rules import LONGEST_PATTERN, OwnName, Rule, RuleBook, RuleEffect, RuleField, Verdict, why_not

HIGHLIGHT, IGNORE, ONLY = RuleEffect.HIGHLIGHT, RuleEffect.IGNORE, RuleEffect.ONLY
NAMES = st.from_regex(r"[a-z0-9_]{1,25}", fullmatch=True)


def said(text: str, *, login: str = "mira", name: str = "Mira", badges: str = "", reply_to: str = "") -> ChatMessage:
    return ChatMessage(
        id="1",
        channel="northwind",
        channel_id="1",
        user_id="7",
        login=login,
        display_name=name,
        color="",
        badges=tuple(Badge(*badge.split("/")) for badge in badges.split()),
        text=text,
        fragments=(TextFragment(text),),
        sent_at=0.0,
        reply=Reply("0", reply_to, reply_to, "words") if reply_to else None,
    )


def make_search(rule: Rule) -> Callable[[str], bool]:
    return lambda text: re.search(rule.pattern, text) is not None


def book(*rules: Rule, own: OwnName = OwnName()) -> RuleBook:  # noqa: B008
    return RuleBook(rules, make_search, own)


def rule(effect: RuleEffect, field: str, pattern: str, *, case: bool = False, enabled: bool = True) -> Rule:
    return Rule(effect, RuleField(field), pattern, case, enabled)


@pytest.mark.parametrize(
    ("field", "pattern", "fitting", "other"),
    [
        ("text", "raid", "What a RAIDer", "a rad day"),
        ("word", "raid", "the raid!", "raiders"),
        ("word", "c++", "I like C++ a lot", "c+ it is"),
        ("word", "good game", "so good game now", "good games"),
        ("regex", "ra+id", "raaaid", "rid"),
        ("text", "straße", "in der STRASSE", "in der Gasse"),
    ],
)
def test_texts_words_and_expressions(field: str, pattern: str, fitting: str, other: str) -> None:
    rules = book(rule(HIGHLIGHT, field, pattern))
    assert rules.verdict(said(fitting)) is Verdict.HIGHLIGHTED
    assert rules.verdict(said(other)) is Verdict.PLAIN


@pytest.mark.parametrize("field", ["text", "word"])
def test_case_counts_where_wished(field: str) -> None:
    rules = book(rule(HIGHLIGHT, field, "Raid", case=True))
    assert rules.verdict(said("a Raid")) is Verdict.HIGHLIGHTED
    assert rules.verdict(said("a raid")) is Verdict.PLAIN


@pytest.mark.parametrize("pattern", ["mira", "@MIRA", " 미라 "])
def test_users_are_found_by_login_and_by_name(pattern: str) -> None:
    rules = book(rule(IGNORE, "user", pattern))
    assert rules.verdict(said("hello", name="미라")) is Verdict.HIDDEN
    assert rules.verdict(said("hello mira", login="jon", name="Jon")) is Verdict.PLAIN


def test_badges_are_found_by_kind_or_by_version() -> None:
    anyone, year = book(rule(HIGHLIGHT, "badge", "Subscriber")), book(rule(HIGHLIGHT, "badge", "subscriber/12"))
    half = said("x", badges="premium/1 subscriber/6")
    assert anyone.verdict(half) is Verdict.HIGHLIGHTED
    assert year.verdict(half) is Verdict.PLAIN
    assert year.verdict(said("x", badges="subscriber/12")) is Verdict.HIGHLIGHTED


def test_only_shows_nothing_else_but_what_is_for_the_reader() -> None:
    rules = book(
        rule(ONLY, "badge", "moderator"), rule(ONLY, "text", "song"), rule(HIGHLIGHT, "text", "raid"),
        own=OwnName("jon"),
    )  # fmt: skip
    assert rules.verdict(said("x", badges="moderator/1")) is Verdict.PLAIN
    assert rules.verdict(said("which song is it")) is Verdict.PLAIN
    assert rules.verdict(said("hello")) is Verdict.HIDDEN
    assert rules.verdict(said("raid!")) is Verdict.HIGHLIGHTED
    assert rules.verdict(said("jon, are you there?")) is Verdict.MENTION
    assert rules.verdict(said("I am", login="jon", name="Jon")) is Verdict.PLAIN


def test_whom_the_reader_ignores_cannot_shout_their_name() -> None:
    rules = book(rule(IGNORE, "user", "mira"), own=OwnName("jon"))
    assert rules.verdict(said("jon jon jon")) is Verdict.HIDDEN


def test_the_reader_is_named_by_login_by_name_or_by_an_answer() -> None:
    rules = book(own=OwnName("testaccount_420", "테스트계정420"))
    assert rules.verdict(said("hey @TestAccount_420!")) is Verdict.MENTION
    assert rules.verdict(said("테스트계정420 hi")) is Verdict.MENTION
    assert rules.verdict(said("yes", reply_to="testaccount_420")) is Verdict.MENTION
    assert rules.verdict(said("yes", reply_to="mira")) is Verdict.PLAIN
    assert rules.verdict(said("testaccount_4200")) is Verdict.PLAIN


def test_without_rules_and_reader_nobody_needs_to_ask() -> None:
    assert book().is_empty
    assert book(rule(IGNORE, "text", "x", enabled=False), rule(IGNORE, "text", "  ")).is_empty
    assert book().verdict(said("anything")) is Verdict.PLAIN
    assert not book(own=OwnName("jon")).is_empty
    assert not book(rule(IGNORE, "text", "x")).is_empty


def test_what_can_never_work_is_told() -> None:
    assert why_not(rule(IGNORE, "text", "fine")) == ""
    assert "looks for" in why_not(rule(IGNORE, "text", " "))
    assert "300" in why_not(rule(IGNORE, "text", "x" * (LONGEST_PATTERN + 1)))
    assert "one user" in why_not(rule(IGNORE, "user", "mira jon"))


@given(name=NAMES, before=st.text(max_size=20), after=st.text(max_size=20))
def test_a_name_between_spaces_is_always_a_mention(name: str, before: str, after: str) -> None:
    message = said(f"{before} {name.upper()} {after}", login="~", name="~")
    assert book(own=OwnName(name)).verdict(message) is Verdict.MENTION


@given(pattern=st.text(min_size=1, max_size=30), text=st.text(max_size=60), field=st.sampled_from(["text", "word"]))
def test_any_pattern_meets_any_text(pattern: str, text: str, field: str) -> None:
    rules = book(rule(IGNORE, field, pattern, case=True))
    found = rules.verdict(said(text)) is Verdict.HIDDEN
    if field == "text":
        assert found == (bool(pattern.strip()) and pattern in text)
    elif found:
        assert pattern.strip() in text
