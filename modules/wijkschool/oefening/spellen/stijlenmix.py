"""Mix your buurt: the shares of four styles, and what tables 5.3-5.6 lead one to expect of such a mix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Final, cast

from wijkschool.inhoud.rijen.tabellen_wrr import CelRij
from wijkschool.inhoud.tabellen import lees_tabel
from wijkschool.kern.stijlenmix import GEHEEL, Mix, Stelling, Stijl, ontbreekt, verwachting
from wijkschool.oefening.bord import (
    Keus,
    Regelaar,
    Schuif,
    Spel,
    Stand,
    Staven,
    Tabel,
    Toon,
    Uitkomst,
    Zinnen,
)

BEGIN: Final = Mix(25, 32, 23, 20)
"""The Netherlands by and large (modelkeuze): the shares of § 5.4.1 are rounded and need not make 100."""
WAT: Final = {
    Stijl.AFHANKELIJK: ("geborgenheid, volgen, persoonlijk contact", "ongeveer een kwart (§ 5.4.1, r. 6241-6242)"),
    Stijl.AFZIJDIG: ("druk, zelfredzaam, erbij horen, wantrouwen", "meer dan 30 procent (§ 5.4.1, r. 6268-6269)"),
    Stijl.AFWACHTEND: ("zelfbewust, ondernemend, kritische klant", "iets minder dan een kwart (§ 5.4.1, r. 6290)"),
    Stijl.ACTIEF: ("meedenken, kritisch en welwillend", "ruwweg 20 procent (§ 5.4.1, r. 6312-6313)"),
}
"""Per style a few words, and the share of the Netherlands that the source does give."""
TABELLEN: Final = {
    "vertrouwen": ("wrr_tabel_5_4", "5.4: vertrouwen en openheid", "procent", "§ 5.4.2, r. 6615-6762"),
    "leefomgeving": ("wrr_tabel_5_3", "5.3: buurt en veiligheid", "procent", "§ 5.4.2, r. 6339-6594"),
    "idealen": ("wrr_tabel_5_5", "5.5: idealen", "rapportcijfer", "§ 5.4.2, r. 6782-7017"),
    "wensen": ("wrr_tabel_5_6", "5.6: wensen voor de buurt", "procent", "§ 5.4.3, r. 7128-7236"),
}
GEWEIGERD: Final = "het cijfer voor NL kan niet kloppen"
VET_WEG: Final = "Het vet in deze tabel is verloren: je ziet niet welke verschillen statistisch zeker zijn."
BIJ_DE_TABEL: Final[dict[str, str]] = {
    "vertrouwen": "Bij ‘wereldbewoner’ en ‘vrienden via internet’ is het cijfer voor NL hoger dan je verwacht. "
    f"{VET_WEG}",
    "leefomgeving": VET_WEG,
    "idealen": f"Alleen idealen met gemiddeld een 8 of meer staan in deze tabel. {VET_WEG}",
    "wensen": VET_WEG,
}
"""What is odd about a table and matters here: its whole ``opmerking`` is long for a phone.

