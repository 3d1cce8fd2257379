"""Who should meet whom, and why: proposals, exact and explained."""
