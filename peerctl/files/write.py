"""From plain data to text: one canonical layout, as the format's examples have it."""

import re
from dataclasses import dataclass, replace

from peerctl.files.build import Data
from peerctl.files.changes import Bare
from peerctl.files.text import CONTROL

_BLOCK = frozenset(["facts", "attendance", "wishes", "series"])
"""Keys whose records have a line for each entry, even where there are few."""

_MISTAKABLE = re.compile(
    r"~|<<|=|y|n|yes|no|on|off|true|false|null|[-+]?\.(?:inf|nan)"
    r"|[-+.]?[0-9][-+0-9_.,:]*(?:e[-+]?[0-9]+)?|0[box][0-9a-f_]+",
    re.IGNORECASE,
)
"""What some reader of YAML takes for something else than text: an hour such as 10:00 for a number to base 60."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN = re.compile(r"[^\W_](?:[^\n]*[^\s:])?")
_PLAIN_IN_FLOW = re.compile(r"[^\W_](?:[^\n,?\[\]{}]*[^\s:,?\[\]{}])?")
"""PyYAML's own parser ends a text between brackets at a question mark, too."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ESCAPED = re.compile(rf'[\\"\n\t]|{CONTROL.pattern}')


@dataclass(frozen=True, slots=True)
class Indentation:
    """How far in things stand."""

    mapping: int = 2
    """A record, seen from the key above it."""
    dash: int = 2
    """The dash of an item, seen from the key above it."""
    gap: int = 1
    """Blanks after a dash."""


CANONICAL = Indentation()


def scalar(text: Data, style: str = "", *, flow: bool = False) -> str:
    """Write a scalar: without quotes where that is safe, else in the quotes given, else in double quotes."""
    if not isinstance(text, str):
        return "~"
    if isinstance(text, Bare) and not style:
        return text
    if style == "'" and "\n" not in text and not CONTROL.search(text):
        return "'" + text.replace("'", "''") + "'"
    if style != '"' and is_plain(text, flow=flow):
        return text
    return '"' + _ESCAPED.sub(lambda found: _ESCAPES.get(found.group()) or _code(found.group()), text) + '"'


def _code(sign: str) -> str:
    return f"\\u{ord(sign):04X}"


def is_plain(text: str, *, flow: bool) -> bool:
    """Tell whether a text can stand without quotes, and no reader takes it for something else."""
    return is_safe(text, flow=flow) and bool(_DAY.fullmatch(text) or not _MISTAKABLE.fullmatch(text))


def is_safe(text: str, *, flow: bool) -> bool:
    """Tell whether a text can stand without quotes."""
    pattern = _PLAIN_IN_FLOW if flow else _PLAIN
    return (
        bool(pattern.fullmatch(text))
        and not any(sign in text for sign in (": ", " #", "\t"))
        and not CONTROL.search(text)
    )


def flow(value: Data, *, padded: bool = False, inside: bool = True) -> str:
    """Write a value on one line.

    Args:
        value: the value.
        padded: whether blanks stand inside the outer brackets or braces.
        inside: whether it stands in brackets or braces of others.
    """
    blank = " " if padded and value else ""
    if isinstance(value, dict):
        return "{" + blank + ", ".join(pair(key, item) for key, item in value.items()) + blank + "}"
    if isinstance(value, list):
        return "[" + blank + ", ".join(flow(item) for item in value) + blank + "]"
    return scalar(value, flow=inside)


def pair(key: str, value: Data) -> str:
    """Write a key and its value between braces."""
    return f"{name(key)}: {flow(value)}"


def name(key: str) -> str:
    """Write a key; a word such as `on` needs no quotes there."""
    return key if is_safe(key, flow=True) else scalar(key, '"')


def is_inline(key: str, value: Data) -> bool:
    """Tell whether a value stands on the line of its key: everything but lists of records, and what holds them."""
    if isinstance(value, dict) and value:
        return key not in _BLOCK and all(is_inline(inner, item) for inner, item in value.items())
    if isinstance(value, list):
        return not any(isinstance(item, dict) for item in value)
    return True


def entry(key: str, value: Data, column: int, indentation: Indentation = CANONICAL, gap: int = 1) -> str:
    """Write a key and its value, from a column on; the first line comes without its indentation."""
    if is_inline(key, value):
        return f"{name(key)}:{' ' * gap}{flow(value, inside=False)}"
    inner = column + (indentation.mapping if isinstance(value, dict) else indentation.dash)
    return f"{name(key)}:\n{' ' * inner}{block(value, inner, indentation)}"


def block(value: Data, column: int, indentation: Indentation = CANONICAL) -> str:
    """Write a value over as many lines as it takes, from a column on."""
    between = "\n" + " " * column
    if isinstance(value, dict) and value:
        return between.join(entry(key, part, column, indentation) for key, part in value.items())
    if isinstance(value, list) and value:
        return between.join(item(part, column, indentation) for part in value)
    return flow(value, inside=False)


def item(
    value: Data,
    column: int,
    indentation: Indentation = CANONICAL,
    *,
    in_block: bool | None = None,
    padded: bool = False,
) -> str:
    """Write an item of a list, with its dash in a column.

    Args:
        value: the item.
        column: where the dash stands.
        indentation: how far in the rest stands.
        in_block: whether a record has a line for each key; otherwise as canonical: a record with an id, or with
            others inside it, has.
        padded: whether blanks stand inside the braces of a record.
    """
    dash = "-" + " " * indentation.gap
    if not isinstance(value, dict) or not value:
        return dash + flow(value, inside=False)
    if in_block is None:
        in_block = "id" in value or not is_inline("", value)
    return dash + (
        block(value, column + len(dash), replace(indentation, gap=1)) if in_block else flow(value, padded=padded)
    )
