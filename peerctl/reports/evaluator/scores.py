"""`scores-wide.csv`: a row for each enrolment and questionnaire, with the totals before and after."""

from peerctl.measures.changes import Change, Loss, Why
from peerctl.model.message import Message, say
from peerctl.model.package import Field, FieldType, Resource
from peerctl.model.table import Cell
from peerctl.reports.evaluator.handing import Handing
from peerctl.reports.evaluator.who import DAYS, INSTRUMENT, TIMINGS, VERSION, WHO, who

COMPLETE = "complete"
WHYS: dict[str, Message] = {
    Why.NOT_EXPECTED: say("left before it was time, or had nothing to measure around"),
    Why.EARLY: say("it is not time yet"),
    Why.DUE: say("it is due"),
    Why.MISSING: say("the time went by without an answer"),
    Why.UNSCORED: say("there is an answer, and it has no score"),
    Why.BACKWARDS: say("the after was not answered later than the before"),
}
_NUMBER, _INTEGER, _STRING = FieldType.NUMBER, FieldType.INTEGER, FieldType.STRING
_POINTS, _ITEMS = say("points"), say("items")
_FIELDS = (
    INSTRUMENT,
    VERSION,
    Field(
        "primary",
        _STRING,
        say("Whether the programme is judged by this questionnaire"),
        codes={"yes": say("yes"), "no": say("no")},
    ),
    Field("before", _NUMBER, say("Total before"), _POINTS, required=False),
    Field("after", _NUMBER, say("Total after"), _POINTS, required=False),
    Field("change", _NUMBER, say("After less before"), _POINTS, required=False),
    Field("days_before", _INTEGER, say("When the before was answered"), DAYS, required=False),
    Field("days_after", _INTEGER, say("When the after was answered"), DAYS, required=False),
    Field(
        "window_before",
        _STRING,
        say("Whether the before was answered when it was to be"),
        codes=TIMINGS,
        required=False,
    ),
    Field(
        "window_after", _STRING, say("Whether the after was answered when it was to be"), codes=TIMINGS, required=False
    ),
    Field(
        "replaced_before",
        _INTEGER,
        say("Left out before, and replaced by the mean of the others"),
        _ITEMS,
        required=False,
    ),
    Field(
        "replaced_after",
        _INTEGER,
        say("Left out after, and replaced by the mean of the others"),
        _ITEMS,
        required=False,
    ),
    Field(
        "set",
        _STRING,
        say("Whether the two make a set, and else why not"),
        codes={COMPLETE: say("a before and an after"), **WHYS},
    ),
)
_AGE = Field("age", _STRING, say("Age at enrolment, in a band of years"), say("years"), required=False)


def scores(handing: Handing) -> Resource:
    """Give the sets in which there is a before or an after, by pseudonym, enrolment and questionnaire."""
    aged = (_AGE,) if handing.ages else ()
    fields = (*WHO, *aged, *_FIELDS)
    rows = [_row(handing, one) for one in handing.sets if one.before or one.after]
    place = [field.key for field in fields].index("instrument")
    rows.sort(key=lambda row: (row[0], row[1], row[place]))
    return Resource(
        "scores-wide",
        say("Totals before and after, a row for each person and questionnaire"),
        fields,
        tuple(rows),
        ("pseudonym", "enrolment", "instrument"),
    )


def _row(handing: Handing, one: Change | Loss) -> tuple[Cell, ...]:
    before, after = one.before, one.after
    aged = (handing.age_band(one.person, one.enrolment),) if handing.ages else ()
    return (
        *who(handing, one.person, one.enrolment),
        *aged,
        one.instrument,
        handing.version(one.instrument),
        "yes" if one.primary else "no",
        before.value if before else None,
        after.value if after else None,
        after.value - before.value if before and after else None,
        *(handing.days(one.person, one.enrolment, part.on) if part else None for part in (before, after)),
        *(part.timing if part else None for part in (before, after)),
        *(part.score.prorated if part else None for part in (before, after)),
        COMPLETE if isinstance(one, Change) else one.why,
    )
