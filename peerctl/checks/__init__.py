"""What is wrong with the data: one rule, one file."""
