"""Failure runs: `make drill`. They take minutes and kill processes, so the tests do not start them."""
