"""What waits for whom, and who was on time: read only, over the domains below."""
