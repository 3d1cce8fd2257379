"""A small programme whose peers fill in WHO-5 before and after, for the tests of what an evaluator gets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from peerctl.files.load import all_instruments
from peerctl.model.book import Book
from peerctl.model.participant import Participant
from peerctl.model.response import Response
from peerctl.reports.evaluator.consenting import consenting
from peerctl.reports.evaluator.handing import Handing
from tests.reports.making import book, day, enrolment, person, programme

TODAY = day("2016-01-31")
ENROLLED = date(2015, 3, 1)
CONSENT = [{"kind": "data", "given": "2015-01-01"}]
WAVE = {"anchor": "enrolled", "source": "x"}
WAVES = [
    {"id": "pre", "label": "before", "from-days": "-10", "to-days": "10", **WAVE},
    {"id": "post", "label": "after", "from-days": "100", "to-days": "120", **WAVE},
]
MEASURE = {"instrument": "who-5", "label": "WHO-5", "roles": "peer", "waves": WAVES, "primary": "yes", "source": "x"}


def peer(name: str, cohort: str = "one", role: str = "peer", **more: object) -> Participant:
    """Make somebody who is enrolled and consents."""
    steps = [("2015-02-01", "applied"), ("2015-03-01", "enrolled")]
    return person(name, enrolment(cohort, role, steps), **{"consents": CONSENT, **more})


def answer(wave: str, after: int, *answers: int | None) -> Response:
    """Make an answer so many days after enrolment."""
    return Response.model_validate(
        {"instrument": "who-5", "wave": wave, "on": ENROLLED + timedelta(after), "answers": answers or (1, 2, 3, 4, 5)}
    )


def world(people: Sequence[Participant], **responses: Sequence[Response]) -> Book:
    """Make a workspace; `p_1=[...]` are the answers of p-1."""
    made = book(people, programmes=[programme(measures=[MEASURE])])
    answers = {name.replace("_", "-"): tuple(theirs) for name, theirs in responses.items()}
    return replace(made, responses=answers, instruments=all_instruments(made))


def handing(made: Book, *, ages: bool = False, dates: bool = False) -> Handing:
    """Hand on what may be, under pseudonyms that a test can read."""
    people = consenting(made, TODAY).people
    return Handing(made, TODAY, people, lambda name: f"x{name}", ages=ages, dates=dates)
