"""Scoring: schemes, sheets, disputes (domain.md section 11)."""
