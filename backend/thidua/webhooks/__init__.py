"""Webhooks: what becomes public is told to receivers outside, signed, in order per object, at least once."""
