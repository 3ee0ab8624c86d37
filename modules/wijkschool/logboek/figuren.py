"""What the figures of the wijkdossier show: rows from the answers, and the same in words. Altair made the drawing.

Every function gets the answers of one or more fillers by name; ``""`` is the learner, alone or with others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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


def _stand(antwoorden: Mapping[str, Any], oefening: str) -> Mapping[str, Any]:
    antwoord = antwoorden.get(oefening)
    stand = antwoord.get("stand") if isinstance(antwoord, dict) else None
    return stand if isinstance(stand, dict) else {}


def _wie(naam: str, invullers: Invullers) -> str:
    """Return how a filler is named in a figure: nothing when alone."""
    return "" if len(invullers) == 1 else (naam or JIJ)


def _samen(zinnen: list[str], invullers: Invullers) -> str:
    slot = " Getallen zijn onze schaal (modelkeuze)."
    return ("" if len(invullers) == 1 else f"{len(invullers)} invullers. ") + " ".join(zinnen) + slot


def _speelveld(invullers: Invullers) -> Figuur | None:
    """Return the four fields with the place now and the place wanted, of each filler."""
    rijen, tabel, zinnen = [], [], []
    for nr, veld in enumerate(spanningsvelden()):
        links, rechts = veld.vraagpool.naam, veld.institutionele_pool.naam
        plekken = []
        for invuller, antwoorden in invullers.items():
            for wat, oefening in (("nu", NU), ("gewenst", GEWENST)):
                waarde = posities_van(antwoorden.get(oefening)).get(str(veld.veld))
                if waarde is None:
                    continue
                wie = _wie(invuller, invullers)
                teken = f"{wat} {wie}".strip()
                tabel.append((veld.titel, teken, getal(waarde)))
                plekken.append(f"{teken} {getal(waarde)}")
                rijen.append(
                    {
                        "veld": veld.titel,
                        "nr": nr,
                        "links": f"← {links}",
                        "rechts": f"{rechts} →",
                        "waarde": waarde,
                        "wat": wat,
                        "teken": teken,
                    }
                )
        if plekken:
            zinnen.append(f"{veld.titel} Van ‘{links}’ (−100) tot ‘{rechts}’ (100): {', '.join(plekken)}.")
    if not rijen:
        return None
    _schuif_uiteen(rijen)
    return Figuur(
        "speelveld",
        "Waar we staan (rondje) en waar we heen willen (vierkant)",
        _samen(zinnen, invullers),
        gevuld("speelveld", rijen),
        ("Spanningsveld", "Wat", "Plek, van −100 tot 100"),
        tuple(tabel),
    )


def _schuif_uiteen(rijen: list[dict[str, Any]]) -> None:
    """Join the labels of points that lie so close on one field that their words would run together."""
    for veld in {rij["veld"] for rij in rijen}:
        vorige: dict[str, Any] | None = None
        for rij in sorted((r for r in rijen if r["veld"] == veld), key=lambda r: r["waarde"]):
            ruimte = 3.2 * max(len(rij["teken"]), len(vorige["teken"]) if vorige else 0)
            if vorige is not None and rij["waarde"] - vorige["waarde"] < ruimte:
                vorige["teken"] = f"{vorige['teken']}, {rij['teken']}"
                rij["teken"] = ""
            else:
                vorige = rij


def _stijlen(invullers: Invullers) -> Figuur | None:
    """Return the shares of the four styles, as each filler guessed them."""
    rijen, tabel, zinnen = [], [], []
    for volg, (invuller, antwoorden) in enumerate(invullers.items()):
        stand = _stand(antwoorden, "05-stijl-mijn-mix")
        delen = {s: stand.get(s.value) for s in Stijl}
        if not all(isinstance(w, int) and not isinstance(w, bool) and 0 <= w <= GEHEEL for w in delen.values()):
            continue
        wie = _wie(invuller, invullers)
        for nr, (stijl, deel) in enumerate(delen.items()):
            teken = f"{deel} {wie}".strip()
            rijen.append(
                {"stijl": stijl.value, "nr": nr, "wie": wie, "volg": volg, "aandeel": deel, "teken": teken}
            )
            tabel.append((stijl.value, wie or "geschat", str(deel)))
        som = ", ".join(f"{s.value} {d} procent" for s, d in delen.items())
        zinnen.append(f"{wie}: {som}." if wie else f"Geschat: {som}.")
    if not rijen:
        return None
    return Figuur(
        "stijlen",
        "De geschatte mix van vier burgerschapsstijlen",
        _samen(zinnen, invullers).replace(
            "Getallen zijn onze schaal (modelkeuze).", "Het is een schatting, geen meting."
        ),
        gevuld("stijlen", rijen, 60 + 22 * len(rijen)),
        ("Stijl", "Wie", "Procent"),
        tuple(tabel),
    )


def _partijen(invullers: Invullers) -> Figuur | None:
    """Return the plane of part 4 of the self-analysis."""
    plekken: dict[tuple[int, int], list[tuple[str, str]]] = {}
    for invuller, antwoorden in invullers.items():
        stand = _stand(antwoorden, "08-mijn-partijen")
        for partij, naam in PARTIJEN.items():
            i, v = (_cijfer(stand.get(f"{partij}_{maat}")) for maat in ("inspiratie", "vertrouwen"))
            if i and v:
                plekken.setdefault((v, i), []).append((naam, _wie(invuller, invullers)))
    if not plekken:
        return None
    rijen, tabel, zinnen = [], [], []
    for (v, i), wie in plekken.items():
        teken = ", ".join(f"{naam} ({w})" if w else naam for naam, w in wie)
        for nr, (naam, w) in enumerate(wie):  # who stand on one spot stand beside each other, under one label
            schuif = 0.13 * nr
            rijen.append({"partij": naam, "x": v + schuif, "y": i, "teken": teken if nr == len(wie) - 1 else ""})
            tabel.append((naam, w or "jij", str(i), str(v)))
        zinnen.append(f"{teken}: inspirerende trekkers {i}, vertrouwen {v} (van 1 tot 5).")
    return Figuur(
        "partijen",
        "Trekkers en vertrouwen bij drie partijen",
        _samen(zinnen, invullers),
        gevuld("partijen", rijen),
        ("Partij", "Wie vulde in", "Inspirerende trekkers", "Vertrouwen"),
        tuple(sorted(tabel)),
    )


def _punten(invullers: Invullers) -> Figuur | None:
    """Return per point of part 2 its weight (bar) and how good it is now (diamond)."""
    rijen, tabel, zinnen = [], [], []
    alle = cast("tuple[ZelfanalyseRij, ...]", lees_tabel("zelfanalyse"))
    for nr, punt in enumerate(p for p in alle if p.gerecht):
        for volg, (invuller, antwoorden) in enumerate(invullers.items()):
            stand = _stand(antwoorden, "08-mijn-punten")
            if punt.onderdeel == "A" and stand.get("achterstand") != "ja":
                continue
            gewicht, kwaliteit = (_cijfer(stand.get(f"{punt.gerecht}_{k}")) for k in ("gewicht", "kwaliteit"))
            if gewicht is None:
                continue
            wie = _wie(invuller, invullers)
            if gewicht < 2:  # noqa: PLR2004 - the form asks how good it is only from 2 on
                kwaliteit = None
            deel = {"punt": punt.punt, "nr": nr, "wie": wie, "volg": volg}
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
        "Vijftien punten: hoe zwaar ze wegen (balk) en hoe goed het gaat (ruit)",
        _samen(zinnen, invullers),
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
    stappen = cast("tuple[InstrumentRij, ...]", lees_tabel("instrumenten"))
    rijen, tabel, zinnen = [], [], []
    for stap in stappen:
        wie = WIE.get(str(stand.get(f"s{stap.id}", "")))
        deel = ACTIVITEITEN[int(stap.id[0]) - 1]
        rijen.append(
            {
                "deel": deel,
                "nr": int(stap.id[0]),
                "letter": stap.id[1],
                "naam": _regels(f"{stap.id} {stap.naam}"),
                "gedaan": "ja" if wie else "nee",
                "wie": wie or "nog niet|gedaan",
            }
        )
        hoe = (wie or "nog niet gedaan").replace("|", " ")
        tabel.append((f"{stap.id} {stap.naam}", deel[3:], hoe))
        zinnen.append(f"{stap.id} {stap.naam}: {hoe}.")
    return Figuur(
        "bord",
        "Het plan op het instrumentenbord: grijs vak is gedaan, wit vak met streepjes nog niet",
        " ".join(zinnen),
        gevuld("bord", rijen),
        ("Stap", "Activiteit", "Wie deed dit"),
        tuple(tabel),
    )


def _regels(tekst: str, breed: int = 19) -> str:
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
