"""A bare HTTP client that sends a path as it is, lessons taken apart, and the kernel's websocket."""

from __future__ import annotations

import contextlib
import html
import http.client
import itertools
import json
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
import websocket

WARM = "wijkschool.app.vork"
V1 = "v1.kernel.websocket.jupyter.org"
MELDING = re.compile(
    r'<div class="melding" role="note"><p>(.*?)</p>'
    r"<details><summary>Voor de beheerder van de cursus</summary><p>(.*?)</p></details></div>",
    re.DOTALL,
)


@dataclass
class Antwoord:
    """What the server answered."""

    status: int
    koppen: http.client.HTTPMessage
    lichaam: bytes

    @property
    def tekst(self) -> str:
        return self.lichaam.decode("utf-8", errors="replace")

    @property
    def zin(self) -> str:
        """The text with entities resolved, to look for a sentence in."""
        return html.unescape(self.tekst)

    @property
    def titel(self) -> str:
        gevonden = re.search(r"<title>(.*?)</title>", self.tekst)
        return html.unescape(gevonden[1]) if gevonden else ""

    @property
    def adressen(self) -> list[str]:
        """Every address in the page, in order."""
        return [html.unescape(a) for a in re.findall(r'(?:href|src)="([^"]*)"', self.tekst)]


@dataclass
class Lespagina(Antwoord):
    """A lesson as it was sent: the text, and in ``uitvoer`` what each cell shows (by number)."""

    @property
    def gegevens(self) -> dict[str, str]:
        blok = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', self.tekst)
        assert blok, "de pagina noemt geen kernel"
        return json.loads(blok[1])

    @property
    def kernel(self) -> str:
        return self.gegevens["kernelId"]

    @property
    def uitvoer(self) -> dict[str, str]:
        delen = re.findall(r'<template data-uit="(\w+)">(.*?)</template>', self.tekst, re.DOTALL)
        assert delen, "de les toont niets"
        assert delen[-1][0] == "klaar", "de les kwam niet af"
        return dict(delen[:-1])

    @property
    def modellen(self) -> list[str]:
        return [m for uit in self.uitvoer.values() for m in re.findall(r'data-model="(\w+)"', uit)]

    @property
    def meldingen(self) -> list[tuple[str, str]]:
        """What the learner reads in the place of a part, and what the maintainer does."""
        gevonden = [m for uit in self.uitvoer.values() for m in MELDING.findall(uit)]
        return [(html.unescape(wat), html.unescape(beheer)) for wat, beheer in gevonden]

    @property
    def kaal(self) -> str:
        """The page without what differs in every kernel: the ids."""
        zonder = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|\b[0-9a-f]{32}\b", "ID", self.tekst)
        return re.sub(r"\n\s*\n+", "\n", zonder)


def vraag(
    adres: str,
    pad: str,
    methode: str = "GET",
    koppen: dict[str, str] | None = None,
    lichaam: bytes | None = None,
) -> Antwoord:
    """Ask for ``pad`` exactly as it is written: nothing is normalised on the way, no redirect is followed."""
    plek = urlsplit(adres)
    verbinding = http.client.HTTPConnection(plek.hostname or "", plek.port, timeout=60)
    try:
        verbinding.putrequest(methode, pad, skip_host="Host" in (koppen or {}))
        for naam, waarde in (koppen or {}).items():
            verbinding.putheader(naam, waarde)
        if lichaam is not None or methode == "POST":
            verbinding.putheader("Content-Length", str(len(lichaam or b"")))
        verbinding.endheaders(lichaam)
        antwoord = verbinding.getresponse()
        return Antwoord(antwoord.status, antwoord.headers, antwoord.read())
    finally:
        verbinding.close()


def open_les(adres: str, les: str, vraagtekens: str = "") -> Lespagina:
    """Open a lesson, and wait until its last cell has run."""
    basis = urlsplit(adres).path
    gekregen = vraag(adres, f"{basis}voila/render/{les}.ipynb{vraagtekens}")
    assert gekregen.status == 200, gekregen.tekst
    return Lespagina(gekregen.status, gekregen.koppen, gekregen.lichaam)


def xsrf(adres: str) -> dict[str, str]:
    """The headers of a page that has the token: the cookie, and the proof that it could read it."""
    groet = vraag(adres, f"{urlsplit(adres).path}wijkschool/groet")
    assert (groet.status, groet.lichaam) == (204, b"")
    token = re.search(r"_xsrf=([^;]+)", "\n".join(groet.koppen.get_all("Set-Cookie") or []))
    assert token, "de groet geeft geen token"
    return {"Cookie": f"_xsrf={token[1]}", "X-XSRFToken": token[1]}


def bekijk_les(adres: str, les: str, vraagtekens: str = "") -> Lespagina:
    """Open a lesson and give its kernel back at once: for a test that only reads the page."""
    pagina = open_les(adres, les, vraagtekens)
    weg = vraag(adres, f"{urlsplit(adres).path}voila/api/shutdown/{pagina.kernel}", "POST", xsrf(adres))
    assert weg.status == 204
    return pagina


