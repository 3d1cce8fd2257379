"""`questionnaires.csv`: how each questionnaire in the package is scored, and on what terms it may be used."""

from peerctl.model.instrument import Instrument
from peerctl.model.message import say
from peerctl.model.package import Field, FieldType, Resource
from peerctl.model.table import Cell
from peerctl.reports.evaluator.handing import Handing
from peerctl.reports.evaluator.who import INSTRUMENT

_STRING, _INTEGER, _NUMBER = FieldType.STRING, FieldType.INTEGER, FieldType.NUMBER
_POINTS = say("points")
_FIELDS = (
    INSTRUMENT,
    Field("name", _STRING, say("What people call it")),
    Field("version", _STRING, say("Version")),
    Field("items", _INTEGER, say("How many items it has")),
    Field("answer_min", _INTEGER, say("Lowest answer to an item")),
    Field("answer_max", _INTEGER, say("Highest answer to an item")),
    Field(
        "reversed",
        _STRING,
        say("Items that are turned round before they are counted, with a blank between them"),
        required=False,
    ),
    Field(
        "method",
        _STRING,
        say("How answers become a total"),
        codes={
            "sum": say("the sum of the answers"),
            "mean": say("the mean of the answers"),
            "table": say("the sum of the answers, converted by a table"),
        },
    ),
    Field("times", _NUMBER, say("What the sum or mean is multiplied by")),
    Field("plus", _NUMBER, say("What is then added"), _POINTS),
    Field("total_min", _NUMBER, say("Lowest total"), _POINTS),
    Field("total_max", _NUMBER, say("Highest total"), _POINTS),
    Field(
        "better",
        _STRING,
        say("Whether a higher or a lower total is better"),
        codes={"higher": say("higher"), "lower": say("lower")},
    ),
    Field("complete", _INTEGER, say("How much has to be answered for a total"), say("percent of the items")),
    Field("licence", _STRING, say("On what terms it may be used, where a source says so"), required=False),
)


def questionnaires(handing: Handing) -> Resource:
    """Describe the questionnaires that answers are of and that a scoring file is known for."""
    asked = sorted({given.response.instrument for given in handing.answers})
    known = [(name, handing.book.instruments[name]) for name in asked if name in handing.book.instruments]
    rows = tuple(_row(name, one) for name, one in known)
    return Resource("questionnaires", say("How each questionnaire is scored"), _FIELDS, rows, (INSTRUMENT.key,))


def _row(name: str, one: Instrument) -> tuple[Cell, ...]:
    return (
        name,
        one.name,
        one.version,
        one.items,
        one.min,
        one.max,
        " ".join(map(str, one.reverse)),
        one.method,
        one.transform.times,
        one.transform.plus,
        one.range.min,
        one.range.max,
        one.better,
        one.completeness.total,
        one.licence,
    )
