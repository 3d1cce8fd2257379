"""Cohorts named on the command line: by id, or by the beginning of one.

What is no id and begins none stays as it was typed: the question asked with it tells that there is no such cohort.
"""

from collections.abc import Collection, Iterable

from peerctl.cli.unknown import Ambiguous, begun
from peerctl.model.book import Book
from peerctl.model.unknown import UnknownCohort

_FOLDER, _SUFFIX = "cohorts/", ".yaml"


def cohort_named(typed: str, book: Book, *, rather: Collection[str] = ()) -> str:
    """Give the id of the cohort meant, rather one of some cohorts where it may mean others too.

    Raises:
        Ambiguous: There are several.
    """
    every = begun(typed, [*rather, *book.cohorts, *_unread(book)])
    return _only([one for one in every if one in rather] or every, typed)


def cohort_asked(typed: str | None, book: Book, *, rather: Collection[str] = ()) -> str | None:
    """Give the id of the cohort asked for; None where the question is about all of them.

    Raises:
        Ambiguous: As of `cohort_named`.
    """
    return None if typed is None else cohort_named(typed, book, rather=rather)


def cohort_known(typed: str, book: Book) -> str:
    """Give the id of the cohort meant, where nothing else asks for it: one that is there.

    Raises:
        Ambiguous: As of `cohort_named`.
        UnknownCohort: There is none.
    """
    cohort = cohort_named(typed, book)
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    return cohort


def cohort_or_programme_named(typed: str, book: Book) -> str:
    """Give the id of the cohort or the programme meant.

    Raises:
        Ambiguous: There are several.
    """
    followed = (one.programme for one in book.cohorts.values())
    return _only(begun(typed, [*book.cohorts, *_unread(book), *book.programmes, *followed]), typed)


def _unread(book: Book) -> Iterable[str]:
    """Give the cohorts whose files are there and cannot be read: they may be meant, too."""
    return (file[len(_FOLDER) : -len(_SUFFIX)] for file in book.unread if file.startswith(_FOLDER))


def _only(found: list[str], typed: str) -> str:
    if len(found) > 1:
        raise Ambiguous(found)
    return found[0] if found else typed
