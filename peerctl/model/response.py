"""`responses/<id>.yaml`: one person's answers to questionnaires."""

from peerctl.model.fields import Day, Id, Maybe, Whole
from peerctl.model.record import Record


class Response(Record):
    """One filled-in questionnaire; an item left out is None."""

    instrument: Id
    """The id of the questionnaire."""
    wave: Id
    """Which time of measuring, of those the programme lists."""
    on: Day
    """The day it was answered."""
    answers: tuple[Maybe[Whole], ...]
    """The answers in order; `~` for an item left out."""
