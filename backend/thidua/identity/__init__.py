"""Accounts, roles, sessions. Takes no content decision."""
