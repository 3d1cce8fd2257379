"""What happened to people and to pairs, a sentence an event."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from peerctl.model.account import Reasons
from peerctl.model.match import Match, MatchEvent, MatchEventKind
from peerctl.model.message import Message, Value, say, say_many
from peerctl.model.participant import Event, EventKind
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.response import Response
from peerctl.model.sourced import Coded
from peerctl.model.words import end_word

_PERSON = {
    EventKind.APPLIED: say("{id} applied for {cohort} on {day}"),
    EventKind.INTERVIEWED: say("{id} was interviewed for {cohort} on {day}"),
    EventKind.ENROLLED: say("{id} enrolled in {cohort} on {day}"),
    EventKind.PAUSED: say("{id} paused in {cohort} on {day}"),
    EventKind.RESUMED: say("{id} resumed in {cohort} on {day}"),
    EventKind.COMPLETED: say("{id} completed {cohort} on {day}"),
    EventKind.WITHDRAWN: say("{id} withdrew from {cohort} on {day}"),
    EventKind.DECLINED: say("{id} was declined for {cohort} on {day}"),
}
_PAIR = {
    MatchEventKind.PROPOSED: say("pair {mentor}/{peer} proposed on {day}"),
    MatchEventKind.CONVERSATION: say("pair {mentor}/{peer} had its matching conversation on {day}"),
    MatchEventKind.ACCEPTED: say("pair {mentor}/{peer} accepted on {day}"),
    MatchEventKind.DECLINED: say("pair {mentor}/{peer} declined on {day}"),
    MatchEventKind.STARTED: say("pair {mentor}/{peer} started on {day}"),
    MatchEventKind.PAUSED: say("pair {mentor}/{peer} paused on {day}"),
    MatchEventKind.RESUMED: say("pair {mentor}/{peer} resumed on {day}"),
    MatchEventKind.EXTENDED: say("pair {mentor}/{peer} extended on {day}"),
    MatchEventKind.ENDED: say("pair {mentor}/{peer} ended on {day}"),
}
_NO_REASONS = Reasons.model_construct()


def person_event(person: str, cohort: str, event: Event, programme: Programme | None) -> Message:
    """Say what happened to somebody in a cohort, with the reason in the programme's words."""
    told = replace(_PERSON[event.event], values={"id": person, "cohort": cohort, "day": event.on})
    reasons = programme.reasons if programme else _NO_REASONS
    listed = {EventKind.WITHDRAWN: reasons.withdrawal, EventKind.DECLINED: reasons.decline}
    return _because(told, event.reason and _word(event.reason, listed.get(event.event, reasons.pause)))


def pair_event(match: Match, event: MatchEvent, programme: Programme | None) -> Message:
    """Say what happened to a pair, with the reason in the programme's words."""
    told = _pair_told(match, event)
    if event.event is MatchEventKind.ENDED:
        return _because(told, event.reason and end_word(event.reason, programme))
    reasons = programme.reasons if programme else _NO_REASONS
    listed = reasons.decline if event.event is MatchEventKind.DECLINED else reasons.pause
    return _because(told, event.reason and _word(event.reason, listed))


def _pair_told(match: Match, event: MatchEvent) -> Message:
    who: dict[str, Value] = {"mentor": match.mentor, "peer": match.peer, "day": event.on}
    if event.event is MatchEventKind.EXTENDED and event.months is not None:
        return say_many(
            "pair {mentor}/{peer} extended by {count} month on {day}",
            "pair {mentor}/{peer} extended by {count} months on {day}",
            event.months,
            **who,
        )
    return replace(_PAIR[event.event], values=who)


def _because(told: Message, reason: Message | Label | str | None) -> Message:
    return say("{event}: {reason}", event=told, reason=reason) if reason else told


def _word(code: str, listed: Iterable[Coded]) -> Label | str:
    return next((coded.label for coded in listed if coded.id == code), code)


def signed(match: Match, day: date) -> Message:
    """Say that a pair signed its contract."""
    return say("pair {mentor}/{peer} signed its contract on {day}", mentor=match.mentor, peer=match.peer, day=day)


def stood_in(match: Match) -> Iterator[tuple[date, Message]]:
    """Say who of the staff stood in for the mentor, from which day."""
    for one in match.stand_ins:
        who: dict[str, Value] = {"mentor": match.mentor, "peer": match.peer, "staff": one.staff, "day": one.from_}
        if one.to is None:
            yield one.from_, say("{staff} stands in for {mentor} with {peer} from {day}", **who)
        else:
            yield (
                one.from_,
                say("{staff} stands in for {mentor} with {peer} from {day} until {last}", **who, last=one.to),
            )


def settled(match: Match) -> Iterator[tuple[date, Message]]:
    """Say which items of the checklists were settled."""
    for item, day in match.checklist.items():
        yield (
            day,
            say(
                "pair {mentor}/{peer}: {item} was settled on {day}",
                mentor=match.mentor,
                peer=match.peer,
                item=item,
                day=day,
            ),
        )


def answered(person: str, response: Response) -> Message:
    """Say that somebody filled in a questionnaire; what was answered is nobody's business here."""
    who: dict[str, Value] = {"id": person, "instrument": response.instrument, "wave": response.wave, "day": response.on}
    return say("{id} answered {instrument} ({wave}) on {day}", **who)
