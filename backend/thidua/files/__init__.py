"""Uploaded files: private by default, readable by whoever may read the object that owns them."""
