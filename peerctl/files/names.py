"""The files that peerctl keeps in the workspace for itself: while a change is written, to take it back, and for editors."""

LOCK = ".peerctl.lock"
WRITING = ".peerctl.writing"
JOURNAL = ".peerctl.journal"
DRAFTS = ".*.peerctl-new"
"""The pattern of the names that files have until they are whole."""
UNDO = ".peerctl.undo"
"""The folder, in the workspace and in that of the identities, that remembers how the last commands are taken back."""
SCHEMAS = ".peerctl"
"""The folder of the schemas of the records, which the first line of a new file points to: in the workspace itself, because an editor
finds them there without a network and in the version and the language that the workspace has; out of sight, because
they are made by `peerctl schema --write` and edited by nobody."""
