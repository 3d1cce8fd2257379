"""`peerctl.yaml`: the workspace itself."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from peerctl.model.countries import Country
from peerctl.model.fields import Day, Id, Maybe, Text, Timezone, YesNo
from peerctl.model.finding import Level
from peerctl.model.record import Record


class Language(StrEnum):
    """The languages that people are spoken to in."""

    DANISH = "da"
    ENGLISH = "en"


class RuleLevel(Record):
    """A level of one's own for a rule of `check`, with the reason for it."""

    level: Level | Literal["off"]
    """`error`, `warning`, `info`, or `off`."""
    reason: Text
    """Why; whoever reads the file next will want to know."""


class Span(Record):
    """From one day to another, both within."""

    from_: Day
    """The first day."""
    to: Day
    """The last day."""
    name: Text | None = None
    """What it is called, such as a school holiday's name."""


class Git(Record):
    """What peerctl does in git by itself, where the workspace is kept in git."""

    commit: YesNo = False
    """Whether a command that writes commits its files, with the command and ids as the message."""
    identities: YesNo = False
    """Whether names and contact data are committed too; what git has once taken in stays in its history."""


class Workspace(Record):
    """The settings of a workspace, from `peerctl.yaml`."""

    format: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})]
    """The version of the file format; always 1."""
    name: Text
    """What the programme's leader calls this workspace."""
    language: Language = Language.DANISH
    """The language of tables, messages and documents."""
    timezone: Timezone = "Europe/Copenhagen"
    """The timezone that says which day it is."""
    holidays: Country = "DK"
    """The country whose public holidays sessions avoid, by its two letters; `none` for no country."""
    school_holidays: tuple[Span, ...] = ()
    """School holidays, and other stretches in which no session is planned."""
    practice: Maybe[Id] = None
    """The practice standard that staff check-ins are held against, such as `eepm5`; none where not said."""
    identities: Text = "identities"
    """The folder of names and contact data, where it is not `identities/`."""
    as_of: Maybe[Day] = None
    """For an example or an archive that stands still: the day it is looked at when `--as-of` says nothing else."""
    git: Git = Git.model_construct()
    """What peerctl does in git by itself; nothing where not said."""
    rules: dict[Id, RuleLevel] = Field(default_factory=dict)
    """Levels for rules of `check`, each with a reason."""
