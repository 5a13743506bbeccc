"""Command-line entry points; each uses services the way a screen does."""
