"""What units do by way of talks, exchanges and culture (II.2), and the initiatives presented there (III.5)."""
