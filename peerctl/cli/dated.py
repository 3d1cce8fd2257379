"""What was said of a day, as a change that puts it at its place in a file."""

from collections.abc import Mapping, Sequence
from datetime import date

from peerctl.calendar.next_event import Happening, Kind, place_of
from peerctl.files.changes import Append, Change, Insert, Keys, Plain


def given(said: Mapping[str, Plain]) -> dict[str, Plain]:
    """Leave out what was not said."""
    return {key: value for key, value in said.items() if value is not None and value != []}


def event_change(keys: Keys, history: Sequence[Happening], kind: Kind, on: date, said: Mapping[str, Plain]) -> Change:
    """Give the change that writes an event into a history, at the place of its day."""
    return _put(keys, place_of(history, kind, on), len(history), {"on": on, "event": kind.value, **said})


def item_change(keys: Keys, days: Sequence[date], day: date, item: Mapping[str, Plain]) -> Change:
    """Give the change that writes what was said of an item into a list, behind those of earlier days and of its own."""
    later = next((place for place, other in enumerate(days) if other > day), len(days))
    return _put(keys, later, len(days), given(item))


def _put(keys: Keys, place: int, length: int, item: Mapping[str, Plain]) -> Change:
    return Append(keys, item) if place == length else Insert((*keys, place), item)
