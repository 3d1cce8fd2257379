"""`responses-long.csv`: a row for each item of each questionnaire that was filled in."""

from collections.abc import Iterator

from peerctl.model.message import say
from peerctl.model.package import Field, FieldType, Resource
from peerctl.model.table import Cell
from peerctl.reports.evaluator.handing import Given, Handing
from peerctl.reports.evaluator.who import DAYS, INSTRUMENT, TIMINGS, VERSION, WHO, who

_WAVE = Field("wave", FieldType.STRING, say("Time of measuring"))
_DAYS = Field("days", FieldType.INTEGER, say("When it was answered"), DAYS)
_ON = Field("on", FieldType.DATE, say("The day it was answered"))
_WINDOW = Field("window", FieldType.STRING, say("Whether it was answered when it was to be"), codes=TIMINGS)
_ITEM = Field("item", FieldType.INTEGER, say("Number of the item, from 1"))
_ANSWER = Field(
    "answer", FieldType.INTEGER, say("The answer as given, not turned round; empty where left out"), required=False
)


def responses(handing: Handing) -> Resource:
    """Give every answer, by pseudonym, enrolment, questionnaire, time and item."""
    dated = (_ON,) if handing.dates else ()
    fields = (*WHO, INSTRUMENT, VERSION, _WAVE, _DAYS, *dated, _WINDOW, _ITEM, _ANSWER)
    rows = [row for given in handing.answers for row in _rows(handing, given)]
    keys = [field.key for field in fields]
    order = [keys.index(key) for key in ("pseudonym", "enrolment", "instrument", "days", "wave", "item")]
    rows.sort(key=lambda row: [row[place] for place in order])
    identifies = ("pseudonym", "enrolment", "instrument", "wave", "item")
    return Resource("responses-long", say("Answers, a row for each item"), fields, tuple(rows), identifies)


def _rows(handing: Handing, given: Given) -> Iterator[tuple[Cell, ...]]:
    response = given.response
    head = (*who(handing, given.person, given.enrolment), response.instrument, handing.version(response.instrument))
    on = (response.on,) if handing.dates else ()
    for item, answer in enumerate(response.answers, 1):
        yield (*head, given.wave, given.days, *on, given.timing, item, answer)
