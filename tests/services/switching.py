"""`python -m tests.services.switching [ENDPOINTS, LOGINS]`: switches at any moment, and what is kept of them, as JSON.

The first switches are a warm-up, in which caches fill and the memory's allocator gets its share for each thread; behind
them as much is to be held as before, however often somebody switches.
"""

import asyncio
import gc
import json
import os
import random
import sys
import threading
import time
from pathlib import Path
from typing import Any

from mini_ttv.core.quality import QualityPreference
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from mini_ttv.services.watch import WatchService
from tests.services.stream_player import StreamPlayer
from tests.services.watch_chain import streams_ended

_WARM_UP = 60
_SWITCHES = 200
_PAUSES = (0, 0, 0.02, 0.05, 0.1, 0.2)


def _kept() -> dict[str, int]:
    gc.collect()
    ours = [each for each in threading.enumerate() if not each.name.startswith("asyncio_")]  # that wait with us
    files, pages = Path("/proc/self/fd"), Path("/proc/self/statm")  # where there are such
    resident = int(pages.read_text(encoding="ascii").split()[1]) if pages.is_file() else 0
    return {
        "threads": len(ours),
        "files": len(list(files.iterdir())) if files.is_dir() else 0,
        "bytes": resident * os.sysconf("SC_PAGE_SIZE") if resident else 0,
        "objects": len(gc.get_objects()),
    }


async def _switch(watch: WatchService, logins: list[str], times: int, chance: random.Random) -> list[float]:
    took = []
    for _ in range(times):
        began = time.perf_counter()
        watch.open(chance.choice(logins))
        took.append(time.perf_counter() - began)
        await asyncio.sleep(chance.choice(_PAUSES))
        if chance.random() < 0.2:
            watch.set_quality(chance.choice((QualityPreference.LOW, QualityPreference.AUDIO)))
    watch.close()
    await streams_ended()
    return took


async def _measure(endpoints: dict[str, str], logins: list[str]) -> dict[str, Any]:
    playback = StreamlinkPlayback(Route(endpoints["gql"], endpoints["usher"]))
    await playback.warm_up()
    watch = WatchService(playback, quality=QualityPreference.AUDIO)
    player, chance = StreamPlayer(watch), random.Random(11)
    await _switch(watch, logins, _WARM_UP, chance)
    before = _kept()
    took = await _switch(watch, logins, _SWITCHES, chance)
    after = _kept()
    phase = watch.state.phase.value
    await player.close()
    await watch.aclose()
    playback.close()
    return {"before": before, "after": after, "took": took, "phase": phase}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_measure(*json.loads(sys.argv[1])))) + "\n")
