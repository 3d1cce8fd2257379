"""Who may take part, and why: verdicts as timelines."""
