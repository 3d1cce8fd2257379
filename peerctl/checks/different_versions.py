"""Two versions of a questionnaire are mixed in one person's answers.

A questionnaire may have a short and a long version, and their scores are on different scales: a change from one to the
other is no change in the person. The scoring files say under family which questionnaires are versions of one, and the
programme says which it asks when.

Correct the name of the questionnaire, if the wrong one was written down. If the wrong form was filled in, keep what was
answered: where a scoring file of the workspace says under taken-from which items the two share, both can be scored as the
shorter one, and peerctl measure score shows it.

Passing:
    # file: responses/p-002.yaml
    - {instrument: who-5, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2]}

Failing:
    # file: programmes/allotment.yaml
    id: allotment
    name: {en: Allotment companions, da: Kolonihaven}
    kind: one-to-one
    summary: {en: two grow something together, da: to dyrker noget sammen}
    sources:
      plan: {title: The plan}
    roles:
      peer: {label: {en: peer, da: peer}, source: plan}
    measures:
      - instrument: lsns-r
        label: {en: Network, da: Netværk}
        roles: [peer]
        waves:
          - {id: pre, label: {en: before, da: før}, anchor: enrolled, from-days: -14, to-days: 42, source: plan}
          - {id: post, label: {en: after, da: efter}, anchor: ended, from-days: -14, to-days: 42, source: plan}
        source: plan
    # file: responses/p-002.yaml
    - {instrument: lsns-r, wave: pre, on: 2015-02-10, answers: [2, 3, 1, 2, 2, 0, 1, 1, 2, 0, 2, 3]}
    - {instrument: lsns-6, wave: post, on: 2015-05-10, answers: [2, 3, 1, 2, 2, 0]}
"""

from collections.abc import Iterator, Sequence

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, route
from peerctl.model.message import say
from peerctl.model.response import Response

Placed = tuple[int, Response]
"""An answered questionnaire and its place in the person's list."""
Asked = frozenset[tuple[str, str]]
"""The questionnaires and waves that somebody is asked."""


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find answers in the place of those to another version, which the same person answered at another wave."""
    families = {name: one.family for name, one in inspection.book.instruments.items() if one.family}
    for person, responses in inspection.book.responses.items():
        known = [
            (place, one)
            for place, one in enumerate(responses)
            if one.instrument in families and one.on <= inspection.day
        ]
        asked = _asked(inspection, person) if len({one.instrument for _, one in known}) > 1 else frozenset()
        for place, wrong in known:
            alike = [one for one in known if families[one[1].instrument] == families[wrong.instrument]]
            other = _replaced(wrong, alike, asked)
            if other:
                yield _fault(person, (place, wrong), other)


def _asked(inspection: Inspection, person: str) -> Asked:
    somebody = inspection.book.participants.get(person)
    measures = (
        [one for programme in inspection.programmes_of(somebody) for one in programme.measures] if somebody else []
    )
    return frozenset((measure.instrument, wave.id) for measure in measures for wave in measure.waves)


def _replaced(wrong: Response, alike: Sequence[Placed], asked: Asked) -> Placed | None:
    """Give an answer to the version that is asked at this wave and was answered at another one, but not at this."""
    answered = {(one.instrument, one.wave) for _, one in alike}
    for place, other in alike:
        wanted = (other.instrument, wrong.wave)
        if wanted in asked and wanted not in answered and (wrong.instrument, wrong.wave) not in asked:
            return place, other
    return None


def _fault(person: str, wrong: Placed, other: Placed) -> Fault:
    return Fault(
        say(
            "{wrong} ({wave}) cannot be compared with {other} ({at}), which is another version of it.",
            wrong=wrong[1].instrument,
            wave=wrong[1].wave,
            other=other[1].instrument,
            at=other[1].wave,
        ),
        route("responses", person, wrong[0], "instrument"),
        say("Correct the name if it is the wrong one; the same version is asked before and after."),
        (Related(route("responses", person, other[0], "instrument"), say("the other version")),),
    )


RULE = Rule(
    "different-versions", Level.WARNING, say("Two versions of a questionnaire are mixed in one person's answers"), find
)
