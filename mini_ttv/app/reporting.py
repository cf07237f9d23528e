"""Reports of counted hits, and how long these are kept, put together."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from mini_ttv.core.models import Video
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.services.counter import Counter
from mini_ttv.services.hit_retention import HitRetention
from mini_ttv.services.reports import ReportService
from mini_ttv.storage.hit_reader import HitReader
from mini_ttv.twitch.helix import HelixClient


@dataclass(frozen=True, slots=True)
class Reporting:
    """What is read of the store, and what is removed from it."""

    reports: ReportService
    retention: HitRetention


@dataclass(frozen=True, slots=True)
class Kept:
    """The file of what was counted, and for how many days that stays."""

    database: Path
    days: int  # of hits; 0 for ever
    message_days: int  # of messages themselves; 0 keeps none


def open_reporting(
    counter: Counter, emotes: Catalogue, helix: HelixClient, kept: Kept, stack: AsyncExitStack
) -> Reporting:
    """Make them; nothing is read or removed yet.

    Args:
        counter: counts.
        emotes: knows the emotes of a channel.
        helix: knows recordings.
        kept: what is kept, and for how long; from now on the counter keeps messages, or keeps none.
        stack: takes their ends.
    """

    async def find_videos(user_id: str) -> Sequence[Video]:
        return (await helix.videos(user_id=user_id, kind="archive")).items

    reader = HitReader(kept.database)
    executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reports")
    stack.callback(_close, reader, executor)
    retention = HitRetention(counter, kept.days, kept.message_days)
    counter.rules.keep_messages = kept.message_days > 0
    stack.push_async_callback(retention.close)
    return Reporting(ReportService(counter, reader, executor, emotes, find_videos), retention)


def _close(reader: HitReader, executor: ThreadPoolExecutor) -> None:
    executor.shutdown(wait=False, cancel_futures=True)
    reader.interrupt()  # what is being answered is for nobody any more
    executor.shutdown()
    reader.close()
