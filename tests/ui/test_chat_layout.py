import pytest
from PySide6.QtWidgets import QApplication

from mini_ttv.core.chat import Reply
from mini_ttv.ui import theme
from mini_ttv.ui.chat_compose import Composer
from mini_ttv.ui.chat_layout import LaidRow
from mini_ttv.ui.chat_log import ChatLog
from mini_ttv.ui.chat_options import ChatOptions
from mini_ttv.ui.chat_style import ChatStyle
from tests.ui.chat_samples import message


@pytest.fixture
def style(qapp: QApplication) -> ChatStyle:
    font = qapp.font()
    font.setPixelSize(14)
    return ChatStyle(font, theme.DARK, 1.0, ChatOptions(timestamps="off"))


def laid_out(style: ChatStyle, parent_text: str, width: int) -> LaidRow:
    log = ChatLog()
    log.feed([message("yes Kappa", reply=Reply("1", "quillon", "Quillon", parent_text))])
    composer = Composer(style, lambda _emote: False, lambda _badge: False)
    return LaidRow(log.rows[0], composer.paragraphs(log.rows[0]), style, width)


@pytest.mark.parametrize("parent_text", ["abcabcabc abcabc 😂😂😂😂", "да привет " * 9, "word " * 20, "日本語" * 12])
def test_what_is_answered_takes_one_line_at_any_width(style: ChatStyle, parent_text: str) -> None:
    for width in range(160, 520):
        row = laid_out(style, parent_text, width)
        reply = row.paragraphs[0]
        assert reply.layout.lineCount() == 1, width
        line = reply.layout.lineAt(0)
        assert reply.bottom - reply.top == round(line.ascent() + line.descent())
        assert line.naturalTextWidth() <= width - style.left
