"""Long lists, of which only the number is told: meetings, contacts, attendance, ratings."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from peerctl.model.message import Message, say
from peerctl.reports.difference.compare import parted

H = TypeVar("H", bound=Hashable)


def counted(was: Sequence[H], now: Sequence[H], same: Callable[[H], Hashable]) -> tuple[list[H], int, int]:
    """Give what is new in a list, and count what was corrected and what was taken out.

    Args:
        was: the earlier list.
        now: the later one.
        same: what an item keeps when it is corrected, such as the day of a meeting.
    """
    gone, new = parted(was, now)
    taken_out, fresh = parted(gone, new, same)
    return fresh, len(new) - len(fresh), len(taken_out)


def mended(who: Message, key: str, corrected: int, gone: int) -> Iterator[Message]:
    """Say how many of a list were corrected, and how many were taken out."""
    if corrected:
        yield say("{id}, {key}: {count} corrected", id=who, key=key, count=corrected)
    if gone:
        yield say("{id}, {key}: {count} taken out", id=who, key=key, count=gone)
