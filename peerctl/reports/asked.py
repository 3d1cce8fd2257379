"""Which cohorts a report is about."""

from peerctl.model.book import Book
from peerctl.model.unknown import UnknownCohort


def cohorts_asked(book: Book, cohort: str | None) -> tuple[str, ...]:
    """Give the one cohort that was named, or all of them, oldest first.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    if cohort is None:
        return tuple(sorted(book.cohorts, key=lambda name: (book.cohorts[name].start, name)))
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    return (cohort,)
