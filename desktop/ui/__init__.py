"""Everything with a widget in it."""
