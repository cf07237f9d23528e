"""What to tell people of an error; most say it themselves."""

from mini_ttv.core.errors import ApiError, MiniTtvError, MissingScope, RateLimited, ServerError


def sentence(error: MiniTtvError) -> str:
    """A sentence that says what happened and what to do."""
    match error:
        case ServerError():
            return f"Twitch has trouble at the moment (HTTP {error.status}). Try again later."
        case RateLimited():
            return "Twitch was asked too often. Try again in a minute."
        case MissingScope():
            return "Your Twitch login does not allow that; log in again to allow it."
        case ApiError():
            return f"Twitch refused: {error}."
    return str(error)