A mean for the Netherlands that cannot be right is named in its own row: see ``GEWEIGERD``.
"""


@cache
def _stellingen(tabel: str) -> tuple[Stelling, ...]:
    """Return the rows of a table as plain numbers, in the order of the table."""
    rijen: dict[str, dict[str, float | None]] = {}
    for cel in cast("tuple[CelRij, ...]", lees_tabel(TABELLEN[tabel][0])):
        rijen.setdefault(cel.rij, {})[cel.kolom] = cel.waarde
    return tuple(
        Stelling(naam, {stijl: cellen[stijl.value] for stijl in Stijl}, cellen["gem_nl"])
        for naam, cellen in rijen.items()
    )


def regelaars() -> tuple[Regelaar, ...]:
    """Return a slider per style and the choice of a table."""
    schuiven = (
        Schuif(
            id=stijl.value,
            groep="De mix: samen 100 procent",
            label=f"Aandeel {stijl.value}",
            uitleg=f"Kernwoorden: {wat}.",
            niet_in_de_bron=f"Alleen voor heel Nederland: {nederland}.",
            van=0,
            tot=GEHEEL,
            begin=BEGIN.deel(stijl),
            eenheid="procent",
        )
        for stijl, (wat, nederland) in WAT.items()
    )
    keus = Keus(
        id="tabel",
        label="Welke tabel wil je zien?",
        opties=tuple((naam, titel) for naam, (_, titel, _, _) in TABELLEN.items()),
        begin="vertrouwen",
    )
    return (*schuiven, keus)


def reken(stand: Stand) -> Uitkomst:
    """Return what tables 5.3-5.6 lead one to expect of this mix, or how much is over or short."""
    mix = _mix(stand)
    waarden: dict[str, float | str | bool] = {
        "over": mix.over,
        "klopt": mix.klopt,
        "grootste": mix.grootste[0].value if len(mix.grootste) == 1 else "gelijk",
        "grootste_aandeel": mix.deel(mix.grootste[0]),
        "aantal_stijlen": len(mix.aanwezig),
    }
    if not mix.klopt:
        wat = _telt_niet_op(mix)
        tip = "Zolang de vier samen geen 100 zijn, laten we geen verwachting zien."
        blok = Zinnen(
            titel="De mix telt niet op", herkomst="modelkeuze", zinnen=((wat, "let_op"), (tip, "gewoon"))
        )
        return Uitkomst(f"{wat} Er is nu geen verwachting.", (blok,), waarden)
    eerste = _stellingen("vertrouwen")[0]
    vertrouwen = verwachting(mix, eerste)
    if vertrouwen is not None:
        waarden["vertrouwen"] = round(vertrouwen, 2)
    rijen = [(stelling, verwachting(mix, stelling)) for stelling in _stellingen("wensen")]
    waarden["wensen_zonder_verwachting"] = sum(uit is None for _, uit in rijen)
    zin = "Voor deze mix is geen verwachting te geven."
    if vertrouwen is not None:
        zin = (
            f"Verwacht: {_getal(vertrouwen)} procent vindt de meeste mensen te vertrouwen. Nederland: 51 procent."
        )
    naam = str(stand["tabel"])
    return Uitkomst(zin, (_staven(vertrouwen), _tabel(mix, naam), _waarschuwing(mix, naam)), waarden)


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return the mixes of several fillers side by side, with the trust that each leads one to expect."""
    rijen = []
    for naam, stand in standen.items():
        mix = _mix(stand)
        uit = verwachting(mix, _stellingen("vertrouwen")[0]) if mix.klopt else None
        delen = tuple(str(mix.deel(stijl)) for stijl in Stijl)
        rijen.append((naam, *delen, "telt niet op" if uit is None else _getal(uit)))
    tabel = Tabel(
        titel="De mixen naast elkaar (procent)",
        kolommen=("Wie", *(stijl.value for stijl in Stijl), "verwacht vertrouwen"),
        rijen=tuple(rijen),
        herkomst="modelkeuze",
        plaats="§ 5.4.2, r. 6625-6746",
    )
    vraag = "Schatten jullie anders? Vraag elkaar dan: waaraan zie je dat, en wie heb je niet gezien?"
    return Uitkomst(f"{len(rijen)} mixen naast elkaar. {vraag}", (tabel, Zinnen(zinnen=((vraag, "gewoon"),))), {})


def _mix(stand: Stand) -> Mix:
    return Mix(*(stand[stijl.value] for stijl in Stijl))


def _telt_niet_op(mix: Mix) -> str:
    wat = f"{mix.over} procent te veel" if mix.over > 0 else f"{-mix.over} procent te weinig"
    return f"Je vier aandelen zijn samen {GEHEEL + mix.over} procent. Dat is {wat}."


def _getal(waarde: float, eenheid: str = "procent") -> str:
    """Write a value as the table prints it: a whole percentage, or a mark with one decimal; a half goes up."""
    stap = Decimal(1) if eenheid == "procent" else Decimal("0.1")
    return str(Decimal(str(round(waarde, 6))).quantize(stap, ROUND_HALF_UP)).replace(".", ",")


