"""What the learner did: kept in the browser's own storage, never on the server.

The mechanism is ``static/logboek.js``: every exercise mirrors its answer there as it changes, and reads it back
when its page opens with a new kernel. This module holds what both sides agree on.
"""

from __future__ import annotations

SCHEMA = 2
"""The version of an entry in the browser's storage; a newer one is never overwritten by an older page."""

VOORVOEGSEL = "wijkschool:"
"""Every key in the browser's storage starts with this, followed by the id of the exercise."""
