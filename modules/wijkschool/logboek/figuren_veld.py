"""The speelveld in the wijkdossier: the place now and the place wanted, of one or more fillers."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.logboek.figuur import Figuur, Invullers, in_woorden, letters_van, titel_met
from wijkschool.logboek.woorden import getal, posities_van

NU, GEWENST = "09-veld-nu", "04-mijn-buurt"
"""The exercises that say where the buurt stands, and where it should stand."""
DICHT_OPEEN: Final = 30
"""How far apart two points must lie, of -100..100, for their labels to stand beside each other."""


def speelveld(invullers: Invullers) -> Figuur | None:
    """Return the four fields with the place now and the place wanted, of each filler."""
    letters = letters_van(invullers)
    rijen: list[dict[str, Any]] = []
    tabel, zinnen = [], []
    for veld in spanningsvelden():
        links, rechts = veld.vraagpool.naam, veld.institutionele_pool.naam
        deel = {"veld": veld.titel, "links": f"← {links}", "rechts": f"{rechts} →"}
        plekken: list[tuple[str, str, int]] = []
        for invuller, antwoorden in invullers.items():
            for wat, oefening in (("nu", NU), ("gewenst", GEWENST)):
                waarde = posities_van(antwoorden.get(oefening)).get(str(veld.veld))
                if waarde is not None:
                    plekken.append((invuller, wat, waarde))
        for invuller, wat, waarde in plekken:
            tabel.append((veld.titel, f"{wat} {letters[invuller]}".strip(), getal(waarde)))
            rijen.append(deel | {"wie": invuller, "wat": wat, "waarde": waarde, "teken": wat})
        if plekken:
            plek = ", ".join(
                f"{wat} {letters[invuller]} {getal(w)}".replace("  ", " ") for invuller, wat, w in plekken
            )
            zinnen.append(f"{veld.titel} Van ‘{links}’ (−100) tot ‘{rechts}’ (100): {plek}.")
    if not tabel:
        return None
    if len(invullers) > 1:
        banen = _banen(rijen, letters)
        spec = gevuld("speelveld_samen", banen, 22 * len({baan["rij"] for baan in banen}))
    else:
        _schuif_uiteen(rijen)
        spec = gevuld("speelveld", rijen)
    return Figuur(
        "speelveld",
        titel_met("Waar we staan (rondje) en waar we heen willen (vierkant)", invullers),
        in_woorden(zinnen),
        spec,
        ("Spanningsveld", "Wat", "Plek, van −100 tot 100"),
        tuple(tabel),
    )


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
