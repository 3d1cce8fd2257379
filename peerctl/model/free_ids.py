"""Ids that nobody has yet."""

from collections.abc import Iterator
from itertools import count

from peerctl.model.book import Book
from peerctl.model.participant import Role

_LETTERS: dict[Role, str] = {"peer": "p", "mentor": "m", "group-leader": "g", "staff": "s"}
"""What a new id begins with, by the role."""


def free_ids(book: Book, role: Role) -> Iterator[str]:
    """Give the ids of a role that come after all there are: `p-015` where `p-014` is the last.

    The name of a file that could not be read is taken too, and so is an id of somebody who was removed, as far as the
    book knows of them: what git, an export or the names on another computer tell of that id is about the one person.
    """
    letter = _LETTERS[role]
    unread = (file.removeprefix("participants/").removesuffix(".yaml") for file in book.unread)
    known = {*book.participants, *book.gone, *unread}
    numbers = [int(name[2:]) for name in known if name.startswith(f"{letter}-") and name[2:].isdecimal()]
    return (f"{letter}-{number:03}" for number in count(max(numbers, default=0) + 1))
