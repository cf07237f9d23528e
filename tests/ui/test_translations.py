"""The language of a person: chosen, installed, and spoken by the program and by Qt alike."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from mini_ttv.core.translation import Language, clock, number, speak, tr
from mini_ttv.ui.translations import LANGUAGES, SYSTEM, begin, install, language_for


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    install(qapp, "en", QLocale("C"))
    QLocale.setDefault(before)
    speak(Language())


@pytest.mark.parametrize(
    ("wish", "system", "spoken"),
    [
        (SYSTEM, "de_AT", "de_AT"),
        (SYSTEM, "es_MX", "es_MX"),
        (SYSTEM, "fr_FR", "en_GB"),
        (SYSTEM, "C", "en_GB"),
        ("de", "en_US", "de_DE"),
        ("es", "de_DE", "es_ES"),
        ("en", "en_US", "en_US"),
        ("en", "de_DE", "en_GB"),
    ],
)
def test_the_language_is_as_wished_and_figures_stay_those_of_the_country(wish: str, system: str, spoken: str) -> None:
    assert language_for(wish, QLocale(system)).name() == spoken


@pytest.mark.parametrize(("wish", "cancel"), [("de", "Abbrechen"), ("es", "Cancelar"), ("en", "Cancel")])
def test_qt_speaks_it_too(application: QApplication, wish: str, cancel: str) -> None:
    install(application, wish, QLocale("C"))

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel


def test_texts_are_said_in_it_and_numbers_written_so(application: QApplication) -> None:
    install(application, "de", QLocale("C"))

    assert tr("Language") == "Sprache"
    assert (number(1234567), QLocale().decimalPoint()) == ("1.234.567", ",")


@pytest.mark.parametrize(("system", "written"), [("de_DE", "18:05"), ("en_US", "6:05 PM"), ("C", "18:05")])
def test_times_are_those_of_the_country(application: QApplication, system: str, written: str) -> None:
    install(application, SYSTEM, QLocale(system))

    assert clock(time(18, 5)).replace("\u202f", " ") == written


def test_what_has_no_translation_is_said_in_english(application: QApplication) -> None:
    unknown = "%n unheard-of text(s)"
    install(application, "es", QLocale("C"))

    assert tr(unknown, "", 2) == "2 unheard-of texts"


def test_another_language_replaces_the_one_before(application: QApplication) -> None:
    for wish in LANGUAGES:
        install(application, wish, QLocale("C"))
    install(application, "en", QLocale("C"))

    assert tr("Language") == "Language"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert number(1234) == "1,234"


def test_texts_can_be_said_before_there_is_an_application(application: QApplication) -> None:
    begin("es", QLocale("de_DE"))

    assert tr("Language") == "Idioma"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
