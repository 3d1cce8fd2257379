"""Where a cohort is on its way."""

from datetime import date
from enum import StrEnum

from peerctl.model.cohort import Cohort


class Phase(StrEnum):
    """Before, during and after a cohort."""

    RECRUITING = "recruiting"
    RUNNING = "running"
    OVER = "over"


def phase(cohort: Cohort, day: date) -> Phase:
    """Tell a cohort's phase: recruiting until the day before its start, over from the day after its end."""
    if day < cohort.start:
        return Phase.RECRUITING
    return Phase.OVER if cohort.end and cohort.end < day else Phase.RUNNING
