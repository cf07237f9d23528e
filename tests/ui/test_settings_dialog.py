"""The settings dialog: made from declarations, searched, and at once in step with the settings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mini_ttv import settings
from mini_ttv.option import Section
from mini_ttv.ui.settings_dialog import SettingsDialog
from mini_ttv.ui.settings_panels import About, AboutPanel, FilePanel, Storage, StoragePanel
from tests.ui.settings_desk import FakeSettings

Show = Callable[..., SettingsDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(door: FakeSettings, **panels: object) -> SettingsDialog:
        dialog = SettingsDialog(door, {Section.GENERAL: [FilePanel(door)]})
        qtbot.addWidget(dialog, before_close_func=lambda _dialog: None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        return dialog

    return make


def control(dialog: SettingsDialog, name: str) -> QWidget:
    title = settings.title_of(name)
    found = [
        each
        for kind in (QCheckBox, QComboBox, QSpinBox, QLineEdit)
        for each in dialog.rows[name].findChildren(kind)
        if each.accessibleName() == title
    ]
    assert len(found) == 1
    widget = found[0]
    assert isinstance(widget, QWidget)
    return widget


def test_every_option_that_a_person_chooses_has_a_row_in_its_section(show: Show) -> None:
    dialog = show(FakeSettings())
    wanted = {name for name in settings.option_names() if settings.section_of(name) is not Section.NONE}
    assert set(dialog.rows) == wanted
    for name in wanted:
        dialog.show_section(settings.section_of(name))
        assert dialog.rows[name].isVisible()
        assert isinstance(
            control(dialog, name),
            {bool: QCheckBox, int: QSpinBox}.get(
                type(settings.default_of(name)), QComboBox if settings.choices_of(name) else QLineEdit
            ),
        )
    assert "window_place" not in dialog.rows


def test_choices_have_a_word_each() -> None:
    for name in settings.option_names():
        assert len(settings.words_of_choices(name)) == len(settings.choices_of(name)), name


def test_a_change_counts_at_once_and_others_are_seen(show: Show) -> None:
    door = FakeSettings()
    dialog = show(door)
    dialog.show_section(Section.PLAYBACK)
    volume, quality, latency = (control(dialog, name) for name in ("volume", "quality", "low_latency"))
    assert isinstance(volume, QSpinBox)
    assert isinstance(quality, QComboBox)
    assert isinstance(latency, QCheckBox)
    volume.setValue(70)
    QTest.mouseClick(latency, Qt.MouseButton.LeftButton, pos=latency.rect().center())
    latency.click()
    latency.click()
    quality.setCurrentIndex(quality.findData("low"))
    quality.activated.emit(quality.currentIndex())
    assert (door.settings.volume, door.settings.quality) == (70, "low")
    door.keep("volume", 20)
    assert volume.value() == 20
    door.keep("quality", "audio")
    assert quality.currentText() == "Sound only"


def test_a_text_counts_when_the_field_is_left_and_nonsense_is_told(show: Show) -> None:
    door = FakeSettings()
    dialog = show(door)
    dialog.show_section(Section.NOTIFICATIONS)
    field = control(dialog, "notice_quiet")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "nonsense")
    assert door.settings.notice_quiet == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()  # Enter presses no button of the dialog
    row = dialog.rows["notice_quiet"]
    assert "23:00" in row._trouble.text()
    assert row._trouble.isVisible()
    field.setText("22:00-06:00")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert door.settings.notice_quiet == "22:00-06:00"
    assert not row._trouble.isVisible()


def test_the_way_back_is_there_only_where_it_leads_somewhere(show: Show) -> None:
    door = FakeSettings()
    dialog = show(door)
    dialog.show_section(Section.PLAYBACK)
    back = next(
        each
        for each in dialog.rows["volume"].findChildren(QAbstractButton)
        if each.accessibleName().startswith("Reset")
    )
    assert not back.isVisible()
    door.keep("volume", 3)
    assert back.isVisible()
    assert back.toolTip() == "Back to 50"
    back.click()
    assert door.settings.volume == 50
    assert not back.isVisible()


def test_what_was_set_from_outside_is_said_and_cannot_be_changed(show: Show) -> None:
    dialog = show(FakeSettings(fixed={"theme": "the environment variable MINI_TTV_THEME"}))
    dialog.show_section(Section.APPEARANCE)
    assert not control(dialog, "theme").isEnabled()
    assert "MINI_TTV_THEME" in dialog.rows["theme"]._note.text()


def test_only_what_really_needs_a_restart_says_so(show: Show) -> None:
    door = FakeSettings(live={"volume"})
    dialog = show(door)
    dialog.show_section(Section.PLAYBACK)
    assert not dialog.rows["volume"]._note.isVisible()
    assert "restart" in dialog.rows["codecs"]._note.text()
    door.keep("codecs", "h264,h265")
    assert "next start" in dialog.rows["codecs"]._note.text()


def test_a_search_looks_everywhere(show: Show) -> None:
    dialog = show(FakeSettings())
    dialog.search.setText("minutes ZEBRA")
    assert not [row for row in dialog.rows.values() if row.isVisible()]
    assert dialog._nothing.isVisible()
    dialog.search.setText("sound ONLY")
    assert {name for name, row in dialog.rows.items() if row.isVisible()} == {"quality", "when_hidden"}
    dialog.search.setText("hit_retention")
    assert {name for name, row in dialog.rows.items() if row.isVisible()} == {"hit_retention_days"}
    dialog.search.setText("export")
    assert not dialog._nothing.isVisible()
    dialog.search.clear()
    assert dialog.rows["close_to_tray"].isVisible()


def test_a_small_dialog_opens_its_sections_from_a_list(show: Show) -> None:
    dialog = show(FakeSettings())
    dialog.resize(380, 400)
    QApplication.processEvents()
    assert dialog._picker.isVisible()
    assert not dialog._list.isVisible()
    dialog._picker.activated.emit(dialog.sections.index(Section.CHAT))
    assert dialog.rows["chat_lines"].isVisible()
    for section in dialog.sections:
        dialog.show_section(section)
        QApplication.processEvents()
        page = dialog._area.widget()
        assert page is not None
        assert page.minimumSizeHint().width() <= dialog._area.viewport().width(), section


def test_the_wheel_changes_only_what_has_the_focus(show: Show) -> None:
    door = FakeSettings()
    dialog = show(door)
    dialog.show_section(Section.PLAYBACK)
    volume = control(dialog, "volume")
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(volume, wheel)
    assert door.settings.volume == 50


def test_enter_presses_the_button_that_has_the_focus(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    door = FakeSettings()
    dialog = show(door)
    dialog.activateWindow()
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "open", lambda box: asked.append(box.windowTitle()))
    panel = next(each for each in dialog._panels[Section.GENERAL] if isinstance(each, FilePanel))
    panel.take_in.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked == ["Import settings"]
    panel.export.click()
    assert asked == ["Import settings", "Export settings"]


def test_settings_go_into_a_file_and_come_back(tmp_path: Path, qtbot: QtBot) -> None:
    door = FakeSettings()
    panel = FilePanel(door)
    qtbot.addWidget(panel.widget)
    path = tmp_path / "x.toml"
    panel.export_to(path)
    assert path.read_text() == "volume = 50\n"
    assert str(path) in panel.said.text()
    panel.import_from(path)
    assert door.taken == ["volume = 50\n"]
    assert "left alone" in panel.said.text()
    path.write_text("nothing")
    panel.import_from(path)
    assert "no settings file" in panel.said.text()
    path.write_bytes(b"\xff\xff=")
    panel.import_from(path)
    assert "no settings file" in panel.said.text()
    path.write_bytes(b"#" * 1_000_001)
    panel.import_from(path)
    assert "too large" in panel.said.text()
    panel.import_from(tmp_path / "missing")
    assert "cannot be read" in panel.said.text()
    panel.export_to(tmp_path)
    assert "cannot be written" in panel.said.text()


def test_everything_can_be_reset_after_a_question(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    door = FakeSettings(fixed={"muted": "the command line"})
    for name, value in (("volume", 3), ("shortcuts", "mute = X"), ("window_place", "1, 2, 3, 4"), ("muted", True)):
        door.keep(name, value)
    panel = FilePanel(door)
    qtbot.addWidget(panel.widget)
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "open", lambda box: boxes.append(box))  # noqa: PLW0108 - a bound method
    panel.reset.click()
    assert door.settings.volume == 3
    next(each for each in boxes[0].buttons() if each.text() == "Reset").click()
    assert (door.settings.volume, door.settings.shortcuts) == (50, "")
    assert door.settings.window_place == "1, 2, 3, 4"
    assert door.settings.muted is True


def test_folders_are_opened_and_pictures_thrown_away(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    panel = StoragePanel(Storage((("Pictures", tmp_path / "new"),), lambda tell: tell("3.0 MB are free again.")))
    qtbot.addWidget(panel.widget)
    panel.clear.click()
    assert panel.said.text() == "3.0 MB are free again."
    assert panel.clear.isEnabled()
    buttons = panel.widget.findChildren(QAbstractButton)
    next(each for each in buttons if each.accessibleName() == "Open the folder: Pictures").click()
    assert opened == [str(tmp_path / "new")]
    assert (tmp_path / "new").is_dir()


def test_diagnostics_and_reports_are_copied(tmp_path: Path, qtbot: QtBot) -> None:
    panel = AboutPanel(About(lambda: "a\nb", tmp_path, lambda: "Traceback"))
    qtbot.addWidget(panel.widget)
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == "a\nb"
    panel.crash.click()
    assert QGuiApplication.clipboard().text() == "Traceback"
    assert panel.search("licence")
    assert not panel.search("volume")
