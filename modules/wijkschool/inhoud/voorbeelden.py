"""An example of every kind of exercise, to copy: cut out of the lesson of examples, so it is real and tested."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from wijkschool.basis.paden import map_van
from wijkschool.inhoud.lesbestand import LIJSTEN, lees_lesbestand
from wijkschool.inhoud.modellen import Soort
from wijkschool.inhoud.tekst import bedoel_je, lees_tekst

LES = "99-voorbeelden"


@dataclass(frozen=True)
class Voorbeeld:
    """One exercise as it stands in its files: the text of the question and, if it has one, of the key.

    ``anders`` are the ids of other examples of the same kind.
    """

    id: str
    soort: str
    vraag: str
    sleutel: str | None
    anders: tuple[str, ...] = ()

    def voor_les(self, les_id: str) -> Voorbeeld:
        """Return the same example with the number of another lesson in its id."""
        nummer = re.match(r"w?\d\d", les_id)
        nieuw = f"{nummer[0] if nummer else '90'}-{self.id.partition('-')[2]}"
        vraag = self.vraag.replace(self.id, nieuw)
        sleutel = self.sleutel and self.sleutel.replace(self.id, nieuw)
        return Voorbeeld(nieuw, self.soort, vraag, sleutel, self.anders)


def voorbeelden(soorten: Mapping[str, Soort]) -> dict[str, Voorbeeld]:
    """Return the examples by id, in the order of the file. Raises ``InhoudFout`` when a file cannot be read."""
    vragen, sleutels = _stukken("exercises"), _stukken("solutions")
    items = lees_lesbestand("exercises", LES).items
    soort_van = {naam: str(data.get("soort")) for naam, (_, data) in items.items()}
    ids = [naam for naam in vragen if soort_van[naam] in soorten]
    uit = {}
    for naam in ids:
        anders = tuple(a for a in ids if soort_van[a] == soort_van[naam] and a != naam)
        # One example alone is no pool.
        vraag = re.sub(r"^ *pool:.*\n", "", vragen[naam], flags=re.MULTILINE)
        uit[naam] = Voorbeeld(naam, soort_van[naam], vraag, sleutels.get(naam), anders)
    return uit


def voorbeeld(naam: str, soorten: Mapping[str, Soort]) -> Voorbeeld:
    """Return the first example of a kind, or the example with this id.

    Raises ``LookupError`` with a Dutch sentence when there is none.
    """
    alle = voorbeelden(soorten)
    gevonden = alle.get(naam) or next((v for v in alle.values() if v.soort == naam), None)
    if gevonden is None:
        raise LookupError(f"De soort '{naam}' bestaat niet. {bedoel_je(naam, soorten)}")
    return gevonden


def _stukken(soort: str) -> dict[str, str]:
    """Return per id the lines of its item, as they stand in the file of examples."""
    bestand = lees_lesbestand(soort, LES)
    regels = lees_tekst(map_van(soort) / f"{LES}.yaml").split("\n")
    begin = {bestand.regels[LIJSTEN[soort], nummer] - 1: naam for naam, (nummer, _) in bestand.items.items()}
    grenzen = [*sorted(begin), len(regels)]
    return {begin[van]: "\n".join(regels[van:tot]).rstrip() + "\n" for van, tot in pairwise(grenzen)}
