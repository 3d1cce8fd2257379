"""What is told of people before and after: how many came how far, what changed, and what to mind."""
