"""How many people have been measured both before and after: complete sets, of everybody who is to be measured.

A person's set is complete when each questionnaire that the programme asks of them has a score both before and after, in
any one of their enrolments. A figure of those measured says little without those who were not, so the whole is always
every participant whom a questionnaire is asked of.
"""

from collections.abc import Collection, Iterable
from datetime import date

from peerctl.calendar.companionship import planned_ends
from peerctl.measures.changes import Asked, Change, Loss, Sets, Why, sets
from peerctl.model.book import Book, Enrolled
from peerctl.model.table import Share
from peerctl.reports.counting import count_people, participating
from peerctl.reports.figures import InstrumentSets, SetFigures

Place = tuple[str, int]
"""A person, and the place in the person's list of enrolments."""


def measured(book: Book, day: date) -> Sets:
    """Find every set of every enrolment, as it stands on the day."""
    return sets(book, day, planned_ends(book, day))


def set_figures(every: Sets, members: Iterable[Enrolled], day: date) -> SetFigures:
    """Count the sets of the participants by these enrolments, each person once."""
    theirs = participating(members)
    participants = {person for person, counted in count_people(theirs, day).items() if counted.participant}
    places = {(one.id, one.index) for one in theirs if one.id in participants}
    changes = [one for one in every.changes if _place(one) in places]
    losses = [one for one in every.losses if _place(one) in places]
    asked: list[Asked] = [*changes, *losses]
    complete = _whole(asked, changes)
    inside = _whole(asked, [one for one in changes if one.inside])
    return SetFigures(
        complete=Share(len(complete), len({one.person for one in asked})),
        inside=len(inside),
        instruments=tuple(_of_one(name, changes, losses) for name in dict.fromkeys(one.instrument for one in asked)),
    )


def _whole(asked: Collection[Asked], changes: Collection[Change]) -> set[str]:
    """Give the people who have, in one of their enrolments, everything that is asked there."""
    wanted: dict[Place, set[str]] = {}
    had: dict[Place, set[str]] = {}
    for ones, found in ((asked, wanted), (changes, had)):
        for one in ones:
            found.setdefault(_place(one), set()).add(one.instrument)
    return {person for (person, index), names in wanted.items() if names == had.get((person, index))}


def _of_one(name: str, changes: Collection[Change], losses: Collection[Loss]) -> InstrumentSets:
    complete = {one.person for one in changes if one.instrument == name}
    inside = {one.person for one in changes if one.instrument == name and one.inside}
    lost = {one.person for one in losses if one.instrument == name} - complete
    early = {one.person for one in losses if one.instrument == name and one.why is Why.EARLY} - complete
    return InstrumentSets(name, Share(len(complete), len(complete | lost)), len(inside), len(early))


def _place(one: Asked) -> Place:
    return one.person, one.enrolment
