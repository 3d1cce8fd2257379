"""What to mind before a figure is passed on, in plain words."""

from collections.abc import Iterator, Sequence

from peerctl.measures.outcomes import Outcome, cohorts_of
from peerctl.model.book import Book
from peerctl.model.message import Message, say
from peerctl.reports.progress.flow import Flow
from peerctl.reports.progress.journey import Step


def cautions(book: Book, flow: Flow, outcomes: Sequence[Outcome]) -> Iterator[Message]:
    """Tell what to mind."""
    programme = book.programmes[flow.programme]
    if any(one.control for one in outcomes):
        if not all(book.cohorts[name].allocation for name in cohorts_of(book, programme.id)):
            yield say(
                "Nothing here says that the arms were drawn by lot. If they were not, they may differ from the start."
            )
        yield say("Both arms know which one they are in, and answer for themselves: that alone may move an answer.")
    else:
        yield say("There is nobody to compare with. So these are changes, and nobody can tell what they come of.")
        yield say(
            "People often join when things are at their worst, and would be better later in any case (regression to the mean)."
        )
        yield say("Many get better with time, also on their own (natural recovery).")
    yield _drop_out(flow)
    yield say("Whoever begins near the end of a scale has little room to move further (ceiling).")
    if programme.companionship:
        yield say("The programme itself can move an answer: a mentor may be counted as a new friend (contamination).")
    yield _beforehand(outcomes)
    yield say(
        "Small counts are not masked here: this is for the house. peerctl export evaluator masks them for others."
    )


def _drop_out(flow: Flow) -> Message:
    reached = flow.courses[0].reached
    return say(
        "{analysed} of {enrolled} enrolled are in the figures. Those who stay may be those it goes best for (drop-out).",
        analysed=reached[Step.ANALYSED],
        enrolled=reached[Step.ENROLLED],
    )


def _beforehand(outcomes: Sequence[Outcome]) -> Message:
    primary = tuple(one.instrument.name for one in outcomes if one.primary)
    if not primary:
        return say("No questionnaire is named as the primary one. Where many are looked at, some change by chance.")
    return say(
        "Only {questionnaire} over everybody is decided on beforehand. The rest is worth a closer look, and proves nothing.",
        questionnaire=primary,
    )
