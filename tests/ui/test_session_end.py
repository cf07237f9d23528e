"""The session ends."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mini_ttv.ui.session_end import SessionEnd


def test_the_end_of_the_session_is_heard_and_not_carried_out_by_qt(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert application is not None
    end = SessionEnd(application)
    with qtbot.assertNotEmitted(application.aboutToQuit), qtbot.waitSignal(end.ended):
        QCoreApplication.sendEvent(application, QEvent(QEvent.Type.Quit))
    with qtbot.assertNotEmitted(end.ended):
        QCoreApplication.sendEvent(application, QEvent(QEvent.Type.User))
        QCoreApplication.sendEvent(end, QEvent(QEvent.Type.Quit))
    application.removeEventFilter(end)
    end.deleteLater()
