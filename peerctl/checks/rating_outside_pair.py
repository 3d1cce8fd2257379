"""A rating that is not of a mentor and a peer of the same cohort, or that stands twice.

After a speed-date each side says how it felt about the other, and the ratings weigh in who is proposed to whom. A rating
between two who could never be a pair is nearly always a mistyped id; of two ratings by the same person of the same other
at one session, nobody can tell which one holds.

Correct from: or to:, or keep the one rating that is right.

Passing:
    # file: sessions/spring-2015.yaml
    - id: speed-dating-1
      series: speed-dating
      date: 2015-03-10
      ratings:
        - {from: m-001, to: p-001, score: 4}
        - {from: p-001, to: m-001, score: 5}

Failing:
    # file: sessions/spring-2015.yaml
    - id: speed-dating-1
      series: speed-dating
      date: 2015-03-10
      ratings:
        - {from: m-001, to: m-002, score: 4}
        - {from: p-001, to: m-001, score: 5}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level, Related, Route, route
from peerctl.model.message import say
from peerctl.model.participant import Participant, Role
from peerctl.model.session import SHARED, Rating, Session

SIDES: tuple[tuple[Role, Role], ...] = (("mentor", "peer"), ("peer", "mentor"))


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find ratings, by the day, of no possible pair, and those that stand twice at one session."""
    for name, sessions in inspection.book.sessions.items():
        programme = inspection.book.programme_of(name)
        for index, session in enumerate(sessions):
            if session.ratings and session.date <= inspection.day:
                at = route("sessions", name, index, "ratings")
                yield from _session(inspection, session, name, at, programme.id if programme else "")


def _session(inspection: Inspection, session: Session, cohort: str, at: Route, programme: str) -> Iterator[Fault]:
    people = inspection.book.participants
    given: dict[tuple[str, str], int] = {}
    for number, rating in enumerate(session.ratings):
        first = given.setdefault((rating.from_, rating.to), number)
        rater, rated = people.get(rating.from_), people.get(rating.to)
        if rater and rated and not _could_be_a_pair(rater, rated, cohort):
            yield _of_no_pair(rating, at.to(number), programme)
        elif first != number:
            yield Fault(
                say("{rater} rates {rated} a second time at this session.", rater=rating.from_, rated=rating.to),
                at.to(number),
                say("Keep the rating that is right."),
                (Related(at.to(first), say("the first time")),),
                programme,
            )


def _could_be_a_pair(rater: Participant, rated: Participant, cohort: str) -> bool:
    """Tell whether the two are mentor and peer of the cohort; at a shared session, of any one cohort."""
    roles = {(one.cohort, one.role) for one in rater.enrolments}
    others = {(one.cohort, one.role) for one in rated.enrolments}
    cohorts = {place for place, _ in roles} if cohort == SHARED else {cohort}
    return rater is not rated and any(
        (place, mine) in roles and (place, theirs) in others for place in cohorts for mine, theirs in SIDES
    )


def _of_no_pair(rating: Rating, at: Route, programme: str) -> Fault:
    return Fault(
        say("{rater} and {rated} are not a mentor and a peer of one cohort.", rater=rating.from_, rated=rating.to),
        at.to("to"),
        say("Correct from: or to:."),
        (
            Related(route("participants", rating.from_, "enrolments"), say("who rates")),
            Related(route("participants", rating.to, "enrolments"), say("who is rated")),
        ),
        programme,
    )


RULE = Rule(
    "rating-outside-pair",
    Level.ERROR,
    say("A rating that is not of a mentor and a peer of the same cohort, or that stands twice"),
    find,
)
