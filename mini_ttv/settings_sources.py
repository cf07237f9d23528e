"""Where the settings of a run come from: the file, over it the environment, over it the command line."""

from collections.abc import Mapping

from mini_ttv.core.errors import SettingsError
from mini_ttv.core.secret import Secret
from mini_ttv.core.translation import marked, tr
from mini_ttv.settings import Settings, Value, checked, option_names

ENVIRONMENT_PREFIX = "MINI_TTV_"


def given_by(environ: Mapping[str, str], arguments: Mapping[str, object]) -> dict[str, str]:
    """The options that this run was started with, and by what: changing these here would change nothing.

    By which variable, or marked words, as the language is not known yet.
    """
    variables = {name: f"{ENVIRONMENT_PREFIX}{name.upper()}" for name in option_names()}
    fixed = {name: key for name, key in variables.items() if key in environ}
    return fixed | dict.fromkeys(arguments, marked("the command line"))


def resolve(
    from_file: Mapping[str, object], environ: Mapping[str, str], arguments: Mapping[str, object]
) -> tuple[Settings, tuple[str, ...]]:
    """The settings of this run: the file's, over these the environment's, over these the command line's.

    Args:
        from_file: what the settings file holds; unknown keys are left alone.
        environ: the environment; `MINI_TTV_VOLUME` and so on.
        arguments: options of the command line that were given.

    Returns:
        The settings, and one sentence for each value that made no sense and was passed over.
    """
    names = option_names()
    sources: tuple[tuple[str, Mapping[str, object]], ...] = (
        (tr("the settings file"), {name: from_file[name] for name in names if name in from_file}),
        (
            tr("the environment"),
            {name: environ[key] for name in names if (key := ENVIRONMENT_PREFIX + name.upper()) in environ},
        ),
        (tr("the command line"), arguments),
    )
    values: dict[str, Value] = {}
    messages: list[str] = []
    for source, given in sources:
        for name, value in given.items():
            try:
                values[name] = checked(name, value)
            except SettingsError as error:
                messages.append(tr("In {source}: {error}", source=source, error=error))
    return Settings(**values), tuple(messages)  # type: ignore[arg-type] # checked above


def client_secret(environ: Mapping[str, str]) -> Secret | None:
    """The client secret of a confidential client, which lives in the environment or the keyring and in no file."""
    text = environ.get(f"{ENVIRONMENT_PREFIX}CLIENT_SECRET", "")
    return Secret(text) if text else None
