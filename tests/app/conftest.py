"""What tests of the whole program leave behind is taken back."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _log_level_of_before() -> Iterator[None]:
    """What is logged is set for the whole process: tests that come later read the log, too."""
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)
