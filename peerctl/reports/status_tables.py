"""A status as tables: a line for each cohort and role, the pairs, the referrers, and the targets."""

from collections.abc import Callable, Iterator, Mapping

from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import counting_word, role_word
from peerctl.reports.figures import CohortFigures, RoleFigures, RoleTotal, SetFigures, Status, TargetFigures

_WHO = (
    Column("cohort", say("Cohort"), Kind.ID),
    Column("role", say("Role")),
)
_ROLE_FIGURES: tuple[tuple[Column, Callable[[RoleFigures], Cell]], ...] = (
    (Column("applied", say("Applied"), Kind.NUMBER), lambda role: role.applied),
    (Column("participants", say("Participants"), Kind.NUMBER), lambda role: role.participants),
    (Column("active", say("Active"), Kind.NUMBER), lambda role: role.active),
    (Column("passive", say("Passive"), Kind.NUMBER), lambda role: role.passive),
    (Column("paused", say("Paused"), Kind.NUMBER), lambda role: role.paused),
    (Column("completed", say("Completed"), Kind.NUMBER), lambda role: role.completed),
    (Column("withdrawn", say("Withdrawn"), Kind.NUMBER), lambda role: role.withdrawn),
    (Column("declined", say("Declined"), Kind.NUMBER), lambda role: role.declined),
    (Column("eligible", say("Eligible"), Kind.NUMBER), lambda role: role.eligible),
    (Column("matched", say("Matched"), Kind.NUMBER), lambda role: role.matched),
    (Column("dropout", say("Dropout"), Kind.SHARE), lambda role: role.dropout),
)
_TOTALS: tuple[tuple[Column, Callable[[RoleTotal], Cell]], ...] = (
    (Column("participants", say("Participants"), Kind.NUMBER), lambda total: total.participants),
    (Column("active", say("Active"), Kind.NUMBER), lambda total: total.active),
    (Column("passive", say("Passive"), Kind.NUMBER), lambda total: total.passive),
    (Column("paused", say("Paused"), Kind.NUMBER), lambda total: total.paused),
    (Column("completed", say("Completed"), Kind.NUMBER), lambda total: total.completed),
    (Column("withdrawn", say("Withdrawn"), Kind.NUMBER), lambda total: total.withdrawn),
    (Column("dropout", say("Dropout"), Kind.SHARE), lambda total: total.dropout),
    (Column("retention", say("Retention"), Kind.SHARE), lambda total: total.retention),
)
_PAIR_FIGURES = (
    Column("proposed", say("Proposed"), Kind.NUMBER),
    Column("accepted", say("Accepted"), Kind.NUMBER),
    Column("declined", say("Declined"), Kind.NUMBER),
    Column("active", say("Active"), Kind.NUMBER),
    Column("paused", say("Paused"), Kind.NUMBER),
    Column("extended", say("Extended"), Kind.NUMBER),
    Column("completed", say("Completed"), Kind.NUMBER),
    Column("ended", say("Ended before time"), Kind.NUMBER),
)


def status_tables(status: Status) -> tuple[Table, ...]:
    """Give the tables of a status; those that would be empty are left out, except the first."""
    first, *others = (table(status) for table in _TABLES.values())
    return (first, *(table for table in others if table.rows))


def status_table(status: Status, name: str) -> Table:
    """Give one table of a status, empty or not, by its name in `TABLE_NAMES`."""
    return _TABLES[name](status)


def _people(status: Status) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (cohort.cohort, role.label, *(figure(role) for _, figure in _ROLE_FIGURES))
        for cohort in status.cohorts
        for role in _held(cohort)
    ]
    people = status.people
    counted = say_many(
        "{count} participant in all: {active} active and {passive} passive.",
        "{count} participants in all, each counted once: {active} active and {passive} passive.",
        people.total,
        active=people.active,
        passive=people.passive,
    )
    return Table(_title(status), (*_WHO, *(column for column, _ in _ROLE_FIGURES)), tuple(rows), (counted,))


def _held(cohort: CohortFigures) -> list[RoleFigures]:
    """Give the roles that anybody has or asked for; all of them in a cohort of nobody yet."""
    held = [role for role in cohort.roles.values() if role.applied or role.participants or role.declined]
    return held or list(cohort.roles.values())


def _title(status: Status) -> Message:
    if status.since is None:
        return say("Cohorts and roles on {day}; nothing has happened yet", day=status.as_of)
    return say("Cohorts and roles on {day}, counted since {since}", day=status.as_of, since=status.since)


