"""The files that a change keeps in the workspace while it is written."""

LOCK = ".peerctl.lock"
WRITING = ".peerctl.writing"
JOURNAL = ".peerctl.journal"
