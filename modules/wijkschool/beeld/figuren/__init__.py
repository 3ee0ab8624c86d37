"""The figures of the lessons. Each says which question it answers and what it rests on.

A room per part of the course: a module with ``FIGUREN``, a dict of ``Figuur`` by name. It is found by its file.
"""

from __future__ import annotations

import importlib
import pkgutil

from wijkschool.beeld.figuren.basis import Figuur, Keuze

__all__ = ["FIGUREN", "Figuur", "Keuze"]


def _verzamel() -> dict[str, Figuur]:
    uit: dict[str, Figuur] = {}
    for module in sorted(kamer.name for kamer in pkgutil.iter_modules(__path__)):
        kamer = importlib.import_module(f"{__name__}.{module}")
        for naam, figuur in getattr(kamer, "FIGUREN", {}).items():
            if naam in uit or naam != figuur.naam:
                raise ValueError(f"figure {naam!r} of {module}: a name must be unique and that of the figure")
            uit[naam] = figuur
    return uit


FIGUREN = _verzamel()
"""All figures by name."""
