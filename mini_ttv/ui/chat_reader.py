"""Reading a chat: search, menu, rules and aids, added to a chat pane."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from typing_extensions import override

from mini_ttv.core.chat import ChatMessage
from mini_ttv.core.chat_rules import Rule, RuleBook, RuleEffect, RuleField
from mini_ttv.core.translation import tr
from mini_ttv.ui import shortcuts, theme
from mini_ttv.ui.buttons import icon_button
from mini_ttv.ui.chat_aids import Announcer, HoverRest
from mini_ttv.ui.chat_menu import chat_menu
from mini_ttv.ui.chat_options import SETTING_NAMES, ChatOptions
from mini_ttv.ui.chat_pane import ChatPane
from mini_ttv.ui.chat_rules_dialog import ChatRulesDialog, Rules
from mini_ttv.ui.chat_search import ChatSearch

Keep = Callable[[str, str | int | bool], None]
"""Keeps an option of the settings under its name."""


class ChatReader(QObject):
    """Adds to the pane all that helps reading it."""

    def __init__(
        self,
        pane: ChatPane,
        rules: Rules,
        options: ChatOptions,
        keep: Keep,
        set_delay: Callable[[float], None] = lambda _seconds: None,
    ) -> None:
        """Show rows as `options` say and `rules` judge.

        Args:
            pane: that the help is added to.
            rules: for messages; changed in a dialog.
            options: of the last run.
            keep: takes each change.
            set_delay: lets messages come so many seconds later.
        """
        super().__init__(pane)
        self._pane = pane
        self._rules = rules
        self._keep = keep
        self._dialog: ChatRulesDialog | None = None
        view = pane.view
        self.search = ChatSearch(view)
        self.search_button = icon_button(
            "search", tr("Search in chat"), keys=shortcuts.keys_of("find"), size=16, role="muted"
        )
        self.menu_button = icon_button("more", tr("Chat menu"), size=16, role="muted")
        pane.add_tools(self.search_button, self.menu_button)
        pane.add_bar(self.search)
        self.rest = HoverRest(view)
        self.announcer = Announcer(view)
        self.search_button.clicked.connect(self._toggle_search)
        self.menu_button.clicked.connect(self._show_menu)
        in_pane = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcuts.install(pane, {"find": self.search.open}, shortcuts.PAGE_KEYS, in_pane)
        view.has_rules = True
        view.highlight_wanted.connect(lambda message: self._add_rule(RuleEffect.HIGHLIGHT, message))
        view.ignore_wanted.connect(lambda message: self._add_rule(RuleEffect.IGNORE, message))
        self._set_delay = set_delay
        self.use(options)
        pane.installEventFilter(self)
        self._deaf = rules.changed.connect(self._judge)
        self._judge(rules.book)

    def close_feed(self) -> None:
        """Hear nothing more, before the program ends."""
        self._deaf()
        if self._dialog is not None:
            self._dialog.close()

    def _judge(self, book: RuleBook) -> None:
        view = self._pane.view
        had_rules = view.log.judge is not None
        view.log.judge = None if book.is_empty else book.verdict
        if had_rules or not book.is_empty:
            view.rejudge()

    def _add_rule(self, effect: RuleEffect, message: ChatMessage) -> None:
        """A rule for who wrote a message, in place of another for the same person."""
        others = (rule for rule in self._rules.rules if (rule.field, rule.pattern) != (RuleField.USER, message.login))
        self._rules.replace((*others, Rule(effect, RuleField.USER, message.login)))

    def _toggle_search(self) -> None:
        if self.search.isVisible():
            self.search.leave()
        else:
            self.search.open()

    def _show_menu(self) -> None:
        menu = chat_menu(self._pane, self._pane.view.options, self._choose)
        first = menu.actions()[0]
        search = menu.addAction(shortcuts.entry(tr("Search in chat…"), "find"), self.search.open)
        rules = menu.addAction(tr("Rules for messages…"), self.open_rules)
        menu.insertActions(first, [search, rules])
        menu.insertSeparator(first)
        button = self.menu_button
        corner = button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + theme.SPACE_XS))
        menu.popup(corner)

    def _choose(self, field: str, value: str | int | bool) -> None:  # noqa: FBT001 - one kind of value of several
        options = self._pane.view.options
        self.use(replace(options, **{field: value}))  # type: ignore[arg-type] # the menu knows the types
        self._keep(SETTING_NAMES[field], value)

    def use(self, options: ChatOptions) -> None:
        """Show rows in another way from now on."""
        before = self._pane.view.options.delay
        self._pane.view.set_options(options)
        self._pane.show_delay(options.delay)
        if options.delay != before:
            self._set_delay(options.delay)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane and event.type() is QEvent.Type.Resize:
            # A chat that lies above the mini player's picture is for reading: the mouse goes through it.
            is_glass = self._pane.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            for button in (self.search_button, self.menu_button):
                button.setHidden(is_glass)
            if is_glass and not self.search.isHidden():
                self.search.leave()
        return False

    def open_rules(self) -> None:
        """Show the rules, to be read and changed."""
        if self._dialog is None:
            self._dialog = ChatRulesDialog(self._rules, self._pane.window())
            self._dialog.finished.connect(self._dialog_closed)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _dialog_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
