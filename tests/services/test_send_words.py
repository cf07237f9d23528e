import pytest

from mini_ttv.core.chat_sending import ChatModes
from mini_ttv.core.errors import ApiError, BadAnswer, Forbidden, MiniTtvError, RateLimited, ServerError
from mini_ttv.services.send_words import modes_words, trouble_words, wait_words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RateLimited(429, "", None), "Twitch has taken too many messages from here. Try again in a minute."),
        (Forbidden(403, ""), "You may not write in this chat: Twitch does not say why."),
        (ApiError(422, "The message is too large"), "The message is too long."),
        (
            ApiError(400, "Message cannot be replied to."),
            "The message that you answer to is gone.",
        ),
        (ApiError(400, "No."), "Twitch refused: No. (HTTP 400)."),
    ],
)
def test_troubles(error: MiniTtvError, words: str) -> None:
    assert trouble_words(error) == words


@pytest.mark.parametrize("error", [ServerError(503, ""), BadAnswer("Rubbish.")])
def test_nobody_knows_what_became_of_it(error: MiniTtvError) -> None:
    assert trouble_words(error).startswith("It is not known whether it was sent. ")


def test_modes() -> None:
    assert modes_words(ChatModes()) == ""
    assert modes_words(ChatModes(followers_only=0, slow=1)) == "Followers only, slow mode (1 second)"


@pytest.mark.parametrize(
    ("seconds", "words"), [(-1, "0:00"), (0.1, "0:01"), (9, "0:09"), (61.0, "1:01"), (3723.4, "1:02:04")]
)
def test_waits(seconds: float, words: str) -> None:
    assert wait_words(seconds) == words
