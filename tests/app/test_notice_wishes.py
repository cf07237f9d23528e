"""From options to rules."""

from datetime import time

from mini_ttv.app.notice_wishes import notice_rules
from mini_ttv.settings import Settings
from tests.core.streams import stream


def test_the_defaults_tell_everything() -> None:
    rules, trouble = notice_rules(Settings())
    assert trouble == ""
    assert rules.allows(stream("1"))
    assert not rules.category_changes


def test_every_option_counts() -> None:
    settings = Settings(
        notice_scope="chosen",
        notice_chosen="Login1, login2",
        notice_muted="@login2",
        notice_categories="A Game",
        notice_categories_not="Chess",
        notice_titles="title",
        notice_titles_not="rerun",
        notice_quiet="1-2",
        notice_changes="title",
    )
    rules, trouble = notice_rules(settings)
    assert trouble == ""
    assert rules.allows(stream("1"))
    assert not rules.allows(stream("1", title="A title, rerun"))
    assert not rules.allows(stream("2"))
    assert not rules.allows(stream("3"))
    assert rules.is_quiet(time(1, 30))
    assert rules.title_changes


def test_hours_that_make_no_sense_are_told() -> None:
    rules, trouble = notice_rules(Settings(notice_quiet="at night"))
    assert rules.quiet == ()
    assert trouble.endswith("there are no quiet hours.")