def _staven(vertrouwen: float | None) -> Staven:
    eerste = _stellingen("vertrouwen")[0]

    def staaf(naam: str, waarde: float | None) -> tuple[str, float | None, str]:
        return naam, waarde, "ontbreekt" if waarde is None else f"{_getal(waarde)} procent"

    return Staven(
        titel="Wie vindt de meeste mensen te vertrouwen?",
        staven=(
            staaf("Jouw mix, onze rekensom", vertrouwen),
            staaf("Nederland, zoals gedrukt", eerste.nederland),
            *(staaf(f"Stijl {stijl.value}", eerste.per_stijl[stijl]) for stijl in Stijl),
        ),
        plaats="§ 5.4.2, r. 6625-6746",
        herkomst="modelkeuze",
    )


def _tabel(mix: Mix, naam: str) -> Tabel:
    _, titel, eenheid, plaats = TABELLEN[naam]
    return Tabel(
        titel=f"Tabel {titel} ({eenheid}). Mix: onze rekensom. NL: Nederland, zoals gedrukt (–: ontbreekt)",
        kolommen=("Stelling", "Mix", "NL"),
        rijen=tuple(_rij(mix, stelling, eenheid) for stelling in _stellingen(naam)),
        plaats=plaats,
        herkomst="modelkeuze",
    )


def _rij(mix: Mix, stelling: Stelling, eenheid: str) -> tuple[str, str, str]:
    uit, nl = verwachting(mix, stelling), stelling.nederland
    verwacht = "geen" if uit is None else _getal(uit, eenheid)
    gedrukt = "–" if nl is None else _getal(nl, eenheid)
    naam = stelling.naam if stelling.nederland_kan else f"{stelling.naam} ({GEWEIGERD})"
    return naam, verwacht, gedrukt


def _waarschuwing(mix: Mix, naam: str) -> Zinnen:
    return Zinnen(
        titel="Lees dit erbij",
        zinnen=((BIJ_DE_TABEL[naam], "let_op"), *_gaten(mix, naam), *_zinnen(mix)),
        plaats="§ 5.4.1, r. 6216-6226; § 5.4.3, r. 7075-7078",
        herkomst="afleiding",
    )


def _gaten(mix: Mix, naam: str) -> Iterator[tuple[str, Toon]]:
    """Yield per style in the mix how many of its figures are lost: there the table has no expectation."""
    stellingen = _stellingen(naam)
    weg = Counter(stijl for stelling in stellingen for stijl in ontbreekt(mix, stelling))
    for stijl, keer in weg.items():
        yield (
            f"Van de stijl {stijl.value} ontbreken {keer} van de {len(stellingen)} cijfers. Daar staat ‘geen’.",
            "let_op",
        )


def _zinnen(mix: Mix) -> Iterator[tuple[str, Toon]]:
    groot = mix.grootste[0]
    rest = GEHEEL - mix.deel(groot)
    if rest == 0:
        yield (
            f"Een buurt met alleen de stijl {groot.value} verzin je hier, maar kom je bijna nooit tegen.",
            "let_op",
        )
    elif len(mix.grootste) > 1:
        yield "Er zijn hier stijlen even groot. Ook dat kan in een gemengde buurt.", "gewoon"
    else:
        eerst = f"De stijl {groot.value} is de grootste. Toch hoort {rest} procent bij een andere stijl."
        yield f"{eerst} ‘Deze buurt is {groot.value}’ klopt dus niet.", "let_op"
    yield "Een stijl is een hokje om cijfers te ordenen. Een mens of een buurt is geen stijl.", "let_op"
    yield "Het cijfer voorspelt niet wat iemand gaat doen. Ga kijken en vraag het na.", "gewoon"
    yield "Het rapport weegt de tabellen niet per buurt. Dat doen wij: modelkeuze.", "gewoon"


SPEL = Spel(regelaars, reken, vergelijk)
