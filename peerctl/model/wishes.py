"""What somebody wishes of a partner."""

from typing import Annotated, Literal

from peerctl.model.fields import Id, Listed, Maybe, Text, Whole, YesNo
from peerctl.model.reading import FirstBy
from peerctl.model.record import Record

Gender = Literal["woman", "man", "other"]


def tiers(value: object) -> object:
    """Let a tier of one person stand without its brackets."""
    if isinstance(value, (list, tuple)):
        return [[tier] if isinstance(tier, str) else tier for tier in value]
    return value


class AgeRange(Record):
    """Ages in whole years; `max: 40` holds until the day before turning 41."""

    min: Maybe[Whole] = None
    """The youngest age."""
    max: Maybe[Whole] = None
    """The oldest age."""


class PartnerWish(Record):
    """What a partner must be, or would nicely be."""

    gender: Maybe[Gender] = None
    """`woman`, `man` or `other`."""
    age: Maybe[AgeRange] = None
    """From which age to which."""
    languages: Listed[Text] = ()
    """Languages to have in common."""
    interests: Listed[Text] = ()
    """Interests to have in common."""


class Wishes(Record):
    """One side's wishes: who, in tiers, best first; and what kind of person."""

    ranked: Annotated[tuple[tuple[Id, ...], ...], FirstBy(tiers)] = ()
    """Tiers, best first; those within a tier are equal."""
    never: Listed[Id] = ()
    """Those not to be matched with."""
    others: YesNo = True
    """Whether anyone not named is acceptable, after the named."""
    must: PartnerWish = PartnerWish.model_construct()
    """What a partner has to be; not known rules out."""
    nice: PartnerWish = PartnerWish.model_construct()
    """What would be nice; it counts in the affinity."""
