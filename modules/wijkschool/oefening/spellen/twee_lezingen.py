"""The same buurt, two models: what the guide's ladder says of a plan, and what the research in the report says.

Source: Schoon-heel-veilig, r. 11-21; WRR 2005, § 5.3.2, r. 6043-6073. Model: ``kern.twee_lezingen``.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.schoonheelveilig import Oordeel
from wijkschool.kern.twee_lezingen import Doel, Inzet, Ladderwoord, Verhouding, ladder, onderzoek, verhouding
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen, opties_van

INZETTEN: Final = {
    Inzet.SCHOON_HEEL: "schoonmaken en repareren",
    Inzet.INSTANTIES: "instanties die doen wat zij beloven",
    Inzet.CONTACT: "meer en beter contact tussen bewoners",
}
DOELEN: Final = {
    Doel.VEILIG: "een veilige buurt",
    Doel.OVERLAST: "minder overlast en verloedering",
    Doel.ZELFREDZAAM: "een buurt die zichzelf redt",
}
BASIS: Final = {"nee": "Nee, de basis is niet op orde", "ja": "Ja, de basis is op orde"}
GIDS: Final = {
    Ladderwoord.KAN_NU: "ja, dit kan nu iets opleveren",
    Ladderwoord.TE_VROEG: "nee, te vroeg: begin met de basis",
    Ladderwoord.AL_GEDAAN: "dit is al op orde: ga verder met samenhang",
    Ladderwoord.ZWIJGT: "zwijgt: dit verband staat er niet",
}
WRR: Final = {
    Oordeel.GEVONDEN: "ja, dit hangt samen met hoe mensen met elkaar omgaan",
    Oordeel.NIET_BEVESTIGD: "gezocht, maar geen wezenlijk verband van oorzaak en gevolg gevonden",
    Oordeel.ZWIJGT: "zwijgt in § 5.3.2",
}
SAMEN: Final = {
    Verhouding.EENS: "de modellen wijzen dezelfde kant op",
    Verhouding.BOTST: "de modellen botsen",
    Verhouding.EEN_ZWIJGT: "één model zwijgt",
    Verhouding.BEIDE_ZWIJGEN: "beide modellen zwijgen",
}
PLANNEN: Final = {"a": "Plan A", "b": "Plan B"}
TOON: Final[dict[Verhouding, Toon]] = {Verhouding.EENS: "goed", Verhouding.BOTST: "let_op"}
PLAATS: Final = "schoon_heel_veilig: r. 11; schoon_heel_veilig: r. 15-21; § 5.3.2, r. 6055-6065"


def regelaars() -> tuple[Regelaar, ...]:
    """Return how the buurt stands, the aim, and where each of two plans begins."""
    inzet = opties_van(INZETTEN)
    return (
        Keus(
            id="basis",
            label="Is het schoon, heel en veilig, en zijn de professionals betrouwbaar?",
            opties=tuple(BASIS.items()),
            begin="ja",
            groep="De buurt",
            uitleg="In deze verzonnen buurt leven bewoners langs elkaar heen.",
            niet_in_de_bron="De gids zegt niet wanneer de basis op orde is. Hier is het ja of nee.",
        ),
        Keus(
            id="doel",
            label="Wat wil je bereiken?",
            opties=opties_van(DOELEN),
            begin=Doel.ZELFREDZAAM.value,
            groep="De buurt",
        ),
        *(
            Keus(id=plan, label=f"{naam} begint met", opties=inzet, begin=begin.value, groep="Twee plannen")
            for (plan, naam), begin in zip(PLANNEN.items(), (Inzet.CONTACT, Inzet.SCHOON_HEEL), strict=True)
        ),
    )


def reken(stand: Stand) -> Uitkomst:
    """Return per plan what both models say, and how the two answers stand to each other."""
    doel, op_orde = Doel(stand["doel"]), stand["basis"] == "ja"
    rijen: list[tuple[str, ...]] = []
    zinnen: list[tuple[str, Toon]] = []
    waarden: dict[str, float | str | bool] = {"doel": doel.value, "basis": op_orde}
    for plan, naam in PLANNEN.items():
        inzet = Inzet(stand[plan])
        gids, wrr = ladder(inzet, doel, basis_op_orde=op_orde), onderzoek(inzet, doel)
        hoe = verhouding(gids, wrr)
        rijen.append((naam, GIDS[gids], WRR[wrr]))
        zinnen.append((f"{naam}: {SAMEN[hoe]}.", TOON.get(hoe, "gewoon")))
        waarden |= {f"hoe_{plan}": hoe.value, f"gids_{plan}": gids.value, f"wrr_{plan}": wrr.value}
    blokken: tuple[Blok, ...] = (
        Tabel(
            titel=f"Op weg naar {DOELEN[doel]}",
            kolommen=("Plan", "De ladder", "Het onderzoek"),
            rijen=tuple(rijen),
            plaats=PLAATS,
            herkomst="afleiding",
        ),
        Zinnen(titel="Naast elkaar", zinnen=tuple(zinnen), herkomst="modelkeuze"),
        _lees_erbij(doel, (stand["a"], stand["b"])),
    )
    return Uitkomst(" ".join(zin for zin, _ in zinnen), blokken, waarden)


def _lees_erbij(doel: Doel, plannen: tuple[str, str]) -> Zinnen:
    zinnen: list[tuple[str, Toon]] = [
        ("Zwijgen is geen nee. Je weet dan alleen dat je het hier niet kunt opzoeken.", "gewoon")
    ]
    plaats = PLAATS
    if doel is Doel.VEILIG:
        tekst = (
            "De gids noemt schoon, heel en veilig naast elkaar. Dat het een voor het ander zorgt, zegt zij niet."
        )
        zinnen.append((tekst, "let_op"))
    if doel is Doel.OVERLAST:
        tekst = (
            "De gids heeft het over overlast zoals bewoners die ervaren, het onderzoek over asociaal gedrag en "
            "verloedering. Dat is niet precies hetzelfde; wij legden het naast elkaar."
        )
        zinnen.append((tekst, "let_op"))
        if Inzet.SCHOON_HEEL.value in plannen:
            tekst = (
                "Wie schoonmaakt, ziet natuurlijk minder vuil. De vraag is hier of mensen zich daarna ook "
                "anders gedragen."
            )
            zinnen.append((tekst, "gewoon"))
    if doel is Doel.ZELFREDZAAM:
        tekst = "Over zelfredzame buurten gaat § 5.3.2 niet. Daarover kunnen de twee dus ook niet botsen."
        zinnen.append((tekst, "gewoon"))
    if Inzet.SCHOON_HEEL.value in plannen:
        tekst = (
            "Kijk ook hoe je het aanpakt: acties van bewoners rond ‘Schoon, Heel en Veilig’ dreven groepen "
            "volgens opbouwwerkers vaak verder uit elkaar."
        )
        zinnen.append((tekst, "let_op"))
        plaats += "; § 5.3.2, r. 6067-6073"
    return Zinnen(titel="Lees dit erbij", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


SPEL: Final = Spel(regelaars, reken)
