"""Reminders, the inbox, mail, the chase list and the personal calendar: what tells people, over everything below."""
