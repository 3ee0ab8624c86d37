"""A lesson as a web page: its text at once, then what its kernel shows."""

from __future__ import annotations

import contextlib
import logging
import zlib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import ensure_async
from tornado import web
from tornado.iostream import StreamClosedError
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.handler import TornadoVoilaHandler
from voila.utils import get_page_config

from wijkschool.app import sjablonen
from wijkschool.app.grenzen import Grenzen
from wijkschool.app.handlers import schrijf_fout
from wijkschool.app.vork.stand import stand

log = logging.getLogger("wijkschool")

GEDULD = 60
"""Seconds that the cells of a lesson may take together; those of the course take a tenth of a second."""
NIET_BEWAREN = "no-cache, no-store, must-revalidate"
KAARTJE = "wijkschool-rij"
VOL = 503
# Where index.html.j2 begins to need a kernel. What stands before it is the same for everyone.
SNEDE = '<div id="uitvoer" hidden>'


def lessen_open(beheer: Any) -> int:
    """Return how many lessons are open: the kernels, less those of a pool, which wait for somebody to come."""
    poelen = getattr(beheer, "_pools", {}).values()
    wachten = sum(
        taak.done() and not taak.cancelled() and not taak.exception() for poel in poelen for taak in poel
    )
    return len(beheer.list_kernel_ids()) - wachten


@dataclass(frozen=True)
class Les:
    """What is the same for every learner: the page up to the kernel, the cells, and the kernel's name."""

    kop: str
    cellen: list[list[Any]]
    notebook: Any
    kernel: str


class Rij(JupyterHandler):
    """Which number in the queue the page that waits has now; 0: its turn has come. Nobody is let in by asking."""

    @web.authenticated
    def get(self) -> None:
        """Answer with JSON: ``plek``."""
        grenzen: Grenzen = self.settings["wijkschool_grenzen"]
        open_ = lessen_open(self.kernel_manager)
        nummer, kaartje = grenzen.plek(self.get_cookie(KAARTJE), open_, binnen=False)
        if nummer:
            self.set_cookie(KAARTJE, kaartje, path=self.base_url, httponly=True, samesite="Lax")
        self.set_header("Cache-Control", NIET_BEWAREN)
        self.finish({"plek": nummer})


