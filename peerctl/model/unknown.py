"""Requests that name something the workspace does not have."""

from difflib import get_close_matches

from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import Message, say


class UnknownCohort(Failure):
    """A cohort was named whose file is not there or could not be read; says which one may have been meant."""

    code = "unknown-cohort"

    def __init__(self, cohort: str, book: Book) -> None:
        if f"cohorts/{cohort}.yaml" in book.unread:
            message = say("The file of cohort {cohort} could not be read.", cohort=cohort)
            super().__init__(message, say("peerctl check tells what is wrong with it."))
        else:
            message = say("There is no cohort “{cohort}” here.", cohort=cohort)
            super().__init__(message, _way_on(cohort, sorted(book.cohorts)))


class UnknownCohortOrProgramme(Failure):
    """Something was named that is neither a cohort nor a programme here; says which one may have been meant."""

    code = "unknown-cohort-or-programme"

    def __init__(self, name: str, book: Book) -> None:
        meant = get_close_matches(name, sorted([*book.cohorts, *book.programmes]), n=1)
        super().__init__(
            say("There is no cohort “{id}” here, and no cohort follows a programme of that name.", id=name),
            say("Did you mean “{word}”?", word=meant[0]) if meant else say("peerctl status lists the cohorts."),
        )


def _way_on(cohort: str, known: list[str]) -> Message:
    meant = get_close_matches(cohort, known, n=1)
    if meant:
        return say("Did you mean “{word}”?", word=meant[0])
    if known:
        return say("The cohorts are {cohorts}.", cohorts=tuple(known))
    return say("No cohort can be read yet. A cohort is a file in cohorts/.")
