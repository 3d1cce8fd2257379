"""A study: its arms, what is laid down, and the log of what was allocated so far, held against the files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerctl.matching.allocation.log import Entry
from peerctl.matching.allocation.lottery import Stratum, Unit
from peerctl.matching.allocation.people import open_people, units
from peerctl.model.allocation import Allocation
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say
from peerctl.model.unknown import UnknownCohort


class NotAllocated(Failure):
    """Nobody was allocated: it would break what makes the study believable."""

    code = "not-allocated"


@dataclass(frozen=True, slots=True)
class Study:
    """A cohort with its arms, what is laid down, and what was allocated so far."""

    cohort: str
    day: date
    arms: tuple[str, ...]
    allocation: Allocation
    log: tuple[Entry, ...]
    waiting: Mapping[Unit, Stratum]
    """Those still to be allocated, each with the stratum."""


def study(book: Book, cohort: str, day: date, log: tuple[Entry, ...]) -> Study:
    """Look at a study on the day.

    Raises:
        UnknownCohort: No such cohort.
        NotAllocated: It has no arms, or nothing is laid down; or an arm stands in a file that the log does not know of.
    """
    if cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    programme, allocation = book.programme_of(cohort), book.cohorts[cohort].allocation
    if programme is None or len(programme.arms) < 2:  # noqa: PLR2004  # one arm is no study
        raise NotAllocated(say("The programme of cohort {cohort} has no arms to allocate to.", cohort=cohort))
    if allocation is None:
        raise NotAllocated(
            say("Nothing is laid down in cohorts/{cohort}.yaml about how people are allocated.", cohort=cohort),
            say("Write method: and secret-sha256: there under allocation:, and commit it before the first allocation."),
        )
    _check_log(book, cohort, allocation, log)
    drawn = {name for entry in log for name in entry.unit}
    people = {name: one for name, one in open_people(book, cohort, day).items() if name not in drawn}
    arms = tuple(arm.id for arm in programme.arms)
    return Study(cohort, day, arms, allocation, log, units(people, allocation, day))


def _check_log(book: Book, cohort: str, allocation: Allocation, log: tuple[Entry, ...]) -> None:
    """Hold the log against the arms in the files, and against its seal."""
    known = {name: entry.arm for entry in log for name in entry.unit}
    written = {one.id: one.enrolment.arm for one in book.by_cohort.get(cohort, ()) if one.enrolment.arm}
    differing = tuple(sorted(name for name in {*written, *known} if written.get(name) != known.get(name)))
    if differing:
        raise NotAllocated(
            say("The arm in the files and the log of allocations differ for {people}.", people=differing),
            say("Arms are never written or changed by hand. Get the files back from git's history."),
        )
    if allocation.seal != (log[-1].seal if log else None):
        raise NotAllocated(
            say("The log of allocations does not end with the seal in cohorts/{cohort}.yaml.", cohort=cohort),
            say("Lines are missing, or the seal was changed by hand. Get the files back from git's history."),
        )


def sealed(study: Study, seal: str) -> Entry:
    """Give the line of the log that a seal held elsewhere is of.

    Raises:
        NotAllocated: There is none any more.
    """
    found = next((entry for entry in study.log if entry.seal == seal), None)
    if found is None:
        raise NotAllocated(
            say(
                "No line of the log of {cohort} has this seal: the log is not the one that was sealed.",
                cohort=study.cohort,
            ),
            say("Compare the seal with what was printed; then look in git's history for when the log was changed."),
        )
    return found
