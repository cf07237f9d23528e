"""Playback access: tokens that GQL hands out and usher wants back."""

import hashlib
import hmac
import json
from collections.abc import Mapping

from mini_ttv.emulator.video_state import VideoState
from mini_ttv.emulator.world_types import Channel

_VALID_SECONDS = 20 * 60


class PlaybackAccess:
    """Makes and checks tokens: JSON texts with a signature over their exact bytes."""

    def __init__(self, state: VideoState) -> None:
        self._state = state
        self._key = hashlib.sha256(f"usher {state.world.seed}".encode()).digest()

    def channel_token(self, channel: Channel) -> dict[str, str]:
        """Permission to watch a channel."""
        switches = self._state.switches(channel.login)
        return self._signed(
            {
                "adblock": False,
                "authorization": {"forbidden": False, "reason": ""},
                "blackout_enabled": False,
                "channel": channel.login,
                "channel_id": int(channel.id),
                "chansub": {"restricted_bitrates": switches.restricted, "view_until": 1924905600},
                "geoblock_reason": "",
                "hide_ads": False,
                "mature": channel.is_mature,
                "server_ads": True,
                "show_ads": True,
                "subscriber": False,
                "turbo": False,
            }
        )

    def video_token(self, video_id: str) -> dict[str, str]:
        """Permission to watch a recording."""
        return self._signed(
            {
                "authorization": {"forbidden": False, "reason": ""},
                "chansub": {"restricted_bitrates": []},
                "vod_id": int(video_id),
            }
        )

    def clip_token(self, slug: str) -> dict[str, str]:
        """Permission to load a clip."""
        return self._signed({"authorization": {"forbidden": False, "reason": ""}, "clip_slug": slug})

    def refusal(self, value: str, signature: str, key: str, wanted: object) -> str:
        """Why a token does not open something, as an error code; "" = it does.

        Args:
            value: The token's text.
            signature: What came with it.
            key: Which of its fields names the thing.
            wanted: The thing.
        """
        if not hmac.compare_digest(signature.encode(), self._sign(value).encode()):
            return "invalid_signature"
        fields = json.loads(value)  # ours, as the signature says
        if fields["expires"] < self._state.world.clock.timestamp():
            return "nauth_token_expired"
        return "" if fields.get(key) == wanted else "unauthorized_entitlements"

    def _signed(self, fields: Mapping[str, object]) -> dict[str, str]:
        now = int(self._state.world.clock.timestamp())
        common = {"expires": now + _VALID_SECONDS, "https_required": True, "player_type": "site", "user_id": None}
        value = json.dumps({**fields, **common, "version": 3}, separators=(",", ":"))
        signature = self._sign(value)
        self._state.world.secrets.note("playback signature", signature)
        return {"value": value, "signature": signature}

    def _sign(self, value: str) -> str:
        return hmac.new(self._key, value.encode(), hashlib.sha1).hexdigest()
