"""Where everything stands: the folders of the course, found once, from the package itself."""

from __future__ import annotations

import os
from pathlib import Path

OMGEVING = "WIJKSCHOOL_MAP"


def wortel() -> Path:
    """Return the root of the course: the folder that holds ``notebooks/``, ``datasets/`` and the others.

    The environment variable ``WIJKSCHOOL_MAP`` overrides it; tests use that to run the whole course from a
    copy with a mistake in it.
    """
    return Path(os.environ.get(OMGEVING) or Path(__file__).parents[3]).resolve()


def map_van(naam: str) -> Path:
    """Return one of the top-level folders, for instance ``map_van("datasets")``."""
    return wortel() / naam


def relatief(pad: Path) -> str:
    """Return ``pad`` as it stands in a message: relative to the root, with forward slashes."""
    try:
        return pad.resolve().relative_to(wortel()).as_posix()
    except ValueError:
        return pad.as_posix()


def bouwmap() -> Path:
    """Return ``.bouw``: what is made once at set-up (Vega bundle, chart specifications), never committed.

    It belongs to the installation, not to the content, so ``WIJKSCHOOL_MAP`` does not move it.
    """
    return Path(__file__).parents[3].resolve() / ".bouw"