def kernelproces(proces: Any, kernel: str) -> psutil.Process:
    """The process of a kernel: a forked one is named by its id, an ordinary one has it in its command."""
    for pid in kernels_van(proces):
        with contextlib.suppress(psutil.Error, OSError):  # it just ended
            kind = psutil.Process(pid)
            naam = Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()
            if kernel.startswith(naam) or any(kernel in deel for deel in kind.cmdline()):
                return kind
    raise AssertionError(f"geen proces voor kernel {kernel}")


def kernels_van(proces: Any) -> set[int]:
    """The process ids of the kernels that a server has now."""
    gevonden = set()
    for kind in psutil.Process(proces.pid).children(recursive=True):
        try:
            opdracht = kind.cmdline()
            geforkt = (
                WARM in opdracht and WARM in kind.parent().cmdline()
            )  # a fork keeps the command of its parent
            if geforkt or any("ipykernel" in deel for deel in opdracht):
                gevonden.add(kind.pid)
        except psutil.Error:  # it just ended
            continue
    return gevonden


class Kanaal:
    """The kernel's websocket, spoken as ``kernel.js`` does, or in the other dialect that the server knows."""

    def __init__(self, ws: websocket.WebSocket) -> None:
        self.ws = ws
        self.v1 = ws.getsubprotocol() == V1
        self.sessie = uuid.uuid4().hex

    def stuur(self, soort: str, inhoud: dict[str, Any], kanaal: str = "shell", *, vals: str | None = None) -> str:
        """Send a message; return its id. ``vals`` is what it says to be outside its header."""
        kop = {
            "msg_id": uuid.uuid4().hex,
            "msg_type": soort,
            "session": self.sessie,
            "username": "",
            "version": "5.3",
            "date": "2026-01-01T00:00:00Z",
        }
        if self.v1:
            delen = [kanaal.encode(), *(json.dumps(d).encode() for d in (kop, {}, {}, inhoud))]
            begin = 8 * (len(delen) + 2)
            grenzen = [begin]
            for deel in delen:
                grenzen.append(grenzen[-1] + len(deel))
            getallen = b"".join(n.to_bytes(8, "little") for n in (len(grenzen), *grenzen))
            self.ws.send_binary(getallen + b"".join(delen))
        else:
            bericht = {"channel": kanaal, "header": kop, "parent_header": {}, "metadata": {}, "content": inhoud}
            self.ws.send(json.dumps(bericht | ({"msg_type": vals} if vals else {})))
        return kop["msg_id"]

    def ontvang(self) -> dict[str, Any]:
        """The next message: header, parent_header and content."""
        rauw = self.ws.recv()
        if isinstance(rauw, str):
            return json.loads(rauw)
        n = int.from_bytes(rauw[:8], "little")
        grenzen = [int.from_bytes(rauw[8 * (i + 1) : 8 * (i + 2)], "little") for i in range(n)]
        delen = [rauw[a:b] for a, b in itertools.pairwise(grenzen)]
        return dict(
            zip(("header", "parent_header", "metadata", "content"), map(json.loads, delen[1:5]), strict=True)
        )

    def rondje(self, kanaal: str = "shell") -> list[dict[str, Any]]:
        """Ask the kernel who it is; return all that came until it had answered, what was sent before included.

        A kernel handles the messages of a channel in order, so no reply now means no reply at all.
        """
        mijn = self.stuur("kernel_info_request", {}, kanaal)
        gekregen = []
        nodig = {"kernel_info_reply", "idle"}
        while nodig:
            bericht = self.ontvang()
            gekregen.append(bericht)
            if bericht["parent_header"].get("msg_id") == mijn:
                soort = bericht["header"]["msg_type"]
                nodig.discard(bericht["content"].get("execution_state", "") if soort == "status" else soort)
        return gekregen

    def staat(self, model: str) -> dict[str, Any]:
        """Ask a widget for all that it shows the browser."""
        mijn = self.stuur("comm_msg", {"comm_id": model, "data": {"method": "request_state"}})
        return next(
            b["content"]["data"]["state"]
            for b in self.rondje()
            if b["parent_header"].get("msg_id") == mijn and b["header"]["msg_type"] == "comm_msg"
        )


@contextmanager
def verbind(adres: str, kernel: str, *, origin: str | None = None, v1: bool = False) -> Iterator[Kanaal]:
    """Open the websocket of a kernel, from a page of this server unless ``origin`` says otherwise."""
    plek = urlsplit(adres)
    ws = websocket.create_connection(
        f"ws://{plek.netloc}{plek.path}api/kernels/{kernel}/channels?session_id={uuid.uuid4().hex}",
        timeout=20,
        origin=origin or f"http://{plek.netloc}",
        subprotocols=[V1] if v1 else None,
    )
    try:
        yield Kanaal(ws)
    finally:
        ws.close()
