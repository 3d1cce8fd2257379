"""Every text of a record, with its place: the values typed as text, and the keys that the leader chose."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from peerctl.model.finding import Route
from peerctl.model.record import Record, kebab


@dataclass(frozen=True, slots=True)
class Text:
    """A text and where it stands."""

    value: str
    at: Route
    is_key: bool = False


def words(value: object, found: list[str]) -> list[str]:
    """Collect the same texts without their places: many times faster, for a first look."""
    if type(value) is str:
        found.append(value)
    elif isinstance(value, Record):
        for item in value.__dict__.values():
            if item:
                words(item, found)
    elif isinstance(value, tuple):
        for item in value:
            words(item, found)
    elif isinstance(value, dict):
        found.extend(value)
        for item in value.values():
            words(item, found)
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
