"""What is to be known of the answers themselves: outside their windows, left out, at the end of the scale, lost."""

from collections.abc import Iterator

from peerctl.measures.attrition import Attrition
from peerctl.measures.outcomes import Outcome
from peerctl.model.message import Message, say, say_many
from peerctl.reports.progress.words import points

_MANY = 0.15
"""A larger share at the best score is too many: Terwee et al. (2007), Journal of Clinical Epidemiology 60, 34-42."""


def about_answers(outcome: Outcome) -> Iterator[Message]:
    """Tell what is to be known of the answers to a questionnaire."""
    if outcome.armless:
        yield say_many(
            "{count} set is of somebody in no arm, and is in no figure.",
            "{count} sets are of people in no arm, and are in no figure.",
            outcome.armless,
        )
    if outcome.again:
        yield say_many(
            "{count} set is of somebody who has another one; the figures take each for another person.",
            "{count} sets are of people who have another one; the figures take each for another person.",
            outcome.again,
        )
    people = sum(row.figures.people for row in outcome.whole)
    inside = outcome.inside
    if inside.people < people:
        yield say_many(
            "{count} set has an answer outside its window, and counts all the same.",
            "{count} sets have an answer outside its window, and count all the same.",
            people - inside.people,
        )
        if inside.change and not outcome.control:
            yield say(
                "Without them the mean change is {points} points (95 % interval {low} to {high}), of {people} people.",
                points=points(inside.change.value),
                low=points(inside.change.low),
                high=points(inside.change.high),
                people=inside.people,
            )
    prorated = sum(row.figures.prorated for row in outcome.whole)
    if prorated:
        yield say_many(
            "In {count} set items were left out; the mean of what the person answered stands for them.",
            "In {count} sets items were left out; the mean of what each person answered stands for them.",
            prorated,
        )
    if people and outcome.best_before / people > _MANY:
        yield say("{some} of {people} had the best score before already.", some=outcome.best_before, people=people)
    yield from _lost(outcome.attrition)


def _lost(found: Attrition) -> Iterator[Message]:
    """Hold those who answered before and were lost against those who were kept."""
    if found.lost.mean is None or found.kept.mean is None:
        return
    yield say_many(
        "{count} person answered before and was lost, and scored {lost} then; the others scored {kept} on average.",
        "{count} people answered before and were lost, and scored {lost} on average then; the others scored {kept}.",
        found.lost.people,
        lost=points(found.lost.mean),
        kept=points(found.kept.mean),
    )
    if found.difference:
        between = {"low": points(found.difference.low), "high": points(found.difference.high)}
        if found.difference.low > 0 or found.difference.high < 0:
            yield say("So those kept are unlike those lost: by {low} to {high} points (95 % interval).", **between)
        else:
            yield say("That difference may be chance: its 95 % interval goes from {low} to {high} points.", **between)
