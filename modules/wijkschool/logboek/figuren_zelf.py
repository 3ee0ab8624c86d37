"""The self-analysis in the wijkdossier: the points of part 2, and the plane of part 4, of one or more fillers."""

from __future__ import annotations

from typing import Final, cast

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.rijen.beleid import ZelfanalyseRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.zelfanalyse import TELT_VANAF
from wijkschool.logboek.figuur import (
    HOOGST,
    JIJ,
    Figuur,
    Invullers,
    cijfer,
    in_delen,
    in_woorden,
    letters_van,
    naam_met,
    stand_van,
    titel_met,
)

PARTIJEN: Final = {"bewoners": "bewoners", "sociale_spelers": "sociale spelers", "overheid": "overheid"}
RIJ: Final = {"alleen": 26, "samen": 20}
"""How high a row of a point is, in px: of one filler, and of one among several."""
MIDDEN: Final = 3.5
"""From here on a label stands left of its mark in the plane (see ``beeld.sjablonen.partijen``)."""


def partijen(invullers: Invullers) -> tuple[Figuur, ...]:
    """Return the plane of part 4 of the self-analysis."""
    plekken: dict[tuple[int, int], dict[str, list[str]]] = {}
    tabel = []
    for invuller, letter in letters_van(invullers).items():
        stand = stand_van(invullers[invuller], "08-mijn-partijen")
        for partij, naam in PARTIJEN.items():
            i, v = (cijfer(stand.get(f"{partij}_{maat}")) for maat in ("inspiratie", "vertrouwen"))
            if i and v:
                plekken.setdefault((v, i), {}).setdefault(naam, []).append(letter)
                tabel.append((naam, letter or JIJ, str(i), str(v)))
    if not plekken:
        return ()
    rijen, zinnen = [], []
    for (v, i), partijen in plekken.items():
        teken = "; ".join(f"{naam} {', '.join(wie)}".strip() for naam, wie in partijen.items())
        for nr, naam in enumerate(partijen):  # parties on one spot stand beside each other, under one label
            laatste = nr == (len(partijen) - 1 if v < MIDDEN else 0)
            rijen.append({"partij": naam, "x": v + 0.14 * nr, "y": i, "teken": teken if laatste else ""})
        zinnen.append(f"{teken}: inspirerende trekkers {i}, vertrouwen {v} (van 1 tot 5).")
    figuur = Figuur(
        "partijen",
        titel_met("Trekkers en vertrouwen bij drie partijen", invullers),
        in_woorden(zinnen),
        gevuld("partijen", rijen),
        ("Partij", "Wie vulde in", "Inspirerende trekkers", "Vertrouwen"),
        tuple(sorted(tabel)),
    )
    return (figuur,)


def punten(invullers: Invullers) -> tuple[Figuur, ...]:
    """Return per point of part 2 its weight (bar) and how good it is now (diamond)."""
    alle = cast("tuple[ZelfanalyseRij, ...]", lees_tabel("zelfanalyse"))
    per_punt = [(punt, cijfers) for punt in alle if punt.gerecht and (cijfers := _cijfers(punt, invullers))]
    if not per_punt:
        return ()
    hoog = RIJ["alleen" if len(invullers) == 1 else "samen"]
    uit = in_delen(per_punt, lambda deel: len(deel[1]), (HOOGST - 30) // hoog)
    figuren = []
    for nr, deel in enumerate(uit):
        rijen, tabel, zinnen = [], [], []
        for punt, cijfers in deel:
            for wie, gewicht, kwaliteit in cijfers:
                rij = {"punt": punt.punt, "wie": wie}
                rijen.append(rij | {"wat": "gewicht", "waarde": gewicht, "teken": "" if kwaliteit else wie})
                if kwaliteit:
                    rijen.append(rij | {"wat": "kwaliteit", "waarde": kwaliteit, "teken": wie})
                tabel.append((punt.punt or "", wie or JIJ, str(gewicht), str(kwaliteit or "niet gevraagd")))
                hoe = f", kwaliteit {kwaliteit}" if kwaliteit else ""
                zinnen.append(f"{punt.punt}{f' ({wie})' if wie else ''}: gewicht {gewicht}{hoe}.")
        figuren.append(
            Figuur(
                naam_met("punten", nr, len(uit)),
                titel_met("Hoe zwaar elk punt weegt (balk) en hoe goed het gaat (ruit)", invullers, nr, len(uit)),
                in_woorden(zinnen),
                gevuld("punten", rijen, 30 + hoog * len(tabel)),
                ("Punt", "Wie vulde in", "Gewicht, 0 tot 3", "Kwaliteit, 1 tot 3"),
                tuple(tabel),
            )
        )
    return tuple(figuren)


def _cijfers(punt: ZelfanalyseRij, invullers: Invullers) -> list[tuple[str, int, int | None]]:
    """Return per filler who weighed a point: the letter, the weight, and how good it is (``None``: not asked)."""
    uit = []
    for invuller, antwoorden in invullers.items():
        stand = stand_van(antwoorden, "08-mijn-punten")
        if punt.onderdeel == "A" and stand.get("achterstand") != "ja":
            continue
        gewicht, kwaliteit = (cijfer(stand.get(f"{punt.gerecht}_{k}")) for k in ("gewicht", "kwaliteit"))
        if gewicht is not None:
            uit.append((letters_van(invullers)[invuller], gewicht, kwaliteit if gewicht >= TELT_VANAF else None))
    return uit
