"""Keeps the notebooks reviewable: run them, and save them in one form that shows only what matters in a diff.

The ``.ipynb`` is the one source of a lesson; there is no twin to keep in step. Saved with each code cell is the
plain text that its figure or exercise rests on: nbval compares it, and GitHub and a reviewer can read it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
BEWAARD = ("text/plain", "text/html")


def vorm(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return the notebook in the form we commit: no widget state, no traces of a machine, cells counted from 1."""
    nummer = 0
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    for cel in notebook.cells:
        cel.metadata = nbformat.from_dict({k: v for k, v in cel.metadata.items() if k == "tags"})
        if cel.cell_type == "code":
            nummer += 1  # as in a run from the top; nbval refuses outputs of a cell without a number
            cel.execution_count = nummer
            cel.outputs = [_uitvoer(uit, nummer) for uit in cel.outputs]
    return notebook


def _uitvoer(uit: dict[str, Any], nummer: int) -> nbformat.NotebookNode:
    uit = nbformat.from_dict(uit)
    if "data" in uit:
        # The view of a widget is a random id; its text stands beside it.
        uit.data = nbformat.from_dict({soort: tekst for soort, tekst in uit.data.items() if soort in BEWAARD})
        uit.metadata = nbformat.from_dict({})
    if "execution_count" in uit:
        uit.execution_count = nummer
    return uit


def is_in_vorm(pad: Path) -> bool:
    """Return whether the file is byte for byte what :func:`bewaar` would write."""
    tekst = pad.read_text(encoding="utf-8")
    return tekst == als_tekst(vorm(nbformat.reads(tekst, as_version=4)))


def als_tekst(notebook: nbformat.NotebookNode) -> str:
    """Return the JSON of a notebook: one line per line of text, a newline at the end."""
    return nbformat.writes(notebook, version=4, indent=1, ensure_ascii=False).rstrip("\n") + "\n"


def voer_uit(pad: Path) -> bool:
    """Run a notebook in a kernel of its own and save it in our form; return whether the file changed."""
    notebook = nbformat.read(pad, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(pad.parent)}}).execute()
    nieuw = als_tekst(vorm(notebook))
    if nieuw == pad.read_text(encoding="utf-8"):
        return False
    pad.write_text(nieuw, encoding="utf-8", newline="\n")
    return True
