"""The demo: reference data of 2022 and a story played as the clock passes. Never in production."""
