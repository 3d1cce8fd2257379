"""Pairs as `match list` and `match show` tell of them."""

from dataclasses import dataclass
from datetime import date

from peerctl.calendar.companionship import agreed_months, contract_on, longest_end, planned_end
from peerctl.calendar.derivation import derivation
from peerctl.calendar.extension import ask_by
from peerctl.calendar.signal import Signal, agreed_cadence
from peerctl.calendar.signals import signals
from peerctl.calendar.silence import last_meeting
from peerctl.model.book import Book
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.message import Message
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.standing import PairStanding, match_event, pair_standing


@dataclass(frozen=True, slots=True)
class PairContract:
    """What was agreed, as far as it was by the day."""

    signed: date | None
    months: int | None
    """The contract's, else the programme's."""
    cadence: str | None
    cadence_label: Label | None
    goals: tuple[str, ...]
    expectations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair on a day. Field names are the keys of its JSON."""

    match: str
    cohort: str
    mentor: str
    peer: str
    standing: PairStanding
    started: date | None
    planned_end: date | None
    ask_by: date | None
    """The day by which to ask about an extension."""
    longest_end: date | None
    ended: date | None
    last_met: date | None
    meetings: int
    contract: PairContract
    clock: tuple[Message, ...]
    """How the planned end comes about, step by step."""
    signals: tuple[Signal, ...]


def pair_views(book: Book, day: date, match: str | None = None) -> tuple[PairView, ...]:
    """Give every pair that something had happened to by the day, by cohort and id; or one."""
    named = book.matches.items() if match is None else ((match, book.matches[match]),)
    found = [
        _view(name, one, programme, standing, day)
        for name, one in named
        if (programme := book.programme_of(one.cohort)) and (standing := pair_standing(one, day))
    ]
    return tuple(sorted(found, key=lambda view: (view.cohort, view.match)))


def _view(name: str, match: Match, programme: Programme, standing: PairStanding, day: date) -> PairView:
    start = match_event(match, day, MatchEventKind.STARTED)
    end = match_event(match, day, MatchEventKind.ENDED)
    return PairView(
        match=name,
        cohort=match.cohort,
        mentor=match.mentor,
        peer=match.peer,
        standing=standing,
        started=start.on if start else None,
        planned_end=planned_end(match, programme, day),
        ask_by=None if end else ask_by(match, programme, day),
        longest_end=longest_end(match, programme, day),
        ended=end.on if end else None,
        last_met=last_meeting(match, day),
        meetings=sum(meeting.held and meeting.on <= day for meeting in match.meetings),
        contract=_contract(match, programme, day),
        clock=derivation(match, programme, day),
        signals=signals(match, programme, day),
    )


def _contract(match: Match, programme: Programme, day: date) -> PairContract:
    contract, cadence = contract_on(match, day), agreed_cadence(match, programme, day)
    return PairContract(
        signed=contract.signed,
        months=agreed_months(match, programme, day),
        cadence=contract.cadence,
        cadence_label=cadence.label if cadence else None,
        goals=contract.goals,
        expectations=contract.expectations,
    )
