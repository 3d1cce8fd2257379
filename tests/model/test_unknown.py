"""A cohort that is not there: what is said of it."""

from peerctl.model.book import Book
from peerctl.model.cohort import Cohort
from peerctl.model.message import say
from peerctl.model.unknown import UnknownCohort
from peerctl.model.workspace import Workspace

WORKSPACE = Workspace.model_validate({"format": "1", "name": "Test"})


def refused(asked: str, *known: str, unread: frozenset[str] = frozenset()) -> UnknownCohort:
    """Ask for a cohort among those known."""
    cohorts = {
        name: Cohort.model_validate({"id": name, "programme": "walks", "name": name, "start": "2015-02-02"})
        for name in known
    }
    return UnknownCohort(asked, Book(WORKSPACE, cohorts=cohorts, unread=unread))


def test_a_slip_of_the_pen_is_answered_with_the_cohort_meant() -> None:
    failure = refused("vejle-2015", "vejle-2015-1", "vejle-2014-1")
    assert failure.message == say("There is no cohort “{cohort}” here.", cohort="vejle-2015")
    assert failure.help == say("Did you mean “{word}”?", word="vejle-2015-1")


def test_without_a_likeness_every_cohort_is_named() -> None:
    assert refused("x", "one", "two").help == say("The cohorts are {cohorts}.", cohorts=("one", "two"))


def test_without_any_cohort_it_is_said_where_they_stand() -> None:
    assert refused("x").help == say("No cohort can be read yet. A cohort is a file in cohorts/.")


def test_a_cohort_whose_file_is_broken_is_not_called_unknown() -> None:
    failure = refused("one", unread=frozenset(["cohorts/one.yaml"]))
    assert failure.message == say("The file of cohort {cohort} could not be read.", cohort="one")
