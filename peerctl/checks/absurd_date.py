"""A date that cannot be right.

Nobody takes part before they were born or at 110, nothing ends before it begins, and nothing happens years away from
its cohort. Such dates are typing mistakes: a wrong year above all. They decide ages, pauses and periods; and an event
dated years ahead by mistake does not exist until then, which is why it is told of beforehand.

Correct the date. One more than two years before a cohort's start, or more than two after its end (five after its start
where no end is known), is a warning; the others are errors.

Passing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2016-01-31

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-01-31
"""

from collections.abc import Iterator

from peerctl.checks.backwards import backwards
from peerctl.checks.far_dates import far_dates
from peerctl.checks.inspection import Inspection
from peerctl.checks.lives import lives
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find dates before birth, ends before beginnings, and dates far from their cohort."""
    yield from lives(inspection)
    yield from backwards(inspection.book)
    yield from far_dates(inspection.book)


RULE = Rule("absurd-date", Level.ERROR, say("A date that cannot be right"), find)
