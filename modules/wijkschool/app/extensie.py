"""The course as an extension of a Jupyter server: on Binder, on JupyterHub, and beside JupyterLab.

Voilà renders the lessons there as an extension too; we give it our template and settings, and add our own
addresses: the start page is ``<base url>wijkschool/``.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from wijkschool.app.instellingen import voila_instellingen, wijs_jupyter_de_weg
from wijkschool.basis.paden import map_van

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

log = logging.getLogger("wijkschool")


def link(server: ServerApp) -> None:
    """Set Voilà up for the course, before any extension is loaded."""
    wijs_jupyter_de_weg()
    instellingen = voila_instellingen()
    # What the maintainer of this server chose stands above ours.
    instellingen.merge(server.config)
    server.config.merge(instellingen)


def load(server: ServerApp) -> None:
    """Add our addresses to the server."""
    from wijkschool.app.handlers import adressen  # noqa: PLC0415 - only a server that runs needs tornado's handlers
    from wijkschool.beeld.bouw import bouw_alles  # noqa: PLC0415

    bouw_alles()
    server.web_app.add_handlers(".*$", adressen(server.base_url, notebooks_map(Path(server.root_dir))))
    log.info("Wijkschool staat op %swijkschool/", server.base_url)


def notebooks_map(root: Path) -> str:
    """Return where the notebooks stand below the server's root; '' when they are the root, or not below it."""
    try:
        onder = map_van("notebooks").relative_to(root.resolve()).as_posix()
    except ValueError:
        return ""
    return "" if onder == "." else onder
