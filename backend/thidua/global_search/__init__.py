"""One search across kinds: read only, over the domains below, each with its own rule of who sees what."""
