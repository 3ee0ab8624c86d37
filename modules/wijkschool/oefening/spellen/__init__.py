"""The games: one file each, with a model of ``kern`` behind it and a ``SPEL`` to play."""

from __future__ import annotations

import importlib
import pkgutil

from wijkschool.oefening.bord import Spel


def spelnamen() -> tuple[str, ...]:
    """Return the names of all games, in alphabetical order; a file that begins with ``_`` only serves one."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name[0] != "_"))


def spel(naam: str) -> Spel:
    """Return a game; only its own module is imported. Raises ``KeyError`` when there is none of that name."""
    if naam not in spelnamen():
        raise KeyError(naam)
    return importlib.import_module(f"{__name__}.{naam}").SPEL
