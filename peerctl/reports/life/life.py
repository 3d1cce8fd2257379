"""A life in order: what happened, when it was written down, and the commits that did so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from peerctl.eligibility.reasons import joined
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.reports.difference.change import Kind, Side
from peerctl.reports.difference.difference import LIVES
from peerctl.reports.life.entries import Entry, entries
from peerctl.reports.life.subject import Subject, SubjectKind

_SHOWN = 5
"""So many changes are told of one commit; `peerctl diff` tells them all."""


@dataclass(frozen=True, slots=True)
class Step:
    """A commit, as far as it is about a life."""

    rev: str
    day: date
    """The day it was written."""
    subject: str
    merge: bool
    files: tuple[str, ...]
    """The files it touched."""
    before: Book
    after: Book


class Line(NamedTuple):
    """One line of a life; the names are the keys of its JSON."""

    on: date
    """The day it happened; of a commit, the day it was written."""
    kind: str
    sentence: Message
    rev: str | None
    """The commit that wrote it down first, or the commit itself; None where it is in none."""
    recorded: date | None
    """The day of that commit."""
    days_later: int | None
    """So many days after it happened it was written down; below 0 where it was before."""


def life(book: Book, subject: Subject, steps: Sequence[Step], day: date) -> tuple[Line, ...]:
    """Give a life up to a day, with what is known from git of when it was written down.

    Args:
        book: the workspace as it is looked at.
        subject: whose life.
        steps: the commits that touched its files, the oldest first.
        day: what happened later is left out; a commit is told whenever it was made.
    """
    happened = [one for one in _numbered(book, subject) if one[0].happened.on <= day]
    present = set(happened)
    first: dict[_Numbered, Step] = {}
    lines = []
    for step in steps:
        known = {*_numbered(step.before, subject)}
        new = [one for one in _numbered(step.after, subject) if one not in known]
        unheard = [one for one in new if one not in first]
        first |= dict.fromkeys(unheard, step)
        changes = [*_changes(step, subject, [one[0] for one in new if one in present])]
        touched = new or changes or any(map(subject.owns, step.files))
        if unheard or (touched and not step.merge):
            lines.append(_of_commit(step, changes))
    lines += [_of_entry(one[0], first.get(one)) for one in happened]
    return tuple(sorted(lines, key=lambda line: (line.on, line.kind == "commit")))


_Numbered: TypeAlias = tuple[Entry, int]
"""Something that happened, and how often it had before on that day: two may meet twice."""


def _numbered(book: Book, subject: Subject) -> Iterator[_Numbered]:
    often = Counter[Entry]()
    for entry in entries(book, subject):
        yield entry, often[entry]
        often[entry] += 1


def _of_entry(entry: Entry, step: Step | None) -> Line:
    on, told = entry.happened.on, entry.happened.told
    if step is None:
        return Line(on, entry.kind, told, None, None, None)
    return Line(on, entry.kind, told, step.rev, step.day, (step.day - on).days)


def _of_commit(step: Step, changes: list[Message]) -> Line:
    subject = say("“{subject}”", subject=step.subject)
    told = say("{event}: {reason}", event=subject, reason=_first(changes)) if changes else subject
    return Line(step.day, "commit", told, step.rev, step.day, None)


def _first(changes: list[Message]) -> Message:
    """Put changes in a row; of many the first ones, and how many more there are."""
    more = len(changes) - _SHOWN
    return joined([*changes[:_SHOWN], *([say("{count} more", count=more)] if more > 0 else [])])


def _changes(step: Step, subject: Subject, shown: Sequence[Entry]) -> Iterator[Message]:
    """Tell what a commit changed in the life, beside what is shown anyway as having happened.

    Of sessions only those of the cohort whose life it is, of pairs only those that share it.
    """
    told = {entry.happened.dated for entry in shown}
    passed_over = {entry.kind for entry in shown} & _COUNTED | (
        set() if subject.kind is SubjectKind.COHORT else _OF_COHORTS
    )
    sides = Side(step.before, step.day), Side(step.after, step.day)
    others = {name for side in sides for name, match in side.book.matches.items() if not subject.shares(name, match)}
    for change in (change for find in LIVES for change in find(*sides)):
        if change.id not in others and change.kind not in passed_over and change.sentence not in told:
            yield change.sentence


_OF_COHORTS = {Kind.SESSION, Kind.ATTENDANCE}
_COUNTED = {Kind.MEETING, Kind.CONTACT}
"""What differences only count; in a life each stands in a line of its own."""
