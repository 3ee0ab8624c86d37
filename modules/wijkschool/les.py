"""What a notebook uses: open a lesson, then show its figures, its exercises and the speelveld.

A mistake in the content never stops a notebook: in the place of the part that cannot be shown stands a sentence
for the learner, and for the maintainer the file, the line and the remedy.
"""

from __future__ import annotations

import html
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ipywidgets import Widget

from wijkschool.basis.paden import lespad
from wijkschool.beeld import bouw
from wijkschool.beeld.figuren import FIGUREN
from wijkschool.beeld.widget import FiguurWidget
from wijkschool.inhoud.fouten import InhoudFout, InhoudFouten
from wijkschool.inhoud.leergang import lees_leergang
from wijkschool.inhoud.oefeningen import LesOefeningen, Oefening, lees_les_oefeningen
from wijkschool.inhoud.tekst import bedoel_je
from wijkschool.kern.spanningsvelden import Veld
from wijkschool.oefening.soorten import SOORTEN
from wijkschool.oefening.widgets import WIDGETS, OefeningWidget, Speelveld

if TYPE_CHECKING:
    from wijkschool.logboek.widget import MijnBuurten, Wijkdossier

log = logging.getLogger("wijkschool")

# Where play begins: all numbers are ours (modelkeuze). "Toen" stands on the side that § 6.3.2, r. 9034-9040 names.
VOORBEELDEN = (
    ("mijn-buurt", "Mijn buurt", 0),
    ("andere-buurt", "Andere buurt", -40),
    ("toen", "Beleid van toen", 50),
)


_KLAAR: dict[Path, LesOefeningen] = {}


def houd_klaar() -> None:
    """Read every lesson and figure of the course now, for processes forked from this one. Never raises."""
    try:
        lessen = lees_leergang().lessen
    except (InhoudFouten, OSError) as fout:
        log.warning("%s", fout)
        return
    for les in lessen:
        gelezen = _KLAAR[lespad("exercises", les.id)] = lees_les_oefeningen(les.id, SOORTEN)
        for oefening in gelezen.oefeningen.values():
            try:
                # Once made and thrown away: what it loads on its way (games, tables, scripts) stays.
                WIDGETS.get(oefening.vraag.soort, OefeningWidget)(oefening)
            except (InhoudFout, InhoudFouten, OSError) as fout:  # told in the lesson itself
                log.warning("%s: %s", les.id, fout)
    for naam in FIGUREN:
        try:
            bouw.houd_klaar(naam)
        except (InhoudFout, InhoudFouten, OSError, ValueError) as fout:
            log.warning("%s", fout)
    Widget.close_all()


@dataclass(frozen=True)
class Melding:
    """A message in the place of a part that cannot be shown."""

    wat: str
    voor_beheerder: str

    def _repr_html_(self) -> str:
        return (
            f'<div class="melding" role="note"><p>{html.escape(self.wat)} De rest van de les werkt wel.</p>'
            f"<details><summary>Voor de beheerder van de cursus</summary><p>{html.escape(self.voor_beheerder)}</p>"
            "</details></div>"
        )

    def __repr__(self) -> str:
        return f"{self.wat} {self.voor_beheerder}"


class Les:
    """One lesson: its exercises are read and checked once, when it is opened."""

    def __init__(self, les_id: str) -> None:
        self.id = les_id
        self._gelezen = _KLAAR.get(lespad("exercises", les_id)) or lees_les_oefeningen(les_id, SOORTEN)

    def oefening(self, oefening_id: str) -> OefeningWidget | Melding:
        """Return the widget of an exercise by its id, or a message when it is unknown or not right."""
        wat = "Deze oefening kan nu niet worden getoond."
        oefening = self._gelezen.oefeningen.get(oefening_id)
        if oefening is not None:
            try:
                soort = WIDGETS.get(oefening.vraag.soort, OefeningWidget)
                return soort(oefening, self._pool(oefening))
            except (InhoudFout, InhoudFouten, OSError) as fout:  # a table below it, or its script
                return self._melding(wat, str(fout))
        if fouten := self._gelezen.fouten:
            # One mistake can hide several exercises (YAML that does not parse), so all of the file's are told.
            return self._melding(wat, " ".join(str(fout) for fout in fouten))
        remedie = bedoel_je(oefening_id, list(self._gelezen.oefeningen))
        return self._melding(wat, f"exercises/{self.id}.yaml: er is geen oefening '{oefening_id}'. {remedie}")

    def _pool(self, oefening: Oefening) -> list[Oefening]:
        """Return the other exercises of the same pool, in the order of the file, from this one on and around."""
        pool, alle = oefening.vraag.pool, list(self._gelezen.oefeningen.values())
        hier = alle.index(oefening)
        return [o for o in alle[hier + 1 :] + alle[:hier] if pool is not None and o.vraag.pool == pool]

    def figuur(self, naam: str) -> FiguurWidget | Melding:
        """Return the widget of a figure by its name, or a message when it cannot be made."""
        wat = "Deze figuur kan nu niet worden getoond."
        if naam not in FIGUREN:
            return self._melding(wat, f"Er is geen figuur '{naam}'. {bedoel_je(naam, list(FIGUREN))}")
        try:
            return FiguurWidget(bouw.figuur(naam))
        except (InhoudFout, InhoudFouten, OSError) as fout:
            return self._melding(wat, str(fout))

    def speelveld(self) -> Speelveld | Melding:
        """Return the speelveld to play with: the own buurt beside the policy of 2005 (modelkeuze)."""
        try:
            return Speelveld(
                naam=f"{self.id}-speelveld",
                titel="Verken het speelveld",
                opdracht=(
                    "Verplaats een buurt op het vlak of met de vier velden. Kijk wat er gebeurt: een punt op het "
                    "vlak is het gemiddelde van twee velden. Er is hier geen goed of fout."
                ),
                buurten=[
                    {"id": b, "naam": naam, "posities": {str(veld): waarde for veld in Veld}}
                    for b, naam, waarde in VOORBEELDEN
                ],
            )
        except (InhoudFout, InhoudFouten, OSError) as fout:
            return self._melding("Het speelveld kan nu niet worden getoond.", str(fout))

    def mijn_buurten(self) -> MijnBuurten | Melding:
        """Return the list of the learner's own buurten: up to five, one to work on."""
        from wijkschool.logboek.widget import MijnBuurten  # noqa: PLC0415 - few lessons have it

        try:
            return MijnBuurten()
        except (InhoudFout, InhoudFouten, OSError) as fout:
            return self._melding("De lijst met je buurten kan nu niet worden getoond.", str(fout))

    def wijkdossier(self) -> Wijkdossier | Melding:
        """Return the wijkdossier of the own buurt: gathered, to complete, order, print and take along."""
        from wijkschool.logboek.widget import Wijkdossier  # noqa: PLC0415 - only the last lesson has it

        try:
            return Wijkdossier()
        except (InhoudFout, InhoudFouten, OSError) as fout:
            wat = "Je wijkdossier kan nu niet worden getoond. Je antwoorden staan er nog."
            return self._melding(wat, str(fout))

    def _melding(self, wat: str, voor_beheerder: str) -> Melding:
        log.warning("%s: %s", self.id, voor_beheerder)
        return Melding(wat, voor_beheerder)

    def __repr__(self) -> str:
        return f"Les {self.id}: {len(self._gelezen.oefeningen)} oefeningen"
