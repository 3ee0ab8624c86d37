"""What the start page shows: the lessons, and what is wrong with the content if anything is."""

from __future__ import annotations

from typing import Any

from wijkschool.app import kop
from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.inhoud.leergang import lees_leergang


def gegevens(base_url: str, notebooks_map: str = "") -> dict[str, Any]:
    """Return the data for ``start.html.j2``.

    A mistake in the leergang gives ``fouten`` (sentences in Dutch with file, line and remedy) and no lessons;
    a mistake in the exercises of one lesson leaves that lesson and all others in the list.
    """
    pagina: dict[str, Any] = {"wijkschool": kop.omlijsting(base_url), "delen": [], "fouten": []}
    try:
        leergang = lees_leergang()
    except InhoudFouten as fouten:
        pagina["fouten"] = [str(f) for f in fouten.fouten]
        return pagina
    for deel in leergang.delen:
        lessen = [
            {
                "les": les,
                "adres": kop.les_adres(base_url, les.id, notebooks_map),
                "oefeningen": kop.oefening_ids(les.id),
            }
            for les in leergang.lessen
            if les.deel == deel.id
        ]
        pagina["delen"].append({"naam": deel.naam, "lessen": lessen})
    return pagina
