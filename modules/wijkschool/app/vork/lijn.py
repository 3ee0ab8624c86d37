"""How the server, the warm process and a kernel talk: JSON with its length before it, over a unix socket."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import struct
import sys
from typing import Any

KOP = struct.Struct("!I")
LANGST = 64 * 2**20
"""The most bytes in one message: far more than any lesson, and less than would trouble the machine."""


def kan_forken() -> bool:
    """Return whether kernels can be forked here: macOS has fork, but its system libraries do not survive it."""
    return sys.platform.startswith("linux") and hasattr(os, "fork") and hasattr(socket, "send_fds")


def inpakken(bericht: dict[str, Any]) -> bytes:
    """Return a message as it goes over the line."""
    lichaam = json.dumps(bericht).encode()
    return KOP.pack(len(lichaam)) + lichaam


def stuur(sok: socket.socket, bericht: dict[str, Any]) -> None:
    """Send a message, and wait until it has gone."""
    sok.sendall(inpakken(bericht))


def lees(sok: socket.socket) -> dict[str, Any] | None:
    """Return the next message, or None when the other end has closed."""
    kop = _lees_precies(sok, KOP.size)
    if kop is None:
        return None
    lichaam = _lees_precies(sok, _lengte(kop))
    return None if lichaam is None else json.loads(lichaam)


async def lees_straks(sok: socket.socket) -> dict[str, Any] | None:
    """Return the next message of a socket that does not block, or None when the other end has closed."""
    kop = await _straks(sok, KOP.size)
    if kop is None:
        return None
    lichaam = await _straks(sok, _lengte(kop))
    return None if lichaam is None else json.loads(lichaam)


def _lengte(kop: bytes) -> int:
    (lengte,) = KOP.unpack(kop)
    if lengte > LANGST:
        raise ValueError(f"een bericht van {lengte} bytes is te groot")
    return lengte


def _lees_precies(sok: socket.socket, aantal: int) -> bytes | None:
    delen = bytearray()
    while len(delen) < aantal:
        stuk = sok.recv(aantal - len(delen))
        if not stuk:
            return None
        delen += stuk
    return bytes(delen)


async def _straks(sok: socket.socket, aantal: int) -> bytes | None:
    lus, delen = asyncio.get_running_loop(), bytearray()
    while len(delen) < aantal:
        try:
            stuk = await lus.sock_recv(sok, aantal - len(delen))
        except ConnectionError:
            return None
        if not stuk:
            return None
        delen += stuk
    return bytes(delen)
