"""The portal API: published bytes, written once in the transaction that publishes them, and the log of changes."""
