"""Every text that a person reads is in the catalogues, in each language, and nothing else is."""

from pathlib import Path

import pytest

from tests.translations import (
    CATALOGUES,
    LANGUAGES,
    Entry,
    Found,
    Key,
    compile_catalogue,
    entries,
    found_in,
    sources,
    troubles_of,
    unsaid_in,
)

_NAMES = {
    "American Sign Language", "Colors", "Enter", "Esc", "Fusion", "Hype Chat · ", "Mini TTV", "Mini TTV ", "Mini TTV: ",
    "Twitch", "Space", "Up", "Down", "browser is not",
}  # fmt: skip
_WITHOUT_WORDS = {"language_names.py", "picture_decoding.py", "resources.py", "stylesheet.py"}
_TERMINAL = {
    "__main__.py",
    "cli.py",
    "login.py",
    "run_report.py",
    "surroundings.py",
}  # and commands: they speak English
_FOR_PROGRAMMERS = {
    "images.py",
    "keyring_backend.py",
    "keyring_vault.py",
    "picture_decoding.py",
    "resources.py",
    "wires.py",
}
_HOW = "Run `python -m tests.translations`, and write what is missing into resources/translations."


@pytest.fixture(scope="module")
def found() -> list[Found]:
    return [each for path in sources() for each in found_in(path)]


def test_texts_are_said_in_ways_that_the_tools_find(found: list[Found]) -> None:
    assert [f"{each.place}: {each.key.text!r} {each.trouble}" for each in found if each.trouble] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_the_texts_of_the_sources_and_no_others(language: str, found: list[Found]) -> None:
    held = {entry.key for entry in entries(CATALOGUES / f"mini_ttv_{language}.ts")}
    said = {each.key for each in found if not each.trouble}

    assert (sorted(key.text for key in said - held), sorted(key.text for key in held - said)) == ([], []), _HOW


def test_no_text_of_a_window_is_left_in_english_alone() -> None:
    windows = [path for path in sources() if path.parent.name == "ui" and path.name not in _WITHOUT_WORDS]

    unsaid = [
        f"{path.name}:{line}: {text!r}" for path in windows for line, text in unsaid_in(path) if text not in _NAMES
    ]

    assert unsaid == []


def test_no_sentence_for_a_person_is_left_in_english_alone() -> None:
    silent = _TERMINAL | _FOR_PROGRAMMERS
    rooms = [path for path in sources() if path.name not in silent and not path.stem.endswith("_command")]

    unsaid = [f"{path.name}:{line}: {text!r}" for path in rooms for line, text in unsaid_in(path) if _is_sentence(text)]

    assert unsaid == []


def _is_sentence(text: str) -> bool:
    return text[0].isupper() and text.endswith((".", "…", "?")) and not text.endswith("...")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated(language: str) -> None:
    troubles = [
        f"{entry.key.text!r} {trouble}"
        for entry in entries(CATALOGUES / f"mini_ttv_{language}.ts")
        for trouble in troubles_of(entry)
    ]

    assert troubles == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_what_was_translated(language: str, tmp_path: Path) -> None:
    catalogue = CATALOGUES / f"mini_ttv_{language}.ts"
    compile_catalogue(catalogue, tmp_path / "made.qm")

    assert (tmp_path / "made.qm").read_bytes() == catalogue.with_suffix(".qm").read_bytes(), _HOW


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ('tr(f"It is {x}")', "no text in quotes"),
        ('tr("a" if x else "b")', "no text in quotes"),
        ('tr("a" + x)', "no text in quotes"),
        ("marked(x)", "no text in quotes"),
        ('f"<b>{tr(\'bold\')}</b>"', "f-string"),
        ('x.tr("Hello")', "no call of"),
        ('tr("%n message(s)")', "without"),
        ('tr("messages", "", x)', "without"),
        ('tr("Hello {name}", nmae=x)', "is given"),
        ('tr("Hello {name}", "a greeting", name=x)', "takes the first value"),
        ('tr("Hello {name}", name=x)', ""),
        ('tr("%n message(s) of {name}", "", x, name=x)', ""),
        ('marked("Later")', ""),
    ],
)  # fmt: skip
def test_a_text_that_no_tool_finds_is_told(line: str, trouble: str, tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(f"def said(x):\n    return {line}\n", encoding="utf-8")

    (found,) = found_in(module)

    assert trouble in found.trouble
    assert bool(trouble) == bool(found.trouble)


def test_a_text_that_is_said_while_a_module_is_imported_is_told(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        'A = tr("a")\nclass B:\n    b = tr("b")\ndef c(x=tr("c")):\n    return tr("d")\nE = lambda: tr("e")\n',
        encoding="utf-8",
    )

    assert {found.key.text for found in found_in(module) if found.trouble} == {"tr('a')", "tr('b')", "tr('c')"}


@pytest.mark.parametrize(
    ("source", "forms", "fits"),
    [
        ("Hello {name}", ("Hallo {name}",), True),
        ("Hello {name}", ("Hallo",), False),
        ("Hello {name}", ("",), False),
        ("Open …", ("Öffnen …",), True),
        ("Open …", ("Öffnen",), False),
        ("%n message(s)", ("%n Nachricht", "%n Nachrichten"), True),
        ("%n message(s)", ("%n Nachricht",), False),
        ("%n message(s)", ("eine Nachricht", "%n Nachrichten"), False),
    ],
)
def test_a_translation_that_does_not_fit_is_told(source: str, forms: tuple[str, ...], *, fits: bool) -> None:
    entry = Entry(Key(source, plural="%n" in source), forms, finished=True)

    assert (list(troubles_of(entry)) == []) is fits
