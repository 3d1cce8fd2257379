"""What differs between two states of a workspace, in the words of the leader: one file, one kind of thing."""
