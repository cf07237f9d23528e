"""The one stylesheet; `$names` are the fields of `theme.Colors` and the scales beside it.

A widget takes part through `theme.set_role`; a button never looks like a link, nor a label like a button.
"""

from string import Template
from typing import Final

STYLESHEET: Final = Template("""
QWidget { font-size: $font_text; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 8px; }

QLabel { background: transparent; color: $text; }
QLabel[role="head"] { font-size: $font_head; font-weight: 700; }
QLabel[role="title"] { font-size: $font_title; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="small"] { color: $muted; font-size: $font_small; }
QLabel[role="danger"] { color: $danger; }
QLabel[role="live"] {
    background: $live; color: $on_live; border-radius: 4px; padding: 1px 6px; font-size: $font_small;
    font-weight: 700;
}
QLabel:disabled { color: $disabled; }

QWidget[role="surface"] { background: $surface; }
QWidget[role="rail"] { background: $surface; border-right: 1px solid $border; }
QWidget[role="bar"] { background: $surface; border-bottom: 1px solid $border; }
QWidget[role="side"] { background: $surface; border-left: 1px solid $border; }
QWidget[role="panel"] { background: $surface; border: 1px solid $border; border-radius: $radius_m; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QWidget[role="banner"] { background: $accent_soft; border-bottom: 1px solid $border; }

QPushButton, QToolButton[role="outlined"] {
    background: $raised; color: $text; border: 1px solid $border; border-radius: $radius_s;
    padding: 6px 14px; min-height: $control; font-weight: 600;
}
QPushButton:hover, QToolButton[role="outlined"]:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { color: $disabled; background: $surface; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 13px; }
QPushButton[role="primary"], QPushButton:default {
    background: $accent; color: $on_accent; border: 1px solid $accent;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $raised; color: $disabled; border-color: $border; }
QPushButton[role="small"] { padding: 3px 10px; font-size: $font_small; min-height: 18px; }
QPushButton[role="small"]:focus { padding: 2px 9px; }
QPushButton[role="plain"] { background: transparent; border: 1px solid transparent; }
QPushButton[role="plain"]:hover { background: $hover; }
QPushButton[role="plain"]:focus { border: 2px solid $focus; }

QToolButton {
    background: transparent; color: $text; border: 2px solid transparent; border-radius: $radius_s;
    padding: 4px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_soft; color: $accent_text; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="nav"] {
    border-radius: $radius_m; padding: 6px 2px; font-size: $font_tiny; font-weight: 600; color: $muted;
}
QToolButton[role="nav"]:hover { color: $text; }
QToolButton[role="nav"]:checked { background: $accent_soft; color: $accent_text; }
QToolButton[role="tool"] { color: $muted; padding: 4px 8px 4px 6px; font-weight: 600; }
QToolButton[role="tool"]:hover { color: $text; }
QToolButton[role="section"] { border-radius: 14px; padding: 3px 12px; color: $muted; font-weight: 600; }
QToolButton[role="section"]:hover { color: $text; }
QToolButton[role="section"]:checked { background: $accent_soft; color: $accent_text; }
QToolButton[role="legend"] { padding: 1px 6px; font-size: $font_small; color: $disabled; border-width: 1px; }
QToolButton[role="legend"]:checked { background: transparent; color: $text; }
QToolButton[role="legend"]:hover { background: $hover; }
QToolButton[role="chip"] {
    background: $accent_soft; color: $accent_text; border-radius: 10px; padding: 0 6px; font-size: $font_small;
    font-weight: 600;
}
QToolButton[role="chip"]:hover { background: $hover; }
QToolButton[role="field"] {
    background: $raised; color: $muted; border: 1px solid $border; border-radius: $pill; padding: 6px 14px;
    min-height: $control;
}
QToolButton[role="field"]:hover { background: $hover; }
QToolButton[role="field"]:focus { border: 2px solid $focus; padding: 5px 13px; }
QToolButton[role="hover"] { background: $raised; border: 1px solid $border; padding: 2px 6px; }
QToolButton[role="hover"]:hover { background: $hover; }
QToolButton[role="way"] { font-weight: 600; color: $muted; }
QToolButton[role="way"]:hover { color: $text; }
QToolButton[role="way"]:checked { background: $accent_soft; color: $accent_text; }
QToolButton[role="way"]:disabled { color: $disabled; }
QToolButton[role="account"] { border-radius: 18px; padding: 2px 10px 2px 4px; font-weight: 600; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $raised; color: $text; border: 1px solid $border; border-radius: $radius_s; padding: 5px 9px;
    min-height: $control; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QComboBox:hover { background: $hover; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 4px 8px; background: $raised;
}
QLineEdit[role="search"] { border-radius: $pill; padding: 6px 14px; min-height: $control; }
QLineEdit[role="search"]:focus { padding: 5px 13px; }
QLineEdit[role="find"] { border-radius: $small_pill; padding: 3px 10px; }
QLineEdit[role="find"]:focus { padding: 2px 9px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $disabled; background: $surface; }

QFrame[role="palette"] { background: $raised; border: 1px solid $border; border-radius: $radius_m; }
QLineEdit[role="palette"] { border: none; padding: 8px 10px; font-size: $font_title; background: transparent; }
QLineEdit[role="palette"]:focus { border: none; padding: 8px 10px; background: transparent; }
QFrame[role="popup"] { background: $raised; border: 1px solid $border; border-radius: $radius_m; }
QFrame[role="popup"] QListWidget::item { padding: 2px 6px; border-radius: 4px; color: $text; }
QFrame[role="popup"] QListWidget::item:hover, QFrame[role="popup"] QListWidget::item:selected { background: $hover; }
QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $disabled; border-radius: 4px; background: $surface;
}
QListView::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }

QCheckBox, QRadioButton { background: transparent; spacing: 8px; }
QCheckBox::indicator, QMenu::indicator {
    width: 14px; height: 14px; border: 1px solid $disabled; border-radius: 4px; background: $raised;
}
QCheckBox::indicator:hover { border-color: $focus; }
QCheckBox::indicator:checked, QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $disabled; border-radius: 8px; background: $raised;
}
QRadioButton::indicator:hover { border-color: $focus; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; border-radius: 8px; background: $on_accent;
}
QRadioButton:focus { color: $accent_text; }
QRadioButton:disabled { color: $disabled; }
QCheckBox:focus { color: $accent_text; }
QCheckBox::indicator:focus { border: 2px solid $focus; }
QAbstractSpinBox { padding-right: 26px; }
QAbstractSpinBox:focus { padding-right: 25px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 24px; border: none; background: transparent; margin: 1px 2px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; border-radius: 4px; }
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$chevron"); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; padding: 4px; selection-background-color: $hover;
    selection-color: $text;
}

/* What an old tray shows is always yellow, whatever the theme. */
QBalloonTip QLabel { color: #1B1826; background: transparent; }

QMenu { background: $raised; color: $text; border: 1px solid $border; border-radius: $radius_s; padding: 6px; }
QMenu::item { padding: $row 24px $row 16px; border-radius: 4px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { left: 8px; }

QAbstractScrollArea { background: transparent; border: none; color: $text; }
QAbstractItemView { background: transparent; border: none; outline: none; }
QListWidget[role="sections"]::item { padding: $row 10px; border-radius: $radius_s; color: $muted; }
QListWidget[role="sections"]::item:hover { background: $hover; color: $text; }
QListWidget[role="sections"]::item:selected { background: $accent_soft; color: $accent_text; }
QListWidget { border: 2px solid transparent; border-radius: $radius_s; }
QListWidget:focus { border-color: $focus; }
QPlainTextEdit[role="message"] {
    background: $raised; border: 1px solid $border; border-radius: $radius_s; padding: 5px 7px; min-height: 0;
}
QPlainTextEdit[role="message"]:hover { background: $hover; }
QPlainTextEdit[role="message"]:focus { border: 2px solid $focus; padding: 4px 6px; background: $raised; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $pressed; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $disabled; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QSlider::groove:horizontal { background: $pressed; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $text; width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $focus; }

QProgressBar {
    background: $raised; border: none; border-radius: 3px; max-height: 6px; text-align: center; color: $text;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 6px 12px; border-bottom: 2px solid transparent;
    font-weight: 600;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabWidget::pane { border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; padding: 4px 8px; font-size: $font_small; }
""")
