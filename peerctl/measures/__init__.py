"""Which questionnaire is due when, and what its answers say."""
