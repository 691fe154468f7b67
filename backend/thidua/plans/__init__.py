"""The yearly plan: clauses, duties, periods, obligations and their deadlines (domain.md, section 3)."""
