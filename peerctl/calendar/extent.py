"""For how long, how many times and how far apart a series is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peerctl.model.cohort import Cohort, SeriesPlan
from peerctl.model.days import add_days, add_months
from peerctl.model.schedule import Interval, Series

_YEAR = 12
_ASSUMED_MONTHS = 12
"""For how many months a cohort without an end is planned, from its start."""
_AT_LEAST_MONTHS = 6
"""For how many months ahead such a cohort is planned at least."""
_MOST_MONTHS = 36
"""How far ahead anything is planned, so that a year mistyped fills no file."""
_FORTNIGHT_DAYS = 14
_FORTNIGHT = Interval(weeks=2)


@dataclass(frozen=True, slots=True)
class Run:
    """The days on which the cohorts that hold a series run."""

    spans: tuple[tuple[date, date], ...]
    bound: date
    """The last day on which a series with a number of sessions may have one."""

    @property
    def start(self) -> date:
        """The first day of the first cohort."""
        return min(first for first, _ in self.spans)

    @property
    def end(self) -> date:
        """The last day of the last cohort."""
        return max(last for _, last in self.spans)

    @property
    def months(self) -> int:
        """How many months that is, at least one."""
        start, end = self.start, self.end
        return max((end.year - start.year) * _YEAR + end.month - start.month, 1)

    def has(self, day: date) -> bool:
        """Tell whether one of the cohorts runs on a day."""
        return any(first <= day <= last for first, last in self.spans)


def run_of(cohorts: Sequence[Cohort], day: date) -> Run:
    """Give the run of cohorts that share a series; one without an end is taken to last a year, and half a year more."""
    furthest = add_months(max(day, *(cohort.start for cohort in cohorts)), _MOST_MONTHS)
    ends = [min(cohort.end or furthest, furthest) for cohort in cohorts]
    spans = tuple((cohort.start, min(cohort.end or assumed_end(cohort, day), furthest)) for cohort in cohorts)
    return Run(spans, max(ends))


def assumed_end(cohort: Cohort, day: date) -> date:
    """Give the day up to which a cohort without an end is planned."""
    return max(add_months(cohort.start, _ASSUMED_MONTHS), add_months(day, _AT_LEAST_MONTHS))


def number_of(series: Series, said: SeriesPlan, run: Run) -> int | None:
    """Give how many sessions there are in all; None where the series goes on for as long as the cohort does.

    Of a number by the year the lowest is planned. Where the programme says nothing at all, one is.
    """
    if said.sessions is not None:
        return max(said.sessions, 0)
    if series.sessions is not None:
        return series.sessions
    if series.sessions_a_year:
        return max(series.sessions_a_year[0] * run.months // _YEAR, 1)
    return None if series.every else 1


def spacing(series: Series, number: int | None, run: Run) -> Interval:
    """Give how far apart the sessions are: as the programme says, else spread over the run, else two weeks."""
    if series.every:
        return series.every
    if series.sessions_a_year and number:
        return Interval(months=max(run.months // number, 1))
    return _FORTNIGHT


def first_day(series: Series, declared: Sequence[Series], every: Interval, run: Run) -> date:
    """Give the day a series begins where nobody says.

    What is held regularly begins at the start, two weeks apart where two are monthly for the same people; what is
    held once in a while begins later.
    """
    if series.every:
        earlier = declared[: declared.index(series)] if series.every.months else ()
        alike = (one for one in earlier if one.every == series.every and {*one.audience} & {*series.audience})
        return add_days(run.start, _FORTNIGHT_DAYS * sum(not one.stagger for one in alike))
    if series.sessions_a_year:
        return min(
            add_months(run.start, (every.months or 0) // 2), add_days(run.start, (run.end - run.start).days // 2)
        )
    return add_days(run.start, _FORTNIGHT_DAYS)
