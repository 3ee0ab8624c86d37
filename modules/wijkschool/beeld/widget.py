"""The widget that shows a figure, without Altair in the kernel and without a request to another host."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from wijkschool.basis.web import lader


class Onderdeel(anywidget.AnyWidget):
    """A widget of the course. ``samenvatting`` says in plain text what it rests on, for nbval to compare."""

    _esm = traitlets.Unicode().tag(sync=True)

    def samenvatting(self) -> str:
        """Return what this widget shows, the same in every run: no model ids, no addresses."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the view and, beside it, the text: nbval skips the first and compares the second."""
        bundel, metadata = super()._repr_mimebundle_()
        return bundel | {"text/plain": self.samenvatting()}, metadata

    def __repr__(self) -> str:
        return self.samenvatting()


class FiguurWidget(Onderdeel):
    """A figure with its question, description and table. ``figuur`` is what ``beeld.bouw.figuur`` gives."""

    figuur = traitlets.Dict().tag(sync=True)

    def __init__(self, figuur: dict[str, Any]) -> None:
        super().__init__(_esm=lader("beeld/figuur.js"), figuur=figuur)

    def samenvatting(self) -> str:
        """Return the table below the figure, and what a reader must know of it: what the picture rests on."""
        tabel = self.figuur["tabel"]
        let_op = [f"Let op: {tekst}" for tekst in self.figuur["opmerkingen"]]
        regels = [" | ".join(rij) for rij in (tabel["kolommen"], *tabel["rijen"])]
        return "\n".join([f"Figuur {self.figuur['naam']}: {self.figuur['titel']}", *let_op, *regels])
