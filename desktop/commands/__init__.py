"""Command-line entry points; each uses services the way a screen does.

A module offers `add_arguments(subparsers)` and `run(args) -> int`, and imports heavy things only inside `run`.
"""
