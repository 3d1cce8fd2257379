"""Pictures of change, put together from complete sets."""
