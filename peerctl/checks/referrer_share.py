"""The share of people from a referrer is off the target.

A programme may have promised that a share of each cohort's peers comes from one referrer. It is reckoned of all peers
enrolled by the day, from the cohort's first day on. As nobody can be divided, less than one person off is never told.

Talk with the referrer, or with those who pay. A cohort may have a share of its own under referrer-shares: in its file.

Passing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    referrer-shares: {library: 0.4}

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    referrer-shares: {library: 1}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Level, Route, route
from peerctl.model.message import say
from peerctl.model.programme import Programme, Referrer


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find the cohorts under way whose share from a referrer is off, unless some people could not be read."""
    if not inspection.is_whole("participants"):
        return
    for name, cohort, programme in inspection.cohorts():
        if cohort.start <= inspection.day:
            for referrer in programme.referrers:
                share = cohort.referrer_shares.get(referrer.id, referrer.share)
                if share is not None:
                    yield from _off(inspection, name, programme, referrer, share)


def _off(inspection: Inspection, name: str, programme: Programme, referrer: Referrer, share: float) -> Iterator[Fault]:
    peers = inspection.enrolled(name, "peer")
    count = sum(enrolled.enrolment.referrer == referrer.id for enrolled in peers)
    off = abs(count - share * len(peers))
    if off < 1 or off <= (referrer.tolerance or 0) * len(peers):
        return
    message = say(
        "{count} of {of} peers come from {referrer}, {share} %; the target is {target} %.",
        count=count,
        of=len(peers),
        referrer=referrer.label,
        share=round(100 * count / len(peers)),
        target=round(100 * share),
    )
    step = say("Check who referred whom under referrer:, or give the cohort a share of its own under referrer-shares:.")
    yield Fault(message, _place(inspection.book.cohorts[name], name, referrer.id), step, (), programme.id)


def _place(cohort: Cohort, name: str, referrer: str) -> Route:
    at = route("cohorts", name)
    return at.to("referrer-shares", referrer) if referrer in cohort.referrer_shares else at.to("id")


RULE = Rule("referrer-share", Level.WARNING, say("The share of people from a referrer is off the target"), find)
