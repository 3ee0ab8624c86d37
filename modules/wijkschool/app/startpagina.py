"""What the start page shows: the lessons, and what is wrong with the content if anything is."""

from __future__ import annotations

from typing import Any

from wijkschool.app import kop
from wijkschool.inhoud.extra import eigen_lessen
from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.inhoud.leergang import Leergang, lees_leergang
from wijkschool.oefening.soorten import SOORTEN

START, DOSSIER = "00-start", "wijkdossier"
"""The lesson that asks for the own buurt, and the one that gathers what was answered about it."""


def gegevens(base_url: str, notebooks_map: str = "") -> dict[str, Any]:
    """Return the data for ``start.html.j2``.

    A mistake in the leergang gives ``fouten`` (sentences in Dutch with file, line and remedy) and no lessons;
    a mistake in the exercises of one lesson leaves that lesson and all others in the list. ``eigen`` is the
    lecturer's own folder, when the server was started with one: its lessons, and what is wrong in it.
    """
    pagina: dict[str, Any] = {"wijkschool": kop.omlijsting(base_url), "delen": [], "routes": [], "fouten": []}
    pagina["eigen"] = _eigen(base_url, notebooks_map)
    try:
        leergang = lees_leergang()
    except InhoudFouten as fouten:
        pagina["fouten"] = [str(f) for f in fouten.fouten]
        return pagina
    if {START, DOSSIER} <= {les.id for les in leergang.lessen}:
        pagina["dossier"] = {
            "adres": kop.les_adres(base_url, DOSSIER, notebooks_map),
            "invullen": kop.les_adres(base_url, START, notebooks_map) + "#jouw-buurt",
        }
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
    pagina["routes"] = _routes(leergang, base_url, notebooks_map)
    return pagina


def _routes(leergang: Leergang, base_url: str, notebooks_map: str) -> list[dict[str, Any]]:
    """Return the routes with their lessons (none: all of them) and how many hours they take, in halves."""
    uit = []
    for route in leergang.routes:
        lessen = [les for les in leergang.lessen if les.id in route.lessen]
        minuten = sum(les.minuten for les in lessen or leergang.lessen)
        uit.append(
            {
                "route": route,
                "uren": f"{round(minuten / 30) / 2:g}".replace(".0", "").replace(".5", "½"),
                "aantal": len(lessen or leergang.lessen),
                "lessen": [(les.titel, kop.les_adres(base_url, les.id, notebooks_map)) for les in lessen],
            }
        )
    return uit


def _eigen(base_url: str, notebooks_map: str) -> dict[str, Any] | None:
    lessen, fouten = eigen_lessen(SOORTEN)
    gegevens = [
        {
            "id": les.id,
            "titel": les.titel,
            "adres": kop.les_adres(base_url, les.id, notebooks_map),
            "oefeningen": les.oefeningen,
        }
        for les in lessen
        if les.oefeningen
    ]
    if not gegevens and not fouten:
        return None
    return {"naam": kop.EIGEN, "lessen": gegevens, "fouten": [str(fout) for fout in fouten]}
