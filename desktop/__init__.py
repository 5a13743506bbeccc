"""Waystead: an offline-first desktop app for caseworkers who serve newcomers."""

__version__ = "0.1.0"
