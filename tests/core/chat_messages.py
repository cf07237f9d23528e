"""Chat messages for tests."""

from mini_ttv.core.chat import ChatMessage, EmoteFragment, Fragment, TextFragment
from mini_ttv.core.emotes import Emote, Provider


def emote(name: str, provider: Provider = Provider.SEVENTV) -> Emote:
    """An emote whose id is its name."""
    return Emote(provider, name, name)


def message(*pieces: str | Emote | Fragment, **values: object) -> ChatMessage:
    """A message of these texts, emotes and fragments; `values` are its other fields."""
    fragments = tuple(_fragment(piece) for piece in pieces)
    fields: dict[str, object] = {
        "id": "m1",
        "channel": "chan",
        "channel_id": "11",
        "user_id": "22",
        "login": "someone",
        "display_name": "Someone",
        "color": "",
        "badges": (),
        "text": "".join(fragment.text for fragment in fragments),
        "fragments": fragments,
        "sent_at": 1_700_000_000.0,
    }
    return ChatMessage(**(fields | values))  # type: ignore[arg-type] # the tests' own values


def _fragment(piece: str | Emote | Fragment) -> Fragment:
    if isinstance(piece, str):
        return TextFragment(piece)
    return EmoteFragment(piece.name, piece) if isinstance(piece, Emote) else piece
