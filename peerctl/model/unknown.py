"""Requests that name something the workspace does not have."""

from collections.abc import Iterable
from difflib import get_close_matches

from peerctl.model.failure import Failure
from peerctl.model.message import Message, say


class UnknownCohort(Failure):
    """A cohort was named that has no file; says which one may have been meant."""

    code = "unknown-cohort"

    def __init__(self, cohort: str, known: Iterable[str]) -> None:
        super().__init__(say("There is no cohort “{cohort}” here.", cohort=cohort), _way_on(cohort, sorted(known)))
        self.cohort = cohort


def _way_on(cohort: str, known: list[str]) -> Message:
    meant = get_close_matches(cohort, known, n=1, cutoff=0.5)
    if meant:
        return say("Did you mean “{cohort}”?", cohort=meant[0])
    if known:
        return say("The cohorts are {cohorts}.", cohorts=tuple(known))
    return say("No cohort can be read yet. A cohort is a file in cohorts/.")
