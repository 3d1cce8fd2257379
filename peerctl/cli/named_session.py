"""A session named on the command line: `COHORT/ID`, as `session list` shows both, or the beginnings of the two."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from peerctl.cli.named_cohort import cohort_named
from peerctl.cli.unknown import Ambiguous, begun
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say
from peerctl.model.session import Session


@dataclass(frozen=True, slots=True)
class Named:
    """A session with its place in the files."""

    file: str
    """The cohort, or `shared`."""
    index: int
    session: Session

    @property
    def name(self) -> str:
        """How it is named on the command line."""
        return f"{self.file}/{self.session.id}"

    @property
    def path(self) -> str:
        """The file it stands in, as routes have it."""
        return f"sessions/{self.file}.yaml"


class UnknownSession(Failure):
    """A session was named that there is none of."""

    code = "unknown-session"

    def __init__(self, named: str, book: Book) -> None:
        if f"sessions/{named.partition('/')[0]}.yaml" in book.unread:
            message = say("The file of the session “{session}” could not be read.", session=named)
            super().__init__(message, say("peerctl check tells what is wrong with it."))
        else:
            super().__init__(say("There is no session “{session}” here.", session=named), _way_on(named, book))


class NotPossible(Failure):
    """A session stands in a way that what was asked for does not go with."""

    code = "not-possible"


def session_named(named: str, book: Book) -> Named:
    """Find a session by cohort and id, or the beginnings of them; by its id alone, where only one has it.

    Raises:
        UnknownSession: There is none; or there are several that have this very id.
        Ambiguous: There are several that begin so.
    """
    cohort, slash, id_ = named.rpartition("/")
    file = cohort_named(cohort, book, rather=book.sessions) if slash else None
    known = [one for one in _every(book) if file in {None, one.file}]
    ids = begun(id_, (one.session.id for one in known))
    found = [one for one in known if one.session.id in ids]
    if len(found) == 1:
        return found[0]
    if found and id_ not in ids:
        raise Ambiguous([one.name for one in found])
    raise UnknownSession(named, book)


def _every(book: Book) -> Iterator[Named]:
    for file, sessions in book.sessions.items():
        yield from (Named(file, index, session) for index, session in enumerate(sessions))


def _way_on(named: str, book: Book) -> Message:
    known = {one.name: one.session.id for one in _every(book)}
    if same := tuple(name for name, id_ in known.items() if id_ == named):
        return say("It may be one of these: {words}.", words=same)
    ids = {id_: name for name, id_ in reversed(known.items())}
    if meant := get_close_matches(named, [*known, *ids], n=1):
        return say("Did you mean “{word}”?", word=ids.get(meant[0], meant[0]))
    return say(
        "A session is named by its cohort and its id, as in spring-2016/training-3; peerctl session list has all."
    )
