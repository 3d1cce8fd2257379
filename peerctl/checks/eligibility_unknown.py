"""It is not known whether somebody who takes part may.

A fact that nobody has written down is unknown, not false: whether the person may take part stays open until it is
asked. Nobody is turned away by it, and nobody is counted as eligible. For somebody who has only applied it is told as
information, for it is to be asked in the interview.

Those who have left are not told of: there is nothing left to ask.

Ask what is named, and write the answer in the person's file.

Passing:
    # file: participants/p-002.yaml
    id: p-002
    born: 1992-08-02
    municipality: Kolding
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}

Failing:
    # file: participants/p-002.yaml
    id: p-002
    municipality: Kolding
    consents: [{kind: data, given: 2015-01-14}]
    enrolments:
      - {cohort: spring-2015, role: peer, history: [{on: 2015-01-22, event: enrolled}]}
"""

from collections.abc import Iterator, Sequence
from datetime import date

from peerctl.checks.inspection import Inspection
from peerctl.checks.judged import Judged, applicants, judged
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import Message, in_a_row, say
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.standing import Standing
from peerctl.model.timeline import Answer
from peerctl.model.words import role_word


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find those taking part whose eligibility was unknown when enrolled, or is now; and open applications."""
    for one in judged(inspection):
        if one.standing not in _TAKING_PART:
            continue
        if one.timeline.at(one.enrolled) is Answer.UNKNOWN:
            yield _fault(one, one.enrolled, _PARTICIPANT, None)
        elif one.timeline.at(inspection.day) is Answer.UNKNOWN:
            yield _fault(one, inspection.day, _PARTICIPANT, None)
    for one in applicants(inspection):
        if one.timeline.at(inspection.day) is Answer.UNKNOWN:
            yield _fault(one, inspection.day, _APPLICANT, Level.INFO)


_OPTIONS = {"born": "--born DATE", "municipality": "--municipality TEXT"}
_TAKING_PART = frozenset([Standing.ACTIVE, Standing.PAUSED])
_PARTICIPANT = say("{person} takes part as {role}, and whether they may on {day} is not known.")
_APPLICANT = say("{person} has applied as {role}, and whether they may on {day} is not known yet.")


def _fault(one: Judged, day: date, sentence: Message, level: Level | None) -> Fault:
    values = {"person": one.person.id, "role": role_word(one.role, one.programme), "day": day}
    missing = one.verdict(day).missing
    step = say(
        "Ask: {questions} Then write the answer down: {command}",
        questions=in_a_row([_question(one.programme, fact) for fact in missing]),
        command=_command(one.person.id, missing),
    )
    return Fault(Message(sentence.text, values), one.at, step, (), one.programme.id, level)


def _command(person: str, missing: Sequence[str]) -> str:
    """Give the command that takes the answers."""
    options = (_OPTIONS.get(one, f"--fact {one}=VALUE") for one in missing)
    return " ".join([f"peerctl participant set {person}", *options])


def _question(programme: Programme, missing: str) -> Message | Label | str:
    """Give what to ask for: the programme's own question of a fact."""
    if missing == "born":
        return say("When were you born?")
    if missing == "municipality":
        return say("Which municipality do you live in?")
    fact = programme.facts.get(missing)
    return (fact and (fact.ask or fact.label)) or missing


RULE = Rule("eligibility-unknown", Level.WARNING, say("It is not known whether somebody who takes part may"), find)
