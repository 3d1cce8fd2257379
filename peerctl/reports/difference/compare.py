"""Comparing records so that no difference is passed over: what nobody has words for is told by its key."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.record import Record, kebab
from peerctl.reports.difference.change import Change, Kind
from peerctl.reports.events import Happening

R = TypeVar("R")

Both = tuple[str, R | None, R | None]
"""An id, what it was and what it is; None where it is not there."""


def differing(was: Mapping[str, R], now: Mapping[str, R]) -> Iterator[Both[R]]:
    """Give what is not the same in two mappings, by key."""
    for key in sorted(was.keys() | now.keys()):
        if was.get(key) != now.get(key):
            yield key, was.get(key), now.get(key)


def records(folder: str, was: Book, now: Book) -> Iterator[tuple[str, Any, Any]]:
    """Give the records of a folder that differ; those that cannot be read on one side are told of by their files."""
    unread = was.unread | now.unread
    if folder not in unread:
        found = differing(getattr(was, folder), getattr(now, folder))
        yield from (one for one in found if f"{folder}/{one[0]}.yaml" not in unread)


def numbered(items: Iterable[R], key: Callable[[R], str]) -> dict[str, R]:
    """Give items by their keys; a second one of the same key has a number."""
    seen: Counter[str] = Counter()
    found = {}
    for item in items:
        name = key(item)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name} {seen[name]}"] = item
    return found


def sorted_out(
    was: Iterable[R], now: Iterable[R], key: Callable[[R], str]
) -> tuple[list[R], list[R], list[tuple[R, R]]]:
    """Give the items of two lists that are new, that are gone, and that differ, by their keys."""
    found = [*differing(numbered(was, key), numbered(now, key))]
    new = [after for _, before, after in found if after is not None and before is None]
    gone = [before for _, before, after in found if before is not None and after is None]
    both = [(before, after) for _, before, after in found if before is not None and after is not None]
    return new, gone, both


def parted(
    was: Iterable[R], now: Iterable[R], same: Callable[[R], Hashable] = lambda item: item
) -> tuple[list[R], list[R]]:
    """Give what is only in the first list, and what is only in the second; several of the same are counted.

    Args:
        was: the earlier list.
        now: the later one.
        same: what two items must share to be the same; all of it where not said.
    """
    earlier, later = [*was], [*now]
    return _without(earlier, Counter(map(same, later)), same), _without(later, Counter(map(same, earlier)), same)


def _without(items: Iterable[R], others: Counter[Hashable], same: Callable[[R], Hashable]) -> list[R]:
    found = []
    for item in items:
        if others[same(item)]:
            others[same(item)] -= 1
        else:
            found.append(item)
    return found


def sentences(was: Iterable[Happening], now: Iterable[Happening]) -> Iterator[Message]:
    """Tell what has happened that was not written down; and of what no longer is, that it was taken out."""
    gone, new = parted(was, now)
    yield from (one.dated for one in new)
    yield from map(taken_out, gone)


def taken_out(event: Happening) -> Message:
    """Say that something no longer stands in the files."""
    return say("{event}: taken out again", event=event.dated)


def fields(
    was: Record,
    now: Record,
    told: Mapping[str, Iterable[Change]],
    plainly: Callable[[str, Message], Change],
    who: str | Message,
    along: Collection[str] = (),
) -> Iterator[Change]:
    """Tell field by field how two records differ.

    Args:
        was: the earlier one.
        now: the later one.
        told: by field, how a difference of it is told; looked at only where there is one.
        plainly: makes a difference of a field and a sentence, where nothing else is told of it.
        who: whom or what the records are about.
        along: fields of which the difference of another tells enough.
    """
    for field in type(now).model_fields:
        before, after = getattr(was, field), getattr(now, field)
        if before != after and field not in along:
            yield from list(told.get(field, ())) or [plainly(field, plain(who, kebab(field), before, after))]


def whole(kind: Kind, both: Both[Record], who: str | Message, new: Message | None = None) -> Iterator[Change]:
    """Tell that a record is new or gone, and otherwise which of its fields differ.

    Args:
        kind: what the record is.
        both: its id, what it was and what it is.
        who: how it is named.
        new: how it is told that it is new, where there is more to tell.
    """
    name, was, now = both
    if was is None:
        yield Change(kind, name, new or say("{id} is new", id=who))
    elif now is None:
        yield Change(kind, name, say("{id} is gone from the files", id=who))
    else:
        yield from fields(was, now, {}, lambda _, sentence: Change(kind, name, sentence), who)


def plain(who: str | Message, key: str, was: object, now: object) -> Message:
    """Say that something was added, removed or changed, by its key alone."""
    if was in _NOTHING:
        return say("{id}: {key} added", id=who, key=key)
    if now in _NOTHING:
        return say("{id}: {key} removed", id=who, key=key)
    return say("{id}: {key} changed", id=who, key=key)


_NOTHING: tuple[object, ...] = (None, (), {})
