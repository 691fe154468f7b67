"""Exemplars, what units nominate each quarter, and the consents that allow publication."""
