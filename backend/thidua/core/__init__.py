"""Every shared mechanism, exactly once. Knows no domain."""
