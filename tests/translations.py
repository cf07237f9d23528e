"""The catalogues of texts: `python -m tests.translations [FILE.json ...]` brings them up to date with the sources.

Translations can be handed in as JSON files, for many at once: `{"Language": {"de": "Sprache", "es": "Idioma"}, "%n
message(s)": {"de": ["%n Nachricht", "%n Nachrichten"], ...}, "Open||its comment": ...}`.

Qt's `lupdate` finds the texts, `lrelease` compiles what people have translated. A scanner of our own reads the calls of
`tr` and `marked`, too: what the two do not agree on is a text that would not be translated.
"""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
_PACKAGE = ROOT / "mini_ttv"
_FORMS = 2  # of a noun, in each of these languages: one, many
_NAME = re.compile(r"%n|\{(\w*)[^{}]*\}")
_AT_THE_END = ("…", ":", "?", "\n", " ", ".")


@dataclass(frozen=True, slots=True)
class Key:
    """What a text is found by."""

    text: str
    comment: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A text in a catalogue, with the forms of its translation."""

    key: Key
    forms: tuple[str, ...]
    finished: bool


def sources() -> list[Path]:
    """The modules with texts for people; the emulator speaks to programs."""
    return sorted(path for path in _PACKAGE.rglob("*.py") if "emulator" not in path.parts)


def update() -> None:
    """Bring the catalogues up to date with the sources, and compile them."""
    for language in LANGUAGES:
        catalogue = CATALOGUES / f"mini_ttv_{language}.ts"
        _run(
            "lupdate", "-silent", "-no-obsolete", "-locations", "none", "-sort-messages",
            "-disable-heuristic", "sametext", "-disable-heuristic", "similartext",
            "-tr-function-alias", "QT_TR_NOOP+=marked", "-source-language", "en", "-target-language", language,
            *map(str, sources()), "-ts", str(catalogue),
        )  # fmt: skip
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """Make the file that the program loads from the one that people write."""
    fresh = target.with_suffix(".new")
    _run("lrelease", "-silent", str(catalogue), "-qm", str(fresh))
    fresh.replace(target)  # as a whole: a program that runs has the old one mapped into its memory


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([str(program), *arguments], check=False, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{tool}: {done.stderr.splitlines()[0]}")


def entries(catalogue: Path) -> list[Entry]:
    """What a catalogue holds."""
    found = []
    for message in ET.parse(catalogue).getroot().iter("message"):
        translation = message.find("translation")
        plural = message.get("numerus") == "yes"
        forms: tuple[str, ...] = ()
        if translation is not None:
            many = translation.findall("numerusform")
            forms = tuple(form.text or "" for form in many) if plural else (translation.text or "",)
        key = Key(message.findtext("source", ""), message.findtext("comment", ""), plural)
        found.append(Entry(key, forms, translation is not None and translation.get("type") is None))
    return found


def troubles_of(entry: Entry) -> Iterator[str]:
    """What is wrong with a translation."""
    if not entry.finished or not all(entry.forms):
        yield "is not translated"
        return
    if len(entry.forms) != (_FORMS if entry.key.plural else 1):
        yield "lacks a plural form"
    for form in entry.forms:
        if names(form) != names(entry.key.text):
            yield f"has other names in braces than its translation {form!r}"
        for end in _AT_THE_END:
            if form.endswith(end) != entry.key.text.endswith(end):
                yield f"does not end as its translation {form!r}"
        if form.startswith(" ") != entry.key.text.startswith(" "):
            yield f"does not begin as its translation {form!r}"


def names(text: str) -> set[str]:
    """The places of a text that are filled in."""
    return {found[0] for found in _NAME.finditer(text)}


@dataclass(frozen=True, slots=True)
class Found:
    """A text in the sources; with a trouble, where it is said in a way that cannot work."""

    place: str
    key: Key
    trouble: str = ""


def found_in(path: Path) -> Iterator[Found]:
    """The calls of `tr` and `marked` in a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path == _PACKAGE / "core" / "translation.py":
        return
    place = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
    early = {id(node) for node in _at_import(tree)}
    in_f_strings = {
        id(node) for outer in ast.walk(tree) if isinstance(outer, ast.JoinedStr) for node in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := _name_of(node.func)) in {"tr", "marked"}:
            where = f"{place}:{node.lineno}"
            if id(node) in in_f_strings and isinstance(next(iter(node.args), None), ast.Constant):
                yield Found(where, Key(ast.unparse(node)), "stands in an f-string, where no tool finds it")
            elif name == "tr" and id(node) in early:
                yield Found(where, Key(ast.unparse(node)), "is said while the module is imported: mark it")
            else:
                yield from _read(node, name, where)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return "tr" if function.attr == "tr" else ""
    return function.id if isinstance(function, ast.Name) else ""


