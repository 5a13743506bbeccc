"""One use case is one method: what a screen or a command calls."""
