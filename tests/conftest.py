"""What holds for all tests: no display, no session bus, no keyring but the test's own."""

import os

from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
for name in ("MINI_TTV_CLIENT_ID", "MINI_TTV_CLIENT_SECRET", "MINI_TTV_ENDPOINTS"):
    os.environ.pop(name, None)

# A machine that does other things, too, is no failure.
settings.register_profile("mini-ttv", deadline=None)
settings.load_profile("mini-ttv")
