"""Streams for tests."""

from datetime import UTC, datetime, timedelta

from mini_ttv.core.models import Stream

MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)


def stream(user_id: str = "1", *, minutes: float = 0, viewers: int = 10, title: str = "A title") -> Stream:
    """A stream of `user_id` that began `minutes` after midnight."""
    return Stream(
        id=f"s{user_id}-{minutes}",
        user_id=user_id,
        user_login=f"login{user_id}",
        user_name=f"Name{user_id}",
        game_id="5",
        game_name="A Game",
        title=title,
        viewer_count=viewers,
        started_at=MIDNIGHT + timedelta(minutes=minutes),
    )
