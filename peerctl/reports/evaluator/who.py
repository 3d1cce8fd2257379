"""The columns that say of whom a row is, without saying who."""

from peerctl.measures.answered import Timing
from peerctl.model.message import Message, say
from peerctl.model.package import Field, FieldType
from peerctl.model.participant import PARTICIPANT_ROLES
from peerctl.model.record import Label
from peerctl.model.table import Cell
from peerctl.model.words import role_word
from peerctl.reports.evaluator.handing import Handing

ROLES: dict[str, Message | Label] = {role: role_word(role) for role in PARTICIPANT_ROLES}
TIMINGS: dict[str, Message] = {
    Timing.INSIDE: say("within its window"),
    Timing.OUTSIDE: say("not within its window"),
    Timing.UNKNOWN: say("there is no window: what it is counted from has not happened"),
}
DAYS = say("days since enrolment, below 0 before it")
PROGRAMME = Field("programme", FieldType.STRING, say("Programme"))
COHORT = Field("cohort", FieldType.STRING, say("Cohort"))
ROLE = Field("role", FieldType.STRING, say("Role"), codes=ROLES)
ARM = Field("arm", FieldType.STRING, say("Arm of the study; empty where there is no study"), required=False)
WHO = (
    Field("pseudonym", FieldType.STRING, say("The person, by a word that is the same in every package for you")),
    Field("enrolment", FieldType.INTEGER, say("Which of the person's enrolments, from 1")),
    PROGRAMME,
    COHORT,
    ROLE,
    ARM,
)
INSTRUMENT = Field("instrument", FieldType.STRING, say("Questionnaire"))
VERSION = Field("version", FieldType.STRING, say("Version of the questionnaire, where it is known"), required=False)


def who(handing: Handing, person: str, index: int) -> tuple[Cell, ...]:
    """Say of whom a row is."""
    enrolment = handing.enrolment(person, index)
    programme = handing.book.cohorts[enrolment.cohort].programme
    return (handing.pseudonym(person), index + 1, programme, enrolment.cohort, enrolment.role, enrolment.arm)
