"""`responses/<id>.yaml`: one person's answers to questionnaires."""

from peerctl.model.fields import Day, Id, Maybe, Whole
from peerctl.model.record import Record


class Response(Record):
    """One filled-in questionnaire; an item left out is None."""

    instrument: Id
    wave: Id
    on: Day
    answers: tuple[Maybe[Whole], ...]
