"""The leader's figures on a day: people by cohort and role, pairs, referrers, and the targets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from peerctl.model.book import Book, Enrolled
from peerctl.model.match import Match
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.unknown import UnknownCohort
from peerctl.reports.cohort_status import cohort_figures
from peerctl.reports.counting import participating, total
from peerctl.reports.figures import People, RoleTotal, Status
from peerctl.reports.measured import measured, set_figures
from peerctl.reports.status_tables import status_tables
from peerctl.reports.targets import target_figures

__all__ = ["status", "status_tables"]


def status(book: Book, day: date, cohort: str | None = None) -> Status:
    """Count the people, pairs and targets of all cohorts, or of one, on a day.

    With one cohort the people are those of that cohort; its programme's targets are counted over all its cohorts.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    if cohort is not None and cohort not in book.cohorts:
        raise UnknownCohort(cohort, book)
    members = tuple(book.enrolments()) if cohort is None else book.by_cohort.get(cohort, ())
    names = sorted(book.cohorts, key=lambda name: (book.cohorts[name].start, name)) if cohort is None else [cohort]
    matches = _by_cohort(book.matches.values())
    programmes = {book.cohorts[name].programme for name in names}
    targets = {programme: target_figures(book, programme, day) for programme in programmes}
    every = measured(book, day)
    return Status(
        as_of=day,
        since=_first_event(members, day),
        people=people(members, day),
        roles=_roles(members, day),
        cohorts=tuple(
            cohort_figures(book, name, day, matches.get(name, ()), targets[book.cohorts[name].programme], every)
            for name in names
        ),
        sets=set_figures(every, members, day),
    )


def _by_cohort(matches: Iterable[Match]) -> Mapping[str, Sequence[Match]]:
    grouped: dict[str, list[Match]] = {}
    for match in matches:
        grouped.setdefault(match.cohort, []).append(match)
    return grouped


def _first_event(members: Iterable[Enrolled], day: date) -> date | None:
    events = (event.on for member in participating(members) for event in member.enrolment.history)
    return min((on for on in events if on <= day), default=None)


def people(members: Iterable[Enrolled], day: date) -> People:
    """Count the participants by these enrolments, each person once."""
    counted = total(participating(members), day)
    return People(total=counted.participants, active=counted.active, passive=counted.passive)


def _roles(members: Iterable[Enrolled], day: date) -> dict[str, RoleTotal]:
    by_role = {role: [one for one in members if one.enrolment.role == role] for role in PARTICIPANT_ROLES}
    totals = {str(role): total(theirs, day) for role, theirs in by_role.items()}
    return {role: counted for role, counted in totals.items() if counted.participants}
