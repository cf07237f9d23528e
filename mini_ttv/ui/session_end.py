"""The end of the desktop's session, and the system's own "Quit": both end the program in order."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from typing_extensions import override


class SessionEnd(QObject):
    """Hears when the application is told to quit by anybody but the person in the window.

    Qt would close the windows instead, and a window that closes to the tray would hold up the logout; or it would stop
    the loop, with everything left as it is.
    """

    ended = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Quit and watched is self.parent():
            self.ended.emit()
            event.accept()
            return True
        return False
