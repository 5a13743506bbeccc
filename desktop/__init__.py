"""Waystead: an offline-first desktop app for caseworkers who serve newcomers."""
