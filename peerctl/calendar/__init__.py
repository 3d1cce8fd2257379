"""When something happens or is due: the arithmetic of companionships."""
