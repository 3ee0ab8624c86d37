"""What the figures of the wijkdossier show: rows from the answers, and the same in words. Altair made the drawing.

Every function gets the answers of one or more fillers by name; ``""`` is the learner, alone or with others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, cast

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.rijen.beleid import InstrumentRij, ZelfanalyseRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.stijlenmix import GEHEEL, Stijl
from wijkschool.logboek.woorden import getal, posities_van

Invullers = Mapping[str, Mapping[str, Any]]
"""Per filler by name the answers by exercise."""
NU, GEWENST = "09-veld-nu", "04-mijn-buurt"
PARTIJEN: Final = {"bewoners": "bewoners", "sociale_spelers": "sociale spelers", "overheid": "overheid"}
ACTIVITEITEN: Final = ("1. Inspireren", "2. Een actieplan maken", "3. Terugkoppelen", "4. Verankeren")
WIE: Final = {
    "overheid": "de overheid",
    "sociale_spelers": "sociale|spelers",
    "bewoners": "bewoners",
    "samen": "alle partijen|samen",
}
JIJ: Final = "jij"
DICHT_OPEEN: Final = 30
"""How far apart two points must lie, of -100..100, for their labels to stand beside each other."""
MIDDEN: Final = 3.5
"""From here on a label stands left of its mark in the plane (see ``beeld.sjablonen.partijen``)."""


@dataclass(frozen=True)
class Figuur:
    """A figure: its title, the same in words (``alt``), the Vega-Lite specification, and its table."""

    naam: str
    titel: str
    alt: str
    spec: dict[str, Any]
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


def figuur(naam: str, invullers: Invullers) -> Figuur | None:
    """Return a figure, or ``None`` when nobody filled in what it shows. Raises ``KeyError`` for an unknown name."""
    return MAKERS[naam](invullers)


def formulier(naam: str) -> Figuur | None:
    """Return a figure without places on it, to fill in with a pencil; ``None`` when that makes no sense."""
    if naam == "speelveld":
        rijen = [
            {"veld": v.titel, "links": f"← {v.vraagpool.naam}", "rechts": f"{v.institutionele_pool.naam} →"}
            for v in spanningsvelden()
        ]
        velden = "; ".join(f"{r['veld']} Van {r['links'][2:]} tot {r['rechts'][:-2]}" for r in rijen)
        titel = "Zet zelf een rondje (nu) en een vierkant (gewenst) op elke lijn"
        return Figuur(naam, titel, f"Vier lege lijnen. {velden}.", gevuld(naam, rijen), (), ())
    if naam == "bord":
        vakken = _vakken({})
        titel = "Kruis af wat gedaan is, en schrijf erbij door wie"
        namen = ", ".join(vak["naam"].replace("|", " ") for vak in vakken)
        rijen = [vak | {"wie": ""} for vak in vakken]
        return Figuur(naam, titel, f"Twaalf lege vakken: {namen}.", gevuld(naam, rijen), (), ())
    return None


def _stand(antwoorden: Mapping[str, Any], oefening: str) -> Mapping[str, Any]:
    antwoord = antwoorden.get(oefening)
    stand = antwoord.get("stand") if isinstance(antwoord, dict) else None
    return stand if isinstance(stand, dict) else {}


def _letters(invullers: Invullers) -> dict[str, str]:
    """Return per filler the letter that stands for it in a figure: none when there is one."""
    return {naam: chr(65 + nr) if len(invullers) > 1 else "" for nr, naam in enumerate(invullers)}


def _titel(titel: str, invullers: Invullers) -> str:
    """Return the title, with which letter stands for whom when there are several fillers."""
    if len(invullers) == 1:
        return titel
    sleutel = ", ".join(f"{letter} is {naam or JIJ}" for naam, letter in _letters(invullers).items())
    return f"{titel}. {sleutel}"


def _in_woorden(zinnen: list[str], slot: str = "Getallen zijn onze schaal (modelkeuze).") -> str:
    return " ".join([*zinnen, slot])


def _speelveld(invullers: Invullers) -> Figuur | None:
    """Return the four fields with the place now and the place wanted, of each filler."""
    letters = _letters(invullers)
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
        _titel("Waar we staan (rondje) en waar we heen willen (vierkant)", invullers),
        _in_woorden(zinnen),
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


def _stijlen(invullers: Invullers) -> Figuur | None:
    """Return the shares of the four styles, as each filler guessed them."""
    rijen, tabel, zinnen = [], [], []
    for invuller, antwoorden in invullers.items():
        stand = _stand(antwoorden, "05-stijl-mijn-mix")
        delen = {s: stand.get(s.value) for s in Stijl}
        if not all(isinstance(w, int) and not isinstance(w, bool) and 0 <= w <= GEHEEL for w in delen.values()):
            continue
        wie = _letters(invullers)[invuller]
        for stijl, deel in delen.items():
            teken = f"{deel} {wie}".strip()
            rijen.append({"stijl": stijl.value, "wie": wie, "aandeel": deel, "teken": teken})
            tabel.append((stijl.value, wie or "geschat", str(deel)))
        som = ", ".join(f"{s.value} {d} procent" for s, d in delen.items())
        zinnen.append(f"{wie}: {som}." if wie else f"Geschat: {som}.")
    if not rijen:
        return None
    return Figuur(
        "stijlen",
        _titel("De geschatte mix van vier burgerschapsstijlen", invullers),
        _in_woorden(zinnen, "Het is een schatting, geen meting."),
        gevuld("stijlen", rijen, 60 + 22 * len(rijen)),
        ("Stijl", "Wie", "Procent"),
        tuple(tabel),
    )


def _partijen(invullers: Invullers) -> Figuur | None:
    """Return the plane of part 4 of the self-analysis."""
    plekken: dict[tuple[int, int], dict[str, list[str]]] = {}
    tabel = []
    for invuller, letter in _letters(invullers).items():
        stand = _stand(invullers[invuller], "08-mijn-partijen")
        for partij, naam in PARTIJEN.items():
            i, v = (_cijfer(stand.get(f"{partij}_{maat}")) for maat in ("inspiratie", "vertrouwen"))
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
        _titel("Trekkers en vertrouwen bij drie partijen", invullers),
        _in_woorden(zinnen),
        gevuld("partijen", rijen),
        ("Partij", "Wie vulde in", "Inspirerende trekkers", "Vertrouwen"),
        tuple(sorted(tabel)),
    )


def _punten(invullers: Invullers) -> Figuur | None:
    """Return per point of part 2 its weight (bar) and how good it is now (diamond)."""
    rijen, tabel, zinnen = [], [], []
    alle = cast("tuple[ZelfanalyseRij, ...]", lees_tabel("zelfanalyse"))
    for punt in (p for p in alle if p.gerecht):
        for invuller, antwoorden in invullers.items():
            stand = _stand(antwoorden, "08-mijn-punten")
            if punt.onderdeel == "A" and stand.get("achterstand") != "ja":
                continue
            gewicht, kwaliteit = (_cijfer(stand.get(f"{punt.gerecht}_{k}")) for k in ("gewicht", "kwaliteit"))
            if gewicht is None:
                continue
            wie = _letters(invullers)[invuller]
            if gewicht < 2:  # noqa: PLR2004 - the form asks how good it is only from 2 on
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
        _titel("Hoe zwaar elk punt weegt (balk) en hoe goed het gaat (ruit)", invullers),
        _in_woorden(zinnen),
        gevuld("punten", rijen, 30 + 26 * len(tabel)),
        ("Punt", "Wie vulde in", "Gewicht, 0 tot 3", "Kwaliteit, 1 tot 3"),
        tuple(tabel),
    )


def _cijfer(waarde: object) -> int | None:
    return int(waarde) if isinstance(waarde, str) and waarde in tuple("012345") else None


def _bord(invullers: Invullers) -> Figuur | None:
    """Return the instrumentenbord of the first filler who has a plan on it: done or not, and by whom."""
    stand = next((s for a in invullers.values() if (s := _stand(a, "07-mijn-plan"))), None)
    if stand is None:
        return None
    rijen = _vakken(stand)
    in_woorden = [(r["naam"].replace("|", " "), r["deel"][3:], r["wie"].replace("|", " ")) for r in rijen]
    return Figuur(
        "bord",
        "Het plan op het instrumentenbord: grijs vak is gedaan, wit vak met streepjes nog niet",
        " ".join(f"{stap}: {wie}." for stap, _, wie in in_woorden),
        gevuld("bord", rijen),
        ("Stap", "Activiteit", "Wie deed dit"),
        tuple(in_woorden),
    )


def _vakken(stand: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the twelve steps with who did each."""
    uit = []
    for stap in cast("tuple[InstrumentRij, ...]", lees_tabel("instrumenten")):
        wie = WIE.get(str(stand.get(f"s{stap.id}", "")))
        uit.append(
            {
                "deel": ACTIVITEITEN[int(stap.id[0]) - 1],
                "letter": stap.id[1],
                "naam": _regels(f"{stap.id} {stap.naam}"),
                "gedaan": "ja" if wie else "nee",
                "wie": wie or "nog niet|gedaan",
            }
        )
    return uit


def _regels(tekst: str, breed: int = 24) -> str:
    """Break a name in lines of about ``breed`` characters, with | between them."""
    regels = [""]
    for woord in tekst.split():
        if regels[-1] and len(regels[-1]) + len(woord) >= breed:
            regels.append("")
        regels[-1] = f"{regels[-1]} {woord}".strip()
    return "|".join(regels)


MAKERS: dict[str, Callable[[Invullers], Figuur | None]] = {
    "speelveld": _speelveld,
    "stijlen": _stijlen,
    "partijen": _partijen,
    "punten": _punten,
    "bord": _bord,
}
