"""What people read in place of the codes that every workspace shares."""

from collections.abc import Iterable

from peerctl.model.cohort import Weekday
from peerctl.model.condition import ASSUMPTION
from peerctl.model.message import Message, say
from peerctl.model.participant import Role
from peerctl.model.programme import Counting, Programme
from peerctl.model.record import Label
from peerctl.model.standing import COMPLETED_EARLY
from peerctl.model.timeline import Answer

_ROLES: dict[Role, Message] = {
    "peer": say("peer"),
    "mentor": say("mentor"),
    "group-leader": say("group leader"),
    "staff": say("staff"),
}
_ANSWERS = {
    Answer.YES: say("yes"),
    Answer.NO: say("no"),
    Answer.UNKNOWN: say("unknown"),
}
_WEEKDAYS = {
    Weekday.MONDAY: say("Monday"),
    Weekday.TUESDAY: say("Tuesday"),
    Weekday.WEDNESDAY: say("Wednesday"),
    Weekday.THURSDAY: say("Thursday"),
    Weekday.FRIDAY: say("Friday"),
    Weekday.SATURDAY: say("Saturday"),
    Weekday.SUNDAY: say("Sunday"),
}
_COUNTINGS = {
    Counting.ENROLLED: say("enrolled"),
    Counting.COMPLETED: say("completed"),
}
_ENDS = {
    "completed": say("completed"),
    COMPLETED_EARLY: say("completed early"),
}
_EVENTS = {
    "applied": say("applied"),
    "interviewed": say("interviewed"),
    "enrolled": say("enrolled"),
    "paused": say("paused"),
    "resumed": say("resumed"),
    "completed": say("completed"),
    "withdrawn": say("withdrawn"),
    "proposed": say("proposed"),
    "conversation": say("conversation"),
    "accepted": say("accepted"),
    "declined": say("declined"),
    "started": say("started"),
    "extended": say("extended"),
    "ended": say("ended"),
}
_ASSUMED = say("assumption")
_STAGES = {
    "pairs": say("most pairs"),
    "waiting": say("longest waiting first"),
    "blocking": say("fewest pairs who would both rather have had each other"),
    "fairness": say("nobody further down their wishes than unavoidable"),
    "peers": say("no peer further down the wishes than unavoidable"),
    "mentors": say("then no mentor further down the wishes than unavoidable"),
    "wishes": say("as many first wishes as can be, then as many second ones, and so on"),
    "positions": say("as few better-liked partners passed over as can be, both sides together"),
    "affinity": say("most in common"),
    "placed": say("most people placed"),
    "quota": say("nearest to the shares of referrers"),
    "balance": say("groups most alike"),
    "rounds": say("fewest rounds"),
    "meetings": say("meetings with the most in common"),
    "lot": say("a drawn lot"),
}


def role_word(role: Role, programme: Programme | None = None) -> Message | Label:
    """Give the word for a role: the programme's own where it has one."""
    rules = programme.roles.get(role) if programme else None
    return (rules and rules.label) or _ROLES[role]


def end_word(reason: str, programme: Programme | None) -> Message | Label:
    """Give the word for the reason of an end: our own for the two successes, else the programme's."""
    reasons = programme.reasons.end if programme else ()
    own = next((coded.label for coded in reasons if coded.id == reason), None)
    return own or _ENDS.get(reason) or (say("{reason}", reason=reason) if reason else say("no reason given"))


def event_word(kind: str) -> Message:
    """Give the word for what happened to a person or a pair, by its code in a history."""
    return _EVENTS[kind]


def source_words(sources: Iterable[str]) -> Message:
    """List sources by their keys, a figure of our own among them in words."""
    return say("{sources}", sources=tuple(_ASSUMED if key == ASSUMPTION else key for key in sources))


def answer_word(answer: Answer) -> Message:
    """Give the word for an answer."""
    return _ANSWERS[answer]


def weekday_word(weekday: Weekday) -> Message:
    """Give the word for a day of the week."""
    return _WEEKDAYS[weekday]


def counting_word(counting: Counting) -> Message:
    """Give the word for what a target counts."""
    return _COUNTINGS[counting]


def stage_word(stage: str) -> Message:
    """Give in words what a stage of matching goes for; an unknown stage stands for itself."""
    return _STAGES.get(stage, say("{stage}", stage=stage))
