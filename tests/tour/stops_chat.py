"""The chat: what helps reading it and writing in it."""

from mini_ttv.core.chat_rules import Rule, RuleEffect, RuleField
from mini_ttv.ui.chat_desk import ChatDesk
from mini_ttv.ui.chat_reader import ChatReader
from mini_ttv.ui.nav_rail import Page
from tests.tour.guide import Guide


async def reading(guide: Guide) -> None:
    guide.window.navigator.go_to(Page.WATCH)
    pane = guide.panels.chat_pane
    reader = next(iter(pane.findChildren(ChatReader)))
    reader._show_menu()
    await guide.picture("chat-menu")
    guide.close_popups()
    reader.search.open()
    reader.search.field.setText("a")
    await guide.picture("chat-search")
    reader.search.leave()
    pane._back_to_newest()
    reader.open_rules()
    await guide.picture("chat-rules-none")
    guide.services.chatting.rules.replace(
        (
            Rule(RuleEffect.HIGHLIGHT, RuleField.WORD, "speedrun"),
            Rule(RuleEffect.IGNORE, RuleField.REGEX, r"^!\w+"),
            Rule(RuleEffect.HIGHLIGHT, RuleField.USER, "sablequill"),
        )
    )
    assert reader._dialog is not None
    reader._dialog.close()
    reader.open_rules()
    reader._dialog.sample.setText("!song what a speedrun")
    reader._dialog.list.setCurrentRow(1)
    await guide.picture("chat-rules")
    reader._dialog.close()
    guide.services.chatting.rules.replace(())


async def writing(guide: Guide) -> None:
    pane = guide.panels.chat_pane
    desk = next(iter(pane.findChildren(ChatDesk)))
    desk._toggle_picker()
    await guide.picture("chat-picker", settle=1.5)
    desk.picker.leave()
    desk.input.field.setFocus()
    message = next(row.message for row in reversed(pane.view.log.rows) if row.message is not None)
    desk._show_card(message)
    await guide.picture("chat-user-card", settle=1)
    desk.card.leave()
    answers = (row.message for row in reversed(pane.view.log.rows) if row.message is not None and row.message.reply)
    answer = next(answers, None)
    if answer is not None:
        pane.view.thread_wanted.emit(answer)
        await guide.picture("chat-thread")
        desk.threads.leave()
    pane.view.reply_wanted.emit(message)
    desk.input.field.setPlainText("Hello there, this is an answer that is rather long, so that it needs a second line")
    await guide.picture("chat-answer")
    desk.input.field.clear()
    desk.input.reply_bar.set_reply(None)
