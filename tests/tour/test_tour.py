"""A short tour: some pages and dialogs in English, light, at 100 %; nothing is missed and nothing cut off."""

from pathlib import Path

import pytest
from PIL import Image

from tests.tour.plan import Look
from tests.tour.sheets import make_sheets
from tests.tour.walking import walk

PAGES = ("welcome", "logged-out-following", "login-token", "following", "settings-general", "settings-notifications")


@pytest.mark.display
@pytest.mark.timeout(240)
def test_pages_are_seen_and_nothing_is_cut_off(tmp_path: Path) -> None:
    walked = walk(tmp_path, Look("en", "light", 1), PAGES)
    assert walked.missed == ()
    assert not any(walked.cut_off.values()), walked.cut_off
    assert set(PAGES) <= set(walked.cut_off)
    for page in PAGES:
        with Image.open(tmp_path / f"{page}-en-light-1x.png") as picture:
            assert picture.width > 1000
            assert len(picture.convert("RGB").resize((60, 40)).getcolors(2400) or ()) > 10, f"{page} is blank"
    assert {sheet.stem for sheet in make_sheets(tmp_path)} >= set(PAGES)
