"""The lecturer's own lessons as notebooks: made when they are asked for, and never written to a disk."""

from __future__ import annotations

import html
from typing import Any

import nbformat
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from wijkschool.app.kop import EIGEN
from wijkschool.app.notebooks import KERNEL
from wijkschool.inhoud.extra import EigenLes, eigen_les
from wijkschool.oefening.soorten import SOORTEN


class LesBeheer(LargeFileManager):
    """What Voilà reads lessons with: the notebooks of the course, and the lecturer's own lessons."""

    def file_exists(self, path: str) -> bool:
        """Return whether there is a lesson with this path."""
        return super().file_exists(path) or _zoek(path) is not None

    def get(self, path: str, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return a lesson in the form of the contents API; an own lesson as its files are at this moment."""
        if super().file_exists(path) or (les := _zoek(path)) is None:
            return super().get(path, *args, **kwargs)
        return {
            "name": path,
            "path": path,
            "type": "notebook",
            "format": "json",
            "mimetype": None,
            "writable": False,
            "content": notebook(les),
        }


def notebook(les: EigenLes) -> nbformat.NotebookNode:
    """Return the notebook of an own lesson: a title, a sentence, and its exercises in the order of the file."""
    zin = "Deze oefeningen horen niet bij de cursus zelf. Een docent heeft ze erbij gezet."
    kop = f"# {EIGEN}: {html.escape(les.titel)}\n\n{zin}"
    cellen = [
        new_code_cell(f'from wijkschool import open_les\n\nles = open_les("{les.id}")', id="eigen-start"),
        new_markdown_cell(kop, id="eigen-kop"),
    ]
    for nummer, naam in enumerate(les.oefeningen):
        # The template keeps a place open for a cell that has an output as saved.
        uitvoer = new_output("execute_result", {"text/plain": f"Oefening {naam}"}, execution_count=nummer + 2)
        cellen.append(new_code_cell(f'les.oefening("{naam}")', id=f"eigen-{nummer}", outputs=[uitvoer]))
    return new_notebook(cells=cellen, metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})


def _zoek(path: str) -> EigenLes | None:
    naam = path.strip("/")
    return eigen_les(naam.removesuffix(".ipynb"), SOORTEN) if naam.endswith(".ipynb") else None
