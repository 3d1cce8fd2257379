"""Every text of a record, with its place: the values typed as text, and the keys that the leader chose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from peerctl.model.finding import Route
from peerctl.model.record import Record, kebab

Nested: TypeAlias = Record | dict[str, Any] | tuple[Any, ...]
"""What texts can stand in."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where it stands."""

    value: str
    at: Route
    is_key: bool = False


def words(value: Nested, found: list[str]) -> list[str]:
    """Collect the same texts without their places: many times faster, for a first look."""
    parts: Iterable[Any]
    if isinstance(value, Record):
        parts = value.__dict__.values()
    elif isinstance(value, dict):
        found.extend(value)
        parts = value.values()
    else:
        parts = value
    for part in parts:
        kind = type(part)
        if kind is str:
            found.append(part)
        elif part and kind is not int and isinstance(part, (Record, dict, tuple)):
            words(part, found)
    return found


def texts(value: object, at: Route) -> Iterator[Text]:
    """Give the texts in a record, a list or a value, at a place."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield Text(value, at)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), at.to(kebab(name)))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, at.to(index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield Text(str(key), at.to(key), is_key=True)
            yield from texts(item, at.to(key))
