"""What the services are made from: settings, places, and the environment."""

from collections.abc import Mapping

from mini_ttv.app.chatting import ChatWishes
from mini_ttv.app.demo import Demo
from mini_ttv.app.notice_wishes import notice_rules
from mini_ttv.app.plan import Plan
from mini_ttv.app.preferences import Preferences
from mini_ttv.app.services import Wishes
from mini_ttv.core.quality import QualityPreference
from mini_ttv.services.client_setup import Given
from mini_ttv.services.watch import Habits
from mini_ttv.settings import Settings
from mini_ttv.settings_sources import client_secret
from mini_ttv.ui.resources import resource

_MEGABYTE = 1024 * 1024


def habits(settings: Settings) -> Habits:
    """What playback does without being asked."""
    return Habits(settings.catch_up, settings.step_down, settings.step_up)


def wishes_of(plan: Plan, demo: Demo | None, environ: Mapping[str, str], preferences: Preferences) -> Wishes:
    """Put them together.

    Args:
        plan: what was decided before anything was made.
        demo: the local Twitch, where this is a demo.
        environ: the environment, for the client secret.
        preferences: keep the client id.
    """
    settings, places = plan.settings, plan.places
    return Wishes(
        endpoints=demo.endpoints if demo else plan.endpoints,
        client_id=demo.client_id if demo else settings.client_id,
        client_secret=None if demo else client_secret(environ),
        redirect_uri=settings.redirect_uri,
        database=places.data / "hits.sqlite",
        pictures=places.cache / "pictures",
        picture_bytes=settings.picture_cache_mb * _MEGABYTE,
        quality=QualityPreference(settings.quality),
        channel_qualities=settings.channel_qualities,
        low_latency=settings.low_latency,
        codecs=tuple(settings.codecs.split(",")),
        habits=habits(settings),
        reconnect_minutes=settings.reconnect_minutes,
        chat=ChatWishes(settings.chat_history, settings.chat_eventsub),
        notifications=settings.notifications,
        notice_rules=notice_rules(settings)[0],
        hit_days=settings.hit_retention_days,
        message_days=settings.hit_message_days,
        icon=str(resource("app", "mini-ttv-128.png")),
        throw_away=demo is not None,
        keep_client_id=lambda client_id: preferences.keep("client_id", client_id),
        given=Given() if demo else Given(bool(environ.get("MINI_TTV_CLIENT_ID")), bool(client_secret(environ))),
    )
