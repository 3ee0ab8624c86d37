"""The figures of the wijkdossier: rows from the answers, and the same in words. Altair drew them at set-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from wijkschool.beeld.sjablonen import gevuld
from wijkschool.inhoud.domein import spanningsvelden
from wijkschool.inhoud.rijen.beleid import InstrumentRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.stijlenmix import GEHEEL, Stijl
from wijkschool.logboek.figuren_veld import speelveld
from wijkschool.logboek.figuren_zelf import partijen, punten
from wijkschool.logboek.figuur import (
    HOOGST,
    Figuur,
    Invullers,
    in_delen,
    in_woorden,
    letters_van,
    naam_met,
    stand_van,
    titel_met,
)

ACTIVITEITEN: Final = ("1. Inspireren", "2. Een actieplan maken", "3. Terugkoppelen", "4. Verankeren")
WIE: Final = {
    "overheid": "de overheid",
    "sociale_spelers": "sociale|spelers",
    "bewoners": "bewoners",
    "samen": "alle partijen|samen",
}


def teken(naam: str, invullers: Invullers) -> tuple[Figuur, ...]:
    """Return a figure, in as many parts as pages need; ``()`` when nobody filled in what it shows.

    Raises ``KeyError`` for an unknown name.
    """
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


def _stijlen(invullers: Invullers) -> tuple[Figuur, ...]:
    """Return the shares of the four styles, as each filler guessed them."""
    mixen: dict[str, dict[Stijl, int]] = {}
    for invuller, antwoorden in invullers.items():
        stand = stand_van(antwoorden, "05-stijl-mijn-mix")
        delen = {s: stand.get(s.value) for s in Stijl}
        if all(isinstance(w, int) and not isinstance(w, bool) and 0 <= w <= GEHEEL for w in delen.values()):
            mixen[letters_van(invullers)[invuller]] = cast("dict[Stijl, int]", delen)
    if not mixen:
        return ()
    uit = in_delen(list(Stijl), lambda _: len(mixen), (HOOGST - 60) // 22)
    return tuple(_stijlenfiguur(stijlen, mixen, invullers, nr, len(uit)) for nr, stijlen in enumerate(uit))


def _stijlenfiguur(
    stijlen: list[Stijl], mixen: Mapping[str, Mapping[Stijl, int]], invullers: Invullers, nr: int, aantal: int
) -> Figuur:
    rijen, tabel, zinnen = [], [], []
    for wie, mix in mixen.items():
        for stijl in stijlen:
            teken = f"{mix[stijl]} {wie}".strip()
            rijen.append({"stijl": stijl.value, "wie": wie, "aandeel": mix[stijl], "teken": teken})
            tabel.append((stijl.value, wie or "geschat", str(mix[stijl])))
        som = ", ".join(f"{stijl.value} {mix[stijl]} procent" for stijl in stijlen)
        zinnen.append(f"{wie or 'Geschat'}: {som}.")
    return Figuur(
        naam_met("stijlen", nr, aantal),
        titel_met("De geschatte mix van vier burgerschapsstijlen", invullers, nr, aantal),
        in_woorden(zinnen, "Het is een schatting, geen meting."),
        gevuld("stijlen", rijen, 60 + 22 * len(rijen)),
        ("Stijl", "Wie", "Procent"),
        tuple(tabel),
    )


def _bord(invullers: Invullers) -> tuple[Figuur, ...]:
    """Return the instrumentenbord of the first filler who has a plan on it: done or not, and by whom."""
    stand = next((s for a in invullers.values() if (s := stand_van(a, "07-mijn-plan"))), None)
    if stand is None:
        return ()
    rijen = _vakken(stand)
    stappen = [(r["naam"].replace("|", " "), r["deel"][3:], r["wie"].replace("|", " ")) for r in rijen]
    figuur = Figuur(
        "bord",
        "Het plan op het instrumentenbord: grijs vak is gedaan, wit vak met streepjes nog niet",
        " ".join(f"{stap}: {wie}." for stap, _, wie in stappen),
        gevuld("bord", rijen),
        ("Stap", "Activiteit", "Wie deed dit"),
        tuple(stappen),
    )
    return (figuur,)


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


MAKERS: dict[str, Callable[[Invullers], tuple[Figuur, ...]]] = {
    "speelveld": speelveld,
    "stijlen": _stijlen,
    "partijen": partijen,
    "punten": punten,
    "bord": _bord,
}
