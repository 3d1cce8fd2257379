"""The elements of a programme that are a pair's: conversation, contract, meetings, checklists.

Meetings count up to what each pair agreed, so that one pair meeting often does not stand in for one that is silent.
A pause stops the counting, and a meeting that was only attempted is none.
"""

from collections.abc import Iterator
from datetime import date

from peerctl.calendar.companionship import contract_on, paused_days, pauses, planned_end
from peerctl.model.account import ChecklistItem
from peerctl.model.companionship import Cadence, Companionship
from peerctl.model.days import add_days, add_months
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.schedule import Interval
from peerctl.model.standing import match_event
from peerctl.model.table import Share
from peerctl.reports.element import Element, Unit

_OF_A_PAIR = frozenset(["mentor", "peer"])


def pair_elements(programme: Programme, matches: tuple[Match, ...], day: date) -> Iterator[Element]:
    """Give the elements of the pairs of a cohort that have started by the day."""
    companionship = programme.companionship
    if companionship is None:
        return
    started = tuple(match for match in matches if match_event(match, day, MatchEventKind.STARTED))
    if companionship.conversation:
        talked = sum(match_event(match, day, MatchEventKind.CONVERSATION) is not None for match in started)
        label = say("Matching conversation held, of the pairs started")
        yield Element("conversation", label, Unit.PAIRS, Share(talked, len(started)), companionship.source)
    if companionship.contract:
        signed = sum(contract_on(match, day).signed is not None for match in started)
        label = say("Contract signed, of the pairs started")
        yield Element("contract", label, Unit.PAIRS, Share(signed, len(started)), companionship.source)
    if companionship.cadences:
        yield _meetings(companionship, started, day)
    yield from _checklists(programme, started, day)


def _meetings(companionship: Companionship, started: tuple[Match, ...], day: date) -> Element:
    cadences = {cadence.id: cadence for cadence in companionship.cadences}
    agreed = [(match, cadences.get(contract_on(match, day).cadence or "")) for match in started]
    counted = [meetings_agreed(match, cadence, day) for match, cadence in agreed if cadence]
    return Element(
        id="meetings",
        label=say("Meetings held, of those agreed by each pair's own cadence"),
        unit=Unit.MEETINGS,
        done=Share(sum(one.count for one in counted), sum(one.of for one in counted)),
        source=tuple(dict.fromkeys(source for cadence in companionship.cadences for source in cadence.source)),
    )


def meetings_agreed(match: Match, cadence: Cadence, day: date) -> Share:
    """Count the meetings of a started pair that were held, up to those agreed from its start to its end or the day."""
    start, end = (match_event(match, day, kind) for kind in (MatchEventKind.STARTED, MatchEventKind.ENDED))
    if start is None:
        return Share(0, 0)
    last = end.on if end else day
    agreed = _times(cadence.every, start.on, add_days(last, -paused_days(pauses(match.history, last), last)))
    held = sum(meeting.held and start.on <= meeting.on <= last for meeting in match.meetings)
    return Share(min(held, agreed), agreed)


def _times(every: Interval, start: date, last: date) -> int:
    """Count how many times an interval fits from one day to another."""
    days = (every.days or 0) + 7 * (every.weeks or 0)
    if days > 0:
        return max((last - start).days // days, 0)
    times = 0
    while every.months and every.months > 0 and add_months(start, (times + 1) * every.months) <= last:
        times += 1
    return times


def _checklists(programme: Programme, started: tuple[Match, ...], day: date) -> Iterator[Element]:
    lists = programme.checklists
    halfway = tuple(match for match in started if _halfway(match, programme, day))
    ended = tuple(match for match in started if match_event(match, day, MatchEventKind.ENDED))
    for items, due in ((lists.start, started), (lists.midway, halfway), (lists.end, ended)):
        yield from (_settled(item, due, day) for item in items if not item.roles or _OF_A_PAIR & set(item.roles))


def _settled(item: ChecklistItem, due: tuple[Match, ...], day: date) -> Element:
    settled = sum(item.id in match.checklist and match.checklist[item.id] <= day for match in due)
    return Element(f"checklist-{item.id}", item.label, Unit.PAIRS, Share(settled, len(due)), item.source)


def _halfway(match: Match, programme: Programme, day: date) -> bool:
    """Tell whether a pair has come halfway to its planned end, or to the end it had."""
    start, end = match_event(match, day, MatchEventKind.STARTED), planned_end(match, programme, day)
    return bool(start and end and start.on + (end - start.on) / 2 <= day)
