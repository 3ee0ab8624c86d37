"""The settings of the server, in one place: for ``make app`` and for Binder or JupyterHub alike.

Every value that differs from the default of Voilà or Jupyter has its reason beside it.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from traitlets.config import Config

from wijkschool.app import kop
from wijkschool.basis.paden import map_van
from wijkschool.inhoud.leergang import BUITEN_LEERGANG

log = logging.getLogger("wijkschool")

SJABLOON = "wijkschool"
# 103 characters on the strictest system, less what Voilà and jupyter_client put behind the folder.
LANGSTE_MAP = 103 - len("/voila_12345678/kernel-00000000-0000-0000-0000-000000000000-ipc-5")
JUPYTER_MAP = Path(__file__).parent / "jupyter"


def wijs_jupyter_de_weg() -> None:
    """Let Jupyter find our template and our JupyterLab settings: put the package's own folders first on its paths.

    Nothing is copied into the environment, so an edit is seen at the next start.
    """
    for naam, map_ in (("JUPYTER_PATH", JUPYTER_MAP), ("JUPYTER_CONFIG_PATH", JUPYTER_MAP / "etc")):
        paden = [p for p in os.environ.get(naam, "").split(os.pathsep) if p]
        if str(map_) not in paden:
            os.environ[naam] = os.pathsep.join([str(map_), *paden])


def voila_instellingen() -> Config:
    """Return what holds wherever Voilà renders a lesson of ours."""
    c = Config()
    c.VoilaConfiguration.template = SJABLOON
    c.VoilaConfiguration.allow_template_override = "NO"  # ?template=… would be a way around our page
    c.VoilaConfiguration.allow_theme_override = "NO"
    c.VoilaConfiguration.strip_sources = True
    c.VoilaConfiguration.show_tracebacks = False  # the learner gets a sentence in Dutch
    c.VoilaConfiguration.file_allowlist = []  # the default serves any png, also from hidden folders
    c.VoilaConfiguration.page_config_hook = paginagegevens
    c.VoilaExecutor.allow_errors = True  # a cell that stumbles must not take the rest of the lesson with it
    c.VoilaExecutor.on_cell_error = meld_celfout
    c.VoilaExporter.language_code = "nl"
    c.VoilaExporter.markdown_renderer_class = "wijkschool.app.opmaak.LesOpmaak"
    return c


def app_instellingen(poel: int = 0) -> Config:
    """Return the settings of our own server, on top of those for Voilà.

    Args:
        poel: how many kernels wait ready per lesson. That makes sense for a few lessons and one learner: thirty
            lessons are thirty processes, which all start when the server does.
    """
    c = voila_instellingen()
    # Where fork cannot be used it starts ordinary kernels.
    c.KernelProvisionerFactory.default_provisioner_name = "wijkschool-vork"
    c.Voila.root_dir = str(map_van("notebooks"))
    c.Voila.ip = "127.0.0.1"
    c.Voila.open_browser = True  # our launch_browser prints the address, and opens it where that was asked
    c.VoilaConfiguration.preheat_kernel = poel > 0
    c.VoilaConfiguration.default_pool_size = poel
    # Nobody waits for the examples, which are in no list.
    c.VoilaKernelManager.preheat_denylist = [rf".*[/\\]{BUITEN_LEERGANG}[^/\\]*$"]
    # Refill a moment after a kernel is taken, or its start competes with the page that was just opened.
    c.VoilaKernelManager.fill_delay = 3
    # A goodbye can be lost (a phone that dies), so a kernel that nobody listens to is culled.
    c.MappingKernelManager.cull_idle_timeout = 300
    c.MappingKernelManager.cull_interval = 60
    c.MappingKernelManager.cull_connected = False
    # A killed kernel is noticed within a second, so that the page can say so within five.
    c.KernelRestarter.time_to_dead = 1.0
    # A session that comes back would get these; our page asks the kernel for its state instead.
    c.MappingKernelManager.buffer_offline_messages = False
    map_ = map_voor_sockets()
    if map_:
        c.Voila.connection_dir_root = map_
        # Thirty starts at once lost a page to a port collision in 2 of 6 runs with tcp, in none with ipc.
        c.KernelManager.transport = "ipc"
    return c


def map_voor_sockets() -> str | None:
    """Return a folder for the kernels' sockets, or None where they must do with tcp.

    The path of a unix socket holds about a hundred characters, and the temporary folder of a Mac leaves too few.
    """
    if sys.platform == "win32":
        return None
    mappen = [m for m in (tempfile.gettempdir(), "/tmp") if len(m) <= LANGSTE_MAP and os.access(m, os.W_OK)]  # noqa: S108
    return mappen[0] if mappen else None


def lab_instellingen() -> Config:
    """Return the settings for ``make lab``: JupyterLab on the same notebooks, nothing fetched from elsewhere."""
    c = Config()
    c.ServerApp.root_dir = str(map_van("notebooks"))
    c.ServerApp.default_url = "/lab"
    c.ServerApp.allow_root = True  # in a container one is root; the server listens on this machine only
    c.ServerApp.jpserver_extensions = {"wijkschool": True, "voila": True, "jupyterlab": True}
    c.LabApp.news_url = None
    c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
    c.LabApp.extension_manager = "readonly"
    return c


def paginagegevens(
    page_config: dict[str, Any], *, base_url: str, notebook_path: str, **_: object
) -> dict[str, Any]:
    """Give the template what it needs to know of the lesson (Voilà calls this the ``page_config_hook``)."""
    page_config["wijkschool"] = kop.van_les(Path(notebook_path).stem, base_url)
    return page_config


def meld_celfout(*, cell_index: int, execute_reply: dict[str, Any], **_: object) -> None:
    """Log why a cell stumbled, for the maintainer (nbclient calls this ``on_cell_error``)."""
    log.error("Cel %d struikelt.\n%s", cell_index, "\n".join(execute_reply["content"].get("traceback", [])))
