"""Emulation movements and campaigns, topics, forms of communication, anniversaries."""
