"""What is still to be asked: what is not known, and decides."""

from collections.abc import Iterable, Iterator
from datetime import date

from peerctl.eligibility.conditions import condition_timeline
from peerctl.eligibility.rules import parts
from peerctl.model.condition import AgeCondition, Condition, FactCondition
from peerctl.model.participant import Participant
from peerctl.model.programme import Programme
from peerctl.model.timeline import Answer

BORN = "born"
MUNICIPALITY = "municipality"


def missing(conditions: Iterable[Condition], programme: Programme, person: Participant, day: date) -> tuple[str, ...]:
    """Give the ids of the facts, `born` and `municipality` to ask for, each once and in the order of the rules.

    Only what could still matter: what is not known on the day, in a condition whose answer is unknown.
    """
    names = (name for condition in conditions for name in _missing(condition, programme, person, day))
    return tuple(dict.fromkeys(names))


def _missing(condition: Condition, programme: Programme, person: Participant, day: date) -> Iterator[str]:
    if condition_timeline(condition, programme, person).at(day) is not Answer.UNKNOWN:
        return
    inner = parts(condition)
    if inner:
        for part in inner:
            yield from _missing(part, programme, person, day)
    elif isinstance(condition, FactCondition):
        yield condition.fact
    else:
        yield BORN if isinstance(condition, AgeCondition) else MUNICIPALITY
