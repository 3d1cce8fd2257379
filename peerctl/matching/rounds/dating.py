"""An evening of speed-dating: who is to meet whom, in as few rounds as can be, and who sits where."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from peerctl.matching.common import affinity
from peerctl.matching.past import Pair
from peerctl.matching.rounds.met import have_met
from peerctl.matching.rounds.phases import Window
from peerctl.matching.rounds.schedule import Bound, Schedule, schedule
from peerctl.matching.rounds.seating import Meeting, Round, seated
from peerctl.matching.situation import Situation, situation
from peerctl.matching.watch import PATIENT, Watch
from peerctl.model.book import Book
from peerctl.model.failure import Failure
from peerctl.model.message import say, say_many


class NotInTheEvening(Failure):
    """Somebody was named who takes no part in the cohort as mentor or peer, or as both."""

    code = "not-in-the-evening"


@dataclass(frozen=True)
class Evening:
    """What is known of the evening beforehand."""

    tables: int | None = None
    """How many tables there are; None: one for each mentor."""
    rounds: int | None = None
    """No more rounds than this; None: as many as are needed."""
    absent: Collection[str] = ()
    apart: Collection[Pair] = ()
    """People who are not to meet, in either order, such as those of one household."""
    windows: Mapping[str, Window] = field(default_factory=dict)
    """Who comes late or leaves early."""
    again: bool = False
    """Whether those meet too who have met before."""

    @property
    def named(self) -> set[str]:
        """Everybody who is named."""
        return {*self.absent, *self.windows, *(person for pair in self.apart for person in pair)}


@dataclass(frozen=True, slots=True)
class PersonsRound:
    """One round of one person."""

    round: int
    table: int
    partner: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's evening."""

    id: str
    role: str
    meetings: tuple[PersonsRound, ...]


@dataclass(frozen=True, slots=True)
class SpeedDating:
    """The plan; its fields are the keys for scripts."""

    cohort: str
    day: date
    tables: int
    rounds: tuple[Round, ...]
    rounds_needed: int
    """The fewest rounds in which everybody meets whom they can, or the fewest found by then."""
    rounds_at_least: int
    """So many are needed, as far as that is proved."""
    lower_bound: Bound
    proved_by: str
    """Why there are no fewer: `bound`, where the rounds needed are as many as the bound; else `solver`, or
    `nothing` where there was no time for it."""
    proved: bool
    """Whether this is proved to be the best plan there is."""
    people: tuple[Sheet, ...]
    left_out: tuple[Pair, ...]
    """Who could have met and has no round."""
    met_before: tuple[Pair, ...]
    """Who is left out because the two have met before."""
    without_meeting: tuple[str, ...]
    """Who takes part in the cohort and meets nobody."""


def speed_dating(book: Book, cohort: str, day: date, evening: Evening, watch: Watch = PATIENT) -> SpeedDating:
    """Plan an evening of speed-dating.

    Those meet who could be matched and have not met before, unless they are to meet again.

    Raises:
        UnknownCohort: No such cohort.
        NothingToMatch: Its programme is not known, or has no companionships.
        NotInTheEvening: Somebody named takes no part in the cohort.
    """
    seen = situation(book, cohort, day)
    _check(seen, evening)
    before = have_met(book, seen)
    met = () if evening.again else tuple(pair for pair in seen.allowed if frozenset(pair) in before)
    wanted = _wanted(seen, evening, met)
    tables = evening.tables or len({mentor for mentor, _ in wanted}) or 1
    watch.set_about(say("the evening"))
    found = schedule(wanted, tables, evening.windows, evening.rounds, watch)
    rounds = seated(found.rounds, tables)
    sheets = _sheets(rounds)
    meeting = {sheet.id for sheet in sheets}
    return SpeedDating(
        cohort=cohort,
        day=day,
        tables=tables,
        rounds=rounds,
        rounds_needed=found.needed,
        rounds_at_least=found.at_least,
        lower_bound=found.bound,
        proved_by=_proved_by(found),
        proved=found.proved,
        people=sheets,
        left_out=found.left_out,
        met_before=met,
        without_meeting=tuple(person for person in (*seen.mentors, *seen.peers) if person not in meeting),
    )


def _proved_by(found: Schedule) -> str:
    if found.needed == found.bound.rounds:
        return "bound"
    return "solver" if found.needed == found.at_least else "nothing"


def _wanted(seen: Situation, evening: Evening, met: Collection[Pair]) -> dict[Pair, int]:
    """Give the meetings there should be, each with the affinity."""
    apart = {*evening.apart, *(pair[::-1] for pair in evening.apart), *met}
    return {
        pair: affinity(seen.terms[pair])
        for pair in seen.allowed
        if pair not in apart and not {*pair} & {*evening.absent}
    }


def _check(seen: Situation, evening: Evening) -> None:
    both = sorted({*seen.mentors} & {*seen.peers})
    if both:
        message = say_many(
            "{people} is enrolled both as mentor and as peer, and cannot sit at two tables.",
            "{people} are enrolled both as mentor and as peer, and cannot sit at two tables.",
            len(both),
            people=tuple(both),
        )
        raise NotInTheEvening(message, say("Correct the enrolments first."))
    unknown = sorted(evening.named - {*seen.mentors} - {*seen.peers})
    if unknown:
        message = say_many(
            "{people} takes no part in {cohort} as mentor or peer on the day.",
            "{people} take no part in {cohort} as mentor or peer on the day.",
            len(unknown),
            people=tuple(unknown),
            cohort=seen.cohort,
        )
        raise NotInTheEvening(message, say("peerctl eligibility lists everybody who takes part."))


def _sheets(rounds: tuple[Round, ...]) -> tuple[Sheet, ...]:
    mine: dict[tuple[str, str], list[PersonsRound]] = {}
    for turn in rounds:
        for meeting in turn.meetings:
            for role, person, partner in _both(meeting):
                mine.setdefault((role, person), []).append(PersonsRound(turn.round, meeting.table, partner))
    return tuple(Sheet(person, role, tuple(mine[role, person])) for role, person in sorted(mine))


def _both(meeting: Meeting) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    return ("mentor", meeting.mentor, meeting.peer), ("peer", meeting.peer, meeting.mentor)
