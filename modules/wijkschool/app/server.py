"""Our own server: Voilà, with our start page and less of everything that a course does not need.

Voilà serves more than lessons: a file browser, the notebooks' folder, the contents API, extensions of
JupyterLab. What is not on the list below answers 404 in Dutch.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler
from jupyter_server.utils import url_path_join
from tornado import web
from tornado.ioloop import IOLoop
from voila.app import Voila
from voila.request_info_handler import RequestInfoSocketHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler, read_header_from_binary_message

from wijkschool.app.eigen import LesBeheer
from wijkschool.app.grenzen import Grenzen
from wijkschool.app.handlers import NietGevonden, adressen
from wijkschool.app.lespagina import LesHandler, Rij
from wijkschool.app.vork.aanvoer import aanvoer

KERNEL_ID = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"
# A message begins with its header; only there does its kind stand.
SOORT_IN_KOP = re.compile(r'\{"header": \{[^{}]*"msg_type": "(\w+)"')
# What a page needs to hear of its kernel. Not: the source of a cell, what it prints, tracebacks with our paths.
DOOR = {"status", "comm_open", "comm_msg", "comm_close", "comm_info_reply", "kernel_info_reply", "shutdown_reply"}


def soort_van(bericht: bytes | str | dict[str, Any]) -> str | None:
    """Return the kind of a kernel message in any of the forms that Jupyter sends it, or None."""
    if isinstance(bericht, str):
        gevonden = SOORT_IN_KOP.match(bericht)
        return gevonden.group(1) if gevonden else None
    kop = read_header_from_binary_message(bericht) if isinstance(bericht, bytes) else bericht.get("header")
    return (kop or {}).get("msg_type")


class LesWebsocket(VoilaKernelWebsocketHandler):
    """The websocket of a lesson: at once, and without the code of the cells."""

    async def open(self, kernel_id: str) -> None:
        """Connect. Without nodelay small messages wait some 40 ms for each other (Nagle and delayed ACK)."""
        self.set_nodelay(True)
        await super().open(kernel_id)

    def write_message(self, message: bytes | str | dict[str, Any], binary: bool = False) -> Any:  # noqa: FBT001, FBT002
        """Send a message of a kind that a page needs; drop every other."""
        return super().write_message(message, binary) if soort_van(message) in DOOR else None


class WijkschoolApp(Voila):
    """Voilà as this course uses it."""

    name = "voila"

    klaar: Callable[[], None] | None = None
    """Called once, when the server listens."""

    grenzen = Grenzen()
    """The limits of this server."""

    # What of Voilà a lesson needs: the kernel's websocket and whether it lives, the goodbye, the request of a
    # warm kernel. The rest (files, tree, contents, labextensions, templates, themes) is not served.
    _nodig = (
        KernelHandler,
        VoilaShutdownKernelHandler,
        RequestInfoSocketHandler,
    )

    def init_settings(self) -> dict[str, Any]:
        """Return Voilà's settings with two of our own.

        Lessons are read by way of :class:`LesBeheer`, which knows the lecturer's own lessons too; and only who
        asks for this machine by its own name gets an answer (DNS rebinding).
        """
        instellingen = super().init_settings()
        self.contents_manager = LesBeheer(parent=self)
        eigen = {"contents_manager": self.contents_manager, "wijkschool_grenzen": self.grenzen}
        return instellingen | eigen | {"allow_remote_access": False, "local_hostnames": ["localhost"]}

    def init_handlers(self) -> list[Any]:
        """Return our addresses first, then what we keep of Voilà's, then the Dutch 404."""
        voila = super().init_handlers()
        houden = [h for h in voila if isinstance(h[1], type) and issubclass(h[1], self._nodig)]
        instellingen = next(h[2] for h in voila if h[1] is TornadoVoilaHandler)
        return [
            *adressen(self.base_url),
            (
                self.base_url,
                web.RedirectHandler,
                {"url": url_path_join(self.base_url, "wijkschool/"), "permanent": False},
            ),
            *houden,
            (url_path_join(self.base_url, rf"/api/kernels/{KERNEL_ID}/channels"), LesWebsocket),
            (url_path_join(self.base_url, r"/voila/render/(.*)"), LesHandler, instellingen),
            (url_path_join(self.base_url, "wijkschool/rij"), Rij),
            (r".*", NietGevonden),
        ]

    def stop(self) -> None:
        """Stop the kernels and the server, and let the warm process go."""
        super().stop()
        aanvoer().stop()

    def launch_browser(self) -> None:
        """Begin what runs beside the server, and tell that it listens (Voilà calls this at that moment)."""
        IOLoop.current().add_callback(self.grenzen.bewaak, self.kernel_manager)
        if self.klaar:
            self.klaar()
