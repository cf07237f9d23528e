"""`python -m tests.snapshots` writes what the parser makes of the lines now; read the difference before you keep it."""

import json

from tests.snapshots.wire import EVENTS, event_of, lines

events = {name: event_of(line) for name, line in lines().items()}
EVENTS.write_text(json.dumps(events, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
