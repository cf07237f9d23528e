import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from mini_ttv.core.emotes import Emote, Provider
from mini_ttv.core.hit_export import COLUMNS, HitReport, to_csv, to_json
from mini_ttv.core.hit_report import Bucket, EmoteSum, Step
from mini_ttv.core.hits import Tally

_SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources" / "schemas" / "hits.schema.json").read_text(encoding="utf-8")
)
_VALIDATOR: Any = jsonschema.Draft202012Validator(_SCHEMA)
_NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8) | st.sampled_from(
    ["=1+1", "-x", ":-)", '"', ",", "\r\n", "@me", "+", "Kappa"]
)
_EMOTES = st.builds(Emote, st.sampled_from(Provider), _NAMES, _NAMES)
_NUMBERS = st.integers(0, 10**9)
_TALLIES = st.builds(Tally, _NUMBERS, _NUMBERS, _NUMBERS)
_ROWS = st.lists(st.builds(EmoteSum, _EMOTES, _TALLIES, _NUMBERS), max_size=5)
_BUCKETS = st.lists(st.builds(Bucket, st.integers(0, 4_000_000_000), _EMOTES, _TALLIES), max_size=5)


@st.composite
def _reports(draw: st.DrawFn) -> HitReport:
    step = draw(st.none() | st.sampled_from(Step))
    return HitReport("11", "chan", 0, 60, draw(_NUMBERS), step, draw(_ROWS if step is None else _BUCKETS))


@given(st.lists(_reports(), max_size=3))
def test_the_json_is_what_the_schema_says(reports: list[HitReport]) -> None:
    read = json.loads(to_json(reports))
    _VALIDATOR.validate(read)
    for report, channel in zip(reports, read["channels"], strict=True):
        assert [hit["emote"] for hit in channel["hits"]] == [row.emote.name for row in report.rows]
        assert [hit["occurrences"] for hit in channel["hits"]] == [row.tally.occurrences for row in report.rows]


@given(st.lists(_reports(), max_size=3))
def test_the_table_is_read_back(reports: list[HitReport]) -> None:
    head, *rows = csv.reader(io.StringIO(to_csv(reports), newline=""))
    assert tuple(head) == COLUMNS
    expected = [row for report in reports for row in report.rows]
    assert [row[4].removeprefix("'") for row in rows] == [row.emote.name.removeprefix("'") for row in expected]
    assert [int(row[5]) for row in rows] == [row.tally.occurrences for row in expected]
    assert not [row[4] for row in rows if row[4][:1] in "=+@" or row[4][:1] == "-" < row[4]]


def test_pandas_reads_the_table() -> None:
    kappa, lulw = Emote(Provider.TWITCH, "25", "Kappa"), Emote(Provider.SEVENTV, "x", 'LUL,"W"')
    rows = [Bucket(0, kappa, Tally(3, 2, 1)), Bucket(3600, lulw, Tally(5, 4, 3))]
    frame = pd.read_csv(io.StringIO(to_csv([HitReport("11", "chan", 0, 7200, 9, Step.HOUR, rows)])))
    assert list(frame.columns) == list(COLUMNS)
    assert frame["emote"].to_list() == ["Kappa", 'LUL,"W"']
    assert frame["occurrences"].sum() == 8
    assert pd.to_datetime(frame["start"]).dt.hour.to_list() == [0, 1]
    assert frame["deleted"].isna().all()
