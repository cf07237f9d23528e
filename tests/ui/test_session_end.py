"""The session ends."""

import subprocess
import sys

_ENDS = """
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QWidget
from mini_ttv.ui.session_end import Application

application = Application([])
window = QWidget()
window.show()
told = []
application.ended.connect(lambda: told.append("ended"))
application.aboutToQuit.connect(lambda: told.append("quit"))
QCoreApplication.sendEvent(application, QEvent(QEvent.Type.User))
QCoreApplication.sendEvent(window, QEvent(QEvent.Type.Quit))
QTimer.singleShot(0, lambda: QCoreApplication.sendEvent(application, QEvent(QEvent.Type.Quit)))
QTimer.singleShot(50, lambda: (told.append("goes on"), print(*told, window.isVisible()), application.exit(0)))
application.exec()
"""


def test_the_end_of_the_session_is_heard_and_not_carried_out_by_qt() -> None:
    run = subprocess.run([sys.executable, "-c", _ENDS], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split() == ["ended", "goes", "on", "True"]
