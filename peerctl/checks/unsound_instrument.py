"""The scoring file of a questionnaire contradicts itself.

A file in instruments/ says how a questionnaire is scored: its items, the answers, the range of the total. Where one part
contradicts another, a slip has been made, and a score would be wrong without anybody seeing it. So nothing is scored by
the file until it agrees.

Hold the file against the manual of the questionnaire. docs/instruments.md tells what each key is for.

Passing:
    # file: instruments/seasons.yaml
    id: seasons
    name: {en: How the season was, da: Hvordan sæsonen var}
    version: 2015
    sources: {board: {title: The board}}
    source: board
    items: 5
    min: 1
    max: 4
    range: {min: 5, max: 20}
    better: higher

Failing:
    # file: instruments/seasons.yaml
    id: seasons
    name: {en: How the season was, da: Hvordan sæsonen var}
    version: 2015
    sources: {board: {title: The board}}
    source: board
    items: 5
    min: 1
    max: 4
    range: {min: 0, max: 20}
    better: higher
"""

from collections.abc import Iterator, Mapping

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.measures.soundness import Flaw, flaws
from peerctl.model.finding import Level, route
from peerctl.model.message import Message, say

_WRONG: Mapping[Flaw, Message] = {
    Flaw.NO_SCALE: say("There are no items, far too many, or no room between the lowest answer and the highest."),
    Flaw.NO_SUCH_ITEM: say("An item is named here that the questionnaire does not have, or one is named twice."),
    Flaw.WRONG_NUMBER: say("As many items have to stand here as the questionnaire has."),
    Flaw.NO_SUCH_SUBSCALE: say("The questionnaire has no such subscale."),
    Flaw.TABLE: say("The table belongs to the method table, alone, and has each possible sum of the answers once."),
    Flaw.RANGE: say("The range is not what the items, the answers and the method give."),
    Flaw.SHARE: say("This is a share in percent, from 1 to 100."),
}


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find scoring files that contradict themselves."""
    for name, instrument in inspection.book.instruments.items():
        for one in flaws(instrument):
            at = route("instruments", name, *one.keys)
            yield Fault(_WRONG[one.flaw], at, say("Hold the file against the manual of the questionnaire."))


RULE = Rule("unsound-instrument", Level.ERROR, say("The scoring file of a questionnaire contradicts itself"), find)
