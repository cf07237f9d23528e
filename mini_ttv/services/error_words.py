"""What to tell people of an error; most say it themselves."""

from mini_ttv.core.errors import ApiError, MiniTtvError, MissingScope, RateLimited, ServerError
from mini_ttv.core.translation import tr


def sentence(error: MiniTtvError) -> str:
    """A sentence that says what happened and what to do."""
    match error:
        case ServerError():
            return tr("Twitch has trouble at the moment (HTTP {status}). Try again later.", status=error.status)
        case RateLimited():
            return tr("Twitch was asked too often. Try again in a minute.")
        case MissingScope():
            return tr("Your Twitch login does not allow that; log in again to allow it.")
        case ApiError():
            return tr("Twitch refused: {error}.", error=error)
    return str(error)
