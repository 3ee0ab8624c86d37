"""The bewijswijzer: answer four questions about the text of a law, and see what kind of evidence that makes.

Source: document ``wetten``, r. 8-97. The model is ``kern.bewijs``; what a text says is in ``datasets/wetten.csv``.
"""

from __future__ import annotations

from typing import Final, cast

from wijkschool.inhoud.plaats import STANDAARDBRON, ontleed_plaats
from wijkschool.inhoud.rijen.wetten import WetRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.bewijs import BEVINDINGEN, Bevinding, Onderzoek, Over, Soort, gelijke_antwoorden, soort
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen

OPEN: Final = "open"
NOG_OPEN: Final = (OPEN, "Nog niet gekozen")
WAT_EEN_WET_IS: Final = "wetten: r. 25"
NAMEN: Final = {
    Soort.GENOEMD_ONDERZOEK: "Genoemd onderzoek",
    Soort.ONDERZOEK: "Onderzoek zonder naam",
    Soort.PRAKTIJKKENNIS: "Praktijkkennis",
    Soort.REDENERING: "Redenering",
    Soort.GEEN: "Geen bewijs",
}
BETEKENIS: Final = {
    Soort.GENOEMD_ONDERZOEK: "Er staat onderzoek bij dat je kunt opzoeken.",
    Soort.ONDERZOEK: "Er staat onderzoek bij, maar je kunt het niet opzoeken.",
    Soort.PRAKTIJKKENNIS: "De tekst wijst een praktijk aan en zegt wat die opleverde.",
    Soort.REDENERING: "De tekst stelt het vast of redeneert.",
    Soort.GEEN: "De tekst zegt niet dat het werkt.",
}
ZIN: Final = {
    Soort.GENOEMD_ONDERZOEK: "‘De gids noemt er onderzoek bij. Ik zoek op wat dat precies laat zien.’",
    Soort.ONDERZOEK: "‘Volgens de gids is er onderzoek. Welk onderzoek dat is, zegt zij niet.’",
    Soort.PRAKTIJKKENNIS: "‘In één praktijk werkte dit volgens de gids. Of het hier ook werkt, weten we niet.’",
    Soort.REDENERING: "‘De gids zegt dit. Of er onderzoek achter zit, kan ik niet zien.’",
    Soort.GEEN: "‘Dit staat alleen in de kop. De tekst zegt niet dat het werkt.’",
}


def _wetten() -> dict[str, WetRij]:
    return {rij.id: rij for rij in cast("tuple[WetRij, ...]", lees_tabel("wetten"))}


