"""The courses as tables: places and people, the waiting list, who leads, and who referred."""

from collections.abc import Iterator

from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Cell, Column, Kind, Table
from peerctl.model.words import answer_word
from peerctl.reports.course import Course, Courses
from peerctl.reports.phase import Phase

_COHORT = Column("cohort", say("Cohort"), Kind.ID)
_PERSON = Column("person", say("Id"), Kind.ID)
_PHASES = {Phase.RECRUITING: say("recruiting"), Phase.RUNNING: say("running"), Phase.OVER: say("over")}


def course_tables(courses: Courses) -> tuple[Table, ...]:
    """Give the tables of the courses; those that would be empty are left out, except the first."""
    others = (_waiting(courses), _leaders(courses), _troubles(courses), _referrers(courses))
    return (_courses(courses), *(table for table in others if table.rows))


def _courses(courses: Courses) -> Table:
    columns = (
        _COHORT,
        Column("phase", say("Phase")),
        Column("capacity", say("Places"), Kind.NUMBER),
        Column("taken", say("Taken"), Kind.NUMBER),
        Column("free", say("Free"), Kind.NUMBER),
        Column("waiting", say("Waiting"), Kind.NUMBER),
        Column("able", say("Leaders"), Kind.NUMBER),
        Column("needed", say("Needed"), Kind.NUMBER),
        Column("dropout", say("Dropout"), Kind.SHARE),
        Column("completion", say("Completed"), Kind.SHARE),
    )
    title = say("Group courses on {day}", day=courses.as_of)
    return Table(title, columns, tuple(map(_course, courses.courses)), tuple(_notes(courses)))


def _course(course: Course) -> tuple[Cell, ...]:
    return (
        course.cohort,
        _PHASES[course.phase],
        course.capacity,
        course.taken,
        course.free,
        len(course.waiting),
        course.leading.able,
        course.leading.needed,
        course.dropout,
        course.completion,
    )


def _notes(courses: Courses) -> Iterator[Message]:
    if not courses.courses:
        yield say("No cohort follows a programme with group leaders.")
        return
    yield say(
        "{people} people in all, each counted once: {peers} have taken part and {leaders} lead or have led.",
        people=courses.people,
        peers=courses.peers,
        leaders=courses.leaders,
    )
    if courses.became_leaders:
        yield say_many(
            "{count} took part first and became a leader: {who}.",
            "{count} took part first and became leaders: {who}.",
            len(courses.became_leaders),
            who=courses.became_leaders,
        )
    for course in courses.courses:
        if course.free is not None and course.free < 0:
            yield say_many(
                "{cohort} has {count} more than it has places for.",
                "{cohort} has {count} more than it has places for.",
                -course.free,
                cohort=course.cohort,
            )


def _waiting(courses: Courses) -> Table:
    columns = (
        _COHORT,
        Column("position", say("In line"), Kind.NUMBER),
        _PERSON,
        Column("applied", say("Applied on"), Kind.DAY),
        Column("eligible", say("Eligible")),
        Column("place", say("A place")),
        Column("referrer", say("Referrer")),
    )
    rows = tuple(
        (
            course.cohort,
            one.position,
            one.person,
            one.applied,
            answer_word(one.eligible),
            say("there is one") if one.place else say("waits"),
            one.referrer,
        )
        for course in courses.courses
        for one in course.waiting
    )
    return Table(say("Who has applied, in order of application, on {day}", day=courses.as_of), columns, rows)


def _leaders(courses: Courses) -> Table:
    columns = (
        _COHORT,
        _PERSON,
        Column("active", say("Active now")),
        Column("eligible", say("May lead")),
        Column("sessions", say("Sessions to lead"), Kind.NUMBER),
        Column("took_part", say("Took part before")),
    )
    rows = tuple(
        (
            course.cohort,
            one.person,
            say("yes") if one.active else say("no"),
            answer_word(one.eligible),
            one.sessions,
            say("yes") if one.person in courses.became_leaders else say("no"),
        )
        for course in courses.courses
        for one in course.leading.leaders
    )
    return Table(say("Who leads on {day}", day=courses.as_of), columns, rows)


def _troubles(courses: Courses) -> Table:
    columns = (_COHORT, Column("date", say("Day"), Kind.DAY), Column("trouble", say("What to look at")))
    rows = tuple(
        (course.cohort, *trouble) for course in courses.courses for trouble in (*_short(course), *_double(course))
    )
    return Table(say("Sessions that lack leaders, or share them"), columns, rows)


def _short(course: Course) -> Iterator[tuple[Cell, ...]]:
    for one in course.leading.short:
        yield (
            one.date,
            say(
                "{session} names {leaders} of {of} leaders.",
                session=one.session,
                leaders=one.leaders,
                of=one.of,
            ),
        )


def _double(course: Course) -> Iterator[tuple[Cell, ...]]:
    for one in course.leading.double_booked:
        yield (
            one.date,
            say("{person} leads two sessions at the same time: {sessions}.", person=one.person, sessions=one.sessions),
        )


def _referrers(courses: Courses) -> Table:
    columns = (
        _COHORT,
        Column("referrer", say("Referrer")),
        Column("referred", say("Peers from there"), Kind.SHARE),
        Column("target", say("Wanted share"), Kind.NUMBER),
    )
    rows = tuple(
        (course.cohort, referrer.label, referrer.referred, referrer.target)
        for course in courses.courses
        for referrer in course.referrers
    )
    return Table(say("Who referred the peers, until {day}", day=courses.as_of), columns, rows)
