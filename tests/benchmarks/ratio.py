"""Measuring two things in turn, so that whatever else the machine does weighs on both alike."""

import gc
import time
from collections.abc import Callable


def microseconds(*jobs: Callable[[], object], items: int, rounds: int = 15) -> list[float]:
    """CPU time of each job, the best of several alternating rounds.

    Args:
        jobs: what is measured.
        items: how many things a job works on.
        rounds: of each job.

    Returns:
        Microseconds an item, for each job.
    """
    best = [float("inf")] * len(jobs)
    for _ in range(rounds):
        for index, job in enumerate(jobs):
            gc.collect()
            start = time.process_time()
            job()
            best[index] = min(best[index], (time.process_time() - start) / items * 1e6)
    return best
