"""When a companionship stands still, when it is planned to end, and how long it may last at most.

Months are calendar months. A pause stops the clock: the planned end is the start plus the agreed months and the
extensions, and then the days of pause (resumed minus paused) are added. Only what had happened by the day counts.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from peerctl.model.book import Book
from peerctl.model.companionship import Companionship
from peerctl.model.days import add_days, add_months
from peerctl.model.match import Contract, Match, MatchEvent, MatchEventKind
from peerctl.model.participant import Event, EventKind
from peerctl.model.programme import Programme
from peerctl.model.standing import known, match_event
from peerctl.model.timeline import ONE_DAY, Stretch

PAUSED = frozenset([MatchEventKind.PAUSED, EventKind.PAUSED])
RESUMING = frozenset(
    [MatchEventKind.RESUMED, MatchEventKind.ENDED, EventKind.RESUMED, EventKind.COMPLETED, EventKind.WITHDRAWN],
)
"""What a pause lasts until; somebody who leaves is no longer paused."""


def pauses(history: Iterable[MatchEvent | Event], day: date) -> tuple[Stretch[str | None], ...]:
    """Give the pauses of a match or an enrolment by a day, oldest first, each with its coded reason.

    A pause's last day is the day before it was resumed; one still open has no last day. A pause that was resumed
    on the day it began stopped nothing and is left out.
    """
    found: list[Stretch[str | None]] = []
    opened: MatchEvent | Event | None = None
    for _, event in known(history, day):
        if event.event in PAUSED:
            opened = opened or event
        elif opened and event.event in RESUMING:
            if event.on > opened.on:
                found.append(Stretch(opened.reason, opened.on, event.on - ONE_DAY))
            opened = None
    if opened:
        found.append(Stretch(opened.reason, opened.on, None))
    return tuple(found)


def paused_days(stretches: Iterable[Stretch[str | None]], day: date) -> int:
    """Count the days of pause; an open pause counts as if it were resumed on the day."""
    return sum(_length(stretch, day) for stretch in stretches)


def _length(stretch: Stretch[str | None], day: date) -> int:
    resumed = stretch.until + ONE_DAY if stretch.until else day
    return (resumed - stretch.since).days if stretch.since else 0


def contract_on(match: Match, day: date) -> Contract:
    """Give the contract as it stands on a day; an empty one before it is signed."""
    signed = match.contract.signed
    return Contract() if signed and signed > day else match.contract


def agreed_months(match: Match, programme: Programme, day: date) -> int | None:
    """Give the months of the contract, else the programme's; None where neither says."""
    months = contract_on(match, day).months
    if months is None and programme.companionship:
        return programme.companionship.months
    return months


def extensions(match: Match, day: date) -> tuple[tuple[int, MatchEvent], ...]:
    """Give the extensions made by a day, oldest first, each with its place in the history."""
    made = [item for item in enumerate(match.history) if item[1].event is MatchEventKind.EXTENDED]
    return tuple(sorted((item for item in made if item[1].on <= day), key=lambda item: item[1].on))


def months_of(event: MatchEvent) -> int:
    """Give the months of an extension; one that says none extends nothing."""
    return max(event.months or 0, 0)


def not_agreeing(match: Match, companionship: Companionship, event: MatchEvent) -> tuple[str, ...]:
    """Name those of the pair who must agree to an extension and are not written down as agreeing."""
    if companionship.extension is None:
        return ()
    sides = {"mentor": match.mentor, "peer": match.peer}
    return tuple(sides[side] for side in companionship.extension.agreed_by if sides[side] not in event.agreed)


def planned_end(match: Match, programme: Programme, day: date) -> date | None:
    """Give the day the companionship is planned to end; None before it has started, or where no months are said."""
    months = agreed_months(match, programme, day)
    if months is None:
        return None
    return _end(match, months + sum(months_of(event) for _, event in extensions(match, day)), day)


def planned_ends(book: Book, day: date) -> Mapping[str, date]:
    """Give the planned end of every match that has one, by match."""
    programmes = ((name, match, book.programme_of(match.cohort)) for name, match in book.matches.items())
    ends = ((name, planned_end(match, programme, day)) for name, match, programme in programmes if programme)
    return {name: end for name, end in ends if end}


def allowed_months(match: Match, companionship: Companionship, day: date) -> int:
    """Give the months the programme allows: the most it lets a pair agree on, and the extensions agreed, up to its bound."""
    extended = sum(
        months_of(event) for _, event in extensions(match, day) if not not_agreeing(match, companionship, event)
    )
    bound = companionship.extension.months if companionship.extension else 0
    return (companionship.months_max or companionship.months) + (extended if bound is None else min(extended, bound))


def longest_end(match: Match, programme: Programme, day: date) -> date | None:
    """Give the last day the programme allows, with what has been extended and agreed; None before the start."""
    if programme.companionship is None:
        return None
    return _end(match, allowed_months(match, programme.companionship, day), day)


def _end(match: Match, months: int, day: date) -> date | None:
    start = match_event(match, day, MatchEventKind.STARTED)
    if start is None:
        return None
    return add_days(add_months(start.on, months), paused_days(pauses(match.history, day), day))
