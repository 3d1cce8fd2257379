"""The rules of a role: what each is called, and what it rests on."""

from collections import Counter
from collections.abc import Iterable, Sequence

from peerctl.model.condition import (
    ASSUMPTION,
    AllCondition,
    AnyCondition,
    Condition,
    FactCondition,
    NotCondition,
    condition_kind,
)
from peerctl.model.programme import Programme
from peerctl.model.record import Label


def parts(condition: Condition) -> tuple[Condition, ...]:
    """Give the conditions that a condition is made of; none where it is a plain one."""
    match condition:
        case AnyCondition():
            return condition.any
        case AllCondition():
            return condition.all
        case NotCondition():
            return (condition.not_,)
        case _:
            return ()


def rule_ids(conditions: Sequence[Condition]) -> tuple[str, ...]:
    """Name the rules in their order: by the id of each, else its fact or its kind, numbered where two are the same."""
    seen: Counter[str] = Counter()
    names = []
    for condition in conditions:
        name = (
            condition.id
            or (condition.fact if isinstance(condition, FactCondition) else condition_kind(condition))
            or ""
        )
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(names)


def rule_labels(conditions: Sequence[Condition], programme: Programme) -> dict[str, Label]:
    """Give what people read in place of the rules' names, where the rule or its fact has a label."""
    named = zip(rule_ids(conditions), conditions, strict=True)
    return {name: label for name, condition in named if (label := _label(condition, programme))}


def _label(condition: Condition, programme: Programme) -> Label | None:
    fact = programme.facts.get(condition.fact) if isinstance(condition, FactCondition) else None
    return condition.label or (fact.label if fact else None)


def sources(condition: Condition) -> tuple[str, ...]:
    """Give the sources of a rule and of all it is made of, each once."""
    return tuple(dict.fromkeys(_sources(condition)))


def assumed(condition: Condition) -> bool:
    """Tell whether a rule, or any part of it, is an assumption that no source states."""
    return ASSUMPTION in sources(condition)


def _sources(condition: Condition) -> Iterable[str]:
    yield from condition.source
    for part in parts(condition):
        yield from _sources(part)
