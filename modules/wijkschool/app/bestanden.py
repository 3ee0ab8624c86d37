"""How many files the server may hold open: each lesson takes some, and a laptop's usual limit is 1024."""

from __future__ import annotations

import contextlib
import logging

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

log = logging.getLogger("wijkschool")

PER_LES = 20
"""Files that the server holds for a lesson: sixteen were counted (six ZeroMQ sockets, the line, the websocket)."""
VAST = 150
"""Files that it holds anyway."""


def maak_ruimte(lessen: float) -> float:
    """Raise the limit to what so many lessons need, as far as the system lets us; return how many then fit."""
    if resource is None:
        return lessen
    zacht, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    nodig = int(min(lessen, 10_000) * PER_LES + VAST)
    if zacht != resource.RLIM_INFINITY and zacht < nodig:
        # macOS names no hard limit and still refuses more than its own maximum.
        with contextlib.suppress(ValueError, OSError):
            mag = nodig if hard == resource.RLIM_INFINITY else min(nodig, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (mag, hard))
        zacht = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if zacht == resource.RLIM_INFINITY or zacht >= nodig:
        return lessen
    passen = max(1, (zacht - VAST) // PER_LES)
    log.warning(
        "Deze computer laat %d bestanden tegelijk toe. Er kunnen daarom %d lessen tegelijk open, en niet %g. "
        "Meer kan na: ulimit -n %d",
        zacht, passen, lessen, nodig,
    )  # fmt: skip
    return passen
