"""A place is kept in a group that has none to give.

`peerctl course groups --write` notes, with those who applied, in which group of the course a place is kept for them:
`group:` in the enrolment, the id of a cohort of the same programme. A place counts from then on until the person is
enrolled or declined. More places than the group has, or one in a group of another programme, will disappoint somebody.

`peerctl course groups --anew --write` gives the places anew; or take out the `group:` of those it is wrong for, or give
the cohort a size of its own, with the reason, under sizes: in its file.

Passing:
    # file: participants/p-003.yaml
    id: p-003
    born: 1990-01-01
    municipality: Kolding
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-06-01}]
    enrolments:
      - cohort: spring-2015
        role: peer
        group: spring-2015
        history: [{on: 2015-06-01, event: applied}]

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    sizes:
      peer: {min: 1, max: 2, reason: two plots are left}
    # file: participants/p-003.yaml
    id: p-003
    born: 1990-01-01
    municipality: Kolding
    facts: {newcomer: yes}
    consents: [{kind: data, given: 2015-06-01}]
    enrolments:
      - cohort: spring-2015
        role: peer
        group: spring-2015
        history: [{on: 2015-06-01, event: applied}]
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.book import Enrolled
from peerctl.model.finding import Level, route
from peerctl.model.message import say
from peerctl.model.standing import Standing


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find every place that is kept in vain."""
    kept: dict[str, list[Enrolled]] = {}
    for one, programme in inspection.participants:
        group, standing = one.enrolment.group, inspection.standings[one.id, one.index][0]
        cohort = inspection.book.cohorts.get(group) if group else None
        if group is None or cohort is None or standing is not Standing.APPLIED:
            continue
        if cohort.programme == programme.id:
            kept.setdefault(group, []).append(one)
        else:
            yield Fault(
                say("A place is kept in {group}, which is of another programme.", group=group),
                route("participants", one.id).to("enrolments", one.index, "group"),
                say("Name a cohort of {programme}, or take group: out.", programme=programme.id),
                (),
                programme.id,
            )
    for group, ones in sorted(kept.items()):
        yield from _too_many(inspection, group, ones)


def _too_many(inspection: Inspection, group: str, kept: list[Enrolled]) -> Iterator[Fault]:
    book = inspection.book
    rules = book.programmes[book.cohorts[group].programme].roles.get("peer")
    size = book.cohorts[group].sizes.get("peer") or (rules and rules.per_cohort)
    enrolled = len(inspection.enrolled(group, "peer"))
    if size and size.max is not None and enrolled + len(kept) > size.max:
        yield Fault(
            say(
                "{count} take part and {kept} more have a place that is kept; there is room for {max}.",
                count=enrolled,
                kept=len(kept),
                max=size.max,
            ),
            route("cohorts", group).to("id"),
            say("Place them anew with peerctl course groups --anew, or take group: out for some of them."),
            (),
            book.cohorts[group].programme,
        )


RULE = Rule("kept-place", Level.WARNING, say("A place is kept in a group that has none to give"), find)