def _at_import(tree: ast.AST) -> Iterator[ast.AST]:
    """What runs when the module is imported: everything but the bodies of functions."""
    yield tree
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in (*child.decorator_list, child.args):
                yield from _at_import(part)
        elif not isinstance(child, ast.Lambda):
            yield from _at_import(child)


def _read(call: ast.Call, name: str, place: str) -> Iterator[Found]:
    first, *others = call.args or [ast.Constant(value=None)]
    if isinstance(call.func, ast.Attribute):
        yield Found(place, Key(ast.unparse(call)), "is no call of core.translation.tr")
    elif isinstance(first, ast.Constant) and isinstance(first.value, str):
        comment = others[0].value if others and isinstance(others[0], ast.Constant) else ""
        key = Key(first.value, str(comment or ""), plural=len(others) > 1)
        yield Found(place, key, _misfit(key, call) if name == "tr" else "")
    elif name == "marked" or not isinstance(first, ast.Name | ast.Attribute | ast.Subscript | ast.Call):
        yield Found(place, Key(ast.unparse(first)), "is no text in quotes: no tool finds it")


def _misfit(key: Key, call: ast.Call) -> str:
    """What is wrong between a text and what is handed in for it."""
    if key.plural != ("%n" in key.text):
        return "has %n without a count, or a count without %n"
    if len(call.args) == 2 and call.keywords:
        return "has a comment and values, but no count: lupdate takes the first value for one"
    given = {keyword.arg for keyword in call.keywords}
    wanted = {found[1] for found in _NAME.finditer(key.text) if found[0] != "%n"}
    if None not in given and given and given != wanted:
        return f"is given {given} for {wanted}"
    return ""


_LOOKS_LIKE_WORDS = re.compile(r"^\W*[A-Z][a-z]+(?:[ ,.:…'!?]|$)|[a-z]{2,},? [a-z]{2,} [a-z]{2,}")
_STYLE = re.compile(r"\{[^}]*;")
_NOT_SHOWN = {"setObjectName", "setStyleSheet", "setProperty", "set_role", "spawn", "cast", "getattr", "TypeVar"}


def unsaid_in(path: Path) -> Iterator[tuple[int, str]]:
    """Texts of a module that look as if a person read them, and that are in nobody's language but English."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    fine = {id(part) for node in ast.walk(tree) for inner in _not_for_people(node) for part in ast.walk(inner)}
    for node in (each for each in ast.walk(tree) if isinstance(each, ast.Constant)):
        text = node.value if id(node) not in fine else None
        if isinstance(text, str) and _LOOKS_LIKE_WORDS.search(text) and not _STYLE.search(text):
            yield node.lineno, text


def _not_for_people(node: ast.AST) -> Iterator[ast.AST]:
    """Parts of a node whose texts are said already, or are for programmers."""
    match node:
        case ast.Expr(value=ast.Constant() as words):  # documentation
            yield words
        case ast.Call(func=ast.Name(id="tr" | "marked")):
            yield from node.args
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _NOT_SHOWN:
            yield node
        case ast.Call(func=ast.Attribute(value=ast.Name(id="_LOGGER" | "_logger"))):
            yield node
        case ast.arg(annotation=ast.expr() as type_) | ast.AnnAssign(annotation=type_):
            yield type_
        case ast.FunctionDef(returns=ast.expr() as type_) | ast.Subscript(slice=type_):
            yield type_


def fill(words: dict[str, dict[str, str | list[str]]]) -> None:
    """Put translations into the catalogues; what no source says is left out."""
    for language in LANGUAGES:
        catalogue = CATALOGUES / f"mini_ttv_{language}.ts"
        tree = ET.parse(catalogue)
        for message in tree.getroot().iter("message"):
            comment = message.findtext("comment", "")
            key = message.findtext("source", "") + (f"||{comment}" if comment else "")
            translation = message.find("translation")
            if language in words.get(key, {}) and translation is not None:
                _write(translation, words[key][language])
        tree.write(catalogue, encoding="utf-8", xml_declaration=True)


def _write(translation: ET.Element, words: str | list[str]) -> None:
    translation.attrib.pop("type", None)
    for old in translation.findall("numerusform"):
        translation.remove(old)
    translation.text = words if isinstance(words, str) else None
    for form in () if isinstance(words, str) else words:
        ET.SubElement(translation, "numerusform").text = form


def main() -> None:
    """Bring all up to date, and say what is not translated."""
    update()
    if sys.argv[1:]:
        for name in sys.argv[1:]:
            fill(json.loads(Path(name).read_text(encoding="utf-8")))
        update()
    for language in LANGUAGES:
        for each in entries(CATALOGUES / f"mini_ttv_{language}.ts"):
            for trouble in troubles_of(each):
                sys.stdout.write(f"{language}: {each.key.text!r} {trouble}\n")


if __name__ == "__main__":
    main()