def _totals(status: Status) -> Table:
    """Give the roles over all cohorts; one cohort alone needs no total."""
    roles = [(role, status.roles[role]) for role in PARTICIPANT_ROLES if role in status.roles]
    rows = tuple((role_word(role), *(figure(total) for _, figure in _TOTALS)) for role, total in roles)
    title = say("All cohorts together on {day}, each person once in a role", day=status.as_of)
    return Table(title, (_WHO[1], *(column for column, _ in _TOTALS)), rows if len(status.cohorts) > 1 else ())


def _pairs(status: Status) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (cohort.cohort, *cohort.pairs.values()) for cohort in status.cohorts if any(cohort.pairs.values())
    ]
    return Table(say("Pairs on {day}", day=status.as_of), (_WHO[0], *_PAIR_FIGURES), tuple(rows))


def _ends(status: Status) -> Table:
    rows = [(cohort.cohort, end.label, end.pairs) for cohort in status.cohorts for end in cohort.ends]
    columns = (_WHO[0], Column("reason", say("Reason")), Column("pairs", say("Pairs"), Kind.NUMBER))
    return Table(say("Why pairs ended, until {day}", day=status.as_of), columns, tuple(rows))


def _referrers(status: Status) -> Table:
    columns = (
        _WHO[0],
        Column("referrer", say("Referrer")),
        Column("referred", say("Peers from there"), Kind.SHARE),
        Column("target", say("Wanted share"), Kind.NUMBER),
    )
    rows = [
        (cohort.cohort, referrer.label, referrer.referred, referrer.target)
        for cohort in status.cohorts
        for referrer in cohort.referrers
    ]
    return Table(say("Who referred the peers, until {day}", day=status.as_of), columns, tuple(rows))


def _sets(status: Status) -> Table:
    columns = (
        _WHO[0],
        Column("questionnaire", say("Questionnaire"), Kind.ID),
        Column("complete", say("Before and after"), Kind.SHARE),
        Column("inside", say("Both within their days"), Kind.NUMBER),
        Column("early", say("Not due yet"), Kind.NUMBER),
    )
    rows = [
        (cohort.cohort, one.instrument, one.complete, one.inside, one.early)
        for cohort in status.cohorts
        for one in cohort.sets.instruments
    ]
    title = say("Measured both before and after, until {day}", day=status.as_of)
    return Table(title, columns, tuple(rows), _sets_in_all(status.sets))


def _sets_in_all(sets: SetFigures) -> tuple[Message, ...]:
    if not sets.complete.of:
        return ()
    return (
        say_many(
            "{count} complete before-and-after set of {of} participants, {inside} with every answer within its days.",
            "{count} complete before-and-after sets of {of} participants, {inside} with every answer within its days.",
            sets.complete.count,
            of=sets.complete.of,
            inside=sets.inside,
        ),
    )


def _targets(status: Status) -> Table:
    columns = (
        Column("programme", say("Programme"), Kind.ID),
        Column("target", say("Target")),
        Column("counts", say("Counts")),
        Column("roles", say("Roles")),
        Column("since", say("From"), Kind.DAY),
        Column("until", say("To"), Kind.DAY),
        Column("value", say("Reached"), Kind.NUMBER),
        Column("min", say("At least"), Kind.NUMBER),
        Column("max", say("At most"), Kind.NUMBER),
        Column("met", say("Met")),
    )
    rows = tuple(_target(programme, target) for programme, target in _targets_once(status))
    return Table(say("Targets of each programme over all its cohorts, on {day}", day=status.as_of), columns, rows)


def _targets_once(status: Status) -> Iterator[tuple[str, TargetFigures]]:
    programmes: dict[str, CohortFigures] = {}
    for cohort in status.cohorts:
        programmes.setdefault(cohort.programme, cohort)
    for programme, cohort in programmes.items():
        for target in cohort.targets:
            yield programme, target


def _target(programme: str, target: TargetFigures) -> tuple[Cell, ...]:
    return (
        programme,
        target.label,
        counting_word(target.counts),
        say("{roles}", roles=tuple(role_word(role) for role in target.roles)),
        target.since,
        target.until,
        target.value,
        target.min,
        target.max,
        say("met") if target.met else say("not met"),
    )


_TABLES: Mapping[str, Callable[[Status], Table]] = {
    "people": _people,
    "totals": _totals,
    "pairs": _pairs,
    "ends": _ends,
    "referrers": _referrers,
    "sets": _sets,
    "targets": _targets,
}
TABLE_NAMES = tuple(_TABLES)
"""What each table is called where one alone is wanted, in the order of all."""
