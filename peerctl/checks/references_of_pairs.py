"""What the pairs refer to."""

from collections.abc import Iterator

from peerctl.calendar.companionship import contract_on
from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, at_key
from peerctl.checks.vocabularies import Codes, Vocabularies
from peerctl.model.finding import Route, route
from peerctl.model.match import Match


def pair_references(inspection: Inspection, words: Vocabularies) -> Iterator[Fault]:
    """Find the references of pairs that lead nowhere."""
    for name, match in inspection.book.matches.items():
        at = route("matches", name)
        if words.cohorts.lacks(match.cohort):
            yield words.cohorts.fault(match.cohort, at.to("cohort"))
        for keys, person in _people(inspection, match):
            if words.people.lacks(person):
                yield words.people.fault(person, at.to(*keys))
        cohort = inspection.book.cohorts.get(match.cohort)
        codes = words.of_programme.get(cohort.programme) if cohort else None
        if codes:
            yield from _codes(inspection, codes, match, at)


def _people(inspection: Inspection, match: Match) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("mentor",), match.mentor
    yield ("peer",), match.peer
    for index, event in enumerate(match.history):
        if event.on <= inspection.day:
            for place, person in enumerate(event.agreed):
                yield ("history", index, "agreed", place), person
    for index, stand_in in enumerate(match.stand_ins):
        yield ("stand-ins", index, "staff"), stand_in.staff
    for index, contact in enumerate(match.contacts):
        if contact.on <= inspection.day:
            yield ("contacts", index, "with"), contact.with_
            yield ("contacts", index, "by"), contact.by


def _codes(inspection: Inspection, codes: Codes, match: Match, at: Route) -> Iterator[Fault]:
    programme, cadence = codes.programme.id, contract_on(match, inspection.day).cadence
    if cadence and codes.cadences and codes.cadences.lacks(cadence):
        yield codes.cadences.fault(cadence, at.to("contract", "cadence"), programme)
    for item, settled in match.checklist.items():
        if settled <= inspection.day and codes.checklist.lacks(item):
            yield codes.checklist.fault(item, at_key(at.to("checklist", item)), programme)
    for index, event in enumerate(match.history):
        if event.on > inspection.day:
            continue
        reasons = codes.reasons.get(event.event)
        if event.reason and reasons and reasons.lacks(event.reason):
            yield reasons.fault(event.reason, at.to("history", index, "reason"), programme)
        if event.by and codes.sides.lacks(event.by):
            yield codes.sides.fault(event.by, at.to("history", index, "by"), programme)
    missed = codes.reasons["missed"]
    for index, meeting in enumerate(match.meetings):
        if meeting.reason and missed and meeting.on <= inspection.day and missed.lacks(meeting.reason):
            yield missed.fault(meeting.reason, at.to("meetings", index, "reason"), programme)