def _naam(rij: WetRij) -> str:
    return f"{f'Wet {rij.nummer}' if rij.nummer else 'Zonder nummer'}: {rij.naam}"


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls: the law, and four questions about its text."""
    ja_nee = (NOG_OPEN, ("ja", "Ja"), ("nee", "Nee"))
    groep = "Vier vragen aan de tekst"
    return (
        Keus(
            id="wet", label="Welke wet lees je?", begin="wet1",
            opties=tuple((rij.id, _naam(rij)) for rij in _wetten().values()),
        ),
        Keus(
            id="stelt", groep=groep, label="Zegt de tekst onder de kop dat het werkt, of waarom?", begin=OPEN,
            opties=ja_nee,
        ),
        Keus(
            id="onderzoek", groep=groep, label="Noemt de gids er onderzoek bij?", begin=OPEN,
            opties=(
                NOG_OPEN,
                (Onderzoek.GEEN.value, "Nee"),
                (Onderzoek.ZONDER_NAAM.value, "Ja, zonder naam"),
                (Onderzoek.MET_NAAM.value, "Ja, met een naam of titel"),
            ),
        ),
        Keus(
            id="over", groep=groep, label="Waar gaat dat onderzoek over?", begin=OPEN,
            opties=(
                NOG_OPEN,
                (Over.WET.value, "Over de wet zelf"),
                (Over.ANDERS.value, "Over een deel, over iets anders, of alleen om verder te lezen"),
                (Over.NIET_GEZEGD.value, "Het staat eronder, maar de tekst zegt niet bij welke zin"),
            ),
        ),
        Keus(
            id="praktijk", groep=groep, label="Wijst de tekst een praktijk aan, met wat die opleverde?",
            begin=OPEN, opties=ja_nee,
        ),
    )  # fmt: skip


def reken(stand: Stand) -> Uitkomst:
    """Return the kind of evidence that follows from the answers, beside what the text says."""
    rij, onze = _wetten()[stand["wet"]], BEVINDINGEN[stand["wet"]]
    geen_onderzoek = stand["onderzoek"] in (OPEN, Onderzoek.GEEN)
    gelezen = _bevinding(stand)
    uit = soort(gelezen) if gelezen else None
    kop = (
        f"Volgens jouw antwoorden: {NAMEN[uit].lower()}." if uit else "Beantwoord eerst alle vragen over deze wet."
    )
    plaats = "; ".join(str(p) for p in ontleed_plaats(rij.plaats, rij.bron) if p.bron != STANDAARDBRON)
    blokken: list[Blok] = [
        Zinnen(
            titel=f"{_naam(rij)}: wat staat er?",
            zinnen=(
                (rij.wat, "gewoon"),
                (f"Het bewijs: {rij.bewijs}", "gewoon"),
                (rij.lijst_en_kop or "De lijst en de kop zeggen hetzelfde.", "gewoon"),
            ),
            plaats=plaats,
            herkomst=rij.herkomst,
        ),
        Tabel(
            titel="Vijf soorten bewijs, van sterk naar niets",
            kolommen=("Soort", "Wat het betekent"),
            rijen=tuple(
                (f"{NAMEN[een]} (jouw uitkomst)" if een is uit else NAMEN[een], BETEKENIS[een]) for een in Soort
            ),
            plaats=WAT_EEN_WET_IS,
            herkomst="modelkeuze",
        ),
    ]
    if uit:
        blokken.append(
            Zinnen(
                titel="Zo kun je het zeggen",
                zinnen=_zinnen(uit, gelezen, rij),
                plaats=plaats,
                herkomst="afleiding",
            )
        )
    return Uitkomst(
        samenvatting=kop,
        blokken=tuple(blokken),
        waarden={
            "wet": stand["wet"],
            "soort": uit or "nog_open",
            "noemt_onderzoek": onze.onderzoek is not Onderzoek.GEEN,
            "goede_antwoorden": gelijke_antwoorden(gelezen, onze) if gelezen else 0,
        },
        verborgen=frozenset({"over"}) if geen_onderzoek else frozenset(),
    )


def _bevinding(stand: Stand) -> Bevinding | None:
    """Return what the learner found, or ``None`` while a question is open."""
    if OPEN in (stand["stelt"], stand["onderzoek"], stand["praktijk"]):
        return None
    onderzoek = Onderzoek(stand["onderzoek"])
    if onderzoek is Onderzoek.GEEN:
        over = None
    elif stand["over"] == OPEN:
        return None
    else:
        over = Over(stand["over"])
    return Bevinding(
        stelt=stand["stelt"] == "ja", onderzoek=onderzoek, over=over, praktijk=stand["praktijk"] == "ja"
    )


def _zinnen(uit: Soort, gelezen: Bevinding | None, rij: WetRij) -> tuple[tuple[str, Toon], ...]:
    zinnen: list[tuple[str, Toon]] = [(ZIN[uit], "gewoon")]
    if gelezen and gelezen.over is Over.ANDERS:
        zinnen.append(
            ("De tekst noemt onderzoek, maar niet als bewijs voor de hele wet. Het telt hier niet mee.", "let_op")
        )
    if rij.voorbehoud:
        zinnen.append((rij.voorbehoud, "let_op"))
    zinnen.append(("Weinig bewijs in deze tekst betekent niet dat iets niet werkt.", "gewoon"))
    return tuple(zinnen)


SPEL = Spel(regelaars, reken)
