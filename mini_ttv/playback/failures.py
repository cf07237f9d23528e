"""From what streamlink and the servers said to one reason and a sentence that says what to do."""

from collections.abc import Iterable

from mini_ttv.core.channel_name import Channel, Clip, Target, Video
from mini_ttv.core.errors import PlaybackError, PlaybackFailure
from mini_ttv.core.playback import ChannelFacts
from mini_ttv.core.translation import marked, tr

_USHER_CODES = (
    ("geoblock", PlaybackFailure.GEO_BLOCKED),
    ("restricted in region", PlaybackFailure.GEO_BLOCKED),
    ("entitlement", PlaybackFailure.SUBSCRIBERS_ONLY),
    ("manifest_restricted", PlaybackFailure.SUBSCRIBERS_ONLY),
    ("resticted", PlaybackFailure.SUBSCRIBERS_ONLY),  # Twitch's own spelling
    ("transcode_does_not_exist", PlaybackFailure.OFFLINE),
    ("transcode does not exist", PlaybackFailure.OFFLINE),
)
_PLUGIN_WORDS = (
    ("integrity", PlaybackFailure.INTEGRITY),
    ("persistedquerynotfound", PlaybackFailure.INTEGRITY),
    ("unauthorized", PlaybackFailure.INTEGRITY),
)
_SENTENCES = {
    PlaybackFailure.OFFLINE: marked("{login} is offline."),
    PlaybackFailure.NOT_FOUND: marked("There is no channel called {login}, or it is banned."),
    PlaybackFailure.GEO_BLOCKED: marked("{login} cannot be watched in your region."),
    PlaybackFailure.SUBSCRIBERS_ONLY: marked("Only subscribers can watch {login} right now."),
    PlaybackFailure.INTEGRITY: marked("Twitch refused to hand out the video. Try again later, or update streamlink."),
    PlaybackFailure.NETWORK: marked("The video server does not answer. Check the network and try again."),
    PlaybackFailure.NO_RENDITION: marked(
        "{login} is live, but its video cannot be read right now. Try again in some seconds."
    ),
    PlaybackFailure.INVALID_NAME: marked("“{login}” is no channel name: letters, digits and underscores only."),
}


_OF_VIDEOS = {
    PlaybackFailure.NOT_FOUND: marked("There is no such video any more."),
    PlaybackFailure.GEO_BLOCKED: marked("This video cannot be watched in your region."),
    PlaybackFailure.SUBSCRIBERS_ONLY: marked("Only subscribers can watch this video."),
    PlaybackFailure.NO_RENDITION: marked("This video cannot be read right now. Try again in some seconds."),
    PlaybackFailure.INVALID_NAME: marked("“{name}” is no video of Twitch."),
}
_OF_CLIPS = {
    PlaybackFailure.NOT_FOUND: marked("There is no such clip any more."),
    PlaybackFailure.GEO_BLOCKED: marked("This clip cannot be watched in your region."),
    PlaybackFailure.SUBSCRIBERS_ONLY: marked("Only subscribers can watch this clip."),
    PlaybackFailure.NO_RENDITION: marked("This clip cannot be read right now. Try again in some seconds."),
    PlaybackFailure.INVALID_NAME: marked("“{name}” is no clip of Twitch."),
}


def failed(failure: PlaybackFailure, target: Target) -> PlaybackError:
    """The error for `failure` in the words of this program."""
    if isinstance(target, Channel):
        return PlaybackError(failure, tr(_SENTENCES[failure], login=target.login))
    name = name_of(target)
    words = (_OF_CLIPS if isinstance(target, Clip) else _OF_VIDEOS).get(failure) or _SENTENCES[failure]
    return PlaybackError(failure, tr(words, name=name, login=name))


def name_of(target: Target) -> str:
    """What tells it from others of its kind."""
    match target:
        case Channel(login):
            return login
        case Video(number):
            return number
        case Clip(slug):
            return slug


def from_plugin(message: str) -> PlaybackFailure:
    """What an error that the plugin raised means."""
    low = message.lower()
    return next((failure for word, failure in _PLUGIN_WORDS if word in low), PlaybackFailure.NETWORK)


def from_silence(  # noqa: PLR0913 - all that is known
    target: Target,
    *,
    usher_error: str,
    usher_answered: bool,
    no_token: bool,
    log: Iterable[str],
    facts: ChannelFacts,
) -> PlaybackFailure:
    """Why streamlink found no streams, which it says for a dozen reasons.

    Args:
        target: What was looked for.
        usher_error: The error code and text of usher's refusal, or nothing.
        usher_answered: Whether usher gave a list of renditions, none of which could be read.
        no_token: Whether Twitch handed out no playback token.
        log: What the plugin wrote to its log.
        facts: What Twitch's other doors say about the channel.
    """
    low = " ".join((usher_error, *log)).lower()
    known = next((failure for word, failure in _USHER_CODES if word in low), None)
    if known is PlaybackFailure.OFFLINE and facts.live:
        return PlaybackFailure.NO_RENDITION  # usher lags behind by some seconds
    if facts.exists is False:
        return PlaybackFailure.NOT_FOUND
    if known is not None:
        return known
    if no_token or (not isinstance(target, Channel) and not usher_answered):
        return PlaybackFailure.NOT_FOUND
    return PlaybackFailure.NO_RENDITION if facts.live or usher_answered else PlaybackFailure.OFFLINE
