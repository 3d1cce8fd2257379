"""What is due, at risk or coming: one kind of line, one file, whose docstring is its manual."""
