"""Our own addresses, the same under Voilà and under a Jupyter server: start page, static files, greeting."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
from functools import lru_cache
from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from wijkschool.app import sjablonen, startpagina, woordenlijst
from wijkschool.basis.web import STEMPEL_LENGTE, VOORVOEGSEL, bestanden, stempel

JAAR = 365 * 24 * 3600
# Already compressed, or too small to gain by it.
GZIP_SOORTEN = {".js", ".css", ".svg", ".json"}


@lru_cache(maxsize=64)
def _gecomprimeerd(pad: Path, _gewijzigd: float) -> bytes:
    """Return the gzipped content of a static file. Voilà's own compress_response does nothing."""
    return gzip.compress(pad.read_bytes(), compresslevel=6, mtime=0)


class _Handler(JupyterHandler):
    """What our handlers share: Jupyter's own error page needs settings that Voilà lacks, and is in English."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Write the Dutch error page."""
        schrijf_fout(self, status_code)


class Statisch(_Handler):
    """Serve our ES modules, style sheet and Vega bundle: only what :func:`bestanden` lists."""

    def check_xsrf_cookie(self) -> None:
        """Skip the check: a module import is a plain GET that cannot send our token, and it changes nothing."""

    async def get(self, gevraagde_stempel: str, naam: str) -> None:
        """Send one file; keep it for a year when the stempel is the present one."""
        pad = bestanden().get(naam)
        if pad is None:
            raise web.HTTPError(404)
        self.set_header("Content-Type", mimetypes.guess_type(pad.name)[0] or "application/octet-stream")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Vary", "Accept-Encoding")
        if gevraagde_stempel == stempel():
            self.set_header("Cache-Control", f"public, max-age={JAAR}, immutable")
        else:
            self.set_header("Cache-Control", "no-cache")
        if pad.suffix in GZIP_SOORTEN and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            await self.finish(_gecomprimeerd(pad, pad.stat().st_mtime))
        else:
            await self.finish(pad.read_bytes())


class Groet(_Handler):
    """Hand out the ``_xsrf`` cookie, so that a page can say goodbye to its kernel when it closes.

    Voilà refuses the goodbye (403) for want of that token and thereby leaks a kernel per closed tab. We keep
    the check and send the token instead.
    """

    @web.authenticated
    async def get(self) -> None:
        """Answer 204; reading ``xsrf_token`` is what sets the cookie."""
        _ = self.xsrf_token
        self.set_header("Cache-Control", "no-store")
        self.set_status(204)
        await self.finish()


class Start(_Handler):
    """The start page: the lessons of the leergang and the learner's own progress. No kernel is started."""

    def initialize(self, notebooks_map: str = "") -> None:
        """Keep where the notebooks stand below the root of the server ('' for our own server)."""
        self.notebooks_map = notebooks_map

    @web.authenticated
    async def get(self) -> None:
        """Render the page from ``notebooks/leergang.yaml`` as it is now."""
        _ = self.xsrf_token
        gegevens = startpagina.gegevens(self.base_url, self.notebooks_map)
        self.set_header("Cache-Control", "no-cache")
        await self.finish(sjablonen.vul("start.html.j2", **gegevens))


class Begrippen(_Handler):
    """The glossary page. No kernel is started; what the lessons use is computed once per version of the files."""

    def initialize(self, notebooks_map: str = "") -> None:
        """Keep where the notebooks stand, as ``Start`` does."""
        self.notebooks_map = notebooks_map

    @web.authenticated
    async def get(self) -> None:
        """Render the page; ``?zoek=`` leaves only the terms in which it stands, for who has no JavaScript."""
        _ = self.xsrf_token
        zoek = self.get_query_argument("zoek", "")
        gegevens = await asyncio.to_thread(woordenlijst.gegevens, self.base_url, self.notebooks_map, zoek)
        self.set_header("Cache-Control", "no-cache")
        await self.finish(sjablonen.vul("begrippen.html.j2", **gegevens))


class NietGevonden(_Handler):
    """Everything else below our own server: a Dutch page that says so, with the way back."""

    async def prepare(self) -> None:
        """Refuse, whatever the method."""
        await super().prepare()
        raise web.HTTPError(404)


def schrijf_fout(handler: JupyterHandler, status: int) -> None:
    """Write our error page, without traceback and without the server's own words."""
    teksten = {
        403: ("Dit mag niet", "Deze bladzijde is niet voor jou te openen."),
        404: ("Deze bladzijde is er niet", "Misschien is het adres niet goed overgenomen."),
    }
    titel, uitleg = teksten.get(
        status, ("Er ging iets mis", "De les kon niet worden geopend. Je antwoorden zijn bewaard in je browser.")
    )
    handler.set_header("Content-Type", "text/html; charset=utf-8")
    handler.finish(sjablonen.pagina("fout.html.j2", handler.base_url, titel=titel, uitleg=uitleg))


def adressen(base_url: str, notebooks_map: str = "") -> list[tuple[Any, ...]]:
    """Return the handlers of our own addresses, for ``tornado.web.Application.add_handlers``."""
    return [
        (url_path_join(base_url, VOORVOEGSEL, f"([0-9a-f]{{{STEMPEL_LENGTE}}})", "(.+)"), Statisch),
        (url_path_join(base_url, "wijkschool/groet"), Groet),
        (url_path_join(base_url, "wijkschool/?"), Start, {"notebooks_map": notebooks_map}),
        (url_path_join(base_url, "wijkschool/begrippen/?"), Begrippen, {"notebooks_map": notebooks_map}),
    ]
