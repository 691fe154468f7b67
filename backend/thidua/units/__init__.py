"""The organisation: the authority, its units, blocs, who succeeded whom, holidays. All rows, never code."""
