"""Pictures of invented figures, with everything in them that is drawn in a way of its own."""

from peerctl.model.message import say
from peerctl.model.picture import Forest, ForestRow, Interval, Panel, People, Scale
from peerctl.model.record import Label

HIGHER = Scale(Label(en="WHO-5 Well-Being Index", da="WHO-5 Trivselsindeks"), 0, 100, higher_is_better=True)
LOWER = Scale(Label(en="UCLA loneliness scale", da="UCLA-ensomhedsskala"), 3, 9, higher_is_better=False)
NOTES = (say("Source: {workspace} on a day.", workspace="The <allotment> companions & friends"),)
AXIS = say("Points, of 0 to 100; higher is better")
PEERS = Panel(Label(en="peer", da="peer"), ((20, 52), (20, 36), (40, 40), (48, 44), (60, 100), (76, 20)))
MENTORS = Panel(say("mentor"), ((0, 4), (100, 100)))
PEOPLE = People(say("WHO-5: before and after"), AXIS, HIGHER, (PEERS, MENTORS), NOTES)
LONELY = People(say("UCLA: before and after"), say("Points"), LOWER, (Panel(say("peer"), ((9, 3), (4, 5))),), NOTES)
ROWS = (
    ForestRow(say("Everybody"), 31, Interval(8.06, 3.4, 12.7), whole=True),
    ForestRow(Label(en="peer", da="peer"), 15, Interval(-1.25, -4.5, 2.0), whole=False),
    ForestRow(say("Spring 2015, those who were offered the course in the evening"), 2, None, whole=False),
)
FOREST = Forest(say("WHO-5: mean change"), AXIS, ROWS, NOTES)
