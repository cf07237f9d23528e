"""The settings file on disk."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.errors import SettingsError
from mini_ttv.settings_file import SettingsFile, places_for, to_toml


def test_a_missing_file_is_empty(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.toml").read() == ({}, "")


def test_what_is_written_is_read_again_and_strangers_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    path.parent.mkdir()
    path.write_text('from_the_future = [1, 2]\nvolume = 5\n\n[tables."are too"]\nwhen = 2026-01-02\n')
    file = SettingsFile(path)
    file.read()
    file.write({"volume": 70, "theme": "dark"})
    values, message = SettingsFile(path).read()
    assert message == ""
    assert (values["volume"], values["theme"], values["from_the_future"]) == (70, "dark", [1, 2])
    assert "are too" in str(values["tables"])
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("content", [b"volume = ", b"\xff\xff"])
def test_a_broken_file_is_put_aside_with_a_message(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    values, message = SettingsFile(path).read()
    assert values == {}
    assert "settings.toml.broken" in message
    assert (tmp_path / "settings.toml.broken").read_bytes() == content
    assert not path.exists()


def test_a_file_that_cannot_be_read_is_a_message(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    values, message = SettingsFile(path).read()
    assert values == {}
    assert "cannot be read" in message


def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    with pytest.raises(SettingsError, match="cannot be saved"):
        SettingsFile(path).write({"volume": 1})
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


plain = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-(2**62), 2**62), st.booleans())
values = st.recursive(
    plain, lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner)
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), values))
def test_toml_comes_back_as_it_went(given_values: dict[str, object]) -> None:
    assert tomllib.loads(to_toml(given_values)) == given_values


def test_one_folder_may_hold_everything(tmp_path: Path) -> None:
    places = places_for(data_dir=tmp_path)
    assert places.settings_file == tmp_path / "settings.toml"
    assert places.data == tmp_path
    assert places.cache == tmp_path / "cache"


def test_profiles_are_apart() -> None:
    assert places_for("work").data != places_for("").data
    assert places_for("work").config != places_for("play").config


@pytest.mark.parametrize("name", ["../x", "a/b", "x" * 65, "a b"])
def test_a_profile_is_a_plain_name(name: str) -> None:
    with pytest.raises(SettingsError, match="profile"):
        places_for(name)
