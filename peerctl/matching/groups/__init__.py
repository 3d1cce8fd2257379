"""Groups of a course: who goes into which, exactly and explained."""
