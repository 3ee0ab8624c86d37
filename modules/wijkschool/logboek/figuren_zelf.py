"""The self-analysis in the wijkdossier: the points of part 2, and the plane of part 4, of one or more fillers."""

from __future__ import annotations

from typing import Final, cast

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.rijen.beleid import ZelfanalyseRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.zelfanalyse import TELT_VANAF
from wijkschool.logboek.figuur import JIJ, Figuur, Invullers, cijfer, in_woorden, letters_van, stand_van, titel_met

PARTIJEN: Final = {"bewoners": "bewoners", "sociale_spelers": "sociale spelers", "overheid": "overheid"}
MIDDEN: Final = 3.5
"""From here on a label stands left of its mark in the plane (see ``beeld.sjablonen.partijen``)."""


def partijen(invullers: Invullers) -> Figuur | None:
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
        return None
    rijen, zinnen = [], []
    for (v, i), partijen in plekken.items():
        teken = "; ".join(f"{naam} {', '.join(wie)}".strip() for naam, wie in partijen.items())
        for nr, naam in enumerate(partijen):  # parties on one spot stand beside each other, under one label
            laatste = nr == (len(partijen) - 1 if v < MIDDEN else 0)
            rijen.append({"partij": naam, "x": v + 0.14 * nr, "y": i, "teken": teken if laatste else ""})
        zinnen.append(f"{teken}: inspirerende trekkers {i}, vertrouwen {v} (van 1 tot 5).")
    return Figuur(
        "partijen",
        titel_met("Trekkers en vertrouwen bij drie partijen", invullers),
        in_woorden(zinnen),
        gevuld("partijen", rijen),
        ("Partij", "Wie vulde in", "Inspirerende trekkers", "Vertrouwen"),
        tuple(sorted(tabel)),
    )


def punten(invullers: Invullers) -> Figuur | None:
    """Return per point of part 2 its weight (bar) and how good it is now (diamond)."""
    rijen, tabel, zinnen = [], [], []
    alle = cast("tuple[ZelfanalyseRij, ...]", lees_tabel("zelfanalyse"))
    for punt in (p for p in alle if p.gerecht):
        for invuller, antwoorden in invullers.items():
            stand = stand_van(antwoorden, "08-mijn-punten")
            if punt.onderdeel == "A" and stand.get("achterstand") != "ja":
                continue
            gewicht, kwaliteit = (cijfer(stand.get(f"{punt.gerecht}_{k}")) for k in ("gewicht", "kwaliteit"))
            if gewicht is None:
                continue
            wie = letters_van(invullers)[invuller]
            if gewicht < TELT_VANAF:
                kwaliteit = None
            deel = {"punt": punt.punt, "wie": wie}
            rijen.append(deel | {"wat": "gewicht", "waarde": gewicht, "teken": "" if kwaliteit else wie})
            if kwaliteit:
                rijen.append(deel | {"wat": "kwaliteit", "waarde": kwaliteit, "teken": wie})
            tabel.append((punt.punt or "", wie or "jij", str(gewicht), str(kwaliteit or "niet gevraagd")))
            hoe = f", kwaliteit {kwaliteit}" if kwaliteit else ""
            zinnen.append(f"{punt.punt}{f' ({wie})' if wie else ''}: gewicht {gewicht}{hoe}.")
    if not rijen:
        return None
    return Figuur(
        "punten",
        titel_met("Hoe zwaar elk punt weegt (balk) en hoe goed het gaat (ruit)", invullers),
        in_woorden(zinnen),
        gevuld("punten", rijen, 30 + 26 * len(tabel)),
        ("Punt", "Wie vulde in", "Gewicht, 0 tot 3", "Kwaliteit, 1 tot 3"),
        tuple(tabel),
    )
