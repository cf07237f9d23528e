"""The person's language, brought in before the first window is made: its words, ours and Qt's, numbers and dates."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTime, QTranslator

from mini_ttv.core.translation import Language, english, speak
from mini_ttv.ui.resources import resource

SYSTEM = "system"
LANGUAGES = ("en", "de", "es")  # of resources/translations, English apart, which is in the sources
_BRITISH = "en_GB"  # for who wants English and has no English system: 12,345 and 18:00 are read everywhere
_OF_QT: list[QTranslator] = []  # that speaks now; the application does not keep it


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


def begin(wish: str, system: QLocale | None = None) -> QLocale:
    """Speak a language from now on; texts that are shown already stay as they are. Needs no application.

    Args:
        wish: as in `language_for`.
        system: the system's locale, if it is not the one of this computer.

    Returns:
        The language, and how its numbers and dates look.
    """
    locale = language_for(wish, system or QLocale.system())
    QLocale.setDefault(locale)
    words: Callable[[str, str, int | None], str] = english
    if _code(locale) != "en":
        translator = QTranslator()
        translator.load(str(resource("translations", f"mini_ttv_{_code(locale)}.qm")))
        words = _words_of(translator)
    speak(Language(words, _numbers_of(locale), _clock_of(locale)))
    return locale


def install(application: QCoreApplication, wish: str, system: QLocale | None = None) -> None:
    """Have the whole program speak a language from now on, Qt's own dialogs and menus, too.

    Args:
        application: takes Qt's words.
        wish: as in `language_for`.
        system: as in `begin`.
    """
    while _OF_QT:
        application.removeTranslator(_OF_QT.pop())
    locale = begin(wish, system)
    of_qt = QTranslator()
    if of_qt.load(f"qtbase_{_code(locale)}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
        _OF_QT.append(of_qt)


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
