"""Settings that change while the program runs: told, kept, reset, exported and taken in."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from mini_ttv import settings
from mini_ttv.app.preferences import Preferences
from mini_ttv.core.errors import SettingsError
from mini_ttv.settings import Settings, Value
from mini_ttv.settings_file import VERSION, VERSION_KEY, SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.toml", settings.title_or_nothing)


def values_of(name: str) -> st.SearchStrategy[Value]:
    default, choices = settings.default_of(name), settings.choices_of(name)
    if isinstance(default, bool):
        return st.booleans()
    if isinstance(default, int):
        low, high = settings.range_of(name)
        return st.integers(low, high)
    return st.sampled_from(choices) if choices else st.text(st.characters(codec="utf-8"), max_size=20)


some_settings = st.fixed_dictionaries({}, optional={name: values_of(name) for name in settings.portable_names()})


@given(some_settings)
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_is_exported_is_the_same_on_another_computer(chosen: dict[str, Value]) -> None:
    nowhere = SettingsFile(Path("/nowhere/settings.toml"))
    text = Preferences(Settings(**chosen), nowhere).exported()  # type: ignore[arg-type] # of the right types
    values = tomllib.loads(text)
    assert values.pop(VERSION_KEY) == VERSION
    assert values == {name: value for name, value in chosen.items() if value != settings.default_of(name)}


async def test_a_file_is_taken_in_and_what_cannot_be_used_is_told(file: SettingsFile) -> None:
    preferences = Preferences(Settings(), file, 0, fixed={"muted": "the command line"})
    told: list[tuple[str, Value]] = []
    preferences.changed.connect(told.append)
    messages = preferences.take_in(
        'settings_version = 1\nvolume = 7\nquality = "low"\ntheme = "pink"\nmuted = true\nfrom_the_future = 1\n'
        'window_place = "1, 2, 3, 4"\nendpoints = "/x.toml"\n'
    )
    assert told == [("volume", 7), ("quality", "low")]
    assert len(messages) == 5
    assert "pink" in messages[0]
    assert "the command line" in messages[1]
    await preferences.close()
    assert file.read()[0] == {"volume": 7, "quality": "low"}


async def test_a_text_that_is_no_settings_file_changes_nothing(file: SettingsFile) -> None:
    preferences = Preferences(Settings(), file, 0)
    with pytest.raises(SettingsError, match="no settings file"):
        preferences.take_in("volume = ")
    assert preferences.settings == Settings()


async def test_a_reset_takes_the_line_out_of_the_file(file: SettingsFile) -> None:
    preferences = Preferences(Settings(), file, 0)
    told: list[tuple[str, Value]] = []
    preferences.changed.connect(told.append)
    preferences.keep("volume", 7)
    preferences.keep("quality", "low")
    await preferences.close()
    preferences.reset("volume")
    await preferences.close()
    assert told == [("volume", 7), ("quality", "low"), ("volume", 50)]
    assert file.read()[0] == {"quality": "low"}
    with pytest.raises(SettingsError):
        preferences.reset("nonsense")


async def test_who_follows_is_called_for_these_options_only(file: SettingsFile) -> None:
    preferences = Preferences(Settings(), file, 0)
    called: list[int] = []
    preferences.follow(["volume", "muted"], lambda: called.append(preferences.settings.volume))
    preferences.follow(["login_way"])
    preferences.keep("volume", 7)
    preferences.keep("volume", 7)
    preferences.keep("theme", "dark")
    preferences.keep("muted", True)
    assert called == [7, 7]
    assert [preferences.at_once(name) for name in ("volume", "login_way", "theme")] == [True, True, False]
    await preferences.close()


def test_the_file_says_what_it_means_and_keeps_what_is_edited_meanwhile(file: SettingsFile) -> None:
    file.write({"volume": 7})
    text = file.path.read_text()
    assert text.startswith("# The settings of Mini TTV.")
    assert "# Volume in per cent\nvolume = 7" in text
    assert f"{VERSION_KEY} = {VERSION}" in text
    file.path.write_text(text + 'theme = "dark"\n')
    file.write({"volume": 8})
    assert file.read()[0] == {"volume": 8, "theme": "dark"}


def test_a_file_that_was_broken_meanwhile_is_put_aside(file: SettingsFile) -> None:
    file.write({"volume": 7})
    file.path.write_text("volume = ")
    file.write({"theme": "dark"})
    assert file.read()[0] == {"volume": 7, "theme": "dark"}
    assert file.path.with_name("settings.toml.broken").exists()


def test_a_file_of_a_newer_program_is_read_as_far_as_it_is_understood(file: SettingsFile) -> None:
    file.path.write_text(f"{VERSION_KEY} = 99\nvolume = 7\n")
    values, message = file.read()
    assert values == {"volume": 7}
    assert "newer" in message
    file.write({"volume": 8})
    assert f"{VERSION_KEY} = 99" in file.path.read_text()
