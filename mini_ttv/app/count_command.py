"""`mini-ttv count`: the hit counter without a window. Nothing here, or below, loads Qt."""

import argparse
import asyncio
import json
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TextIO

from mini_ttv.app.http_client import new_http
from mini_ttv.app.options import Options
from mini_ttv.app.plan import Plan, make_plan
from mini_ttv.core.channel_name import Channel, parse_target
from mini_ttv.core.chat import ChatStatus
from mini_ttv.core.durations import read_duration
from mini_ttv.core.errors import SettingsError
from mini_ttv.core.hits import EmoteCount, Mode
from mini_ttv.emotes.catalogue import Catalogue
from mini_ttv.emotes.twitch import TwitchEmotes
from mini_ttv.services.background_chats import BackgroundChats, Tracked
from mini_ttv.services.counter import Counter, Rules
from mini_ttv.storage.hits import HitStore
from mini_ttv.twitch.chat import irc_chat

_REDRAW_SECONDS = 1.0
_HOME_AND_CLEAR = "\x1b[H\x1b[J"
_LEAST_ROWS = 3
_NAME = 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `mini-ttv count` takes beside the places."""
    parser.add_argument("channels", nargs="+", type=_login, metavar="CHANNEL", help="a channel's name or address")
    parser.add_argument(
        "--for", dest="seconds", type=_seconds, default=None, metavar="TIME", help="stop after 90s, 10m or 1h30m"
    )
    parser.add_argument("--json", action="store_true", help="write the result to standard output as JSON")


def _login(text: str) -> str:
    try:
        target = parse_target(text)
    except SettingsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not isinstance(target, Channel):
        message = f"a channel, not {text!r}"
        raise argparse.ArgumentTypeError(message)
    return target.login


def _seconds(text: str) -> int:
    try:
        return read_duration(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def count(given: argparse.Namespace, out: TextIO = sys.stdout, err: TextIO = sys.stderr) -> bool:
    """Count until the time is over, or until Ctrl+C.

    Args:
        given: the arguments, read.
        out: takes the table, or the JSON.
        err: takes what happens meanwhile.

    Returns:
        Whether any channel could be joined.

    Raises:
        MiniTtvError: a file that was named cannot be used.
    """
    options = Options(endpoints=given.endpoints, profile=given.profile, data_dir=given.data_dir)
    plan = make_plan(options, os.environ)
    return asyncio.run(_Run(given, plan, out, err).run())


@dataclass(frozen=True, slots=True)
class _Parts:
    counter: Counter
    chats: BackgroundChats


@asynccontextmanager
async def _parts(plan: Plan) -> AsyncIterator[_Parts]:
    end = plan.endpoints
    database = plan.places.data / "hits.sqlite"
    database.parent.mkdir(parents=True, exist_ok=True)
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(new_http(end))
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        stack.callback(executor.shutdown)
        source = irc_chat(end.irc, emote_url=TwitchEmotes(end.emote_cdn))
        stack.push_async_callback(source.close)
        rules = Rules(keep_messages=plan.settings.hit_message_days > 0)
        counter = Counter(HitStore(database), executor, rules=rules)
        stack.push_async_callback(counter.close)
        emotes = Catalogue(
            http,
            bttv=end.bttv,
            bttv_cdn=end.bttv_cdn,
            ffz=end.ffz,
            seventv=end.seventv,
            bttv_events=end.bttv_events,
            seventv_events=end.seventv_events,
        )
        emotes.listen()
        stack.push_async_callback(emotes.close)
        chats = BackgroundChats(source, emotes, counter)
        emotes.changed.connect(lambda channel_id: chats.learn(channel_id, emotes.known(channel_id)))
        stack.push_async_callback(chats.close)
        yield _Parts(counter, chats)


class _Run:
    """One run of the command."""

    def __init__(self, given: argparse.Namespace, plan: Plan, out: TextIO, err: TextIO) -> None:
        self._given = given
        self._plan = plan
        self._out = out
        self._err = err
        self._is_live = out.isatty() and not given.json
        self._began = time.monotonic()
        self._told: dict[str, Tracked] = {}
        self._joined: set[str] = set()

    async def run(self) -> bool:
        """Count; whether any channel was joined."""
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, ended.set)
        if self._given.seconds is not None:
            loop.call_later(self._given.seconds, ended.set)
        async with _parts(self._plan) as parts:
            parts.counter.trouble.connect(self._say)
            parts.counter.notice.connect(self._say)
            parts.chats.changed.connect(self._tell)
            for channel in dict.fromkeys(self._given.channels):
                parts.chats.open(channel)
            await parts.counter.start()
            while not ended.is_set():
                self._redraw(parts)
                try:
                    async with asyncio.timeout(_REDRAW_SECONDS):
                        await ended.wait()
                except TimeoutError:
                    if all(channel.status is ChatStatus.FAILED for channel in parts.chats.channels):
                        break
            await parts.chats.close()
            self._finish(parts)
        return bool(self._joined)

    def _tell(self, channels: tuple[Tracked, ...]) -> None:
        for channel in channels:
            if channel.status is ChatStatus.JOINED:
                self._joined.add(channel.login)
            if self._told.get(channel.login) != channel:
                self._told[channel.login] = channel
                if not self._is_live and channel.status is not ChatStatus.CONNECTING:
                    self._say(f"{channel.login}: {channel.text or channel.status.value}")

    def _say(self, text: str) -> None:
        if text and not self._is_live:
            self._err.write(f"mini-ttv: {text}\n")
            self._err.flush()

    def _redraw(self, parts: _Parts) -> None:
        if self._is_live:
            height = shutil.get_terminal_size().lines
            channels = parts.chats.channels
            rows = max(_LEAST_ROWS, (height - 3) // max(1, len(channels)) - 2)
            seconds = int(time.monotonic() - self._began)
            head = f"Counting for {seconds // 60}:{seconds % 60:02d}. Ctrl+C ends it.  {parts.counter.trouble_text}\n\n"
            body = "\n".join(self._table(parts.counter, channel, rows) for channel in channels)
            self._out.write(_HOME_AND_CLEAR + head + body)
            self._out.flush()

    def _finish(self, parts: _Parts) -> None:
        if self._given.json:
            self._out.write(json.dumps(self._result(parts), ensure_ascii=False, indent=2) + "\n")
        else:
            tables = (self._table(parts.counter, channel, 1000) for channel in parts.chats.channels)
            self._out.write((_HOME_AND_CLEAR if self._is_live else "") + "\n".join(tables))
        self._out.flush()

    def _table(self, counter: Counter, channel: Tracked, rows: int) -> str:
        counts = [row for row in counter.table(channel.login) if row.session]
        counts.sort(key=lambda row: -row.session)
        state = channel.text or channel.status.value
        lines = [f"{channel.login}: {counter.session_messages(channel.login)} messages, {state}"]
        lines += [f"  {row.session:>8}  {row.last_minute:>5}/min  {row.emote.name[:_NAME]}" for row in counts[:rows]]
        return "\n".join(lines) + "\n"

    def _result(self, parts: _Parts) -> dict[str, object]:
        return {
            "format": "mini-ttv-count/1",
            "seconds": round(time.monotonic() - self._began, 3),
            "channels": [self._channel_result(parts.counter, channel) for channel in parts.chats.channels],
        }

    @staticmethod
    def _channel_result(counter: Counter, channel: Tracked) -> dict[str, object]:
        by_mode = {mode: {row.emote.key: row.session for row in counter.table(channel.login, mode)} for mode in Mode}
        counts: list[EmoteCount] = [row for row in counter.table(channel.login) if row.session]
        bots, copies = counter.left_out(channel.login)
        return {
            "channel": channel.login,
            "status": channel.status.value,
            "text": channel.text,
            "messages": counter.session_messages(channel.login),
            "left_out": {"bots": bots, "other_rooms": copies},
            "emotes": [
                {
                    "provider": row.emote.provider.value,
                    "emote_id": row.emote.id,
                    "emote": row.emote.name,
                    **{mode.name.lower(): by_mode[mode][row.emote.key] for mode in Mode},
                }
                for row in sorted(counts, key=lambda row: -row.session)
            ],
        }
