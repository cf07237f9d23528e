"""Endpoints and options: what goes in, what comes out, and what a person is told."""

from pathlib import Path

import pytest

from mini_ttv import settings, settings_sources
from mini_ttv.core.errors import SettingsError
from mini_ttv.endpoints import Endpoints, endpoints_from, read_endpoints
from mini_ttv.settings import Settings
from mini_ttv.settings_sources import resolve


def test_endpoints_are_twitch_unless_told_otherwise() -> None:
    assert endpoints_from({}) == Endpoints()
    assert Endpoints().oauth_host == "id.twitch.tv"


def test_a_path_prefix_and_a_slash_at_the_end_are_fine() -> None:
    assert endpoints_from({"helix": "http://localhost:8080/mock/"}).helix == "http://localhost:8080/mock"


def test_unknown_endpoints_are_named() -> None:
    with pytest.raises(SettingsError, match="helux"):
        endpoints_from({"helux": "http://localhost"})


@pytest.mark.parametrize("value", ["localhost", "ftp://x", 7, ""])
def test_an_endpoint_is_a_url(value: object) -> None:
    with pytest.raises(SettingsError, match="helix"):
        endpoints_from({"helix": value})


def test_an_endpoints_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "out.toml"
    file.write_text('irc = "ws://127.0.0.1:9/irc"\n')
    assert read_endpoints(file).irc == "ws://127.0.0.1:9/irc"


@pytest.mark.parametrize("content", [b"not toml", b"\xff\xfe"])
def test_an_endpoints_file_that_is_not_toml(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "out.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match="not TOML"):
        read_endpoints(file)


def test_a_missing_endpoints_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_endpoints(tmp_path / "none.toml")


def test_without_wishes_the_defaults_hold() -> None:
    assert resolve({}, {}, {}) == (Settings(), ())


def test_the_command_line_beats_the_environment_beats_the_file() -> None:
    found, messages = resolve(
        {"volume": 10, "theme": "dark", "quality": "low"},
        {"MINI_TTV_VOLUME": "20", "MINI_TTV_THEME": "light"},
        {"volume": 30},
    )
    assert (found.volume, found.theme, found.quality) == (30, "light", "low")
    assert messages == ()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("muted", "yes", True),
        ("muted", "0", False),
        ("volume", "7", 7),
        ("theme", "DARK", "dark"),
        ("client_id", "Ab", "Ab"),
    ],
)
def test_the_environment_is_text(name: str, text: str, value: object) -> None:
    found, messages = resolve({}, {f"MINI_TTV_{name.upper()}": text}, {})
    assert getattr(found, name) == value
    assert messages == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("volume", 101),
        ("volume", "loud"),
        ("volume", True),
        ("volume", 1.5),
        ("muted", "perhaps"),
        ("muted", 1),
        ("theme", "pink"),
        ("theme", 1),
    ],
)
def test_a_value_that_makes_no_sense_costs_only_itself(name: str, value: object) -> None:
    found, messages = resolve({name: value, "quality": "high"}, {}, {})
    assert getattr(found, name) == getattr(Settings(), name)
    assert found.quality == "high"
    assert len(messages) == 1
    assert "the settings file" in messages[0]
    assert name in messages[0]


def test_unknown_keys_of_a_file_are_left_alone() -> None:
    assert resolve({"from_the_future": 1}, {}, {}) == (Settings(), ())


def test_an_unknown_option_is_an_error_for_who_asks() -> None:
    with pytest.raises(SettingsError, match="volumes"):
        settings.checked("volumes", 1)


def test_every_option_has_a_title_and_takes_its_own_default() -> None:
    for name in settings.option_names():
        assert settings.title_of(name)
        default = getattr(Settings(), name)
        assert settings.checked(name, default) == default
    assert settings.choices_of("theme") == ("system", "light", "dark")


def test_the_client_secret_comes_from_the_environment_and_stays_hidden() -> None:
    secret = settings_sources.client_secret({"MINI_TTV_CLIENT_SECRET": "abc"})
    assert secret is not None
    assert secret.reveal() == "abc"
    assert settings_sources.client_secret({}) is None
    assert "client_secret" not in settings.option_names()
