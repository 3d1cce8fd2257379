"""What the figures of a questionnaire say, a sentence for each finding.

Without a control arm a change is called a change: nobody can say what it comes of.
"""

from collections.abc import Iterator

from peerctl.measures.analysis import Analysis
from peerctl.measures.outcomes import Outcome
from peerctl.measures.soundness import flaws
from peerctl.measures.statistics import ALPHA
from peerctl.model.message import Decimals, Message, say
from peerctl.model.programme import Programme
from peerctl.reports.progress.about_answers import about_answers
from peerctl.reports.progress.between_arms import between_arms
from peerctl.reports.progress.reliability import reliable
from peerctl.reports.progress.words import chance, points

_BETTER = {"higher": say("higher is better"), "lower": say("lower is better")}
_FEW = 2
"""Nothing can be said of how people differ with fewer."""


def title(outcome: Outcome) -> Message:
    """Name the questionnaire with its scale."""
    one = outcome.instrument
    scale = say("{low} to {high}, {better}", low=one.range.min, high=one.range.max, better=_BETTER[one.better])
    if outcome.primary:
        return say("{name} ({id}), the primary questionnaire: {scale}", name=one.name, id=one.id, scale=scale)
    return say("{name} ({id}): {scale}", name=one.name, id=one.id, scale=scale)


def findings(outcome: Outcome, programme: Programme) -> Iterator[Message]:
    """Say what changed, and what to know of it: among all, or with a control arm between the arms."""
    figures = outcome.rows[0].figures
    if any(flaws(outcome.instrument)):
        yield say("Its scoring file contradicts itself, so nothing is scored by it. peerctl check tells where.")
    elif outcome.control:
        yield from between_arms(outcome, programme)
    elif figures.people < _FEW:
        yield _too_few(figures)
    else:
        yield _mean(figures)
        yield from _turns(figures)
        yield from _chance(figures, outcome.rows[0].corrected_p)
        yield from reliable(outcome, figures)
    yield from about_answers(outcome)


def _too_few(figures: Analysis) -> Message:
    if figures.before.mean is None or figures.after.mean is None:
        return say("Nobody has answered both before and after.")
    return say(
        "One person has answered both: {before} points before and {after} after. One person tells nothing of others.",
        before=points(figures.before.mean),
        after=points(figures.after.mean),
    )


def _turns(figures: Analysis) -> Iterator[Message]:
    yield say(
        "Of {people} people {better} have it better, {same} the same and {worse} worse.",
        people=figures.people,
        better=figures.better,
        same=figures.same,
        worse=figures.worse,
    )
    if figures.sizes and figures.sizes.gav is not None:
        size = Decimals(figures.sizes.gav, 2)
        yield say("In standard deviations of the score that is {size} (dav, corrected for few people).", size=size)


def _mean(figures: Analysis) -> Message:
    found, mean = figures.change, figures.mean or 0.0
    if found is None:
        return say("Everybody moved by the same, {points} points, so there is no interval.", points=points(mean))
    if round(mean, 1) == 0:
        between = {"low": points(found.low), "high": points(found.high)}
        return say("On average nothing has changed; the 95 % interval goes from {low} to {high} points.", **between)
    if mean < 0:
        return say(
            "On average the score is {points} points lower after than before (95 % interval {low} to {high}).",
            points=points(-mean),
            low=points(-found.high),
            high=points(-found.low),
        )
    return say(
        "On average the score is {points} points higher after than before (95 % interval {low} to {high}).",
        points=points(mean),
        low=points(found.low),
        high=points(found.high),
    )


def _chance(figures: Analysis, corrected: float | None) -> Iterator[Message]:
    if figures.change is None or figures.wilcoxon is None:
        return
    values = {"p": chance(figures.change.p), "ranks": chance(figures.wilcoxon.p)}
    seldom = (figures.change.p < ALPHA, figures.wilcoxon.p < ALPHA)
    if all(seldom):
        yield say("Chance alone would seldom give so much ({p}; by Wilcoxon's test of ranks {ranks}).", **values)
    elif any(seldom):
        yield say("Two tests disagree on whether chance alone may give so much ({p}; by ranks {ranks}).", **values)
    else:
        yield say("Chance alone may well give so much ({p}; by Wilcoxon's test of ranks {ranks}).", **values)
    if not all(seldom):
        yield _power(figures)
    if corrected is not None:
        yield say("It is one test of several; corrected for that {p}.", p=chance(corrected))


def _power(figures: Analysis) -> Message:
    return say(
        "{people} people are enough to find a change of {size} standard deviations (dz) four times out of five;"
        " a smaller one may be there and not be seen.",
        people=figures.people,
        size=Decimals(figures.smallest_dz or 0.0, 2),
    )
