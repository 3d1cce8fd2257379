"""What people read in place of the codes that every workspace shares."""

from peerctl.model.finding import Level
from peerctl.model.message import Message, say
from peerctl.model.participant import Role
from peerctl.model.programme import Counting, Programme
from peerctl.model.record import Label
from peerctl.model.standing import PairStanding, Standing
from peerctl.model.timeline import Answer

_ROLES: dict[Role, Message] = {
    "peer": say("peer"),
    "mentor": say("mentor"),
    "group-leader": say("group leader"),
    "staff": say("staff"),
}
_STANDINGS = {
    Standing.APPLIED: say("applied"),
    Standing.ACTIVE: say("active"),
    Standing.PAUSED: say("paused"),
    Standing.COMPLETED: say("completed"),
    Standing.WITHDRAWN: say("withdrawn"),
    Standing.DECLINED: say("declined"),
}
_PAIR_STANDINGS = {
    PairStanding.PROPOSED: say("proposed"),
    PairStanding.ACCEPTED: say("accepted"),
    PairStanding.DECLINED: say("declined"),
    PairStanding.ACTIVE: say("active"),
    PairStanding.PAUSED: say("paused"),
    PairStanding.EXTENDED: say("extended"),
    PairStanding.COMPLETED: say("completed"),
    PairStanding.ENDED: say("ended before time"),
}
_ANSWERS = {
    Answer.YES: say("yes"),
    Answer.NO: say("no"),
    Answer.UNKNOWN: say("unknown"),
}
_LEVELS = {
    Level.ERROR: say("error"),
    Level.WARNING: say("warning"),
    Level.INFO: say("info"),
}
_COUNTINGS = {
    Counting.ENROLLED: say("enrolled"),
    Counting.COMPLETED: say("completed"),
}
_STAGES = {
    "pairs": say("most pairs"),
    "waiting": say("longest waiting first"),
    "blocking": say("fewest pairs who would both rather have had each other"),
    "fairness": say("nobody further down their wishes than unavoidable"),
    "affinity": say("most in common"),
    "lot": say("a drawn lot"),
}


def role_word(role: Role, programme: Programme | None = None) -> Message | Label:
    """Give the word for a role: the programme's own where it has one."""
    rules = programme.roles.get(role) if programme else None
    return (rules and rules.label) or _ROLES[role]


def standing_word(standing: Standing) -> Message:
    """Give the word for where an enrolment stands."""
    return _STANDINGS[standing]


def pair_standing_word(standing: PairStanding) -> Message:
    """Give the word for where a pair stands."""
    return _PAIR_STANDINGS[standing]


def answer_word(answer: Answer) -> Message:
    """Give the word for an answer."""
    return _ANSWERS[answer]


def level_word(level: Level) -> Message:
    """Give the word for a level of a finding."""
    return _LEVELS[level]


def counting_word(counting: Counting) -> Message:
    """Give the word for what a target counts."""
    return _COUNTINGS[counting]


def stage_word(stage: str) -> Message:
    """Give in words what a stage of matching goes for; an unknown stage stands for itself."""
    return _STAGES.get(stage, say("{stage}", stage=stage))
