"""A reference to something that is not there.

People, cohorts and programmes are referred to by their ids, and channels, referrers, reasons, series, themes, facts,
questionnaires, cadences, arms and checklist items by the codes that the programme lists. A reference that leads nowhere
is nearly always a typing mistake, and whatever it was meant to say is not counted.

Correct the id; or, where it is right, add what it names: a person with a file in participants/, a cohort with one in
cohorts/, a code in the programme's own file in programmes/.

Passing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    ruled-out: [[m-002, p-002]]

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: alotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.references_of_pairs import pair_references
from peerctl.checks.references_of_people import person_references
from peerctl.checks.references_of_sessions import session_references
from peerctl.checks.rule import Fault, Rule, at_key
from peerctl.checks.vocabularies import Codes, Vocabularies
from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Key, Level, Route, route
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find every reference that leads nowhere."""
    book, words = inspection.book, Vocabularies(inspection.book)
    yield from _settings(book, words)
    yield from _cohorts(book, words)
    yield from _files_of_people(book, words)
    yield from person_references(inspection, words)
    yield from session_references(inspection, words)
    yield from pair_references(inspection, words)


def _settings(book: Book, words: Vocabularies) -> Iterator[Fault]:
    practice = book.workspace.practice
    if practice and words.practices.lacks(practice):
        yield words.practices.fault(practice, Route("peerctl.yaml", ("practice",)))


def _cohorts(book: Book, words: Vocabularies) -> Iterator[Fault]:
    for name, cohort in book.cohorts.items():
        at = route("cohorts", name)
        if words.programmes.lacks(cohort.programme):
            yield words.programmes.fault(cohort.programme, at.to("programme"))
        for keys, person in _people(cohort):
            if words.people.lacks(person):
                yield words.people.fault(person, at.to(*keys), cohort.programme)
        codes = words.of_programme.get(cohort.programme)
        if codes:
            yield from _cohort_codes(codes, cohort, at)


def _people(cohort: Cohort) -> Iterator[tuple[tuple[Key, ...], str]]:
    for number, pair in enumerate(cohort.ruled_out):
        for side, person in enumerate(pair):
            yield ("ruled-out", number, side), person
    for series, held in cohort.series.items():
        for number, leader in enumerate(held.leaders):
            yield ("series", series, "leaders", number), leader
    for number, unit in enumerate(cohort.allocation.units if cohort.allocation else ()):
        for place, person in enumerate(unit):
            yield ("allocation", "units", number, place), person


def _cohort_codes(codes: Codes, cohort: Cohort, at: Route) -> Iterator[Fault]:
    for referrer in cohort.referrer_shares:
        if codes.referrers.lacks(referrer):
            yield codes.referrers.fault(referrer, at_key(at.to("referrer-shares", referrer)), cohort.programme)
    for role in cohort.sizes:
        if codes.roles.lacks(role):
            yield codes.roles.fault(role, at_key(at.to("sizes", role)), cohort.programme)
    for series in cohort.series:
        if codes.series.lacks(series):
            yield codes.series.fault(series, at_key(at.to("series", series)), cohort.programme)


def _files_of_people(book: Book, words: Vocabularies) -> Iterator[Fault]:
    for folder, names in (("identities", book.identities), ("responses", book.responses)):
        for name in names:
            if words.people.lacks(name):
                yield words.people.fault(name, route(folder, name))


RULE = Rule("unknown-reference", Level.ERROR, say("A reference to something that is not there"), find)
