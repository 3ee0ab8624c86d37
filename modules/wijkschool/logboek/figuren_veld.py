"""The speelveld in the wijkdossier: the place now and the place wanted, of one or more fillers."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.logboek.figuur import (
    HOOGST,
    Figuur,
    Invullers,
    in_delen,
    in_woorden,
    letters_van,
    naam_met,
    titel_met,
)
from wijkschool.logboek.woorden import getal, posities_van

NU, GEWENST = "09-veld-nu", "04-mijn-buurt"
"""The exercises that say where the buurt stands, and where it should stand."""
DICHT_OPEEN: Final = 30
"""How far apart two points must lie, of -100..100, for their labels to stand beside each other."""


BAAN: Final = 22
"""How high a row is, in px, where several fillers have a lane each."""


def speelveld(invullers: Invullers) -> tuple[Figuur, ...]:
    """Return the four fields with the place now and the place wanted, of each filler."""
    plekken = {veld: _plekken(str(veld.veld), invullers) for veld in spanningsvelden()}
    velden = [veld for veld, hier in plekken.items() if hier]
    if not velden:
        return ()
    letters = letters_van(invullers)
    uit = in_delen(velden, lambda veld: 3 + len({wie for wie, _, _ in plekken[veld]}), HOOGST // BAAN)
    figuren = []
    for nr, deel in enumerate(uit):
        rijen: list[dict[str, Any]] = []
        tabel, zinnen = [], []
        for veld in deel:
            links, rechts = veld.vraagpool.naam, veld.institutionele_pool.naam
            rij = {"veld": veld.titel, "links": f"← {links}", "rechts": f"{rechts} →"}
            hier = [(f"{wat} {letters[wie]}".strip(), getal(waarde)) for wie, wat, waarde in plekken[veld]]
            tabel += [(veld.titel, *plek) for plek in hier]
            rijen += [rij | {"wie": w, "wat": wat, "waarde": g, "teken": wat} for w, wat, g in plekken[veld]]
            if hier:
                plek = ", ".join(" ".join(stuk) for stuk in hier)
                zinnen.append(f"{veld.titel} Van ‘{links}’ (−100) tot ‘{rechts}’ (100): {plek}.")
        figuren.append(
            Figuur(
                naam_met("speelveld", nr, len(uit)),
                titel_met("Waar we staan (rondje) en waar we heen willen (vierkant)", invullers, nr, len(uit)),
                in_woorden(zinnen),
                _tekening(rijen, invullers),
                ("Spanningsveld", "Wat", "Plek, van −100 tot 100"),
                tuple(tabel),
            )
        )
    return tuple(figuren)


def _plekken(veld: str, invullers: Invullers) -> list[tuple[str, str, int]]:
    """Return who placed what where on a field."""
    uit = []
    for invuller, antwoorden in invullers.items():
        for wat, oefening in (("nu", NU), ("gewenst", GEWENST)):
            waarde = posities_van(antwoorden.get(oefening)).get(veld)
            if waarde is not None:
                uit.append((invuller, wat, waarde))
    return uit


def _tekening(rijen: list[dict[str, Any]], invullers: Invullers) -> dict[str, Any]:
    if len(invullers) > 1:
        banen = _banen(rijen, letters_van(invullers))
        return gevuld("speelveld_samen", banen, BAAN * len({baan["rij"] for baan in banen}))
    _schuif_uiteen(rijen)
    return gevuld("speelveld", rijen)


def _banen(rijen: list[dict[str, Any]], letters: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the rows for several fillers: per field its title, its two poles, and a lane for each filler."""
    uit: list[dict[str, Any]] = []
    for nr, veld in enumerate(dict.fromkeys(rij["veld"] for rij in rijen)):
        hier = [rij for rij in rijen if rij["veld"] == veld]
        uit.append({"rij": f"{nr}-kop", "kop": veld})
        uit.append({"rij": f"{nr}-polen", "links": hier[0]["links"], "rechts": hier[0]["rechts"]})
        for invuller, letter in letters.items():
            punten = [rij for rij in hier if rij["wie"] == invuller]
            if punten:
                baan = f"{nr}-{letter}"
                uit.append({"rij": baan, "baan": letter})
                uit += [{"rij": baan, "waarde": rij["waarde"], "wat": rij["wat"]} for rij in punten]
        uit.append({"rij": f"{nr}-wit"})
    return [{"kop": "", "links": "", "rechts": ""} | rij for rij in uit]


def _schuif_uiteen(rijen: list[dict[str, Any]]) -> None:
    """Join the labels of two points that lie so close on one field that their words would run together."""
    for veld in {rij["veld"] for rij in rijen}:
        op_rij = sorted((rij for rij in rijen if rij["veld"] == veld), key=lambda rij: rij["waarde"])
        for links, rechts in pairwise(op_rij):
            if rechts["waarde"] - links["waarde"] < DICHT_OPEEN:
                links["teken"], rechts["teken"] = "", f"{links['teken']}, {rechts['teken']}"
