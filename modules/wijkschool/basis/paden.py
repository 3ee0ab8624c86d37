"""Where everything stands: the folders of the course, found once, from the package itself."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

OMGEVING = "WIJKSCHOOL_MAP"
EXTRA = "WIJKSCHOOL_EXTRA"


def wortel() -> Path:
    """Return the root of the course: the folder that holds ``notebooks/``, ``datasets/`` and the others.

    The environment variable ``WIJKSCHOOL_MAP`` overrides it; tests use that to run the whole course from a
    copy with a mistake in it.
    """
    return _opgelost(os.environ.get(OMGEVING))


@lru_cache(maxsize=16)
def _opgelost(map_: str | None) -> Path:
    # Asked hundreds of times while the tables are read, and each time the file system would be asked as well.
    return Path(map_ or Path(__file__).parents[3]).resolve()


def map_van(naam: str) -> Path:
    """Return one of the top-level folders, for instance ``map_van("datasets")``."""
    return wortel() / naam


def extra() -> Path | None:
    """Return the folder with a lecturer's own exercises, if one was given: ``wijkschool start --extra MAP``.

    It holds ``exercises/`` and ``solutions/``, as the course does, and is only ever read. The environment
    variable ``WIJKSCHOOL_EXTRA`` carries it from the server to the kernels.
    """
    return Path(os.environ[EXTRA]).resolve() if os.environ.get(EXTRA) else None


def lespad(soort: str, les_id: str) -> Path:
    """Return the file of a lesson in ``exercises`` or ``solutions`` (``soort``), whether it exists or not.

    It stands in the course, or in the lecturer's own folder when only that has exercises of this name.
    """
    eigen = extra()
    pad = f"{les_id}.yaml"
    if eigen and not (map_van("exercises") / pad).exists() and (eigen / "exercises" / pad).exists():
        return eigen / soort / pad
    return map_van(soort) / pad


def relatief(pad: Path) -> str:
    """Return ``pad`` as it stands in a message, with forward slashes.

    Relative to the root of the course; of a file in the lecturer's own folder, with the name of that folder.
    """
    heel, eigen = pad.resolve(), extra()
    if heel.is_relative_to(wortel()):
        return heel.relative_to(wortel()).as_posix()
    if eigen and heel.is_relative_to(eigen):
        return heel.relative_to(eigen.parent).as_posix()
    return pad.as_posix()


def bouwmap() -> Path:
    """Return ``.bouw``: what is made once at set-up (Vega bundle, chart specifications), never committed.

    It belongs to the installation, not to the content, so ``WIJKSCHOOL_MAP`` does not move it.
    """
    return Path(__file__).parents[3].resolve() / ".bouw"
