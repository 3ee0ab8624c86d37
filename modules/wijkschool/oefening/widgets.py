"""The exercises as widgets: they pass the learner's answer to the judge and the verdict back, and no more.

What a learner sees is drawn by ``static/<soort>.js``; what is right is decided by ``<soort>.oordeel``. The key
stays in the kernel: the browser gets a verdict only after an attempt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from wijkschool.basis.web import lader
from wijkschool.beeld.widget import Onderdeel
from wijkschool.inhoud.tabellen import spanningsvelden
from wijkschool.oefening.positioneer import PositioneerSleutel
from wijkschool.oefening.soorten import OORDELEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wijkschool.inhoud.oefeningen import Oefening


class OefeningWidget(Onderdeel):
    """One exercise.

    Traits that the browser sees: ``vraag`` (the question as in exercises/, without the key), ``antwoord`` (as
    the kind defines it), ``poging`` (0, then one more at every check), ``oordeel`` (the verdict as a dict, with
    the ``poging`` it belongs to; empty before the first check), ``velden`` (the spanningsvelden, for
    positioneer).
    """

    vraag = traitlets.Dict().tag(sync=True)
    antwoord = traitlets.Any(default_value=None, allow_none=True).tag(sync=True)
    poging = traitlets.Int(0).tag(sync=True)
    oordeel = traitlets.Dict().tag(sync=True)
    velden = traitlets.List().tag(sync=True)

    def __init__(self, oefening: Oefening) -> None:
        soort = oefening.vraag.soort
        self._oefening = oefening
        super().__init__(
            _esm=lader(f"oefening/{soort}.js"),
            vraag=oefening.vraag.model_dump(mode="json"),
            velden=veldgegevens() if soort == "positioneer" else [],
        )

    @traitlets.observe("poging")
    def _kijk_na(self, change: Mapping[str, Any]) -> None:
        if change["new"] > 0:
            self.oordeel = self._oordeel() | {"poging": change["new"]}

    def _oordeel(self) -> dict[str, Any]:
        vraag, sleutel = self._oefening.vraag, self._oefening.sleutel
        oordeel = OORDELEN[vraag.soort](vraag, sleutel, self.antwoord).als_dict()
        if isinstance(sleutel, PositioneerSleutel) and oordeel["uitwerking"]:
            # Where the worked answer stands on the plane: like the text, only after a real attempt.
            oordeel["verwacht"] = {
                str(veld): {"positie": s.positie, "tolerantie": s.tolerantie, "telt": s.telt}
                for veld, s in sleutel.velden.items()
            }
        return oordeel

    def samenvatting(self) -> str:
        """Return id, kind, version, title and size of the exercise."""
        vraag = self._oefening.vraag
        delen = next(
            (
                f", {len(getattr(vraag, naam))} {naam}"
                for naam in ("opties", "kaarten", "velden")
                if hasattr(vraag, naam)
            ),
            "",
        )
        return f"Oefening {vraag.id} ({vraag.soort}, versie {vraag.versie}{delen}): {vraag.titel}"


class Speelveld(Onderdeel):
    """Several buurten on the speelveld, to play with; nothing is judged.

    ``buurten`` is a list of ``{"id", "naam", "posities": {veld: -100..100}}`` and follows what the learner does.
    ``naam`` is the key in the learner's logbook.
    """

    naam = traitlets.Unicode().tag(sync=True)
    titel = traitlets.Unicode().tag(sync=True)
    opdracht = traitlets.Unicode().tag(sync=True)
    buurten = traitlets.List().tag(sync=True)
    velden = traitlets.List().tag(sync=True)

    def __init__(self, naam: str, titel: str, opdracht: str, buurten: list[dict[str, Any]]) -> None:
        super().__init__(
            _esm=lader("oefening/speelveld.js"),
            naam=naam,
            titel=titel,
            opdracht=opdracht,
            buurten=buurten,
            velden=veldgegevens(),
        )

    def samenvatting(self) -> str:
        """Return the buurten with their starting positions."""
        regels = [f"{b['naam']}: {b['posities']}" for b in self.buurten]
        return "\n".join([f"Speelveld: {self.titel}", *regels])


def veldgegevens() -> list[dict[str, str]]:
    """Return what the browser needs of the four spanningsvelden: id, title, dimension, the names of the poles."""
    return [
        {
            "id": str(s.veld),
            "titel": s.titel,
            "dimensie": str(s.veld.dimensie),
            "vraag": s.vraagpool.naam,
            "institutioneel": s.institutionele_pool.naam,
        }
        for s in spanningsvelden()
    ]
