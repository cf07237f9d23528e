"""The rules for messages: a list of them, one of them to be changed, and a message to try them on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mini_ttv.core.chat import ChatMessage, TextFragment
from mini_ttv.core.chat_rules import LONGEST_PATTERN, MOST_RULES, Rule, RuleBook, RuleEffect, RuleField, Search, Verdict
from mini_ttv.core.events import Event
from mini_ttv.core.translation import marked, tr
from mini_ttv.ui import theme
from mini_ttv.ui.buttons import word_button

_EFFECTS = {
    RuleEffect.HIGHLIGHT: marked("Highlight"),
    RuleEffect.IGNORE: marked("Ignore"),
    RuleEffect.ONLY: marked("Show only"),
}
_FIELDS = {
    RuleField.TEXT: (marked("messages with the text"), marked("part of a message")),
    RuleField.WORD: (marked("messages with the word"), marked("a word, or several")),
    RuleField.REGEX: (marked("messages that fit the expression"), marked("such as ^!play")),
    RuleField.USER: (marked("messages of the user"), marked("a login or a name")),
    RuleField.BADGE: (marked("messages of people with the badge"), marked("such as moderator, or subscriber/12")),
}
_VERDICTS = {
    Verdict.PLAIN: marked("This message would be shown as usual."),
    Verdict.HIGHLIGHTED: marked("This message would be highlighted."),
    Verdict.MENTION: marked("This message would be highlighted, as it has your name."),
    Verdict.HIDDEN: marked("This message would not be shown."),
}
_APPLY_MS = 400
_NEW = Rule(RuleEffect.HIGHLIGHT, RuleField.WORD, "")
_ROLE = Qt.ItemDataRole.UserRole


class Rules(Protocol):
    """What the dialog needs of the rules."""

    rules: tuple[Rule, ...]
    book: RuleBook
    changed: Event[RuleBook]

    def replace(self, rules: tuple[Rule, ...]) -> None:
        """Use other rules from now on."""

    def try_out(self, rule: Rule) -> tuple[Search | None, str]:
        """Whether a rule makes sense: a sentence where it does not."""


class ChatRulesDialog(QDialog):
    """Changes are applied as they are made; a rule that makes no sense yet does nothing."""

    def __init__(self, rules: Rules, parent: QWidget | None = None) -> None:
        """Show `rules`."""
        super().__init__(parent)
        self._rules = rules
        self._filling = False  # the fields are set by the program, not by a person
        self._is_edited = False  # something here is not in use yet
        self._applies = False
        self.setWindowTitle(tr("Rules for messages"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Rules"))
        self.list.setSpacing(3)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A long rule has more lines rather than an end that nobody sees.
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.empty = QLabel(tr("No rules yet. Messages with your own name stand out without one."))
        self.add = word_button(tr("Add a rule"))
        self.delete = word_button(tr("Delete"))
        self.effect = _combo(_EFFECTS.values(), tr("What happens"))
        self.field = _combo((words for words, _ in _FIELDS.values()), tr("To which messages"))
        self.pattern = QLineEdit()
        self.pattern.setAccessibleName(tr("What the rule looks for"))
        self.case = QCheckBox(tr("Capitals count"))
        self.trouble = QLabel()
        self.sample = QLineEdit()
        self.sample.setPlaceholderText(tr("Write a message to try the rules on"))
        self.sample.setAccessibleName(tr("A message to try the rules on"))
        self.author = QLineEdit()
        self.author.setPlaceholderText(tr("Name"))
        self.author.setAccessibleName(tr("Who writes it"))
        self.verdict = QLabel()
        self._apply_soon = QTimer(self, singleShot=True, interval=_APPLY_MS)
        self._build()
        self._connect()
        self._fill_list()

    def _build(self) -> None:
        for label, role in ((self.empty, "muted"), (self.trouble, "warning"), (self.verdict, "muted")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            theme.set_role(label, role)
        self.editor = QWidget()
        form = QFormLayout(self.editor)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.effect)
        form.addRow(self.field)
        form.addRow(self.pattern)
        form.addRow(self.case)
        form.addRow(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        trying = QHBoxLayout()
        trying.addWidget(self.author, 1)
        trying.addWidget(self.sample, 3)
        title = QLabel(tr("Try it"))
        theme.set_role(title, "strong")
        close = word_button(tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.empty)
        column.addWidget(self.list, 100)
        column.addLayout(buttons)
        column.addWidget(self.editor)
        column.addWidget(title)
        column.addLayout(trying)
        column.addWidget(self.verdict)
        column.addStretch(1)  # where there is no list
        column.addLayout(foot)
        self.setTabOrder(self.author, self.sample)
        self.resize(QSize(460, 560))

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self._delete)
        self.list.currentItemChanged.connect(lambda _now, _before: self._fill_editor())
        self.list.itemChanged.connect(self._ticked)
        self.effect.currentIndexChanged.connect(self._edited)
        self.field.currentIndexChanged.connect(self._edited)
        self.pattern.textChanged.connect(self._edited)
        self.case.toggled.connect(self._edited)
        self.sample.textChanged.connect(self._try)
        self.author.textChanged.connect(self._try)
        self._apply_soon.timeout.connect(self.apply)
        self.finished.connect(lambda _result: self._end())
        self._deaf = self._rules.changed.connect(lambda _book: self._changed_elsewhere())

    def _end(self) -> None:
        self._deaf()
        self.apply()

    def apply(self) -> None:
        """Use the rules that make sense."""
        self._apply_soon.stop()
        rules = tuple(rule for rule in self._listed() if not self._rules.try_out(rule)[1])
        if self._is_edited and rules != self._rules.rules:
            self._applies = True
            self._rules.replace(rules)
            self._applies = False
        self._is_edited = False
        self._try()

    def _changed_elsewhere(self) -> None:
        """A rule was made at a message, or one was switched off: show the rules as they are now."""
        if not self._applies and not self._is_edited:
            row = self.list.currentRow()
            self._filling = True
            self.list.clear()
            self._filling = False
            self._fill_list()
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))

    def _listed(self) -> list[Rule]:
        items = (self.list.item(index) for index in range(self.list.count()))
        return [item.data(_ROLE) for item in items]

    def _fill_list(self) -> None:
        for rule in self._rules.rules:
            self._put(QListWidgetItem(self.list), rule)
        self.list.setCurrentRow(0)
        self._show_state()
        self._fill_editor()

    def _put(self, item: QListWidgetItem, rule: Rule) -> None:
        filling, self._filling = self._filling, True
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_ROLE, rule)
        what, which = tr(_EFFECTS[rule.effect]), tr(_FIELDS[rule.field][0])
        item.setText(tr("{what} {which} “{text}”", what=what, which=which, text=rule.pattern))
        item.setCheckState(Qt.CheckState.Checked if rule.enabled else Qt.CheckState.Unchecked)
        self._filling = filling

    def _show_state(self) -> None:
        count = self.list.count()
        self.empty.setVisible(not count)
        self.list.setVisible(bool(count))
        self.editor.setVisible(bool(count))
        self.delete.setEnabled(bool(count))
        self.add.setEnabled(count < MOST_RULES)

    def _add(self) -> None:
        item = QListWidgetItem(self.list)
        self._put(item, _NEW)
        self._show_state()
        self.list.setCurrentItem(item)
        self._fill_editor()
        self.pattern.setFocus()

    def _delete(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._show_state()
        self._fill_editor()
        self._is_edited = True
        self.apply()

    def _fill_editor(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        rule: Rule = item.data(_ROLE)
        self._filling = True
        self.effect.setCurrentIndex(list(_EFFECTS).index(rule.effect))
        self.field.setCurrentIndex(list(_FIELDS).index(rule.field))
        self.pattern.setText(rule.pattern)
        self.case.setChecked(rule.case_sensitive)
        self._filling = False
        self._show_rule(rule)

    def _edited(self) -> None:
        if self._filling or self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        before: Rule = item.data(_ROLE)
        rule = Rule(
            list(_EFFECTS)[self.effect.currentIndex()],
            list(_FIELDS)[self.field.currentIndex()],
            self.pattern.text()[:LONGEST_PATTERN],
            self.case.isChecked(),
            before.enabled,
        )
        self._put(item, rule)
        self._show_rule(rule)
        self._is_edited = True
        self._apply_soon.start()

    def _ticked(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self._put(item, replace(item.data(_ROLE), enabled=item.checkState() == Qt.CheckState.Checked))
            self._is_edited = True
            self.apply()

    def _show_rule(self, rule: Rule) -> None:
        """What goes with the fields: a hint, and what is wrong."""
        self.pattern.setPlaceholderText(tr(_FIELDS[rule.field][1]))
        self.case.setVisible(rule.field in {RuleField.TEXT, RuleField.WORD, RuleField.REGEX})
        sentence = self._rules.try_out(rule)[1]
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _try(self) -> None:
        """Say what becomes of the sample."""
        text = self.sample.text()
        if not text:
            self.verdict.setText("")
            return
        verdict = self._rules.book.verdict(_sample(self.author.text().strip(), text))
        self.verdict.setText(tr(_VERDICTS[verdict]))


def _sample(sender: str, text: str) -> ChatMessage:
    login = sender.removeprefix("@").lower() or "somebody"
    return ChatMessage("", "", "", "", login, sender or tr("Somebody"), "", (), text, (TextFragment(text),), 0.0)


def _combo(choices: Iterable[str], name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.addItems([tr(words) for words in choices])
    return combo
