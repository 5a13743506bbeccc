"""Colours, sizes, fonts and icons of the design, from `resources/theme/tokens.toml`."""
