"""`python -m tests.benchmarks` prints JSON: times in microseconds a message, and ratios measured in the same run.

What plays for long can be given its seconds: `python -m tests.benchmarks hour:600`. Without names everything is
measured but that.
"""

import json
import sys

from tests.benchmarks import (
    chat,
    counting,
    counting_hour,
    following,
    hit_panel,
    hits,
    long_play,
    mutated,
    parsing,
    playing,
    soak,
    start,
    starting,
    truth,
)

_MEASURES = {
    "parsing": parsing.measure,
    "counting": counting.measure,
    "following": following.measure,
    "chat": chat.measure,
    "truth": truth.measure,
    "hits": hits.measure,
    "hit_panel": hit_panel.measure,
    "start": start.measure,
    "first_frame": starting.first_frame,
    "switching": starting.switching,
    "playing": playing.measure,
}
_LONG = {
    "counting_hour": counting_hour.measure,
    "hour": long_play.hour,
    "outage": long_play.outage,
    "mutated": mutated.measure,
    "soak": soak.soak,
    "soak_irc": soak.soak_irc,
}


def _measured(word: str) -> dict[str, float]:
    name, _, seconds = word.partition(":")
    measure = _MEASURES.get(name)
    figures = measure() if measure else _LONG[name](float(seconds)) if seconds else _LONG[name]()
    return {key: round(value, 3) for key, value in figures.items()}


def main() -> None:
    """Measure what is named on the command line, or all."""
    names = sys.argv[1:] or list(_MEASURES)
    results = {name: _measured(name) for name in names}
    sys.stdout.write(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
