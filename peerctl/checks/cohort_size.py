"""A cohort is smaller or larger than the programme's.

The programme says how many of a role a cohort has; pairs, groups and prices are reckoned from it. Everyone enrolled by
the day counts, those who have left since too. Until the cohort's first day it may still grow, so that too few is only
information then. While a file in participants/ cannot be read, too few is not told: the others may stand there.

Recruit or stop recruiting; or give the cohort a size of its own, with the reason, under sizes: in its file.

Passing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    sizes:
      peer: {min: 2, max: 6, reason: the new plots are ready}

Failing:
    # file: cohorts/spring-2015.yaml
    id: spring-2015
    programme: allotment
    name: Spring 2015
    start: 2015-02-02
    end: 2015-12-31
    sizes:
      peer: {min: 3, max: 6, reason: the new plots are ready}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.cohort import Cohort
from peerctl.model.finding import Level, Route, route
from peerctl.model.message import Message, say, say_many
from peerctl.model.participant import PARTICIPANT_ROLES, Role
from peerctl.model.programme import Programme
from peerctl.model.record import Label
from peerctl.model.words import role_word


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find every role of a cohort that has too few or too many people."""
    for name, cohort, programme in inspection.cohorts():
        for role in PARTICIPANT_ROLES:
            yield from _role(inspection, name, cohort, programme, role)


def _role(inspection: Inspection, name: str, cohort: Cohort, programme: Programme, role: Role) -> Iterator[Fault]:
    own = cohort.sizes.get(role)
    stated = programme.roles[role].per_cohort if role in programme.roles else None
    size = own or stated
    if size is None:
        return
    count = len(inspection.enrolled(name, role))
    at = route("cohorts", name).to(*(("sizes", role) if own else ("id",)))
    word = role_word(role, programme)
    if size.min is not None and count < size.min:
        if inspection.is_whole("participants"):
            yield _too_few(count, size.min, word, at, programme.id, recruiting=inspection.day < cohort.start)
    elif size.max is not None and count > size.max:
        message = say(
            "The cohort has {count} enrolled as {role}; it should have at most {max}.",
            count=count,
            role=word,
            max=size.max,
        )
        yield Fault(message, at, _OWN_SIZE, (), programme.id)


def _too_few(count: int, least: int, role: Message | Label, at: Route, programme: str, *, recruiting: bool) -> Fault:
    message = say(
        "The cohort has {count} enrolled as {role}; it should have at least {min}.", count=count, role=role, min=least
    )
    level = Level.INFO if recruiting else None
    return Fault(message, at, _recruit(least - count, recruiting=recruiting), (), programme, level)


_OWN_SIZE = say("Give the cohort a size of its own, with the reason, under sizes:, or start another cohort.")


def _recruit(lacking: int, *, recruiting: bool) -> Message:
    if recruiting:
        return say_many(
            "One more is to be found before it starts.", "{count} more are to be found before it starts.", lacking
        )
    return say(
        "Recruit {lacking} more, or give the cohort a size of its own, with the reason, under sizes:.", lacking=lacking
    )


RULE = Rule("cohort-size", Level.WARNING, say("A cohort is smaller or larger than the programme's"), find)
