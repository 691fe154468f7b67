"""Documents in the layout of Decree 30/2020: templates filled with data that the domains bring (domain.md 12)."""
