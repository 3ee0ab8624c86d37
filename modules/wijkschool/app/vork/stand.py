"""Whether a file of the course has changed: what is kept in memory must not outlive what it was made from."""

from __future__ import annotations

import os
import time
from pathlib import Path

from wijkschool.basis.paden import extra, map_van

INHOUD = ("notebooks", "exercises", "solutions", "datasets")
"""The folders of the course that are read."""
KIJK = 0.02
"""Seconds between two looks; one takes some 2 ms."""

Kenmerk = tuple[tuple[str, int, int], ...]
"""Name, time and size of every file."""


class Stand:
    """The state of the files, looked at no more often than needed: a crowd that arrives asks a hundred times."""

    def __init__(self) -> None:
        self._tot = 0.0
        self._gezien: Kenmerk = ()

    def nu(self) -> Kenmerk:
        """Return the state: equal to an earlier one as long as nothing has changed."""
        if time.monotonic() >= self._tot:
            gezien = _kijk()
            self._tot = time.monotonic() + KIJK
            if gezien != self._gezien:
                self._gezien = gezien
        return self._gezien


stand = Stand()
"""The one of this process."""


def _kijk() -> Kenmerk:
    mappen = [map_van(soort) for soort in INHOUD] + [Path(__file__).parents[2]]
    if eigen := extra():  # a lecturer's own folder may hold anything: only what we read of it counts
        mappen += [eigen / soort for soort in INHOUD]
    return tuple(kenmerk for map_ in mappen for kenmerk in _bestanden(str(map_)))


def _bestanden(map_: str) -> Kenmerk:
    gevonden: list[tuple[str, int, int]] = []
    try:
        with os.scandir(map_) as lijst:
            ingangen = sorted(lijst, key=lambda i: i.name)
    except OSError:  # no such folder, or not ours to read
        return ()
    for ingang in ingangen:
        if ingang.name.startswith((".", "__pycache__")):
            continue
        try:
            if ingang.is_dir(follow_symlinks=False):  # a link may lead back to where we are
                gevonden += _bestanden(ingang.path)
            else:
                staat = ingang.stat()
                gevonden.append((ingang.path, staat.st_mtime_ns, staat.st_size))
        except OSError:  # an editor writes a file beside the old one, and swaps them; a link leads nowhere
            continue
    return tuple(gevonden)
