"""A crowd: clients that do what a browser does, without drawing: page, websocket, a change, the answer.

Bounded in number and time, and only ever at the server that the bench started on this machine.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import psutil
from diensten import BenchFout, Dienst
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

HOOGSTENS = 100
BINNEN = 2.0  # s in which a crowd arrives
LANG = 300  # s: who is not served by then is lost
DENKTIJD = (2.0, 6.0)  # s between two changes of one learner
AsyncHTTPClient.configure("tornado.simple_httpclient.SimpleAsyncHTTPClient", max_clients=HOOGSTENS)


@dataclass
class Leerling:
    """One client: its page, its kernel, and what it can change."""

    dienst: Dienst
    nummer: int
    kernel: str = ""
    model: str = ""
    opties: list[str] = field(default_factory=list)
    poging: int = 0
    ws: Any = None

    async def kom(self, wachten: float) -> float:
        """Arrive after ``wachten`` s; return the seconds from asking for the page until a change was answered."""
        await asyncio.sleep(wachten)
        begin = time.perf_counter()
        verzoek = HTTPRequest(
            self.dienst.pagina, request_timeout=LANG, connect_timeout=LANG, decompress_response=True
        )
        pagina = (await AsyncHTTPClient().fetch(verzoek)).body.decode()
        blok = re.search(r'<script[^>]*id="jupyter-config-data"[^>]*>(.*?)</script>', pagina, re.DOTALL)
        if not blok:
            raise BenchFout(f"{self.dienst.naam}: de bladzijde van leerling {self.nummer} noemt geen kernel")
        self.kernel = json.loads(blok[1])["kernelId"]
        adres = f"ws{self.dienst.adres[4:]}api/kernels/{self.kernel}/channels?session_id={uuid.uuid4()}"
        self.ws = await websocket_connect(adres)
        mee = re.search(r'<script id="modellen"[^>]*>(.*?)</script>', pagina, re.DOTALL)
        self._kies(json.loads(mee[1]) if mee else await self._vraag_modellen())
        await self.verander()
        return time.perf_counter() - begin

    async def verander(self) -> float:
        """Change something; return the seconds until its consequence is there."""
        begin = time.perf_counter()
        self.poging += 1
        if self.opties:  # ours: an answer, then the check, as kader.js sends them
            staat = {"antwoord": {"keuzes": [self.opties[self.poging % len(self.opties)]]}, "poging": self.poging}
            await self._stuur("comm_msg", {"comm_id": self.model, "data": {"method": "update", "state": staat}})
            await self._wacht(
                lambda b: (
                    b["msg_type"] == "comm_msg"
                    and b["content"]["comm_id"] == self.model
                    and b["content"]["data"].get("state", {}).get("oordeel", {}).get("poging") == self.poging
                )
            )
        else:
            staat = {"value": self.poging % 10}
            id_ = await self._stuur(
                "comm_msg", {"comm_id": self.model, "data": {"method": "update", "state": staat}}
            )
            await self._wacht(
                lambda b: (
                    b["msg_type"] == "status"
                    and b["parent_header"].get("msg_id") == id_
                    and b["content"]["execution_state"] == "idle"
                )
            )
        return time.perf_counter() - begin

    async def werk(self, tot: float, kans: random.Random) -> list[float]:
        """Change something now and then until the clock says ``tot``; return how long each answer took."""
        duur = []
        while True:
            await asyncio.sleep(kans.uniform(*DENKTIJD))
            if time.perf_counter() > tot:
                return duur
            duur.append(await self.verander())

    def ga(self) -> None:
        """Leave: end the lesson, as a page that closes does."""
        if self.kernel:
            self.dienst.sluit_kernel(self.kernel)

    def _kies(self, modellen: dict[str, Any]) -> None:
        for id_, staat in modellen.items():
            vraag = staat.get("vraag", {})
            if vraag.get("soort") == "meerkeuze":
                self.model, self.opties = id_, [optie["id"] for optie in vraag["opties"]]
                return
            if staat.get("_model_name") == "IntSliderModel":
                self.model = id_
        if not self.model:
            raise BenchFout(f"{self.dienst.naam}: niets om te veranderen")

    async def _vraag_modellen(self) -> dict[str, Any]:
        comm = uuid.uuid4().hex
        await self._stuur(
            "comm_open",
            {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}},
            {"version": "1.0.0"},
        )
        await self._stuur("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        antwoord = await self._wacht(
            lambda b: b["msg_type"] == "comm_msg" and b["content"]["data"].get("method") == "update_states"
        )
        return {id_: deel["state"] for id_, deel in antwoord["content"]["data"]["states"].items()}

    async def _stuur(self, soort: str, inhoud: dict[str, Any], metadata: dict[str, Any] | None = None) -> str:
        id_ = uuid.uuid4().hex
        kop = {"msg_id": id_, "msg_type": soort, "username": "", "session": "bench", "version": "5.3", "date": ""}
        bericht = {
            "channel": "shell",
            "header": kop,
            "parent_header": {},
            "metadata": metadata or {},
            "content": inhoud,
        }
        await self.ws.write_message(json.dumps(bericht))
        return id_

    async def _wacht(self, goed: Any) -> dict[str, Any]:
        while True:
            bericht = await asyncio.wait_for(self.ws.read_message(), LANG)
            if bericht is None:
                raise BenchFout(f"{self.dienst.naam}: de verbinding van leerling {self.nummer} is weg")
            if isinstance(bericht, bytes):  # a message with buffers: the chart of the yardstick
                aantal = int.from_bytes(bericht[:4], "big")
                plekken = [int.from_bytes(bericht[4 * n : 4 * n + 4], "big") for n in range(1, aantal + 1)]
                bericht = bericht[plekken[0] : plekken[1] if aantal > 1 else None]
            gelezen = json.loads(bericht)
            gelezen.setdefault("msg_type", gelezen["header"]["msg_type"])
            if goed(gelezen):
                return gelezen


def drukte(dienst: Dienst, aantal: int) -> dict[str, Any]:
    """Let ``aantal`` learners arrive within two seconds; return the time of each, who was lost, and the memory."""
    leerlingen = [Leerling(dienst, n) for n in range(min(aantal, HOOGSTENS))]

    async def komen() -> tuple[list[Any], dict[str, Any]]:
        komst = (leerling.kom(BINNEN * leerling.nummer / aantal) for leerling in leerlingen)
        gekomen = await asyncio.wait_for(asyncio.gather(*komst, return_exceptions=True), LANG + BINNEN)
        return gekomen, _geheugen(dienst, [leerling.kernel for leerling in leerlingen if leerling.kernel])

    try:
        gekomen, geheugen = asyncio.run(komen())
    finally:
        for leerling in leerlingen:
            leerling.ga()
    verloren = [repr(fout) for fout in gekomen if isinstance(fout, BaseException)]
    return {
        "aantal": aantal,
        "seconden": [t for t in gekomen if isinstance(t, float)],
        "verloren": verloren,
        "geheugen": geheugen,
    }


def werken(dienst: Dienst, aantal: int, seconden: float) -> dict[str, Any]:
    """Let learners work side by side; return the seconds of every answer and the share of a processor used."""
    leerlingen = [Leerling(dienst, n) for n in range(aantal)]
    kans = random.Random(2005)  # noqa: S311 - the same thinking times in every run

    async def les() -> tuple[list[list[float]], float]:
        await asyncio.gather(*(leerling.kom(BINNEN * leerling.nummer / aantal) for leerling in leerlingen))
        voor, begin = _rekentijd(dienst), time.perf_counter()
        tot = begin + seconden
        eigen = [random.Random(kans.random()) for _ in leerlingen]  # noqa: S311
        duur = await asyncio.gather(*(een.werk(tot, k) for een, k in zip(leerlingen, eigen, strict=True)))
        return duur, (_rekentijd(dienst) - voor) / (time.perf_counter() - begin)

    try:
        duur, gebruik = asyncio.run(les())
    finally:
        for leerling in leerlingen:
            leerling.ga()
    return {"aantal": aantal, "seconden": [t for een in duur for t in een], "processor": gebruik, "duur": seconden}


def _rekentijd(dienst: Dienst) -> float:
    """Return the processor time of the server and all that it started."""
    boom = [(hoofd := psutil.Process(dienst.proces.pid)), *hoofd.children(recursive=True)]
    som = 0.0
    for proces in boom:
        try:
            tijden = proces.cpu_times()
        except psutil.Error:
            continue
        som += tijden.user + tijden.system
    return som


def _geheugen(dienst: Dienst, kernels: list[str]) -> dict[str, Any]:
    """Return the bytes of server, warm process and kernels: USS (its own alone) and PSS (its share of all)."""

    def van(proces: psutil.Process) -> dict[str, int]:
        vol = proces.memory_full_info()
        return {"uss": vol.uss, "pss": vol.pss}

    warm = dienst.warm()
    return {
        "server": van(psutil.Process(dienst.proces.pid)),
        "warm": van(warm) if warm else None,
        "kernels": [van(dienst.kernel(kernel)) for kernel in kernels],
    }
