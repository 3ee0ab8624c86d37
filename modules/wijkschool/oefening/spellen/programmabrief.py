"""Programmabrief: rewrite a letter about the wijk, and see which of Kleinhans' lessons it answers.

Source: document ``wijkaanpak_watchen``, r. 9-29. See ``kern.programmabrief``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, cast

from wijkschool.inhoud.rijen.wetten import KleinhansRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.programmabrief import (
    DRIE_LESSEN,
    Aanpak,
    Afzender,
    Bestuur,
    Brief,
    Inbreng,
    Kracht,
    Rijksrol,
    Vraag,
    antwoorden,
)
from wijkschool.oefening.bord import (
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Stappen,
    Toon,
    Uitkomst,
    Vinkjes,
    Zinnen,
    opties_van,
)

AFZENDERS: Final = {Afzender.GEMEENTE: "de gemeente", Afzender.RIJK: "een ministerie"}
AANPAKKEN: Final = {
    Aanpak.NIEUW_EENMALIG: "een nieuwe proef, met een eigen projectteam",
    Aanpak.NIEUW_INGEBED: "een nieuwe proef, in het gewone werk",
    Aanpak.HERHALEN_EENMALIG: "wat eerder werkte nog eens doen, met een eigen projectteam",
    Aanpak.HERHALEN_INGEBED: "wat eerder werkte herhalen, in het gewone werk",
}
BESTUREN: Final = {
    Bestuur.EEN_BESTUURDER: "van één bestuurder",
    Bestuur.NETWERK_ZONDER_RAAD: "van een netwerk; de gekozen raad of Kamer beslist niet mee",
    Bestuur.NETWERK_MET_RAAD: "van een netwerk; de gekozen raad of Kamer besluit en controleert",
}
ROLLEN: Final = {
    Rijksrol.DOEL_EN_AANPAK: "het doel en ook de aanpak",
    Rijksrol.ALLEEN_DOEL: "alleen het doel",
    Rijksrol.DOEL_EN_VRAGEN: "alleen het doel; het vraagt wat er lokaal al geleerd is, en helpt dat te herhalen",
}
KRACHTEN: Final = {
    Kracht.BLIJFT: "blijven lang",
    Kracht.GEZAG: "hebben gezag",
    Kracht.POSITIE: "hebben een positie",
    Kracht.ZICHTBAAR: "zijn zichtbaar in de wijk",
}
INBRENG: Final = {Inbreng.KENNIS: "hun kennis", Inbreng.KUNDE: "hun kunde", Inbreng.INZET: "hun inzet"}
ENERGIE: Final = {
    "nota": "naar nota’s en overleg over de wijk",
    "wijk": "naar mensen die weten waar de problemen zitten",
}
SAMEN: Final = {"nee": "elke dienst pakt haar eigen probleem aan", "ja": "de brief legt uit hoe ze samenhangen"}
GELD: Final = {"nee": "nee", "ja": "ja, voor meer mensen in de wijk"}
ALLEEN: Final = {
    Afzender.GEMEENTE: frozenset({"mensen", "bewoners", "samenhang"}),
    Afzender.RIJK: frozenset({"rijksrol", "geld"}),
}
"""The controls that only this sender fills in."""


def regelaars() -> tuple[Regelaar, ...]:
    """Return the controls; they begin with a letter that answers nothing."""
    return (
        Keus(id="afzender", label="Wie schrijft de brief?", opties=_opties(AFZENDERS), begin="gemeente"),
        Schuif(id="jaren", label="Hoe lang duurt het programma?", van=1, tot=20, begin=4, eenheid="jaar"),
        Keus(id="aanpak", label="Waar is het geld voor?", opties=_opties(AANPAKKEN), begin="nieuw_eenmalig"),
        Keus(
            id="bestuur",
            label="Van wie is het programma?",
            opties=_opties(BESTUREN),
            begin="een_bestuurder",
            niet_in_de_bron=(
                "Hoe zo’n netwerk democratisch gelegitimeerd blijft, staat er niet. De gekozen raad of Kamer is "
                "onze invulling."
            ),
        ),
        Keus(
            id="energie",
            label="Waar gaat de energie naartoe?",
            opties=_opties(ENERGIE),
            begin="nota",
            niet_in_de_bron="Hoeveel mensen genoeg zijn, staat er niet.",
        ),
        Vinkjes(id="mensen", label="De mensen die het doen", opties=_opties(KRACHTEN)),
        Vinkjes(id="bewoners", label="Wat gebruik je van bewoners?", opties=_opties(INBRENG)),
        Keus(id="samenhang", label="Hoe kijk je naar de problemen?", opties=_opties(SAMEN), begin="nee"),
        Keus(id="rijksrol", label="Wat legt het rijk vast?", opties=_opties(ROLLEN), begin="doel_en_aanpak"),
        Keus(
            id="geld",
            label="Komt er geld bij voor politie, onderwijs en zorg?",
            opties=_opties(GELD),
            begin="nee",
        ),
    )


def _opties(namen: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return opties_van(namen)


_MIST: Final = {
    Vraag.HONKVAST: "Hij noemt er vier: blijven, gezag, een positie, zichtbaar zijn. Er ontbreekt minstens één.",
    Vraag.ENERGIE: "De energie gaat nog niet naar de mensen die weten waar het misgaat.",
    Vraag.HERHALEN_INBEDDEN: "Het is nieuw, of het hangt aan een team voor één keer. Allebei wil hij niet.",
    Vraag.DOELEN_EN_INVULLING: "Het rijk stelt doelen, vraagt wat er al geleerd is en helpt. De gemeente vult in.",
    Vraag.TIEN_JAAR: "Hij denkt aan tien jaar of meer voor één gebied.",
    Vraag.MINDER_POLITIEK_GEVOELIG: "Twee dingen tegelijk: niet te gevoelig voor wissels, en wel democratisch.",
    Vraag.INZET_BEWONERS: "Hij noemt er drie: kennis, kunde en inzet. Er ontbreekt minstens één.",
    Vraag.INTEGRAAL: "Hij wil dat je begrijpt hoe problemen in elkaar grijpen.",
    Vraag.INVESTEREN_IN_MENSEN: "Hij wil dat er landelijk geld komt voor deze mensen.",
}
_PROEF: Final = (
    "Een proef. Kleinhans wil dat niet. De WRR vroeg in 2005 juist om gemeenten die proeftuin zijn. Schrijf in "
    "elk geval op wat er al geleerd is, en hoe het blijft als het lukt."
)
_HERHALEN: Final = (
    "Herhalen. Kleinhans noemt geen uitzondering, ook niet voor een probleem dat nieuw is. De WRR wilde in 2005 "
    "juist experimenten met nieuwe vormen."
)
_GRENS: Final = (
    "Ja op elke vraag is nog geen betere wijk. Dit zijn lessen van één kenner, en het stuk geeft geen bewijs per "
    "les."
)


def lees_brief(stand: Stand) -> Brief:
    """Return the letter that this setting makes."""
    return Brief(
        afzender=Afzender(stand["afzender"]),
        jaren=stand["jaren"],
        aanpak=Aanpak(stand["aanpak"]),
        bestuur=Bestuur(stand["bestuur"]),
        naar_wie_het_weet=stand["energie"] == "wijk",
        mensen=frozenset(Kracht(naam) for naam in stand["mensen"]),
        bewoners=frozenset(Inbreng(naam) for naam in stand["bewoners"]),
        in_samenhang=stand["samenhang"] == "ja",
        rijksrol=Rijksrol(stand["rijksrol"]),
        investeert=stand["geld"] == "ja",
    )


def reken(stand: Stand) -> Uitkomst:
    """Return what the letter says, and per question whether it answers it."""
    brief = lees_brief(stand)
    uit = antwoorden(brief)
    aantal = sum(uit.values())
    lessen = {Vraag(rij.id): rij for rij in cast("tuple[KleinhansRij, ...]", lees_tabel("kleinhans"))}
    stappen: list[tuple[str, Literal["klaar", "open"], str]] = [
        (lessen[vraag].naam, "klaar" if ja else "open", lessen[vraag].wat if ja else _MIST[vraag])
        for vraag, ja in uit.items()
    ]
    nieuw = brief.aanpak in (Aanpak.NIEUW_EENMALIG, Aanpak.NIEUW_INGEBED)
    samenvatting = f"De brief beantwoordt {aantal} van de {len(uit)} vragen."
    return Uitkomst(
        samenvatting=samenvatting,
        blokken=(
            Zinnen(titel="De brief, zoals hij nu is", zinnen=_brief(brief), plaats="wijkaanpak_watchen: r. 9-29",
                   herkomst="verzonnen brief; de keuzes volgen uit de lessen"),
            Stappen(
                titel=samenvatting,
                stappen=tuple(stappen),
                plaats="; ".join(f"wijkaanpak_watchen: {deel}" for deel in _plaatsen(lessen, uit)),
                herkomst="lessen: bron en afleiding; welke vraag voor wie is, en even zwaar: modelkeuze",
            ),
            Zinnen(
                titel="Lees dit erbij",
                zinnen=((_PROEF if nieuw else _HERHALEN, "let_op"), (_GRENS, "gewoon")),
                plaats="wijkaanpak_watchen: r. 23; wijkaanpak_watchen: r. 25; § 6.5.2, r. 9893-9899; "
                "samenvatting, r. 107-109",
                herkomst="afleiding",
            ),
        ),
        waarden={
            "beantwoord": aantal,
            "open": len(uit) - aantal,
            "drie_lessen": sum(uit.get(vraag, False) for vraag in DRIE_LESSEN),
            "is_van_het_rijk": brief.afzender is Afzender.RIJK,
            **{str(vraag): uit.get(vraag, False) for vraag in Vraag},
        },
        verborgen=frozenset().union(*(ids for van, ids in ALLEEN.items() if van is not brief.afzender)),
    )  # fmt: skip


def _plaatsen(lessen: dict[Vraag, KleinhansRij], uit: dict[Vraag, bool]) -> list[str]:
    """Return each place of these lessons once, in the order of the document."""
    delen = {deel for vraag in uit for deel in lessen[vraag].plaats.split("; ")}
    return sorted(delen, key=lambda deel: int(deel.removeprefix("r. ").split("-")[0]))


def _brief(brief: Brief) -> tuple[tuple[str, Toon], ...]:
    """Return the letter in sentences."""
    zinnen = [
        f"Afzender: {AFZENDERS[brief.afzender]}. Het programma duurt {brief.jaren} jaar.",
        f"Het geld is voor {AANPAKKEN[brief.aanpak]}.",
        f"Het programma is {BESTUREN[brief.bestuur]}.",
        f"De energie gaat {ENERGIE['wijk' if brief.naar_wie_het_weet else 'nota']}.",
    ]
    if brief.afzender is Afzender.GEMEENTE:
        krachten = [tekst for kracht, tekst in KRACHTEN.items() if kracht in brief.mensen]
        inbreng = [tekst for deel, tekst in INBRENG.items() if deel in brief.bewoners]
        zinnen += [
            f"De mensen die het doen {_en(krachten)}."
            if krachten
            else "Over de mensen die het doen staat er niets.",
            f"Van bewoners gebruiken we {_en(inbreng)}." if inbreng else "Bewoners krijgen een folder.",
            f"Over de problemen: {SAMEN['ja' if brief.in_samenhang else 'nee']}.",
        ]
    else:
        zinnen += [
            f"Het rijk legt vast: {ROLLEN[brief.rijksrol]}.",
            f"Extra geld voor politie, onderwijs en zorg: {GELD['ja' if brief.investeert else 'nee']}.",
        ]
    return tuple((zin, "gewoon") for zin in zinnen)


def _en(delen: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(delen[:-1]), delen[-1])))


SPEL = Spel(regelaars, reken)
