"""Speed-dating: who meets whom in which round, at which table."""
