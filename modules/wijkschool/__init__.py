"""Wijkschool: an interactive course in Dutch for new wijkcoördinatoren.

A notebook needs one name from here: ``open_les``. It is fetched when it is asked for, so that a room of the
house can be imported without the widgets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wijkschool.basis.versie import VERSIE

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

    from wijkschool.les import Les

__version__ = VERSIE


def open_les(les_id: str) -> Les:
    """Open a lesson by its id, for instance ``open_les("04-speelveld")``. See :class:`wijkschool.les.Les`."""
    from wijkschool.les import Les  # noqa: PLC0415 - kern and inhoud stay usable without ipywidgets

    return Les(les_id)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Tell a Jupyter server where our extension is (``jupyter server extension enable wijkschool``)."""
    return [{"module": "wijkschool"}]


def _link_jupyter_server_extension(server: ServerApp) -> None:
    from wijkschool.app.extensie import link  # noqa: PLC0415 - a notebook imports this module too

    link(server)


def _load_jupyter_server_extension(server: ServerApp) -> None:
    from wijkschool.app.extensie import load  # noqa: PLC0415

    load(server)
