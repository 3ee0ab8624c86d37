"""Lessons that are opened once for several tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from app.hulp import Lespagina, open_les


@pytest.fixture(scope="session")
def les04(server) -> Lespagina:
    """Lesson 04 as the shared server sends it; its kernel lives as long as nobody says goodbye to it."""
    return open_les(server.adres, "04-speelveld")


@pytest.fixture
def nieuwe_les(server) -> Callable[[], Lespagina]:
    """Open lesson 00 with a kernel of its own."""
    return lambda: open_les(server.adres, "00-start")
