"""The back end's tests; a mirror of thidua/ plus contract/."""
