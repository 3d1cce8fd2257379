"""Who may take part, and why: conditions as timelines, and verdicts read off them."""
