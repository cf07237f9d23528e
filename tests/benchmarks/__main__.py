"""`python -m tests.benchmarks` prints JSON: times in microseconds a message, and ratios measured in the same run."""

import json
import sys

from tests.benchmarks import chat, counting, following, hit_panel, hits, parsing, truth

_MEASURES = {
    "parsing": parsing.measure,
    "counting": counting.measure,
    "following": following.measure,
    "chat": chat.measure,
    "truth": truth.measure,
    "hits": hits.measure,
    "hit_panel": hit_panel.measure,
}


def main() -> None:
    """Measure what is named on the command line, or all."""
    names = sys.argv[1:] or list(_MEASURES)
    results = {name: {key: round(value, 3) for key, value in _MEASURES[name]().items()} for name in names}
    sys.stdout.write(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
