"""The words for what a row becomes."""

from peerctl.imports.plan import State
from peerctl.model.message import say

STATES = {State.NEW: say("new"), State.UNCHANGED: say("as it stands already")}
