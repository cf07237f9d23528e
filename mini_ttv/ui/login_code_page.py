"""A code for any other browser: to scan, to open, or to type."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mini_ttv.core.models import DeviceCode
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import theme
from mini_ttv.ui.login_layout import CopyButton, column, fill, primary, row, sentence
from mini_ttv.ui.qr_code import QrCode

_SECOND_MS = 1000
_CODE_PIXELS = 30
_QR_PIXELS = 180
_ASKING = marked("Asking Twitch for a code …")
_TITLE = marked("Scan this with your phone, or open the page in any browser")
_STEPS = marked("Log in to Twitch there and confirm this code. Mini TTV notices by itself.")


class CodePage(QWidget):
    """Shows a code for as long as it is good."""

    opened = Signal(str)  # show this address in the system's browser

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds."""
        super().__init__()
        self._now = clock
        self._address = ""
        self._until = 0.0
        self._qr = QrCode(_QR_PIXELS)
        self._title = sentence(role="title")
        self._steps = sentence(tr(_STEPS))
        self._code = QLabel()
        self._code.setObjectName("login-code")
        self._code.setTextFormat(Qt.TextFormat.PlainText)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = theme.font(_CODE_PIXELS, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 4)
        self._code.setFont(font)
        self._code.setStyleSheet(f"font-size: {_CODE_PIXELS}px; font-weight: 700;")
        self.main = primary(tr("Open the page"))
        self.main.clicked.connect(lambda: self.opened.emit(self._address))
        self._copy = CopyButton(tr("Copy the link"), lambda: self._address)
        self._clock = QLabel()
        theme.set_role(self._clock, "muted")
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._show_time)
        words = column(self._title, self._steps, self._code, row(self.main, self._copy), self._clock)
        words.insertStretch(0, 1)
        words.addStretch(1)
        content = QHBoxLayout()
        content.setSpacing(theme.SPACE_XL)
        content.addWidget(self._qr, 0, Qt.AlignmentFlag.AlignVCenter)
        content.addLayout(words, 1)
        fill(self, content)
        self.clear()

    def clear(self) -> None:
        """Wait for a code."""
        self._tick.stop()
        self._title.setText(tr(_ASKING))
        for part in (self._steps, self._code, self.main, self._copy, self._clock, self._qr):
            part.hide()

    def show_code(self, code: DeviceCode) -> None:
        """Show a code and count down its life."""
        self._address = code.verification_uri
        self._until = self._now() + code.expires_in
        self._title.setText(tr(_TITLE))
        self._code.setText(code.user_code)
        self._code.setAccessibleName(tr("Code {code}", code=" ".join(code.user_code)))
        for part in (self._steps, self._code, self.main, self._copy, self._clock):
            part.show()
        self._qr.show_text(code.verification_uri)
        self._show_time()
        self._tick.start()

    def _show_time(self) -> None:
        # By the clock, not by counting: a computer that slept has not stopped the code from growing old.
        left = max(0, round(self._until - self._now()))
        if not left:
            self._tick.stop()
        self._clock.setText(tr("The code is good for {time}", time=f"{left // 60}:{left % 60:02d}"))
