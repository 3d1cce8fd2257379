"""What the sessions refer to."""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, at_key
from peerctl.checks.vocabularies import Codes, Vocabularies
from peerctl.model.finding import Route, route
from peerctl.model.session import SHARED, Session


def session_references(inspection: Inspection, words: Vocabularies) -> Iterator[Fault]:
    """Find the references of sessions that lead nowhere."""
    book = inspection.book
    for name, sessions in book.sessions.items():
        if name != SHARED and words.cohorts.lacks(name):
            yield words.cohorts.fault(name, route("sessions", name))
        codes = _codes(inspection, words, name)
        for index, session in enumerate(sessions):
            at = route("sessions", name, index)
            yield from _people(inspection, words, session, at)
            if codes:
                yield from _series(codes, session, at)


def _codes(inspection: Inspection, words: Vocabularies, name: str) -> tuple[Codes, ...]:
    """Give the codes that the sessions of a file may use; those of every cohort's programme in the shared one."""
    cohorts = inspection.book.cohorts
    named = [cohort.programme for key, cohort in cohorts.items() if name in {SHARED, key}]
    known = (words.of_programme.get(programme) for programme in dict.fromkeys(named))
    return tuple(codes for codes in known if codes)


def _people(inspection: Inspection, words: Vocabularies, session: Session, at: Route) -> Iterator[Fault]:
    for index, leader in enumerate(session.leaders):
        if words.people.lacks(leader):
            yield words.people.fault(leader, at.to("leaders", index))
    if session.date > inspection.day:
        return
    for person in session.attendance:
        if words.people.lacks(person):
            yield words.people.fault(person, at_key(at.to("attendance", person)))
    for index, rating in enumerate(session.ratings):
        for key, person in (("from", rating.from_), ("to", rating.to)):
            if words.people.lacks(person):
                yield words.people.fault(person, at.to("ratings", index, key))


def _series(all_codes: tuple[Codes, ...], session: Session, at: Route) -> Iterator[Fault]:
    having = [codes for codes in all_codes if not codes.series.lacks(session.series)]
    if not having:
        yield all_codes[0].series.fault(session.series, at.to("series"), all_codes[0].programme.id)
    elif session.theme:
        themes = [codes.themes[session.series] for codes in having]
        lacking = [known for known in themes if known and known.lacks(session.theme)]
        if len(lacking) == len(themes):
            yield lacking[0].fault(session.theme, at.to("theme"), having[0].programme.id)
