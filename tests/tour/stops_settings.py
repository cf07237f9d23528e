"""The settings, section by section, and all keys."""

from mini_ttv.ui.key_help import KeyHelp
from mini_ttv.ui.settings_dialog import SettingsDialog
from tests.tour.guide import Guide, of


async def settings(guide: Guide) -> None:
    guide.shell.settings_wanted.emit(guide.window)
    dialog = await guide.until(lambda: of(SettingsDialog, guide.window), "no settings")
    assert isinstance(dialog, SettingsDialog)
    for section in dialog.sections:
        dialog.show_section(section)
        await guide.picture(f"settings-{section.name.lower()}")
        bar = dialog._area.verticalScrollBar()
        if bar.maximum() > 0:
            bar.setValue(bar.maximum())
            await guide.picture(f"settings-{section.name.lower()}-below")
    dialog.search.setText("emote")
    await guide.picture("settings-search")
    dialog.search.setText("qqqq")
    await guide.picture("settings-nothing-found")
    dialog.search.clear()
    dialog.resize(380, 560)
    await guide.picture("settings-narrow")
    dialog.close()


async def keys(guide: Guide) -> None:
    guide.shell.commands.show_help()
    await guide.picture("keys")
    for each in guide.window.findChildren(KeyHelp):
        each.close_sheet()
