"""The whole way below the window, streamlink and all, against a local Twitch that suffers; the player is a simulation.

Nothing else may be tested in this module: while another test has its own loop, the stories would stand still.
One channel a story. Each fault is switched on while the stream plays and off again; then the picture must be back soon.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from typing import Any, TypeGuard

import pytest
import pytest_asyncio

from mini_ttv.core.errors import PlaybackFailure
from mini_ttv.core.playback import Phase
from mini_ttv.playback.resolver import StreamlinkPlayback
from mini_ttv.playback.route import Route
from tests.e2e.processes import Emulator
from tests.services.watch_chain import Chain, streams_ended

# After a fault: as long as people wait, and some more where the machine is busy.
SOON = 3.0
SLACK = 3.0
_AT_ONCE = 10  # stories
_OF_ALL = "an_outage_of_half_a_minute_is_lived_through"
_SECONDS = {_OF_ALL: 35.0, "ads_are_told_and_delay_is_caught_up": 30.0, "another_container_is_cut_and_goes_on": 17.0}


Story = Callable[["Chain"], Awaitable[None]]
_STORIES: dict[str, Story] = {}


def story(tell: Story) -> Story:
    """All stories are mostly waiting, so they are told at the same time, each on a channel of its own."""
    _STORIES[tell.__name__] = tell
    return tell


def stories(parts: Iterable[tuple[str, Any]]) -> Callable[[Callable[..., Awaitable[None]]], None]:
    """The same story with other values."""

    def told(tell: Callable[..., Awaitable[None]]) -> None:
        for name, values in parts:
            _STORIES[f"{tell.__name__}: {name}"] = partial(tell, **values)

    return told


@stories(
    (f"{part} {kind}", {"part": part, "kind": kind})
    for part in ("segments", "playlists")
    for kind in ("refuse", "missing", "garbage", "hang")
)
async def a_fault_of_some_seconds_is_lived_through(chain: Chain, part: str, kind: str) -> None:
    await chain.play()
    chain.switch(**{part: kind})
    await asyncio.sleep(5)
    chain.switch(**{part: ""})
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.failure is None


@story
async def an_outage_of_half_a_minute_is_lived_through(chain: Chain) -> None:
    await chain.play()
    fault = f"/video/live/{chain.login}"
    for path in (fault, "/gql", "/api/v2"):
        chain.emulator.post("fault", path=path, drop=True)
    try:
        await chain.until_phase(Phase.RECOVERING, 20)
        assert "Reconnecting" in chain.watch.state.words
        assert chain.watch.state.steps > 10
        await asyncio.sleep(25)
        assert chain.watch.state.phase is Phase.RECOVERING
    finally:
        chain.emulator.post("faults", method="DELETE")
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries > 3


@story
async def a_playlist_without_news_is_left_for_a_fresh_one(chain: Chain) -> None:
    await chain.play()
    chain.switch(playlists="frozen")
    await chain.until(lambda state: state.phase in {Phase.STALLED, Phase.RECOVERING}, 15)
    chain.switch(playlists="")
    await chain.until_moving(SOON + SLACK)


@story
async def addresses_that_expire_are_asked_for_anew(chain: Chain) -> None:
    await chain.play()
    sources = chain.player.sources
    chain.switch(expire=True)
    await chain.until(lambda _state: chain.player.sources > sources, 25)
    await chain.until_moving(SOON + SLACK)


@stories((f"{seconds}", {"seconds": seconds}) for seconds in (100.0, -8.0))
async def time_that_jumps_is_cut_and_goes_on(chain: Chain, seconds: float) -> None:
    await chain.play()
    sources = chain.player.sources
    chain.switch(turn={"seconds": seconds})
    await chain.until(lambda _state: chain.player.sources > sources, 15)
    await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries == 0


@story
async def another_container_is_cut_and_goes_on(chain: Chain) -> None:
    chain.switch(container="ts")
    await chain.play()
    for container in ("mp4", "ts"):
        sources = chain.player.sources
        chain.switch(turn={"container": container})
        await chain.until(lambda _state, before=sources: chain.player.sources > before, 15)  # type: ignore[misc]
        await chain.until_moving(SOON + SLACK)
    assert chain.watch.state.recoveries == 0


@story
async def ads_are_told_and_delay_is_caught_up(chain: Chain) -> None:
    await chain.play()
    await asyncio.sleep(3)
    usual = chain.watch.statistics().usual_delay_s
    assert usual is not None
    chain.emulator.post("ad", login=chain.login, seconds=6)
    await chain.until_phase(Phase.AD_BREAK, 15)
    await chain.until(lambda state: state.ad_seconds_left in {1, 2, 3, 4}, 10)
    await chain.until_moving(15)
    assert any(words.startswith("Ad break, ") for words in chain.words)
    assert chain.watch.state.recoveries == 0
    await chain.until(lambda state: state.delay is not None and state.delay < usual + 1.0, 25)


@story
async def a_preroll_is_waited_for(chain: Chain) -> None:
    chain.switch(preroll=12.0)  # a part of which is over when a slow machine has read the first playlist
    chain.watch.open(chain.login)
    await chain.until_phase(Phase.AD_BREAK, 10)
    await chain.until_moving(30)


@story
async def the_streamers_return_is_found_without_being_told(chain: Chain) -> None:
    await chain.play()
    chain.emulator.post("offline", login=chain.login)
    await chain.until_phase(Phase.ENDED, 30)
    assert chain.watch.state.words == f"{chain.login} has ended the stream."
    chain.emulator.post("live", login=chain.login)
    await chain.until_moving(SOON + SLACK + 3)


@story
async def every_channel_plays_from_its_edge(chain: Chain) -> None:
    await chain.play()
    await asyncio.sleep(4)
    chain.watch.open(chain.spare)
    await chain.until_moving(15)
    delay = chain.watch.delay()
    assert delay is not None
    assert delay < 5


@story
async def a_refusal_is_told_in_words(chain: Chain) -> None:
    chain.switch(gql="outdated")
    chain.watch.open(chain.login)
    await chain.until_phase(Phase.FAILED, 10)
    assert chain.watch.state.failure is PlaybackFailure.INTEGRITY


async def _tell(name: str, emulator: Emulator, logins: tuple[str, str], turn: asyncio.Semaphore) -> None:
    async with turn:
        chain = Chain(emulator, *logins)
        try:
            await _STORIES[name](chain)
        finally:
            await chain.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[dict[str, asyncio.Task[None]]]:
    """The stories that are asked for, all under way; each task ends with its story."""
    wanted = [str(item.callspec.params["name"]) for item in request.session.items if _tells(item)]
    turn = asyncio.Semaphore(_AT_ONCE)
    with contextlib.ExitStack() as stack:
        emulators = [_emulator(stack, tmp_path_factory) for _ in range(2)]
        await StreamlinkPlayback(Route("", "")).warm_up()
        live = [str(each["login"]) for each in emulators[0].get("world")["live"]]
        tasks: dict[str, asyncio.Task[None]] = {}
        free = {id(each): live[1:] for each in emulators}
        for name in sorted(wanted, key=lambda name: -_SECONDS.get(name, 0.0)):
            # Its faults are of the whole server.
            emulator = _emulator(stack, tmp_path_factory) if name == _OF_ALL else emulators[len(tasks) % 2]
            login = live[1] if name == _OF_ALL else free[id(emulator)].pop(0)
            tasks[name] = asyncio.create_task(_tell(name, emulator, (login, live[0]), turn))
        yield tasks
        for task in tasks.values():
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        await streams_ended()


def _tells(item: pytest.Item) -> TypeGuard[pytest.Function]:
    return isinstance(item, pytest.Function) and item.originalname == "test_trouble_is_lived_through"


def _emulator(stack: contextlib.ExitStack, factory: pytest.TempPathFactory) -> Emulator:
    return stack.enter_context(Emulator(factory.mktemp("emulator"), "--chat-rate", "0"))


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", sorted(_STORIES))
async def test_trouble_is_lived_through(told: dict[str, asyncio.Task[None]], name: str) -> None:
    await told[name]
