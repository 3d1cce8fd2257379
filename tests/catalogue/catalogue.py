"""The sentences of the program and their Danish: what Babel finds in the code, and what the catalogue has."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

from peerctl.checks.manual import docstring, paragraphs, split_manual
from peerctl.checks.register import RULES
from peerctl.reports.agenda.manual import kind_paragraphs
from peerctl.reports.agenda.register import KINDS
from peerctl.show.schema import RECORDS as SCHEMAS
from peerctl.show.schema import descriptions

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data" / "locale" / "da" / "LC_MESSAGES"
PO, MO = FOLDER / "peerctl.po", FOLDER / "peerctl.mo"

KEYWORDS = {"say": None, "say_many": (1, 2), "help_text": None}
_WHEN = datetime(2000, 1, 1, tzinfo=UTC)
"""Git knows when the catalogue was changed; a time in it would only make conflicts."""
_PLACE = re.compile(r"(?<!\{)\{(\w*)\}(?!\})")


def empty() -> Catalog:
    """Give a Danish catalogue without sentences."""
    return Catalog(
        locale="da",
        project="peerctl",
        version="",
        header_comment="# The Danish of peerctl. Brought up to date by: python -m tests.catalogue.update",
        copyright_holder="the authors of peerctl",
        creation_date=_WHEN,
        revision_date=_WHEN,
        last_translator="the authors of peerctl",
        language_team="Danish",
        fuzzy=False,
    )


def extracted() -> Catalog:
    """Find every sentence of the code, every paragraph of the manuals of rules and of the agenda, and what keys are for."""
    catalog = empty()
    found = extract_from_dir(
        str(ROOT / "peerctl"), keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    )
    for file, _, message, comments, _ in sorted(found, key=lambda item: (item[0], item[1])):
        catalog.add(message, locations=[(f"peerctl/{file}", 0)], auto_comments=comments)
    for rule in RULES:
        file = rule.find.__module__.replace(".", "/") + ".py"
        for paragraph in paragraphs(split_manual(docstring(rule))[0]):
            catalog.add(paragraph, locations=[(file, 0)], auto_comments=["a paragraph of the manual"])
    for kind in KINDS:
        file = kind.find.__module__.replace(".", "/") + ".py"
        for one in kind_paragraphs(kind):
            catalog.add(one, locations=[(file, 0)], auto_comments=["a paragraph of the manual"])
    for record in SCHEMAS:
        for told in descriptions(record):
            catalog.add(told, locations=[("peerctl/show/schema.py", 0)], auto_comments=["what a key of a file is for"])
    return catalog


def danish() -> Catalog:
    """Read the Danish catalogue as it stands."""
    if not PO.is_file():
        return empty()
    with PO.open("rb") as file:
        return read_po(file, locale="da")


def updated() -> Catalog:
    """Give the Danish catalogue with exactly the sentences there are now, each with the Danish it has."""
    old, new = danish(), extracted()
    for message in new:
        known = old.get(message.id)
        if message.id and known is not None and not known.fuzzy and wordings(known) == wordings(message):
            message.string = known.string
    return new


def po_text(catalog: Catalog) -> bytes:
    """Write a catalogue for people."""
    out = BytesIO()
    write_po(out, catalog, width=110, include_lineno=False, sort_output=False)
    return re.sub(rb'"(?:Generated-By|Report-Msgid-Bugs-To): .*\n', b"", out.getvalue())


def compiled() -> Catalog:
    """Read the catalogue that the program reads."""
    with MO.open("rb") as file:
        return read_mo(file)


def mo_bytes(catalog: Catalog) -> bytes:
    """Write a catalogue for the program, which says in English what has no Danish."""
    whole = empty()
    for message in sentences(catalog):
        if translations(message):
            whole.add(message.id, message.string)
    out = BytesIO()
    write_mo(out, whole)
    return out.getvalue()


def wordings(message: Message) -> tuple[str, ...]:
    """Give the English of a sentence: one wording, or one and many."""
    return tuple(map(str, message.id)) if isinstance(message.id, (tuple, list)) else (message.id,)


def translations(message: Message) -> tuple[str, ...]:
    """Give the Danish of a sentence; empty where it has none."""
    strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return tuple(map(str, strings)) if all(strings) else ()


def places(text: str) -> set[str]:
    """Give the names of the values that stand in a sentence."""
    return set(_PLACE.findall(text))


def sentences(catalog: Catalog) -> Iterator[Message]:
    """Give every sentence of a catalogue."""
    return (message for message in catalog if message.id)


def literal_failures() -> Iterator[str]:
    """Name every call whose sentence Babel misses: it is no literal, or stands inside an f-string or another call."""
    found = {wording for message in sentences(extracted()) for wording in wordings(message)}
    for file in sorted((ROOT / "peerctl").rglob("*.py")):
        for node in _calls(ast.parse(file.read_text(encoding="utf-8"))):
            needed = node.args[: 2 if ast.unparse(node.func) == "say_many" else 1]
            if not all(isinstance(argument, ast.Constant) and argument.value in found for argument in needed):
                yield f"{file.relative_to(ROOT)}:{node.lineno}"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            yield node
