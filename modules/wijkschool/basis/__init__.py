"""Plumbing that knows nothing of the course: where files stand, how a browser gets them."""
