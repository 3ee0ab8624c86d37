"""What the tests share: the running course, and a copy of the content to spoil."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gedeeld import WORTEL, Server, wijkschool
from hypothesis import HealthCheck, settings

# The same examples in every run: what lands must not hang on chance. HYPOTHESIS_PROFILE=zoek looks further.
settings.register_profile("vast", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("zoek", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "vast"))

INHOUD = ("notebooks", "exercises", "solutions", "datasets")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The course as ``make app`` serves it."""
    with wijkschool(tmp_path_factory.mktemp("server")) as draaiend:
        yield draaiend


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the content (notebooks, exercises, solutions, datasets), to put a mistake in."""
    doel = tmp_path / "inhoud"
    for map_ in INHOUD:
        shutil.copytree(WORTEL / map_, doel / map_)
    return doel


@pytest.fixture
def eigen_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start servers of one's own: ``eigen_server(inhoud=kopie)``; they stop with the test."""
    open_: list[object] = []

    def start(**keuze: object) -> Server:
        map_ = tmp_path / f"server-{len(open_)}"
        map_.mkdir()
        beheer = wijkschool(map_, **keuze)  # type: ignore[arg-type]
        open_.append(beheer)
        return beheer.__enter__()

    yield start
    for beheer in reversed(open_):
        beheer.__exit__(None, None, None)  # type: ignore[attr-defined]
