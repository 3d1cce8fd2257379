"""Everything that is told of one questionnaire in one programme: its figures for all, by role, cohort and arm.

One test is decided on beforehand: that of the programme's primary questionnaire over everybody or, with a control arm,
of the difference between the arms, where there are two. The other tests of the programme are looked at together, and their p-values are
corrected for that (`peerctl.measures.multiplicity`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from peerctl.measures.analysis import Analysis, analysis, scores
from peerctl.measures.arms import Between, between
from peerctl.measures.attrition import Attrition, attrition
from peerctl.measures.changes import Asked, Change, Sets
from peerctl.measures.groups import Group, groups
from peerctl.measures.multiplicity import holm
from peerctl.measures.reliable import Threshold, reliabilities, threshold
from peerctl.model.book import Book
from peerctl.model.instrument import Cutoff, Instrument
from peerctl.model.measure import Measure
from peerctl.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one group."""

    group: Group
    figures: Analysis
    corrected_p: float | None = None
    """The p-value of the paired t-test, corrected; None for the one test decided on beforehand, and where none is made."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One arm held against the control arm."""

    figures: Between
    corrected_p: float | None = None
    """The p-value of the adjusted difference, corrected; None for the one test decided on beforehand."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One questionnaire in one programme."""

    programme: str
    instrument: Instrument
    primary: bool
    """Whether the programme names it as the one it is judged by."""
    rows: tuple[Row, ...]
    thresholds: tuple[Threshold, ...]
    """How large a reliable change is by each reliability that is known; the first is used, for every group."""
    cutoff: Cutoff | None
    """The cut-off that holds for these people."""
    named_cutoff: float | None
    """The cut-off that the programme names, whether the scoring file has it or not."""
    inside: Analysis
    """The figures of all whose answers both lie within their windows."""
    best_before: int
    """How many had the best total there is before, and could not get better."""
    attrition: Attrition
    control: str | None
    """The control arm."""
    again: int
    """Sets of people who have an earlier one among these, from another enrolment."""
    armless: int
    """In a study with a control arm: sets of people in no arm, which are in no figure."""
    differences: tuple[Difference, ...]
    """Each other arm held against the control arm."""

    @property
    def whole(self) -> tuple[Row, ...]:
        """The groups that together are everybody: all, or each arm."""
        return tuple(row for row in self.rows if row.group.cohort is None and row.group.role is None)


def outcomes(book: Book, found: Sets) -> tuple[Outcome, ...]:
    """Work out the figures of every questionnaire that anybody is asked before and after, by programme.

    Raises:
        NoStatisticsLibrary: The library that knows the distributions is not installed.
    """
    asked = {(one.programme, one.instrument) for one in (*found.changes, *found.losses)}
    return tuple(
        outcome
        for name, programme in sorted(book.programmes.items())
        for outcome in _corrected(
            [
                _outcome(book, programme, measure, book.instruments[measure.instrument], found)
                for measure in programme.measures
                if (name, measure.instrument) in asked and measure.instrument in book.instruments
            ]
        )
    )


def _outcome(book: Book, programme: Programme, measure: Measure, instrument: Instrument, found: Sets) -> Outcome:
    key = (programme.id, instrument.id)
    control = control_of(programme)
    arms = [arm.id for arm in programme.arms] if control else []
    complete = [one for one in found.changes if (one.programme, one.instrument) == key]
    changes = [one for one in complete if is_told_of(one, programme)]
    lost = [one for one in found.losses if (one.programme, one.instrument) == key and is_told_of(one, programme)]
    spread = scores([one.before.value for one in changes]).sd
    thresholds = tuple(threshold(one, spread) for one in reliabilities(instrument)) if spread else ()
    cutoff = cutoff_of(measure, instrument)
    points = thresholds[0].points if thresholds else None
    best = instrument.range.max if instrument.better == "higher" else instrument.range.min
    return Outcome(
        programme=programme.id,
        instrument=instrument,
        primary=measure.primary,
        rows=tuple(
            Row(group, analysis([one for one in changes if group.has(one)], instrument, points, cutoff))
            for group in groups(changes, arms, cohorts_of(book, programme.id))
        ),
        thresholds=thresholds,
        cutoff=cutoff,
        named_cutoff=measure.cutoff,
        inside=analysis([one for one in changes if one.inside], instrument, points, cutoff),
        best_before=sum(one.before.value == best for one in changes),
        attrition=attrition(changes, lost),
        control=control,
        again=len(changes) - len({one.person for one in changes}),
        armless=len(complete) - len(changes),
        differences=tuple(map(Difference, _between(changes, arms, control))),
    )


def _between(changes: Sequence[Change], arms: Sequence[str], control: str | None) -> tuple[Between, ...]:
    if control is None:
        return ()
    return between({arm: [one for one in changes if one.arm == arm] for arm in arms}, control)


def cutoff_of(measure: Measure, instrument: Instrument) -> Cutoff | None:
    """Give the cut-off that the programme says holds for its people."""
    totals = (one for one in instrument.cutoffs if one.subscale is None)
    return next((one for one in totals if one.value == measure.cutoff), None)


def is_told_of(one: Asked, programme: Programme) -> bool:
    """Tell whether an enrolment is in the figures: in a study with a control arm, whoever is in an arm."""
    return control_of(programme) is None or one.arm in {arm.id for arm in programme.arms}


def control_of(programme: Programme) -> str | None:
    """Give the arm that the others are held against."""
    return next((arm.id for arm in programme.arms if arm.control), None)


def cohorts_of(book: Book, programme: str) -> tuple[str, ...]:
    """Give the cohorts of a programme, the first to start first."""
    names = (name for name, cohort in book.cohorts.items() if cohort.programme == programme)
    return tuple(sorted(names, key=lambda name: (book.cohorts[name].start, name)))


def _corrected(found: Sequence[Outcome]) -> Iterator[Outcome]:
    """Correct the tests of a programme, but for the one decided on beforehand."""
    tests = {
        (index, place): p
        for index, one in enumerate(found)
        for place, p in enumerate(_tests(one))
        if p is not None and not (one.primary and place == 0 and len(one.differences) <= 1)
    }
    corrected = dict(zip(tests, holm([*tests.values()]), strict=True))
    for index, one in enumerate(found):
        values = [corrected.get((index, place)) for place, _ in enumerate(_tests(one))]
        if one.control:
            pairs = zip(one.differences, values, strict=True)
            yield replace(one, differences=tuple(replace(each, corrected_p=value) for each, value in pairs))
        else:
            rows = zip(one.rows, values, strict=True)
            yield replace(one, rows=tuple(replace(row, corrected_p=value) for row, value in rows))


def _tests(one: Outcome) -> list[float | None]:
    """Give the p-value of each test of an outcome: of the differences between arms, or else of the changes."""
    estimates = (
        [each.figures.adjusted for each in one.differences] if one.control else [row.figures.change for row in one.rows]
    )
    return [each.p if each else None for each in estimates]
