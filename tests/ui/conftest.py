"""Widgets under test live on the loop that the program runs on: qasync's, on the one QApplication."""

import asyncio
from collections.abc import Callable, Iterator, Mapping

import pytest
import qasync
from PySide6.QtWidgets import QApplication

from mini_ttv.core.translation import Language, speak
from mini_ttv.ui.wording import count

_application: list[QApplication] = []  # the reference that keeps it alive


def _qt_application() -> QApplication:
    """The QApplication of this test run, made on first use and shared with pytest-qt."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["mini-ttv-tests"])
        _application.append(application)
    # Whoever made it: a window that a test closes must not stop the loop that the next one runs on.
    application.setQuitOnLastWindowClosed(False)
    return application


def _new_loop() -> asyncio.AbstractEventLoop:
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(_qt_application())
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Async tests below tests/ui/ run on a qasync loop."""
    return {"qasync": _new_loop}


@pytest.fixture(autouse=True)
def _english_figures() -> Iterator[None]:
    """Windows speak English, as in the sources, and write figures as the locale of the test does."""
    speak(Language(number=count))
    yield
    speak(Language())
