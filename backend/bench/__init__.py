"""Measures what quality.md promises of speed. Not part of the tests: minutes, and a quiet machine."""
