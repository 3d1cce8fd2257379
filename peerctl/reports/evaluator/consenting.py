"""Whose answers may be handed on: those who gave every consent that is needed, and have not taken it back."""

from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.participant import PARTICIPANT_ROLES, Participant


@dataclass(frozen=True, slots=True)
class Consenting:
    """Who is in the package, and how many are not."""

    people: frozenset[str]
    withdrawn: int
    """People who took a consent back that is needed."""
    never: int
    """Other people who have not given one."""

    @property
    def left_out(self) -> int:
        """Everybody who is not in the package."""
        return self.withdrawn + self.never


def consenting(book: Book, day: date, also: str | None = None) -> Consenting:
    """Sort the participants by their consents.

    Args:
        book: The workspace.
        day: A consent given later does not hold yet.
        also: One more kind of consent that is needed, beside those that a person's programmes ask for.
    """
    needed = {name: _needed(book, person, also) for name, person in book.participants.items()}
    lacking = {
        name: [kind for kind in sorted(kinds) if not _holds(book.participants[name], kind, day)]
        for name, kinds in needed.items()
        if kinds is not None
    }
    withdrawn = sum(
        any(_was_given(book.participants[name], kind, day) for kind in lacks) for name, lacks in lacking.items()
    )
    people = frozenset(name for name, lacks in lacking.items() if not lacks)
    return Consenting(people, withdrawn, len(lacking) - len(people) - withdrawn)


def _needed(book: Book, person: Participant, also: str | None) -> set[str] | None:
    """Give the kinds of consent that a person's programmes ask for; None for one who is in no programme that is known."""
    cohorts = [one.cohort for one in person.enrolments if one.role in PARTICIPANT_ROLES]
    programmes = [programme for cohort in cohorts if (programme := book.programme_of(cohort))]
    kinds = {kind for programme in programmes for kind in programme.consents}
    return kinds | ({also} if also else set()) if programmes else None


def _holds(person: Participant, kind: str, day: date) -> bool:
    return any(consent.kind == kind and consent.holds_on(day) for consent in person.consents)


def _was_given(person: Participant, kind: str, day: date) -> bool:
    return any(consent.kind == kind and consent.given <= day for consent in person.consents)
