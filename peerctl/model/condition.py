"""The conditions of an eligibility rule, as the programme's file writes them."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Discriminator, Field, Tag

from peerctl.model.fields import Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Label, Record
from peerctl.model.wishes import AgeRange

ASSUMPTION = "assumption"
"""The source of a figure that no source states: one of our own, marked as such wherever it decides."""


class Duration(Record):
    """A length of time in calendar months."""

    months: Whole
    """So many calendar months."""


class ConditionBase(Record):
    """What every condition may carry: an id and a label to be named by, and the sources it rests on."""

    id: Maybe[Id] = None
    """A word of its own, by which a verdict names the rule."""
    label: Maybe[Label] = None
    """What people read in place of the id."""
    source: Listed[Text] = ()
    """The sources it rests on, by their keys in `sources`; `assumption` for a figure of our own."""
    note: Maybe[Label] = None
    """What a reader should know: why something is assumed, or which of two sources is followed."""


class AgeCondition(ConditionBase):
    """Age on the day: `min: 18` from the 18th birthday, `max: 40` until the day before turning 41."""

    age: AgeRange
    """From which age to which."""


class MunicipalityCondition(ConditionBase):
    """Lives in one of these municipalities."""

    municipality: Listed[Text] = Field(min_length=1)
    """The municipalities; one of them is enough."""


class FactCondition(ConditionBase):
    """A fact is true, or has one of the values named, and for long enough."""

    fact: Id
    """The fact, of those under `facts`."""
    is_: Text | None = None
    """The value it has to have; true where neither this, `in` nor `includes` stands."""
    in_: Listed[Text] = ()
    """The values of which it has to have one."""
    includes: Text | None = None
    """For a fact of the type `choices`: the value that has to be among its values."""
    for_at_least: Maybe[Duration] = None
    """For how long it has to have been so by the day."""


class AnyCondition(ConditionBase):
    """At least one of these holds."""

    any: tuple["Condition", ...] = Field(min_length=1)
    """Conditions, of which one is enough."""


class AllCondition(ConditionBase):
    """All of these hold."""

    all: tuple["Condition", ...] = Field(min_length=1)
    """Conditions, of which each has to hold."""


class NotCondition(ConditionBase):
    """This does not hold."""

    not_: "Condition"
    """The condition that must not hold."""


KINDS = ("age", "municipality", "fact", "any", "all", "not")


def condition_kind(value: object) -> str | None:
    """Tell the kind of a condition by the one key that only this kind has."""
    if isinstance(value, Mapping):
        named = [kind for kind in KINDS if kind in value]
        return named[0] if len(named) == 1 else None
    return next((kind for kind in KINDS if hasattr(value, kind) or hasattr(value, kind + "_")), None)


Condition: TypeAlias = Annotated[
    Annotated[AgeCondition, Tag("age")]
    | Annotated[MunicipalityCondition, Tag("municipality")]
    | Annotated[FactCondition, Tag("fact")]
    | Annotated[AnyCondition, Tag("any")]
    | Annotated[AllCondition, Tag("all")]
    | Annotated[NotCondition, Tag("not")],
    Discriminator(condition_kind, custom_error_type="no-condition", custom_error_message="not one condition"),
]
