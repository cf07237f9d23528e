"""Whose warning it was, and nothing secret in it."""

import logging
import threading

from mini_ttv.playback.log_tap import LogTap, without_queries


def warn_in_thread(name: str, words: str, level: int = logging.WARNING) -> None:
    thread = threading.Thread(target=lambda: logging.getLogger("streamlink.stream.hls").log(level, words), name=name)
    thread.start()
    thread.join()


def test_only_the_threads_of_one_stream_are_heard() -> None:
    heard: list[str] = []
    tap = LogTap(heard.append, lambda: ("_Writer-1",))
    tap.attach()
    warn_in_thread("_Writer-1", "mine")
    warn_in_thread("_Writer-1-executor_0", "my download's")
    warn_in_thread("_Writer-12", "another's")
    warn_in_thread("_Writer-1", "whispered", logging.DEBUG)
    tap.detach()
    warn_in_thread("_Writer-1", "later")
    assert heard == ["mine", "my download's"]


def test_tokens_in_addresses_are_left_out() -> None:
    words = "Unable to open URL: https://usher.ttvnw.net/api/luma.m3u8?sig=abc&token=%7B%22a%22%7D (403 for url: https://x/y?z=1)"
    assert without_queries(words) == (
        "Unable to open URL: https://usher.ttvnw.net/api/luma.m3u8?… (403 for url: https://x/y?…)"
    )
    assert without_queries("Really? Yes.") == "Really? Yes."
