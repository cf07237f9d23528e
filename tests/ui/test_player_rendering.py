"""OpenGL is turned off where it would be emulated, and only there."""

import sys
from pathlib import Path

import pytest

from mini_ttv.ui.player_rendering import has_gpu, prefer_raster_without_gpu


@pytest.mark.parametrize("node", ["dri/renderD128", "nvidia0"])
def test_with_a_gpu_nothing_changes(tmp_path: Path, node: str) -> None:
    (tmp_path / node).parent.mkdir(exist_ok=True)
    (tmp_path / node).touch()
    environment: dict[str, str] = {}
    prefer_raster_without_gpu(environment, tmp_path)
    assert environment == {}


def test_without_one_the_raster_is_chosen_unless_the_person_chose(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    environment: dict[str, str] = {}
    prefer_raster_without_gpu(environment, tmp_path)
    assert environment == {"QT_XCB_GL_INTEGRATION": "none"}
    chosen = {"QT_XCB_GL_INTEGRATION": "xcb_egl"}
    prefer_raster_without_gpu(chosen, tmp_path)
    assert chosen == {"QT_XCB_GL_INTEGRATION": "xcb_egl"}


def test_other_systems_have_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_gpu(tmp_path)
