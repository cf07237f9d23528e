"""What can be read afterwards, and what should be read now."""

import logging

from mini_ttv.services.watch_journal import Journal


def test_lines_and_notices() -> None:
    now = 100.0
    journal = Journal(logging.getLogger("test"), lambda: now)
    for _ in range(3):
        journal.note("luma is offline.")
    journal.tell("720p60 is too much right now: playing 480p.")
    assert [line.split(" ", 1)[1] for line in journal.lines] == [
        "luma is offline.", "720p60 is too much right now: playing 480p.",
    ]  # fmt: skip
    assert journal.notice.startswith("720p60")
    now = 109.0
    assert journal.notice == ""
    journal.tell("again")
    journal.hush()
    assert journal.notice == ""
    for n in range(1000):
        journal.note(f"{n}")
    assert len(journal.lines) == 200
