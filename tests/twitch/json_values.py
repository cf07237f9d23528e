"""Anything that JSON can say, with a leaning towards the keys that our parsers look for."""

from hypothesis import strategies as st

_KEYS = (
    "data", "pagination", "cursor", "total", "id", "login", "display_name", "user_id", "user_login", "type", "title",
    "started_at", "viewer_count", "tags", "broadcaster_id", "broadcaster_login", "followed_at", "is_live", "name",
    "created_at", "duration", "vod_offset", "segments", "vacation", "start_time", "end_time", "category", "user",
    "userOrError", "stream", "game", "errors", "message", "error", "status", "lastBroadcast", "access_token", "scope",
    "scopes", "client_id", "device_code", "user_code", "verification_uri", "expires_in", "interval", "refresh_token",
)  # fmt: skip
_WORDS = ("", "live", "1", "foo", "2021-03-10T15:04:21Z", "9999-12-31T23:59:59-23:59", "3h8m33s", "https://x.test/")

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**400), max_value=10**400)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(_WORDS)
    | st.text(st.characters(exclude_categories=()), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=12),
    max_leaves=25,
)
