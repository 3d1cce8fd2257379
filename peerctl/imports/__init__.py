"""What the rows of somebody's table become: answers and people, and all that is wrong with them at once."""
