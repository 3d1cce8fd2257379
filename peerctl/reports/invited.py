"""Who is expected at a session, and who may be noted there all the same."""

from collections.abc import Iterator

from peerctl.model.book import Book
from peerctl.model.session import Session
from peerctl.reports.session_diary import Guests


def expected_at(book: Book, file: str, session: Session) -> tuple[str, ...]:
    """Give who is expected: those it is for who take part on its day; of an optional session nobody is missed, but all may come."""
    return tuple(sorted(_expected(book, file, session)))


def _expected(book: Book, file: str, session: Session) -> Iterator[str]:
    for person in book.participants:
        if person not in session.leaders and Guests(book, person, None, session.date).come(file, session):
            yield person


def may_be_noted(book: Book, file: str, session: Session) -> frozenset[str]:
    """Give who may be noted at a session: who is expected, who leads it, and staff."""
    staff = (
        name
        for name, person in book.participants.items()
        if any(enrolment.role == "staff" for enrolment in person.enrolments)
    )
    leaders = (name for name in session.leaders if name in book.participants)
    return frozenset([*expected_at(book, file, session), *leaders, *staff])
