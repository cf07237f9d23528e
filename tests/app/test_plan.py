"""From options, environment and files to one plan; and settings that are kept."""

import asyncio
import logging
from pathlib import Path

import pytest

from mini_ttv.app import logs
from mini_ttv.app.options import Options
from mini_ttv.app.plan import make_plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.core.errors import SettingsError
from mini_ttv.endpoints import Endpoints
from mini_ttv.settings import Settings
from mini_ttv.settings_file import SettingsFile


def test_everything_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "dark"\nquality = "low"\nvolume = 300\n')
    plan = make_plan(Options(data_dir=tmp_path, quality="high"), {"MINI_TTV_THEME": "light"})
    assert (plan.settings.theme, plan.settings.quality) == ("light", "high")
    assert plan.endpoints == Endpoints()
    assert len(plan.messages) == 1
    assert "volume" in plan.messages[0]


def test_a_broken_file_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("theme = ")
    plan = make_plan(Options(data_dir=tmp_path), {})
    assert plan.settings == Settings()
    assert "broken" in plan.messages[0]


@pytest.mark.parametrize("way", ["option", "environment", "settings"])
def test_other_servers_are_named_in_any_way(tmp_path: Path, way: str) -> None:
    file = tmp_path / "e.toml"
    file.write_text('helix = "http://127.0.0.1:9/helix"\n')
    if way == "settings":
        (tmp_path / "settings.toml").write_text(f'endpoints = "{file}"\n')
    options = Options(data_dir=tmp_path, endpoints=file if way == "option" else None)
    plan = make_plan(options, {"MINI_TTV_ENDPOINTS": str(file)} if way == "environment" else {})
    assert plan.endpoints.helix == "http://127.0.0.1:9/helix"


def test_a_file_of_servers_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml"):
        make_plan(Options(data_dir=tmp_path, endpoints=tmp_path / "none.toml"), {})


def test_a_demo_has_a_place_and_servers_of_its_own(tmp_path: Path) -> None:
    plan = make_plan(Options(demo=True, endpoints=Path("none.toml"), profile="work"), {}, tmp_path)
    assert plan.places.data == tmp_path


def preferences(path: Path, delay: float = 0) -> Preferences:
    file = SettingsFile(path)
    file.read()
    return Preferences(Settings(), file, delay)


async def test_changes_are_written_a_moment_later_and_together(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    kept = preferences(path)
    kept.keep("volume", 70)
    kept.keep("volume", 71)
    kept.keep("theme", "dark")
    kept.keep("muted", False)
    assert not path.exists()
    assert kept.settings.volume == 71
    while not path.exists():  # noqa: ASYNC110 - a file has no event
        await asyncio.sleep(0.01)
    await kept.close()
    assert SettingsFile(path).read()[0] == {"volume": 71, "theme": "dark"}


async def test_the_end_writes_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    kept = preferences(path, delay=60)
    kept.keep("volume", 12)
    await asyncio.sleep(0)
    await kept.close()
    assert SettingsFile(path).read()[0] == {"volume": 12}


async def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    kept = preferences(tmp_path)
    told: list[str] = []
    kept.trouble.connect(told.append)
    kept.keep("volume", 12)
    await kept.close()
    assert len(told) == 1
    assert "cannot be saved" in told[0]
    assert kept.settings.volume == 12


async def test_nonsense_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        preferences(tmp_path / "s.toml").keep("volume", 500)


def test_log_lines_go_to_the_file_and_troubles_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "log.txt"
    troubles = logs.set_up("debug", file)
    try:
        logging.getLogger("mini_ttv.test").debug("a detail")
        logging.getLogger("mini_ttv.test").error("it broke")
        logging.getLogger("websockets.client").debug("PASS oauth:secret")
        logging.getLogger("other").warning("it wobbles")
    finally:
        logs.tear_down()
    logging.getLogger("mini_ttv.test").error("after the end")
    written = file.read_text()
    assert "a detail" in written
    assert "it wobbles" in written
    assert "secret" not in written
    assert "after the end" not in written
    assert "a detail" in capsys.readouterr().err
    assert troubles.errors == 1
    assert list(troubles.lines) == ["error mini_ttv.test: it broke", "warning other: it wobbles"]


def test_a_log_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="log file"):
        logs.set_up("info", tmp_path)
