"""Who takes part: a line for each enrolment, and one person with everything that happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.participant import Consent, Event, Participant, Role
from peerctl.model.standing import PairStanding, Standing, known, last_event, pair_standing, standing
from peerctl.model.table import Column, Kind, Table
from peerctl.model.wishes import Gender
from peerctl.model.words import role_word

PERSON_STANDINGS = {
    Standing.APPLIED: say("applied"),
    Standing.ACTIVE: say("active"),
    Standing.PAUSED: say("paused"),
    Standing.COMPLETED: say("completed"),
    Standing.WITHDRAWN: say("withdrawn"),
    Standing.DECLINED: say("declined"),
}
"""The words for where a person stands."""
_PERSON = (
    Column("id", say("Id"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role")),
    Column("standing", say("Stands")),
    Column("since", say("Since"), Kind.DAY),
)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One enrolment, and where it stands."""

    id: str
    cohort: str
    role: Role
    standing: Standing | None
    since: date | None


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person: what is known, what happened, and the pairs."""

    id: str
    born: date | None
    municipality: tuple[tuple[str, date | None, date | None], ...]
    gender: Gender | None
    languages: tuple[str, ...]
    interests: tuple[str, ...]
    availability: tuple[str, ...]
    facts: tuple[tuple[str, str, date | None, date | None], ...]
    consents: tuple[Consent, ...]
    history: tuple[tuple[str, Event], ...]
    """What had happened by the day, with the cohort, oldest first."""
    pairs: tuple[tuple[str, str, PairStanding], ...]


def person_lines(book: Book, day: date, cohort: str | None = None, role: str | None = None) -> tuple[PersonLine, ...]:
    """Give every enrolment by person, or those of one cohort, or in one role; those with no event yet stand nowhere."""
    lines = []
    for one in book.enrolments():
        enrolment = one.enrolment
        if cohort in {None, enrolment.cohort} and role in {None, enrolment.role}:
            event = last_event(enrolment, day)
            since = event.on if event else None
            lines.append(PersonLine(one.id, enrolment.cohort, enrolment.role, standing(enrolment, day), since))
    return tuple(sorted(lines, key=lambda line: (line.id, line.cohort, line.role)))


def person_view(book: Book, name: str, day: date) -> PersonView:
    """Give one person as known on a day."""
    person = book.participants[name]
    pairs = ((match, book.matches[match]) for match in book.matches_of.get(name, ()))
    stands = ((match, pair.cohort, pair_standing(pair, day)) for match, pair in pairs)
    return PersonView(
        id=name,
        born=person.born,
        municipality=tuple((one.value, one.since, one.until) for one in person.municipality),
        gender=person.gender,
        languages=person.languages,
        interests=person.interests,
        availability=person.availability,
        facts=tuple((key, one.value, one.since, one.until) for key, every in person.facts.items() for one in every),
        consents=tuple(consent for consent in person.consents if consent.given <= day),
        history=tuple(sorted(_history(person, day), key=lambda item: item[1].on)),
        pairs=tuple((match, cohort, stand) for match, cohort, stand in stands if stand),
    )


def _history(person: Participant, day: date) -> Iterator[tuple[str, Event]]:
    for enrolment in person.enrolments:
        yield from ((enrolment.cohort, event) for _, event in known(enrolment.history, day))


def people_table(lines: tuple[PersonLine, ...], day: date) -> Table:
    """Give one line for each enrolment."""
    rows = tuple(
        (
            line.id,
            line.cohort,
            role_word(line.role),
            PERSON_STANDINGS[line.standing] if line.standing else None,
            line.since,
        )
        for line in lines
    )
    return Table(say("People on {day}", day=day), _PERSON, rows, () if rows else (say("There are none."),))
