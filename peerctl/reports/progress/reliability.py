"""Who has changed by more than the questionnaire's own error, in sentences."""

from collections.abc import Iterator

from peerctl.measures.analysis import Analysis
from peerctl.measures.outcomes import Outcome
from peerctl.measures.reliable import Threshold
from peerctl.model.message import Decimals, Message, say, say_many
from peerctl.model.words import source_words
from peerctl.reports.progress.words import points

_KINDS = {
    "alpha": say("Cronbach's alpha"),
    "omega": say("McDonald's omega"),
    "retest": say("test-retest"),
}


def reliable(outcome: Outcome, figures: Analysis) -> Iterator[Message]:
    """Tell who has changed reliably and by which reliability, and who has come past a cut-off."""
    if not any(one.subscale is None for one in outcome.instrument.reliability):
        yield say(
            "No reliability of it is known from a source, so nobody can say whose change is larger than its own error."
        )
    elif outcome.thresholds and figures.turned:
        used, *others = outcome.thresholds
        yield say(
            "{improved} improved by more than the questionnaire's own error of {points} points, and {deteriorated} deteriorated by more;"
            " of the other {unchanged} nothing certain can be said.",
            improved=figures.turned.improved,
            deteriorated=figures.turned.deteriorated,
            unchanged=figures.turned.unchanged,
            points=points(used.points),
        )
        yield say("That error follows from {reliability}.", reliability=_told(used))
        for one in others:
            yield say(
                "From {reliability} it would be {points} points.", reliability=_told(one), points=points(one.points)
            )
    yield from _cutoff(outcome, figures)


def _told(one: Threshold) -> Message:
    return say(
        "a reliability of {r} ({kind} among {sample}; {source})",
        r=Decimals(one.reliability.value, 2),
        kind=_KINDS[one.reliability.kind],
        sample=one.reliability.sample,
        source=source_words(one.reliability.source),
    )


def _cutoff(outcome: Outcome, figures: Analysis) -> Iterator[Message]:
    turned = figures.turned
    if outcome.cutoff and turned and turned.recovered is not None and turned.poor is not None:
        yield say_many(
            "The one who was on the poor side of the cut-off, {value}, came past it so: {recovered}.",
            "Of the {count} who were on the poor side of the cut-off, {value}, {recovered} came past it so.",
            turned.poor,
            value=outcome.cutoff.value,
            recovered=turned.recovered,
        )
    elif outcome.cutoff is None and outcome.named_cutoff is not None:
        yield say(
            "The programme names a cut-off of {value}, which is none of its scoring file.", value=outcome.named_cutoff
        )
    elif outcome.cutoff is None and outcome.instrument.cutoffs:
        yield say(
            "Its cut-offs are not used: they were found among {people}, and the programme does not say that they hold here.",
            people=tuple(dict.fromkeys(one.population for one in outcome.instrument.cutoffs)),
        )
