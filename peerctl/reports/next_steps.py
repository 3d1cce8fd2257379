"""What the leader can do next, most useful first, each with the command that settles it or shows how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.finding import Finding, Level
from peerctl.model.message import Message, say, say_many
from peerctl.model.standing import PairStanding, pair_standing
from peerctl.reports.agenda.agenda import agenda
from peerctl.reports.agenda.line import Urgency
from peerctl.reports.waiting import undecided, unmatched

NAMED = 5
"""At most so many ids stand in one command."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, and the command for it."""

    message: Message
    command: str


def next_steps(book: Book, findings: Sequence[Finding], day: date) -> tuple[Step, ...]:
    """Give what to do next on a day: errors first, then people who wait, then what can wait."""
    return (
        *_faults(findings, Level.ERROR),
        *_beginnings(book, findings),
        *_agenda(book, day),
        *_unknown(book, day),
        *_unmatched(book, day),
        *_proposed(book, day),
        *_faults(findings, Level.WARNING),
        *_figures(book),
    )


def _faults(findings: Sequence[Finding], level: Level) -> Iterator[Step]:
    count = sum(finding.level is level for finding in findings)
    if count and level is Level.ERROR:
        yield Step(
            say_many("Mend {count} error in the files.", "Mend {count} errors in the files.", count), "peerctl check"
        )
    elif count:
        yield Step(say_many("Look at {count} warning.", "Look at {count} warnings.", count), "peerctl check")


def _beginnings(book: Book, findings: Sequence[Finding]) -> Iterator[Step]:
    if any(finding.level is Level.ERROR for finding in findings):  # it may stand in a file that could not be read
        return
    if not book.cohorts:
        yield Step(say("Add the first cohort; see how."), "peerctl cohort add --help")
    elif not book.participants:
        yield Step(say("Add the first people as they apply."), "peerctl participant add")


def _agenda(book: Book, day: date) -> Iterator[Step]:
    pressing = sum(line.urgency is not Urgency.COMING for line in agenda(book, day).lines)
    if pressing:
        message = say_many(
            "{count} thing is overdue, due or at risk; see what and why.",
            "{count} things are overdue, due or at risk; see what and why.",
            pressing,
        )
        yield Step(message, "peerctl agenda")


def _unknown(book: Book, day: date) -> Iterator[Step]:
    unknown = sorted(undecided(book, day))
    if unknown:
        message = say_many(
            "{count} person may or may not be eligible; see what to ask.",
            "{count} people may or may not be eligible; see what to ask.",
            len(unknown),
        )
        yield Step(message, f"peerctl eligibility {' '.join(unknown[:NAMED])} --explain")


def _unmatched(book: Book, day: date) -> Iterator[Step]:
    for cohort, (mentors, peers) in sorted(unmatched(book, day).items()):
        if mentors and peers:
            message = say(
                "In {cohort}, mentors without a peer: {mentors}; peers without a mentor: {peers}. See who fits whom.",
                cohort=cohort,
                mentors=mentors,
                peers=peers,
            )
            yield Step(message, f"peerctl match propose {cohort}")


def _proposed(book: Book, day: date) -> Iterator[Step]:
    waiting = sorted(n for n, match in book.matches.items() if pair_standing(match, day) is PairStanding.PROPOSED)
    if waiting:
        message = say_many(
            "{count} proposed pair waits for its conversation; write it down when it has been held.",
            "{count} proposed pairs wait for their conversation; write each down when it has been held. The first:",
            len(waiting),
        )
        yield Step(message, f"peerctl match conversation {waiting[0]}")


def _figures(book: Book) -> Iterator[Step]:
    if book.cohorts:
        yield Step(say("See the figures of every cohort."), "peerctl status")
