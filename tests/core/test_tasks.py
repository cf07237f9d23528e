import asyncio
import logging

import pytest

from mini_ttv.core.tasks import TaskSet

_LOGGER = logging.getLogger("tests.tasks")


async def test_a_task_gives_its_result_and_is_forgotten() -> None:
    tasks = TaskSet(_LOGGER)

    async def work() -> int:
        return 7

    task = tasks.spawn(work(), name="work")
    assert len(tasks) == 1
    assert task.get_name() == "work"
    assert await task == 7
    await asyncio.sleep(0)
    assert len(tasks) == 0


async def test_a_failure_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    tasks = TaskSet(_LOGGER)

    async def fail() -> None:
        message = "broken"
        raise ValueError(message)

    task = tasks.spawn(fail(), name="the work")
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert "the work failed" in caplog.text
    assert "broken" in caplog.text


async def test_cancel_ends_all_tasks_and_waits_for_them(caplog: pytest.LogCaptureFixture) -> None:
    tasks = TaskSet(_LOGGER)
    ended: list[str] = []

    async def wait(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(name)

    _ = tasks.spawn(wait("a"))
    _ = tasks.spawn(wait("b"))
    await asyncio.sleep(0)
    await tasks.cancel()
    assert sorted(ended) == ["a", "b"]
    assert len(tasks) == 0
    assert caplog.text == ""


async def test_what_a_task_starts_at_its_end_is_ended_too() -> None:
    tasks = TaskSet(_LOGGER)
    ended: list[str] = []

    async def wait(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(name)
            if name == "first":
                _ = tasks.spawn(wait("second"))

    _ = tasks.spawn(wait("first"))
    await asyncio.sleep(0)
    await tasks.cancel()
    assert ended == ["first", "second"]
    assert len(tasks) == 0


def test_without_a_loop_nothing_is_left_behind() -> None:
    async def work() -> None:
        raise AssertionError

    with pytest.raises(RuntimeError):
        _ = TaskSet(_LOGGER).spawn(work())
