"""What holds for all tests: no display, no session bus, no keyring but the test's own."""

import gc
import os
from collections.abc import Generator

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["LC_ALL"] = "C.UTF-8"  # windows speak English
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for name in ("LANGUAGE", "MINI_TTV_CLIENT_ID", "MINI_TTV_CLIENT_SECRET", "MINI_TTV_ENDPOINTS"):
    os.environ.pop(name, None)

# A machine that does other things, too, is no failure.
settings.register_profile("mini-ttv", deadline=None)
settings.load_profile("mini-ttv")


def pytest_collection_finish() -> None:
    """From here on garbage is collected between tests, and on this thread only.

    Python would do it in whichever thread happens to allocate; a timer of Qt that is destroyed in a thread which is not
    its own stays armed, and crashes some later test.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Collect what the test has left, as far as Python would have done by now."""
    result = yield
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            break
    return result
