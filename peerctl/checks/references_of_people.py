"""What the files of participants and of responses refer to."""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, at_key
from peerctl.checks.vocabularies import Codes, Vocabularies
from peerctl.checks.vocabulary import Vocabulary
from peerctl.model.finding import Route, route
from peerctl.model.message import say
from peerctl.model.participant import Enrolment, Participant


def person_references(inspection: Inspection, words: Vocabularies) -> Iterator[Fault]:
    """Find the references of people and of their answers that lead nowhere."""
    for name, person in inspection.book.participants.items():
        at = route("participants", name)
        for index, enrolment in enumerate(person.enrolments):
            yield from _enrolment(inspection, words, enrolment, at.to("enrolments", index))
        if person.facts:
            yield from _facts(inspection, person, at)
    for name in inspection.book.responses:
        yield from _responses(inspection, name)


def _enrolment(inspection: Inspection, words: Vocabularies, enrolment: Enrolment, at: Route) -> Iterator[Fault]:
    if words.cohorts.lacks(enrolment.cohort):
        yield words.cohorts.fault(enrolment.cohort, at.to("cohort"))
    if enrolment.group and words.cohorts.lacks(enrolment.group):
        yield words.cohorts.fault(enrolment.group, at.to("group"))
    yield from _wishes(words, enrolment, at.to("wishes"))
    cohort = inspection.book.cohorts.get(enrolment.cohort)
    codes = words.of_programme.get(cohort.programme) if cohort else None
    if codes:
        yield from _codes(inspection, codes, enrolment, at)


def _wishes(words: Vocabularies, enrolment: Enrolment, at: Route) -> Iterator[Fault]:
    for tier, named in enumerate(enrolment.wishes.ranked):
        for index, person in enumerate(named):
            if words.people.lacks(person):
                yield words.people.fault(person, at.to("ranked", tier, index))
    for index, person in enumerate(enrolment.wishes.never):
        if words.people.lacks(person):
            yield words.people.fault(person, at.to("never", index))


def _codes(inspection: Inspection, codes: Codes, enrolment: Enrolment, at: Route) -> Iterator[Fault]:
    programme = codes.programme.id
    for key, word, known in (
        ("role", enrolment.role, codes.roles),
        ("channel", enrolment.channel, codes.channels),
        ("referrer", enrolment.referrer, codes.referrers),
        ("arm", enrolment.arm, codes.arms),
    ):
        if word and known and known.lacks(word):
            yield known.fault(word, at.to(key), programme)
    for index, event in enumerate(enrolment.history):
        if event.reason and event.on <= inspection.day:
            reasons = codes.reasons.get(event.event)
            if reasons and reasons.lacks(event.reason):
                yield reasons.fault(event.reason, at.to("history", index, "reason"), programme)


def _facts(inspection: Inspection, person: Participant, at: Route) -> Iterator[Fault]:
    programmes = inspection.programmes_of(person)
    if not programmes or all(any(fact in programme.facts for programme in programmes) for fact in person.facts):
        return
    facts = Vocabulary(
        sorted({fact for programme in programmes for fact in programme.facts}),
        say("No programme of this person asks for the fact {id}."),
        say("Ask and keep only what the programme needs: take the others out."),
    )
    for fact in person.facts:
        if facts.lacks(fact):
            yield facts.fault(fact, at_key(at.to("facts", fact)), programmes[0].id)


def _responses(inspection: Inspection, name: str) -> Iterator[Fault]:
    person = inspection.book.participants.get(name)
    programmes = inspection.programmes_of(person) if person else ()
    if not programmes:
        return
    waves: dict[str, set[str]] = {}
    for measure in (measure for programme in programmes for measure in programme.measures):
        waves.setdefault(measure.instrument, set()).update(wave.id for wave in measure.waves)
    home = say("What is measured, and when, stands in the programme's file.")
    instruments = Vocabulary(sorted(waves), say("No programme of this person uses the questionnaire {id}."), home)
    for index, response in enumerate(inspection.book.responses[name]):
        at = route("responses", name, index)
        if response.on > inspection.day:
            continue
        if instruments.lacks(response.instrument):
            yield instruments.fault(response.instrument, at.to("instrument"), programmes[0].id)
            continue
        of_instrument = Vocabulary(sorted(waves[response.instrument]), say("The questionnaire has no wave {id}."), home)
        if of_instrument.lacks(response.wave):
            yield of_instrument.fault(response.wave, at.to("wave"), programmes[0].id)
