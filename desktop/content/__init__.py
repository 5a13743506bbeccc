"""Reads resources/, translations/content/ and the agency's folder into domain objects."""
