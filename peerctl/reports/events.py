"""What happened to people and to pairs, a sentence an event."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from peerctl.model.account import Reasons
from peerctl.model.match import Match, MatchEvent, MatchEventKind
from peerctl.model.message import Message, Value, say, say_many
from peerctl.model.participant import Event, EventKind, Participant
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.response import Response
from peerctl.model.sourced import Coded
from peerctl.model.words import end_word

_PERSON = {
    EventKind.APPLIED: say("{id} applied for {cohort}"),
    EventKind.INTERVIEWED: say("{id} was interviewed for {cohort}"),
    EventKind.ENROLLED: say("{id} enrolled in {cohort}"),
    EventKind.PAUSED: say("{id} paused in {cohort}"),
    EventKind.RESUMED: say("{id} resumed in {cohort}"),
    EventKind.COMPLETED: say("{id} completed {cohort}"),
    EventKind.WITHDRAWN: say("{id} withdrew from {cohort}"),
    EventKind.DECLINED: say("{id} was declined for {cohort}"),
}
_PAIR = {
    MatchEventKind.PROPOSED: say("pair {mentor}/{peer} proposed"),
    MatchEventKind.CONVERSATION: say("pair {mentor}/{peer} had its matching conversation"),
    MatchEventKind.ACCEPTED: say("pair {mentor}/{peer} accepted"),
    MatchEventKind.DECLINED: say("pair {mentor}/{peer} declined"),
    MatchEventKind.STARTED: say("pair {mentor}/{peer} started"),
    MatchEventKind.PAUSED: say("pair {mentor}/{peer} paused"),
    MatchEventKind.RESUMED: say("pair {mentor}/{peer} resumed"),
    MatchEventKind.EXTENDED: say("pair {mentor}/{peer} extended"),
    MatchEventKind.ENDED: say("pair {mentor}/{peer} ended"),
}
_NO_REASONS = Reasons.model_construct()


class Happening(NamedTuple):
    """Something that happened on a day, and why where that is written down."""

    on: date
    what: Message
    reason: Message | Label | str | None = None

    @property
    def told(self) -> Message:
        """A sentence without the day, for where the day stands beside it."""
        return _because(self.what, self.reason)

    @property
    def dated(self) -> Message:
        """A sentence with the day."""
        return _because(say("{event} on {day}", event=self.what, day=self.on), self.reason)


def _because(event: Message, reason: Message | Label | str | None) -> Message:
    return say("{event}: {reason}", event=event, reason=reason) if reason else event


def person_event(person: str, cohort: str, event: Event, programme: Programme | None) -> Happening:
    """Say what happened to somebody in a cohort, with the reason in the programme's words."""
    what = replace(_PERSON[event.event], values={"id": person, "cohort": cohort})
    reasons = programme.reasons if programme else _NO_REASONS
    listed = {EventKind.WITHDRAWN: reasons.withdrawal, EventKind.DECLINED: reasons.decline}
    return Happening(event.on, what, _word(event.reason, listed.get(event.event, reasons.pause)))


def certified(person: str, cohort: str, day: date) -> Happening:
    """Say that somebody was given the certificate."""
    return Happening(day, say("{id} was given the certificate of {cohort}", id=person, cohort=cohort))


def consented(id_: str, person: Participant) -> Iterator[Happening]:
    """Say which consents somebody gave and withdrew."""
    for consent in person.consents:
        yield Happening(consent.given, say("{id} gave the consent {kind}", id=id_, kind=consent.kind))
        if consent.withdrawn:
            yield Happening(consent.withdrawn, say("{id} withdrew the consent {kind}", id=id_, kind=consent.kind))


def answered(person: str, response: Response) -> Happening:
    """Say that somebody filled in a questionnaire; what was answered is nobody's business here."""
    what = say("{id} answered {instrument} ({wave})", id=person, instrument=response.instrument, wave=response.wave)
    return Happening(response.on, what)


def pair_event(match: Match, event: MatchEvent, programme: Programme | None) -> Happening:
    """Say what happened to a pair, with the reason in the programme's words."""
    if event.event is MatchEventKind.ENDED:
        reason = event.reason and end_word(event.reason, programme)
        return Happening(event.on, _of_pair(_PAIR[event.event], match), reason)
    reasons = programme.reasons if programme else _NO_REASONS
    listed = reasons.decline if event.event is MatchEventKind.DECLINED else reasons.pause
    return Happening(event.on, _of_pair(_pair_words(event), match), _word(event.reason, listed))


def _pair_words(event: MatchEvent) -> Message:
    if event.event is MatchEventKind.EXTENDED and event.months is not None:
        return say_many(
            "pair {mentor}/{peer} extended by {count} month",
            "pair {mentor}/{peer} extended by {count} months",
            event.months,
        )
    return _PAIR[event.event]


def _of_pair(words: Message, match: Match, **more: Value) -> Message:
    return replace(words, values={**words.values, "mentor": match.mentor, "peer": match.peer, **more})


def signed(match: Match) -> Iterator[Happening]:
    """Say that a pair signed its contract, if it did."""
    if match.contract.signed:
        yield Happening(match.contract.signed, _of_pair(say("pair {mentor}/{peer} signed its contract"), match))


def stood_in(match: Match) -> Iterator[Happening]:
    """Say who of the staff stood in for the mentor."""
    for one in match.stand_ins:
        began = say("{staff} began to stand in for {mentor} with {peer}")
        yield Happening(one.from_, _of_pair(began, match, staff=one.staff))
        if one.to:
            ended = say("{staff} no longer stood in for {mentor} with {peer}")
            yield Happening(one.to, _of_pair(ended, match, staff=one.staff))


def settled(match: Match) -> Iterator[Happening]:
    """Say which items of the checklists were settled."""
    for item, day in match.checklist.items():
        yield Happening(day, _of_pair(say("pair {mentor}/{peer}: {item} was settled"), match, item=item))


def _word(code: str | None, listed: Iterable[Coded]) -> Label | str | None:
    return next((coded.label for coded in listed if coded.id == code), code)
