"""The core elements of a programme, planned against done: how much of it each cohort really got by the day."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.calendar.companionship import planned_ends
from peerctl.calendar.sessions import occasions
from peerctl.measures.windows import Expected, State, expected
from peerctl.model.book import Book
from peerctl.model.message import say
from peerctl.model.programme import Programme
from peerctl.model.table import Share
from peerctl.reports.asked import cohorts_asked
from peerctl.reports.element import Element, Unit
from peerctl.reports.pair_elements import pair_elements
from peerctl.reports.session_elements import session_elements

_ANSWERED = frozenset([State.INSIDE, State.OUTSIDE])
_SHOULD_BE = _ANSWERED | {State.MISSING}
"""Answered, or no longer to be: while a window is open and there is no answer, nothing is amiss."""


@dataclass(frozen=True, slots=True)
class CohortElements:
    """The elements of one cohort. Field names are the keys of its JSON."""

    cohort: str
    programme: str
    elements: tuple[Element, ...]


def elements(book: Book, day: date, cohort: str | None = None) -> tuple[CohortElements, ...]:
    """Give the elements of all cohorts whose programme is known, or of one, on a day.

    Raises:
        UnknownCohort: When the cohort named has no sound file.
    """
    known = occasions(book)
    questionnaires: dict[str, list[Expected]] = {}
    for one in expected(book, day, planned_ends(book, day)):
        of_cohort = book.participants[one.person].enrolments[one.enrolment].cohort
        questionnaires.setdefault(of_cohort, []).append(one)
    matches: dict[str, list[str]] = {}
    for name, match in book.matches.items():
        matches.setdefault(match.cohort, []).append(name)
    return tuple(
        CohortElements(
            cohort=name,
            programme=programme.id,
            elements=(
                *session_elements(book, name, programme, known, day),
                *pair_elements(programme, tuple(book.matches[one] for one in matches.get(name, ())), day),
                *_measured(programme, questionnaires.get(name, ())),
            ),
        )
        for name in cohorts_asked(book, cohort)
        if (programme := book.programme_of(name))
    )


def _measured(programme: Programme, questionnaires: Sequence[Expected]) -> Iterator[Element]:
    counted = Counter((one.instrument, one.wave, one.state) for one in questionnaires)
    for measure in programme.measures:
        for wave in measure.waves:
            answered = sum(counted[measure.instrument, wave.id, state] for state in _ANSWERED)
            yield Element(
                id=f"{measure.instrument}-{wave.id}",
                label=say("{measure}: {wave}", measure=measure.label, wave=wave.label),
                unit=Unit.QUESTIONNAIRES,
                done=Share(answered, sum(counted[measure.instrument, wave.id, state] for state in _SHOULD_BE)),
                source=tuple(dict.fromkeys((*measure.source, *wave.source))),
            )
