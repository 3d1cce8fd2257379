"""Groups of a course as tables."""

from collections.abc import Iterator

from peerctl.matching.groups.plan import Group, Groups
from peerctl.matching.groups.solve import Step
from peerctl.model.message import Message, say, say_many
from peerctl.model.table import Column, Kind, Table

_FAMILIES = {
    "availability": say("when people can come"),
    "smallest-size": say("the smallest size of a group"),
    "largest-size": say("the largest size of a group"),
    "together": say("who is to be together"),
    "apart": say("who is to be kept apart"),
}
_STAGES = {
    "placed": say("most people placed"),
    "quota": say("smallest distance from the shares of referrers, in hundredths of a person"),
    "balance": say("smallest worst difference between groups in gender and age"),
    "waiting": say("fewest left waiting, those who waited longest first"),
    "lot": say("a drawn lot"),
}


def groups_tables(found: Groups) -> tuple[Table, ...]:
    """Give who goes where, and what each stage reached."""
    members = tuple((group.cohort, name, _state(group, name)) for group in found.groups for name in group.members)
    people = Table(
        say("Groups of {programme} on {day}", programme=found.programme, day=found.day),
        (Column("group", say("Group"), Kind.ID), Column("id", say("Id"), Kind.ID), Column("state", say("State"))),
        members,
        tuple(_notes(found)),
    )
    return (people, _stages(found)) if found.stages else (people,)


def _stages(found: Groups) -> Table:
    """Give what each stage reached, and how far that is proved where not all of it is."""
    reached = _reached(found)
    columns = (Column("stage", say("Goes for")), Column("value", say("Reached"), Kind.NUMBER))
    if all(step.proved for step in reached):
        title = say("What was weighed, in turn; each is the best there is without giving back an earlier one")
        return Table(title, columns, tuple((_STAGES[step.stage], step.value) for step in reached))
    rows = tuple((_STAGES[step.stage], step.value, _proved(step)) for step in reached)
    title = say("What was weighed, in turn, without giving back an earlier one")
    return Table(title, (*columns, Column("proved", say("Proved"))), rows)


def _proved(step: Step) -> Message:
    if step.proved:
        return say("yes")
    return say("no") if step.stage == "lot" else say("no; at best {bound}", bound=step.bound)


def _state(group: Group, name: str) -> Message:
    if name in group.new:
        return say("new in it")
    return say("has a place in it") if name in group.kept else say("in it already")


def _reached(found: Groups) -> list[Step]:
    """Give what each stage reached; the classes of those who wait are added up."""
    reached: dict[str, list[Step]] = {}
    for step in found.stages:
        reached.setdefault(step.stage, []).append(step)
    return [
        Step(stage, sum(one.value for one in steps), all(one.proved for one in steps), sum(one.bound for one in steps))
        for stage, steps in reached.items()
    ]


def _notes(found: Groups) -> Iterator[Message]:
    if found.possible is None:
        yield say("There was no time to find groups that keep all rules; nobody knows yet whether there are any.")
    elif not found.possible:
        yield say("The rules cannot all be kept, so nobody is placed.")
    for group in found.groups:
        yield say_many(
            "{group}: {count} person, {low} to {high} wanted.",
            "{group}: {count} people, {low} to {high} wanted.",
            group.size,
            group=group.cohort,
            low=group.at_least,
            high=group.at_most,
        )
    if found.without:
        yield say("Without a place: {people}.", people=found.without)
    if found.not_eligible:
        yield say("Not known to be eligible: {people}.", people=found.not_eligible)
    for relaxed in found.relax:
        yield say_many(
            "Without the rule about {family}, {count} person would have a place.",
            "Without the rule about {family}, {count} people would have a place.",
            relaxed.placed,
            family=_FAMILIES[relaxed.family],
        )
    if found.untried:
        families = tuple(_FAMILIES[family] for family in found.untried)
        yield say("There was no time to see what it would be without the rules about {families}.", families=families)
    elif found.without and not found.relax:
        yield say("No family of rules stands in the way alone: it takes two of them to be lifted.")
