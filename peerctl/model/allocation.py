"""How a study allocates its participants to arms, laid down before the first one is allocated."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from peerctl.model.fields import Id, Listed, Maybe, Text, Whole
from peerctl.model.record import Record


class AllocationMethod(StrEnum):
    """How the lot is drawn."""

    BATCH = "batch"
    BLOCKS = "blocks"


class Factor(StrEnum):
    """What the arms are to be alike in."""

    GENDER = "gender"
    AGE = "age"
    REFERRER = "referrer"
    MUNICIPALITY = "municipality"


class Allocation(Record):
    """What is laid down beforehand. The secret itself is with another person, and never in these files."""

    method: AllocationMethod
    """`batch`: one lottery of everybody known; `blocks`: one at a time as they come, in permuted blocks."""
    secret_sha256: Text
    """The SHA-256 of the secret file that another person holds: published before anybody is allocated."""
    strata: Annotated[Listed[Factor], Field(max_length=2)] = ()
    """At most two of `gender`, `age`, `referrer` and `municipality`; the lot is drawn within each of their values."""
    age_bands: Listed[Whole] = ()
    """The ages at which a new band begins, for strata by age: `[30, 50]` parts below 30, 30 to 49, and 50 and above."""
    units: tuple[tuple[Id, ...], ...] = ()
    """Couples and households: those of one list always go into the same arm."""
    seal: Maybe[Text] = None
    """The last seal of the log, written with each allocation: by it, lines missing at the end of the log are found."""
