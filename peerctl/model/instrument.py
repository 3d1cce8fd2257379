"""`data/instruments/<id>.yaml` and `instruments/<id>.yaml`: how a questionnaire is scored.

A scoring file holds no item wordings: most questionnaires are protected, and the wordings are got from their owners.
A figure stands in it only where a source was read that states it; a place without one is left empty.
"""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from peerctl.model.account import Source
from peerctl.model.fields import Decimal, Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Label, Record
from peerctl.model.sourced import Sourced


class Method(StrEnum):
    """How the answers become one figure."""

    SUM = "sum"
    MEAN = "mean"
    TABLE = "table"


class Range(Record):
    """From the lowest figure that is possible to the highest."""

    min: Decimal
    """The lowest."""
    max: Decimal
    """The highest."""


class Transform(Record):
    """What is done to the sum or mean afterwards: multiplied, and then added to."""

    times: Decimal = 1.0
    """What it is multiplied by."""
    plus: Decimal = 0.0
    """What is then added."""


class Subscale(Sourced):
    """Some of the items, scored on their own by the same method."""

    id: Id
    """A word of its own, by which reports name it."""
    label: Label
    """What people read in place of the id."""
    items: Listed[Whole] = Field(min_length=1)
    """The numbers of its items, the first item being 1."""


class Completeness(Sourced):
    """How much has to be answered. What is left out is replaced by the mean of what the person answered."""

    total: Whole = 80
    """For the total: at least so many percent of the items; always all of them where there are two, or a table."""
    subscale: Whole = 75
    """For a subscale: at least so many percent of its items; always both where there are two."""


class TakenFrom(Sourced):
    """Another questionnaire that has the same items, so that its answers can be scored as this one."""

    instrument: Id
    """The id of the other questionnaire."""
    items: tuple[Whole, ...] = Field(min_length=1)
    """The number that each item of this one has there, in the order of this one."""


class Cutoff(Sourced):
    """A figure that means something, for the people it was found among."""

    value: Decimal
    """The figure, on the scale of the finished score."""
    is_: Literal["below", "at-most", "at-least", "above"]
    """On which side of the figure the label holds."""
    subscale: Maybe[Id] = None
    """The subscale it is for; the total where not said."""
    label: Label
    """What a score on that side means."""
    population: Label
    """Whom it was found among; it says nothing of others."""


class Reliability(Sourced):
    """How well the questionnaire agrees with itself."""

    kind: Literal["alpha", "omega", "retest"]
    """`alpha` and `omega`: its items with each other; `retest`: the same people twice."""
    value: Decimal
    """From 0 to 1."""
    subscale: Maybe[Id] = None
    """The subscale it is of; the total where not said."""
    sample: Label
    """Whom it was found among."""


class Instrument(Sourced):
    """A questionnaire, as far as is needed to score it."""

    id: Id
    """The name of the file, and the word that an answered questionnaire has under `instrument`."""
    name: Label
    """What people call it."""
    version: Text
    """Which version it is: versions are never compared with each other."""
    family: Maybe[Id] = None
    """The word that all versions of the questionnaire have here, such as the short one and the long one."""
    sources: dict[str, Source]
    """Where the figures were read, by the keys that `source` names them with."""
    items: Whole
    """How many items it has."""
    min: Whole
    """The lowest answer to an item."""
    max: Whole
    """The highest answer to an item."""
    reverse: Listed[Whole] = ()
    """The items that are turned round before they are counted."""
    method: Method = Method.SUM
    """`sum` or `mean` of the answers; or `table`: their sum is looked up in `table`."""
    table: tuple[tuple[Whole, Decimal], ...] = ()
    """For the method `table`: each sum, and the figure that stands for it."""
    transform: Transform = Transform.model_construct()
    """What is done to the sum or mean; not to a figure from a table."""
    range: Range
    """The lowest and the highest total."""
    better: Literal["higher", "lower"]
    """Whether a higher or a lower total is better."""
    subscales: tuple[Subscale, ...] = ()
    """Parts that are scored on their own."""
    completeness: Completeness = Completeness.model_construct(source=("assumption",))
    """How much has to be answered: 80 percent of the items, and 75 of a subscale's, where not said."""
    taken_from: tuple[TakenFrom, ...] = ()
    """Other questionnaires whose answers can be scored as this one."""
    cutoffs: tuple[Cutoff, ...] = ()
    """Figures that mean something, each for a population."""
    reliability: tuple[Reliability, ...] = ()
    """How well it agrees with itself, each in a sample."""
    licence: Maybe[Label] = None
    """On what terms it may be used."""
    wording: Literal["external"] = "external"
    """The wordings are no part of a scoring file: they are got from the owner."""
    wordings: tuple[Label, ...] = ()
    """The wordings, one an item, in the file of a workspace that has a licence for them; never in a shipped one."""
