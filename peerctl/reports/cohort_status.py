"""The figures of one cohort: its people by role, its pairs, and who referred its peers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from peerctl.eligibility.timeline import eligibility_timeline
from peerctl.measures.changes import Sets
from peerctl.model.book import Book, Enrolled
from peerctl.model.cohort import Cohort
from peerctl.model.match import Match, MatchEventKind
from peerctl.model.participant import PARTICIPANT_ROLES, Role
from peerctl.model.programme import Programme
from peerctl.model.standing import COMMITTED, PairStanding, Standing, enrolled_on, match_event, pair_standing
from peerctl.model.table import Share
from peerctl.model.timeline import Answer
from peerctl.model.words import end_word, role_word
from peerctl.reports.counting import Counted, count_people, participating, total
from peerctl.reports.figures import CohortFigures, EndFigures, ReferrerFigures, RoleFigures, TargetFigures
from peerctl.reports.measured import set_figures


def cohort_figures(
    book: Book,
    name: str,
    day: date,
    matches: Sequence[Match],
    targets: tuple[TargetFigures, ...],
    every: Sets,
) -> CohortFigures:
    """Count one cohort on a day, given its matches, the targets of its programme, and all that was measured."""
    cohort, programme = book.cohorts[name], book.programme_of(name)
    members = participating(book.by_cohort.get(name, ()))
    standings = Counter(pair_standing(match, day) for match in matches)
    return CohortFigures(
        cohort=name,
        name=cohort.name,
        programme=cohort.programme,
        start=cohort.start,
        end=cohort.end,
        roles={
            role: _role(programme, role, [one for one in members if one.enrolment.role == role], matches, day)
            for role in _roles(programme, members)
        },
        pairs={str(place): standings[place] for place in PairStanding},
        ends=_ends(programme, matches, day),
        referrers=referrer_figures(cohort, programme, members, day),
        targets=targets,
        sets=set_figures(every, members, day),
    )


def _roles(programme: Programme | None, members: Iterable[Enrolled]) -> list[Role]:
    named = set(programme.roles if programme else ()) | {member.enrolment.role for member in members}
    return [role for role in PARTICIPANT_ROLES if role in named]


def _role(
    programme: Programme | None, role: Role, members: list[Enrolled], matches: Iterable[Match], day: date
) -> RoleFigures:
    people = count_people(members, day)
    counted = total(members, day)
    open_or_not = Counter(one.standing for one in people.values() if not one.participant)
    turned_down = sum(one.standing is Standing.DECLINED for one in people.values())
    return RoleFigures(
        label=role_word(role, programme),
        applied=open_or_not[Standing.APPLIED],
        participants=counted.participants,
        active=counted.active,
        passive=counted.passive,
        paused=counted.paused,
        completed=counted.completed,
        withdrawn=counted.withdrawn,
        declined=turned_down,
        eligible=_eligible(programme, role, members, people, day),
        matched=len(_committed(role, matches, day) & set(people)),
        dropout=counted.dropout,
        retention=counted.retention,
    )


def _eligible(
    programme: Programme | None, role: Role, members: list[Enrolled], people: Mapping[str, Counted], day: date
) -> int:
    if programme is None:
        return 0
    asked = {
        member.id: member.person
        for member in members
        if member.id in people and (people[member.id].participant or people[member.id].standing is Standing.APPLIED)
    }
    answers = (eligibility_timeline(programme, role, person).at(day) for person in asked.values())
    return sum(answer is Answer.YES for answer in answers)


def _committed(role: Role, matches: Iterable[Match], day: date) -> set[str]:
    committed = [match for match in matches if pair_standing(match, day) in COMMITTED]
    sides = {"mentor": [match.mentor for match in committed], "peer": [match.peer for match in committed]}
    return set(sides.get(role, ()))


def _ends(programme: Programme | None, matches: Iterable[Match], day: date) -> tuple[EndFigures, ...]:
    ends = (match_event(match, day, MatchEventKind.ENDED) for match in matches)
    counted = Counter(end.reason or "" for end in ends if end)
    return tuple(EndFigures(reason, end_word(reason, programme), pairs) for reason, pairs in sorted(counted.items()))


def referrer_figures(
    cohort: Cohort, programme: Programme | None, members: Iterable[Enrolled], day: date
) -> tuple[ReferrerFigures, ...]:
    """Count whom each referrer of the programme sent, of a cohort's peers."""
    peers = [member for member in members if member.enrolment.role == "peer"]
    participants = {person for person, counted in count_people(peers, day).items() if counted.participant}
    referred = {
        (member.id, member.enrolment.referrer)
        for member in peers
        if member.id in participants and enrolled_on(member.enrolment, day)
    }
    sent = Counter(referrer for _, referrer in referred)
    return tuple(
        ReferrerFigures(
            id=referrer.id,
            label=referrer.label,
            referred=Share(sent[referrer.id], len(participants)),
            target=cohort.referrer_shares.get(referrer.id, referrer.share),
        )
        for referrer in (programme.referrers if programme else ())
    )
