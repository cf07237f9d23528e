"""From options to rules."""

from datetime import time
from pathlib import Path

from mini_ttv.app.notice_wishes import ChannelNotices, notice_rules
from mini_ttv.app.preferences import Preferences
from mini_ttv.settings import Settings
from mini_ttv.settings_file import SettingsFile
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


async def test_channels_are_switched_one_by_one(tmp_path: Path) -> None:
    preferences = Preferences(Settings(), SettingsFile(tmp_path / "settings.toml"))
    notices = ChannelNotices(preferences)

    def told() -> tuple[bool, str, str]:
        return notices.is_told("one"), preferences.settings.notice_muted, preferences.settings.notice_chosen

    notices.toggle("one")
    assert told() == (False, "one", "")
    preferences.keep("notice_scope", "chosen")
    notices.toggle("one")
    assert told() == (True, "", "one")
    notices.toggle("one")
    assert told() == (False, "", "")
    preferences.keep("notice_scope", "all")
    assert notices.is_told("one")
    await preferences.close()
