"""What is meant by an edit: changes to plain data, and the data as it should be after them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from peerctl.files.build import Data
from peerctl.model.finding import Key

Plain: TypeAlias = "str | int | float | bool | date | Mapping[str, Plain] | Sequence[Plain] | None"
"""What can be written: a str is text and is quoted where it could be taken for something else, such as `no`."""

Keys: TypeAlias = tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Let a value stand at a place; keys that are missing on the way are added."""

    keys: Keys
    value: Plain


@dataclass(frozen=True, slots=True)
class Append:
    """Add an item at the end of a list; a list that is missing is added, and one value alone becomes a list."""

    keys: Keys
    value: Plain


@dataclass(frozen=True, slots=True)
class Insert:
    """Add an item before one of a list; the last key is the number of that one."""

    keys: Keys
    value: Plain


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away a key with its value, or an item of a list; without keys, the whole file."""

    keys: Keys


Change: TypeAlias = Set | Append | Insert | Remove


class Bare(str):
    """The text of a day, a number or a yes-or-no: it is written without quotes."""

    __slots__ = ()


_OPPOSITES = {"true": "false", "yes": "no", "ja": "nej"}
_OPPOSITES |= {no: yes for yes, no in _OPPOSITES.items()}
_YES = frozenset(["true", "yes", "ja"])


def wanted(data: Data, change: Change) -> tuple[Keys, Data]:
    """Give the place that a change touches, and what should stand there after it.

    Where keys are missing on the way, the place is that of the first one.

    Raises:
        LookupError: a number leads to no item, or a key into something that is no record.
    """
    if isinstance(change, Insert):
        return _with_one_more(data, change)
    node = data
    for depth, key in enumerate(change.keys):
        if node is None or (isinstance(node, dict) and key not in node and isinstance(key, str)):
            return _missing(change, depth, node)
        node = inside(node, key)
    if isinstance(change, Append):
        items = node if isinstance(node, list) else [] if node is None else [node]
        return change.keys, [*items, plain(change.value, None, change.keys)]
    return change.keys, plain(change.value, node, change.keys) if isinstance(change, Set) else None


def _with_one_more(data: Data, change: Insert) -> tuple[Keys, Data]:
    *way, at = change.keys
    items = data
    for key in way:
        items = inside(items, key)
    if not isinstance(items, list) or not isinstance(at, int) or not 0 <= at < len(items):
        raise LookupError
    return change.keys[:-1], [*items[:at], plain(change.value, None, change.keys), *items[at:]]


def _missing(change: Set | Append | Remove, depth: int, node: Data) -> tuple[Keys, Data]:
    """Give the first key that is missing, and all that belongs under it."""
    if isinstance(change, Remove):
        raise LookupError  # noqa: TRY004  # the key is missing
    value = plain(change.value, None, change.keys)
    value = [value] if isinstance(change, Append) else value
    known = depth if node is None else depth + 1
    for key in reversed(change.keys[known:]):
        if isinstance(key, int):
            raise LookupError  # noqa: TRY004  # the item is missing
        value = {key: value}
    return change.keys[:known], value


def inside(node: Data, key: Key) -> Data:
    """Give what stands under a key, or at a place of a list.

    Raises:
        LookupError: nothing does.
    """
    if isinstance(node, dict) and isinstance(key, str):
        return node[key]
    if isinstance(node, list) and isinstance(key, int) and 0 <= key < len(node):
        return node[key]
    raise LookupError


def applied(data: Data, keys: Keys, value: Data, *, gone: bool = False) -> Data:
    """Give the data with another value at a place, or without it."""
    if not keys:
        return value
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        assert isinstance(data, list)  # noqa: S101  # `wanted` has walked here
        new = [] if gone and not rest else [applied(data[key], rest, value, gone=gone)]
        return [*data[:key], *new, *data[key + 1 :]]
    known = data if isinstance(data, dict) else {}
    if gone and not rest:
        return {name: old for name, old in known.items() if name != key}
    return {**known, key: applied(known.get(key), rest, value, gone=gone)}


def plain(value: Plain, old: Data, keys: Keys = ()) -> Data:
    """Give a value as the reader would: every scalar as text, and a yes-or-no in the words that stand there now."""
    if isinstance(value, Mapping):
        known = old if isinstance(old, dict) else {}
        return {str(key): plain(item, known.get(key), (*keys, key)) for key, item in value.items()}
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, Sequence):
        before = old if isinstance(old, list) else []
        return [plain(item, before[index] if index < len(before) else None, keys) for index, item in enumerate(value)]
    if isinstance(value, bool):
        return Bare(_yes_no(value, old if isinstance(old, str) else "", keys))
    return Bare(value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value)


def _yes_no(value: bool, old: str, keys: Keys) -> str:  # noqa: FBT001  # the value itself
    """Word a yes-or-no: as it is worded now, else true or false for a fact, as in the format's examples, else yes or no."""
    word = old.lower()
    if word not in _OPPOSITES:
        return ("true" if value else "false") if "facts" in keys else "yes" if value else "no"
    if (word in _YES) is value:
        return old
    opposite = _OPPOSITES[word]
    return opposite.upper() if old.isupper() else opposite.title() if old.istitle() else opposite
