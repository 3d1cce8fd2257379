"""What ends before it begins."""

from collections.abc import Iterator, Sequence

from peerctl.checks.rule import Fault
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort, SeriesPlan
from peerctl.model.finding import Related, Route, route
from peerctl.model.message import say
from peerctl.model.participant import Participant, StretchOfText
from peerctl.model.session import Session


def backwards(book: Book) -> Iterator[Fault]:
    """Find the cohorts, series, sessions, stretches, consents, stand-ins and school holidays that end before they begin."""
    for name, cohort in book.cohorts.items():
        yield from _cohort(cohort, route("cohorts", name))
    for index, span in enumerate(book.workspace.school_holidays):
        if span.to < span.from_:
            yield _fault(Route("peerctl.yaml", ("school-holidays", index)), "from", "to")
    for name, person in book.participants.items():
        yield from _person(person, route("participants", name))
    for name, sessions in book.sessions.items():
        for index, session in enumerate(sessions):
            yield from _times(session, route("sessions", name, index))
    for name, match in book.matches.items():
        for index, stand_in in enumerate(match.stand_ins):
            if stand_in.to and stand_in.to < stand_in.from_:
                yield _fault(route("matches", name, "stand-ins", index), "from", "to")


def _cohort(cohort: Cohort, at: Route) -> Iterator[Fault]:
    if cohort.end and cohort.end < cohort.start:
        yield _fault(at, "start", "end")
    for series, held in cohort.series.items():
        yield from _times(held, at.to("series", series))


def _times(held: Session | SeriesPlan, at: Route) -> Iterator[Fault]:
    if held.start and held.end and held.end < held.start:
        yield _fault(at, "start", "end")


def _person(person: Participant, at: Route) -> Iterator[Fault]:
    for index, consent in enumerate(person.consents):
        if consent.withdrawn and consent.withdrawn < consent.given:
            yield _fault(at.to("consents", index), "given", "withdrawn")
    yield from _stretches(person.municipality, at.to("municipality"))
    for key, stretches in person.facts.items():
        yield from _stretches(stretches, at.to("facts", key))


def _stretches(stretches: Sequence[StretchOfText], at: Route) -> Iterator[Fault]:
    for index, stretch in enumerate(stretches):
        if stretch.since and stretch.until and stretch.until < stretch.since:
            yield _fault(at.to(index), "since", "until")


def _fault(at: Route, begins: str, ends: str) -> Fault:
    related = (Related(at.to(begins), say("it begins here")),)
    return Fault(say("This ends before it begins."), at.to(ends), say("Correct one of the two."), related)
