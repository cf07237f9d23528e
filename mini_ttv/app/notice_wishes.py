"""What the settings say of notices."""

from mini_ttv.app.preferences import Preferences
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.notice_rules import NoticeRules, QuietHours, logins_of, parse_quiet_hours, with_login, words_of
from mini_ttv.core.translation import tr
from mini_ttv.settings import Settings


def notice_rules(settings: Settings) -> tuple[NoticeRules, str]:
    """The rules for notices, and a sentence where a text makes no sense and is passed over, else ""."""
    quiet: tuple[QuietHours, ...] = ()
    trouble = ""
    try:
        quiet = parse_quiet_hours(settings.notice_quiet)
    except SettingsError as error:
        trouble = tr("{error} Until that is mended there are no quiet hours.", error=error)
    rules = NoticeRules(
        only_chosen=settings.notice_scope == "chosen",
        chosen=logins_of(settings.notice_chosen),
        muted=logins_of(settings.notice_muted),
        categories=frozenset(words_of(settings.notice_categories)),
        categories_not=frozenset(words_of(settings.notice_categories_not)),
        titles=words_of(settings.notice_titles),
        titles_not=words_of(settings.notice_titles_not),
        quiet=quiet,
        category_changes=settings.notice_changes != "off",
        title_changes=settings.notice_changes == "title",
    )
    return rules, trouble


class ChannelNotices:
    """Which channels are told of, one by one; the choice is kept among the settings."""

    def __init__(self, preferences: Preferences) -> None:
        """Take the settings."""
        self._preferences = preferences

    def is_told(self, login: str) -> bool:
        """Whether notices tell when this channel goes live."""
        return notice_rules(self._preferences.settings)[0].wants_channel(login)

    def toggle(self, login: str) -> None:
        """Tell of it no longer, or again."""
        settings, keep = self._preferences.settings, self._preferences.keep
        told = not self.is_told(login)
        if settings.notice_scope == "chosen":
            keep("notice_chosen", with_login(settings.notice_chosen, login, there=told))
        if told or settings.notice_scope == "all":
            keep("notice_muted", with_login(settings.notice_muted, login, there=not told))
