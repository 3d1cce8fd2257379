"""Who may take part, as a timeline: the answer of all rules of a role together."""

from peerctl.eligibility.conditions import condition_timeline
from peerctl.model.participant import Participant, Role
from peerctl.model.programme import Programme
from peerctl.model.timeline import Answer, Timeline, conjunction


def eligibility_timeline(programme: Programme, role: Role, person: Participant) -> Timeline[Answer]:
    """Give the answer for a person in a role, day by day; a role without rules is open to anyone."""
    rules = programme.eligibility.get(role, ())
    return conjunction(condition_timeline(rule, programme, person) for rule in rules)