class LesHandler(TornadoVoilaHandler):
    """A lesson. Errors are told in Dutch; only notebooks that stand directly in ``notebooks/`` are opened."""

    _weg = False
    _bewaard: dict[str, tuple[object, Les]] = {}  # noqa: RUF012 - shared by all requests on purpose

    @web.authenticated
    async def get(self, path: str | None = None) -> None:
        """Send the lesson; refuse what is no notebook before a kernel is started for it."""
        if not path or not path.endswith(".ipynb") or "/" in path or "\\" in path or path.startswith("."):
            raise web.HTTPError(404)
        if not await ensure_async(self.contents_manager.file_exists(path)):
            raise web.HTTPError(404)
        _ = self.xsrf_token
        grenzen: Grenzen = self.settings["wijkschool_grenzen"]
        nummer, kaartje = grenzen.plek(self.get_cookie(KAARTJE), lessen_open(self.kernel_manager))
        if nummer:
            self._schrijf_vol(nummer, kaartje, grenzen)
        elif self.kernel_manager.get_pool_size(path):
            await super().get(path)
        else:
            with grenzen.komt_binnen() as is_er:
                await self._schrijf_les(path, is_er)

    def on_connection_close(self) -> None:
        """Remember that the learner went away: she never heard which kernel is hers, so we must end it."""
        self._weg = True
        super().on_connection_close()

    async def _schrijf_les(self, path: str, is_er: Callable[[], None]) -> None:
        les = await self._les(path)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", NIET_BEWAREN)
        schrijf = self._schrijver()
        schrijf(les.kop)
        with contextlib.suppress(StreamClosedError):
            await self.flush()
        if self._weg:
            return
        try:
            slot = await self._slot(les, is_er)
        except Exception:  # the text is sent, so no other page can be
            log.exception("De kernel van %s start niet.", path)
            slot = {"kernel_id": None, "modellen": None}
            slot["uitvoer"] = {nummer: [{"output_type": "error"}] for nummer, _ in les.cellen}
        if not self._weg:
            schrijf(sjablonen.vul("slot.html.j2", base_url=self.base_url, **slot))
            schrijf(None)
            with contextlib.suppress(StreamClosedError):
                await self.finish()
        if self._weg and slot["kernel_id"] in self.kernel_manager:
            await ensure_async(self.kernel_manager.shutdown_kernel(slot["kernel_id"], now=True))

    async def _slot(self, les: Les, is_er: Callable[[], None]) -> dict[str, Any]:
        """Start the kernel; return its id, what the cells show and the state of the widgets."""
        kernel_id = await ensure_async(
            self.kernel_manager.start_kernel(kernel_name=les.kernel, path="", les_cellen=les.cellen)
        )
        is_er()
        beheer = self.kernel_manager.get_kernel(kernel_id)
        try:
            gegeven = await beheer.provisioner.uitvoer(GEDULD) if hasattr(beheer.provisioner, "uitvoer") else None
            uitvoer = gegeven["uitvoer"] if gegeven else await self._laat_voila_draaien(les, kernel_id, beheer)
        except BaseException:
            await ensure_async(self.kernel_manager.shutdown_kernel(kernel_id, now=True))
            raise
        return {"kernel_id": kernel_id, "uitvoer": uitvoer, "modellen": gegeven and gegeven["modellen"]}

    async def _laat_voila_draaien(self, les: Les, kernel_id: str, beheer: Any) -> dict[str, Any]:
        """Run the cells of a kernel that was not forked, by Voilà's own executor."""
        maker = await self._maker(les.notebook)
        await maker._jinja_kernel_start(maker.notebook, kernel_id, beheer)  # noqa: SLF001 - Voilà has no public way
        cellen = [cel async for cel in maker._jinja_cell_generator(maker.notebook, kernel_id)]  # noqa: SLF001
        return {str(n): cel.outputs for n, cel in enumerate(cellen) if cel.cell_type == "code"}

    async def _les(self, path: str) -> Les:
        """Return the lesson from memory, or rendered now when a file of the course has changed."""
        nu = stand.nu()
        if (bewaard := self._bewaard.get(path)) is None or bewaard[0] != (nu, self.base_url):
            bewaard = self._bewaard[path] = ((nu, self.base_url), await self._maak(path))
        return bewaard[1]

    async def _maak(self, path: str) -> Les:
        maker = await self._maker(path)
        cellen = [[n, cel.source] for n, cel in enumerate(maker.notebook.cells) if cel.cell_type == "code"]

        async def geen_kernel(_: Any) -> str:
            return ""

        async def geen_cellen(*_: Any) -> Any:
            return
            yield

        extra = {"frontend": "voila", "kernel_start": geen_kernel, "cell_generator": geen_cellen}
        deler = maker.exporter.generate_from_notebook_node(
            maker.notebook, resources=maker.resources, extra_context=extra, page_config=maker.page_config
        )
        kop, snede, _ = "".join([stuk async for stuk, _ in deler]).partition(SNEDE)
        if not snede:
            raise RuntimeError(f"index.html.j2 heeft geen {SNEDE}")
        return Les(kop + snede, cellen, maker.notebook, maker.notebook.metadata.kernelspec.name)

    async def _maker(self, wat: Any) -> NotebookRenderer:
        """Return Voilà's renderer for a path, or for a notebook that was read before."""
        delen = {
            "base_url": self.base_url,
            "settings": self.settings,
            "log": self.log,
            "voila_configuration": self.voila_configuration,
        }
        path = wat if isinstance(wat, str) else ""
        maker = NotebookRenderer(
            request_handler=self,
            voila_configuration=self.voila_configuration,
            traitlet_config=self.traitlet_config,
            notebook_path=path,
            template_paths=self.template_paths,
            config_manager=self.config_manager,
            contents_manager=self.contents_manager,
            base_url=self.base_url,
            kernel_spec_manager=self.kernel_spec_manager,
            prelaunch_hook=None,
            page_config=self.page_config_hook(get_page_config(**delen), **delen, notebook_path=path),
            mathjax_config=self.settings.get("mathjax_config"),
            mathjax_url=self.settings.get("mathjax_url"),
        )
        if not isinstance(wat, str):
            maker.load_notebook = partial(_gelezen, deepcopy(wat))
        await maker.initialize()
        return maker

    def _schrijver(self) -> Any:
        """Return a function that writes text, compressed where the browser takes that; ``None`` ends it."""
        if "gzip" not in self.request.headers.get("Accept-Encoding", ""):
            return lambda tekst: self.write(tekst or "")
        self.set_header("Content-Encoding", "gzip")
        self.set_header("Vary", "Accept-Encoding")
        pers = zlib.compressobj(5, wbits=31)

        def schrijf(tekst: str | None) -> None:
            # Each part ends such that the browser can show it at once.
            self.write(
                pers.flush() if tekst is None else pers.compress(tekst.encode()) + pers.flush(zlib.Z_SYNC_FLUSH)
            )

        return schrijf

    def _schrijf_vol(self, nummer: int, kaartje: str, grenzen: Grenzen) -> None:
        self.set_status(VOL)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", NIET_BEWAREN)
        self.set_header("Retry-After", str(grenzen.wachten))
        self.set_cookie(KAARTJE, kaartje, path=self.base_url, httponly=True, samesite="Lax")
        gegevens = {"plek": nummer, "hoogstens": int(grenzen.hoogstens) or 1, "wachten": grenzen.wachten}
        self.finish(sjablonen.pagina("vol.html.j2", self.base_url, **gegevens))

    def _log(self) -> None:
        """Log the request, unless it is of a page that waits: twenty of those ask every five seconds."""
        if self.get_status() != VOL:
            super()._log()

    def write_error(self, status_code: int, **_: Any) -> None:
        """Write the Dutch error page."""
        schrijf_fout(self, status_code)


async def _gelezen(notebook: Any, _: str) -> Any:
    return notebook
