"""What a run is made from, once options, environment and settings file have been read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mini_ttv.app.options import Options
from mini_ttv.endpoints import Endpoints, read_endpoints
from mini_ttv.settings import Settings, title_or_nothing
from mini_ttv.settings_file import Places, SettingsFile, places_for
from mini_ttv.settings_sources import given_by, resolve


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is decided before anything is made."""

    options: Options
    settings: Settings
    file: SettingsFile
    places: Places
    endpoints: Endpoints  # of a demo they come later
    messages: tuple[str, ...]  # sentences for the banner
    fixed: Mapping[str, str]  # options that the environment or the command line decides, and which of them


def make_plan(options: Options, environ: Mapping[str, str], demo_folder: Path | None = None) -> Plan:
    """Read the settings.

    Args:
        options: the command line.
        environ: the environment.
        demo_folder: the throw-away place of a demo.

    Raises:
        SettingsError: an endpoints file that was named cannot be read, or a profile's name makes no sense. Anything
            else that is wrong becomes a message, and the run goes on with defaults.
    """
    places = places_for(options.profile, demo_folder or options.data_dir)
    file = SettingsFile(places.settings_file, title_or_nothing)
    from_file, message = file.read()
    settings, messages = resolve(from_file, environ, options.settings())
    endpoints = Endpoints()
    if settings.endpoints and not options.demo:
        endpoints = read_endpoints(Path(settings.endpoints))
    told = tuple(each for each in (message, *messages) if each)
    return Plan(options, settings, file, places, endpoints, told, given_by(environ, options.settings()))
