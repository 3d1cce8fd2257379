"""A meeting was held in a place where the programme has no meetings.

Some programmes name places where pairs do not meet, such as one's own home: it keeps both of them safe, and the roles
clear. A meeting that was held there has happened, so this is a warning: something to talk about with the two.

Correct place: if it is mistyped. Otherwise take it up with the pair, at the next contact or in supervision.

Passing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02, months: 6, cadence: weekly}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
    meetings:
      - {on: 2015-04-09, held: yes, activity: walk, place: town, minutes: 60}

Failing:
    # file: matches/m-001--p-001.yaml
    id: m-001--p-001
    cohort: spring-2015
    mentor: m-001
    peer: p-001
    contract: {signed: 2015-04-02, months: 6, cadence: weekly}
    history:
      - {on: 2015-03-27, event: conversation}
      - {on: 2015-04-02, event: started}
    meetings:
      - {on: 2015-04-09, held: yes, activity: cooking, place: own-home, minutes: 60}
"""

from collections.abc import Iterator

from peerctl.checks.inspection import Inspection
from peerctl.checks.rule import Fault, Rule
from peerctl.model.finding import Level
from peerctl.model.message import say


def find(inspection: Inspection) -> Iterator[Fault]:
    """Find meetings held by the day in a place the programme forbids."""
    for pair in inspection.companionships:
        rules = pair.programme.companionship
        forbidden = {place.id: (number, place) for number, place in enumerate(rules.forbidden_places)} if rules else {}
        for index, meeting in enumerate(pair.match.meetings if forbidden else ()):
            if meeting.place in forbidden and meeting.held and meeting.on <= inspection.day:
                number, place = forbidden[meeting.place]
                yield Fault(
                    say(
                        "The meeting on {on} was held where pairs do not meet: {place}.",
                        on=meeting.on,
                        place=place.label,
                    ),
                    pair.at("meetings", index, "place"),
                    say("Correct place: if it is mistyped; otherwise take it up with the two."),
                    pair.demand(say("what the programme says"), "forbidden-places", number),
                    pair.programme.id,
                )


RULE = Rule(
    "forbidden-place", Level.WARNING, say("A meeting was held in a place where the programme has no meetings"), find
)
