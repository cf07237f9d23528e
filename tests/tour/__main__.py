"""`python -m tests.tour [--out DIR] [--languages en,de,es] [--themes light,dark] [--scales 1,2] [--only NAME,…]`.

Pictures of every page and dialog of the real program against the local Twitch, one run of it for each look, and a sheet
a page that shows all looks of it. What Qt knows to be cut off is printed, and the exit code is 1 then.
"""

import argparse
import json
import sys
from pathlib import Path

from mini_ttv import settings
from tests.tour.plan import Look
from tests.tour.sheets import make_sheets
from tests.tour.walking import Walked, walk

_ENGLISH = "en"


def _list(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(",") if each.strip())


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description="Pictures of every page and dialog.")
    parser.add_argument("--out", type=Path, default=Path("tour"), help="folder for the pictures (default: tour)")
    parser.add_argument("--languages", type=_list, default=("en", "de", "es"))
    parser.add_argument("--themes", type=_list, default=("light", "dark"))
    parser.add_argument("--scales", type=_list, default=("1", "2"))
    parser.add_argument("--only", type=_list, default=(), help="what the names of pictures begin with")
    return parser.parse_args()


def _languages(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those that the program has."""
    spoken = settings.choices_of("language") if "language" in settings.option_names() else (_ENGLISH,)
    return tuple(each for each in wanted if each in spoken)


def _say(look: Look, walked: Walked) -> None:
    troubles = [f"  not seen: {each}" for each in walked.missed]
    troubles += [f"  {page}: {words}" for page, found in walked.cut_off.items() for words in found]
    sys.stdout.write(f"{look.name}: {len(walked.cut_off)} pictures\n" + "".join(f"{each}\n" for each in troubles))
    sys.stdout.flush()


def main() -> int:
    """Go through all looks that are asked for."""
    given = _given()
    folder = given.out.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    looks = [
        Look(language, theme, int(scale))
        for language in _languages(given.languages)
        for theme in given.themes
        for scale in given.scales
    ]
    good = True
    for look in looks:
        walked = walk(folder, look, given.only)
        _say(look, walked)
        good = good and walked.is_good
    sheets = make_sheets(folder)
    sys.stdout.write(json.dumps({"pictures": str(folder), "sheets": len(sheets)}) + "\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
