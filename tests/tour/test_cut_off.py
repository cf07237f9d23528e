"""What is cut off is found, and what has its room is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mini_ttv.ui.elided_label import ElidedLabel
from tests.tour.cut_off import cut_off


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    for each in QApplication.topLevelWidgets():
        each.hide()
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    yield made
    made.hide()


def test_what_has_room_is_no_trouble(window: QWidget) -> None:
    row = QHBoxLayout(window)
    row.addWidget(QLabel("Short"))
    row.addWidget(QPushButton("Button"))
    shortened = ElidedLabel()
    shortened.set_text("Very long indeed " * 20)
    row.addWidget(shortened)
    window.layout().activate()  # type: ignore[union-attr] # it has one
    assert cut_off() == []


def test_labels_buttons_and_choices_without_room_are_found(window: QWidget) -> None:
    label, button, choice = (
        QLabel("A rather long text", window),
        QPushButton("Not for so little", window),
        QComboBox(window),
    )
    choice.addItem("A choice of many words")
    for number, part in enumerate((label, button, choice)):
        part.setGeometry(0, 50 * number, 40, 30)
        part.show()
    found = cut_off()
    assert [each.split()[0] for each in found] == ["QLabel", "QPushButton", "QComboBox"]
    assert "of 40 pixels: 'A rather long text'" in found[0]


def test_wrapped_texts_need_height(window: QWidget) -> None:
    label = QLabel("Many words that need several lines in so narrow a place", window)
    label.setWordWrap(True)
    label.setGeometry(0, 0, 60, 20)
    label.show()
    (found,) = cut_off()
    assert "pixels of height" in found


def test_what_reaches_out_or_lies_on_another_is_found(window: QWidget) -> None:
    outside = QLabel("Out", window)
    outside.setGeometry(280, 0, 100, 20)
    outside.show()
    assert "reaches out" in cut_off()[0]
    outside.setGeometry(0, 0, 100, 20)
    row = QHBoxLayout(window)
    other = QLabel("Upon it")
    row.addWidget(outside)
    row.addWidget(other)
    other.show()
    row.activate()
    assert cut_off() == []
    other.setGeometry(outside.geometry())
    assert "lies on another" in cut_off()[0]
