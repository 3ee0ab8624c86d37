"""The exercises as widgets: they pass the learner's answer to the judge and the verdict back, and no more.

What a learner sees is drawn by ``static/<soort>.js``; what is right is decided by ``<soort>.oordeel``. The key
stays in the kernel: the browser gets a verdict only after an attempt.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import traitlets

from wijkschool.basis.web import lader
from wijkschool.beeld.widget import Onderdeel
from wijkschool.inhoud.dossier import is_van_een_buurt, lees_hoofdstukken
from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.oefening import speel
from wijkschool.oefening.hulp import hulp, veldgegevens
from wijkschool.oefening.soorten import OORDELEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wijkschool.inhoud.oefeningen import Oefening

log = logging.getLogger("wijkschool")

DELEN = ("opties", "kaarten", "velden", "items", "gerechten", "posten", "gegeven", "zinnen", "assen")
"""What the size of an exercise is told in: the first of these that its question has."""


class OefeningWidget(Onderdeel):
    """One exercise.

    Traits that the browser sees: ``vraag`` (the question as in exercises/, without the key), ``antwoord`` (as
    the kind defines it), ``poging`` (0, then one more at every check), ``oordeel`` (the verdict as a dict, with
    the ``poging`` it belongs to; empty before the first check), ``hulp`` (what the kind needs to be drawn, see
    ``hulp.hulp``), ``pool`` (``[{"id", "titel"}]`` of the exercises that may be tried instead), ``per_buurt``
    (whether the answer is about an own buurt, and so is kept for each of them).
    """

    vraag = traitlets.Dict().tag(sync=True)
    antwoord = traitlets.Any(default_value=None, allow_none=True).tag(sync=True)
    poging = traitlets.Int(0).tag(sync=True)
    oordeel = traitlets.Dict().tag(sync=True)
    hulp = traitlets.Dict().tag(sync=True)
    pool = traitlets.List().tag(sync=True)
    per_buurt = traitlets.Bool().tag(sync=True)

    def __init__(self, oefening: Oefening, pool: Iterable[Oefening] = ()) -> None:
        vraag = oefening.vraag
        self._oefening = oefening
        super().__init__(
            _esm=lader(f"oefening/{vraag.soort}.js"),
            vraag=vraag.model_dump(mode="json"),
            hulp=hulp(vraag),
            pool=[{"id": ander.vraag.id, "titel": ander.vraag.titel} for ander in pool],
            per_buurt=_per_buurt(vraag),
        )

    @traitlets.observe("poging")
    def _kijk_na(self, change: Mapping[str, Any]) -> None:
        if change["new"] > 0:
            self.oordeel = self._oordeel() | {"poging": change["new"]}

    def _oordeel(self) -> dict[str, Any]:
        vraag = self._oefening.vraag
        return OORDELEN[vraag.soort](vraag, self._oefening.sleutel, self.antwoord).als_dict()

    def samenvatting(self) -> str:
        """Return id, kind, version, title and size of the exercise."""
        vraag = self._oefening.vraag
        delen = next((f", {len(deel)} {naam}" for naam in DELEN if (deel := getattr(vraag, naam, ()))), "")
        return f"Oefening {vraag.id} ({vraag.soort}, versie {vraag.versie}{delen}): {vraag.titel}"


def _per_buurt(vraag: Any) -> bool:
    if vraag.soort != "speel" or vraag.doelen:  # what these are about, they say themselves
        return is_van_een_buurt(vraag, ())
    try:
        hoofdstukken = lees_hoofdstukken()
    except InhoudFouten as fouten:  # the dossier tells what is wrong; an exercise must not suffer
        log.warning("%s", fouten)
        hoofdstukken = ()
    return is_van_een_buurt(vraag, hoofdstukken)


class SpeelWidget(OefeningWidget):
    """An exercise with a game: at every change of a control the browser asks what follows from it.

    ``proef`` is ``{"nummer", "stand", "anderen"}`` (settings of other fillers by name, or none); ``gevolg`` is
    what ``bord.Uitkomst.als_dict`` gives, with the ``nummer`` it belongs to, ``vergelijking`` when there are
    others, or ``bezwaar``: why this setting cannot be computed.
    """

    proef = traitlets.Dict().tag(sync=True)
    gevolg = traitlets.Dict().tag(sync=True)

    def __init__(self, oefening: Oefening, pool: Iterable[Oefening] = ()) -> None:
        super().__init__(oefening, pool)
        self.gevolg = speel.gevolg(oefening.vraag, {})

    @traitlets.observe("proef")
    def _reken(self, change: Mapping[str, Any]) -> None:
        self.gevolg = speel.gevolg(self._oefening.vraag, change["new"])


WIDGETS: dict[str, type[OefeningWidget]] = {"speel": SpeelWidget}
"""The kinds that need more than a verdict; all others are an ``OefeningWidget``."""


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
