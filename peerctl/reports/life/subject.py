"""Whose life is told, and which files it stands in."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from peerctl.model.book import Book
from peerctl.model.match import Match
from peerctl.model.message import Message, say


class SubjectKind(StrEnum):
    """What has a life."""

    PERSON = "person"
    PAIR = "pair"
    COHORT = "cohort"


class Subject(NamedTuple):
    """A person, a pair or a cohort."""

    kind: SubjectKind
    id: str

    def told(self, book: Book) -> Message:
        """Name the person, the two or the cohort."""
        match = book.matches.get(self.id) if self.kind is SubjectKind.PAIR else None
        if match:
            return say("pair {mentor}/{peer}", mentor=match.mentor, peer=match.peer)
        return say("{id}", id=self.id)

    def shares(self, name: str, match: Match) -> bool:
        """Tell whether all that happens to a pair belongs to this life."""
        if self.kind is SubjectKind.PERSON:
            return self.id in {match.mentor, match.peer}
        return self.id == (name if self.kind is SubjectKind.PAIR else match.cohort)

    def concerns(self, name: str, match: Match) -> bool:
        """Tell whether anything of a pair belongs to this life, such as that somebody of the staff stood in."""
        staff = {*(one.staff for one in match.stand_ins), *(one.by for one in match.contacts)}
        return self.shares(name, match) or (self.kind is SubjectKind.PERSON and self.id in staff)

    def owns(self, file: str) -> bool:
        """Tell whether a file is about this life, and not about those of others too."""
        name = file.removesuffix(".yaml").partition("/")[2]
        return name == self.id or (self.kind is SubjectKind.PERSON and self._is_of(name))

    def _is_of(self, pair: str) -> bool:
        """Tell by the id of a pair whether a person is one of the two."""
        return pair.startswith(f"{self.id}--") or re.search(rf"--{self.id}(-\d+)?$", pair) is not None


def files_of(subject: Subject, book: Book, gone: Iterable[str] = ()) -> tuple[str, ...]:
    """Name the files that the life of somebody stands in, answers and attendance among them, names never.

    Args:
        subject: whose life.
        book: the workspace as it is looked at.
        gone: files of pairs that are no longer there, and may have been of this life.
    """
    if subject.kind is SubjectKind.PAIR:
        return (f"matches/{subject.id}.yaml",)
    known = [f"matches/{name}.yaml" for name, match in book.matches.items() if subject.concerns(name, match)]
    matches = dict.fromkeys(
        (*known, *(file for file in gone if subject.kind is SubjectKind.COHORT or subject.owns(file)))
    )
    if subject.kind is SubjectKind.COHORT:
        members = (f"participants/{one.id}.yaml" for one in book.by_cohort.get(subject.id, ()))
        return (f"cohorts/{subject.id}.yaml", f"sessions/{subject.id}.yaml", *dict.fromkeys(members), *matches)
    own = (f"{folder}/{subject.id}.yaml" for folder in ("participants", "responses"))
    return (*own, *(f"sessions/{name}.yaml" for name in _sessions(subject.id, book)), *matches)


def _sessions(id_: str, book: Book) -> Iterable[str]:
    """Name the cohorts, and what they share, whose sessions somebody was to come to or came to."""
    person = book.participants.get(id_)
    cohorts = (one.cohort for one in person.enrolments) if person else ()
    met = (
        file for file, every in book.sessions.items() if any(id_ in {*one.attendance, *one.leaders} for one in every)
    )
    return dict.fromkeys((*cohorts, *met))
