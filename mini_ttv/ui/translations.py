"""The person's language, brought in before the first window is made: its words, ours and Qt's, numbers and dates."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTime, QTranslator

from mini_ttv.core.translation import Language, english, speak
from mini_ttv.ui.resources import resource

SYSTEM = "system"
LANGUAGES = ("en", "de", "es")  # of resources/translations, English apart, which is in the sources
_BRITISH = "en_GB"  # for who wants English and has no English system: 12,345 and 18:00 are read everywhere


def language_for(wish: str, system: QLocale) -> QLocale:
    """The language to speak, and how its numbers and dates look.

    Args:
        wish: one of `LANGUAGES`, or `SYSTEM` for the first language of the system that is one of them.
        system: the system's locale. Where its language is spoken, its numbers and dates are kept.
    """
    if wish not in LANGUAGES:
        spoken = (name.replace("_", "-").split("-", maxsplit=1)[0] for name in system.uiLanguages())
        wish = next((name for name in spoken if name in LANGUAGES), "en")
    if _code(system) == wish:
        return QLocale(system)
    return QLocale(_BRITISH if wish == "en" else wish)


def install(application: QCoreApplication, wish: str, system: QLocale | None = None) -> None:
    """Have the whole program speak a language from now on; texts that are shown already stay as they are.

    Args:
        application: keeps the translators.
        wish: as in `language_for`.
        system: the system's locale, if it is not the one of this computer.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    locale = language_for(wish, system or QLocale.system())
    QLocale.setDefault(locale)
    code = _code(locale)
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    if code == "en":
        speak(Language(english, _numbers_of(locale), _clock_of(locale)))
        return
    ours = QTranslator(application)
    ours.load(str(resource("translations", f"mini_ttv_{code}.qm")))
    application.installTranslator(ours)
    speak(Language(_words_of(ours), _numbers_of(locale), _clock_of(locale)))


def _words_of(translator: QTranslator) -> Callable[[str, str, int | None], str]:
    def translated(text: str, comment: str, count: int | None) -> str:
        return translator.translate("", text, comment, -1 if count is None else count) or english(text, comment, count)

    return translated


def _numbers_of(locale: QLocale) -> Callable[[int], str]:
    def written(value: int) -> str:
        return locale.toString(value)

    return written


def _clock_of(locale: QLocale) -> Callable[[time], str]:
    def written(of_day: time) -> str:
        return locale.toString(QTime(of_day.hour, of_day.minute), QLocale.FormatType.ShortFormat)

    return written


def _code(locale: QLocale) -> str:
    return locale.name().split("_", maxsplit=1)[0]
