"""The end of the desktop's session, and the system's own "Quit": both end the program in order."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override


class Application(QApplication):
    """Tells when it is asked to quit by anybody but the person in the window.

    Qt would close the windows instead, and a window that closes to the tray would hold up the logout; or it would stop
    the loop, with everything left as it is. No event filter does this: it would see every event of every widget, which
    costs a twentieth of all that playing takes.
    """

    ended = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Quit:
            self.ended.emit()
            event.accept()
            return True
        return super().event(event)
