"""One person as tables: what is known, what happened, and the pairs, in the words of the person's programmes."""

from collections.abc import Iterator, Mapping
from datetime import date

from peerctl.eligibility.facts import NO, YES, Doubt, read_value
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.taking_part import Fact
from peerctl.model.timeline import Answer
from peerctl.model.words import answer_word, event_word
from peerctl.reports.events import person_event
from peerctl.reports.pair_tables import STANDINGS
from peerctl.reports.people import PersonView

_EVENT = (
    Column("on", say("On"), Kind.DAY),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("event", say("What happened")),
    Column("reason", say("Why")),
)
_KNOWN = (
    Column("what", say("What")),
    Column("value", say("Is")),
    Column("since", say("Since"), Kind.DAY),
    Column("until", say("Until"), Kind.DAY),
)
_PAIR = (
    Column("match", say("Pair"), Kind.ID),
    Column("cohort", say("Cohort"), Kind.ID),
    Column("standing", say("Stands")),
)


def person_tables(book: Book, view: PersonView, day: date) -> tuple[Table, ...]:
    """Give what is known of a person, what happened, and the pairs; tables with nothing in them but the first are left out."""
    cohorts = dict.fromkeys(enrolment.cohort for enrolment in book.participants[view.id].enrolments)
    programmes = {cohort: programme for cohort in cohorts if (programme := book.programme_of(cohort))}
    events = tuple(
        (event.on, cohort, event_word(event.event), person_event(view.id, cohort, event, programmes.get(cohort)).reason)
        for cohort, event in view.history
    )
    pairs = tuple((match, cohort, STANDINGS[stand]) for match, cohort, stand in view.pairs)
    title = say("What is known of {id} on {day}", id=view.id, day=day)
    tables = (Table(say("What happened"), _EVENT, events), Table(say("Pairs"), _PAIR, pairs))
    known = Table(title, _KNOWN, tuple(_known(view, programmes)))
    return (known, *(table for table in tables if table.rows))


def _known(view: PersonView, programmes: Mapping[str, Programme]) -> Iterator[tuple[Cell, ...]]:
    facts = {key: fact for programme in programmes.values() for key, fact in programme.facts.items()}
    if view.born:
        yield say("born"), view.born, None, None
    for where, since, until in view.municipality:
        yield say("municipality"), where, since, until
    more = (
        (say("gender"), view.gender or ""),
        (say("languages"), ", ".join(view.languages)),
        (say("interests"), ", ".join(view.interests)),
        (say("times of the week"), ", ".join(view.availability)),
    )
    yield from ((what, value, None, None) for what, value in more if value)
    for key, value, since, until in view.facts:
        fact = facts.get(key)
        yield (fact and fact.label) or key, _value(value, fact), since, until
    for consent in view.consents:
        yield say("consent {kind}", kind=consent.kind), None, consent.given, consent.withdrawn


def _value(typed: str, fact: Fact | None) -> Message | Label | str:
    """Word a value; what no programme knows, or none of its values is, stands as it was typed."""
    value = read_value(typed, fact) if fact else Doubt.UNREADABLE
    if value in {YES, NO}:
        return answer_word(Answer.YES if value == YES else Answer.NO)
    labels = fact.choice_labels if fact else {}
    return labels.get(typed, typed)
