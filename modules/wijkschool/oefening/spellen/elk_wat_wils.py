"""Something for everyone: six invented measures, four groups, and a team that can only do so much.

Source: Netwerken, r. 17-23 (an impression of the writers); WRR 2005, § 6.1, r. 8698-8700 (do little, and do that
well). Model: ``kern.netwerken``. The measures, whom they reach and what a team can do are ours.
"""

from __future__ import annotations

from typing import Final

from wijkschool.kern.netwerken import Beurt, Groep, Maatregel, aandacht
from wijkschool.oefening.bord import Blok, Keus, Regelaar, Schuif, Spel, Stand, Tabel, Toon, Uitkomst, Zinnen
from wijkschool.oefening.oordeel import aantal

GROEPEN: Final = {
    Groep.NIEUWBOUW: "bewoners van de nieuwbouw",
    Groep.OUDEREN: "ouderen",
    Groep.JONGEREN: "jongeren",
    Groep.PROBLEMEN: "bewoners met problemen",
}
N, O, J, P = Groep  # noqa: E741 - one letter per group
MAATREGELEN: Final = {
    "veldje": Maatregel("Een sportveldje met licht", frozenset({J})),
    "koffie": Maatregel("Een koffieochtend in het wijkgebouw", frozenset({O})),
    "spreekuur": Maatregel("Een spreekuur over geld en werk", frozenset({P})),
    "brief": Maatregel("Een welkomstavond voor de nieuwe straten", frozenset({N})),
    "plein": Maatregel("Een nieuw plein met banken, sport en een veilige oversteek", frozenset({N, O, J})),
    "werkplaats": Maatregel("Een leerwerkplaats voor fietsen", frozenset({J, P})),
}
BEURTEN: Final = ((Beurt.NU.value, "dit jaar"), (Beurt.LATER.value, "later"), (Beurt.NIET.value, "niet"))
BEGIN: Final = {"veldje": Beurt.NU, "koffie": Beurt.LATER, "spreekuur": Beurt.LATER, "brief": Beurt.LATER}
PLAATS: Final = "netwerken: r. 17-23"
NIETS: Final = "Je doet dit jaar nog niets."


def regelaars() -> tuple[Regelaar, ...]:
    """Return per measure when it is done, and how much the team can do."""
    keuzes = (
        Keus(
            id=naam,
            label=maatregel.naam,
            uitleg=f"Voor {_namen(maatregel.groepen)}.",
            opties=BEURTEN,
            begin=BEGIN.get(naam, Beurt.NIET).value,
            groep="Wat doe je wanneer?",
        )
        for naam, maatregel in MAATREGELEN.items()
    )
    team = Schuif(
        id="team",
        label="Zoveel dingen kan jouw team in een jaar goed doen",
        van=1,
        tot=len(MAATREGELEN),
        begin=2,
        groep="Jouw team",
        niet_in_de_bron="Hoeveel een team aankan, zegt geen van de bronnen.",
    )
    return (*keuzes, team)


def reken(stand: Stand) -> Uitkomst:
    """Return per group when it gets something, and whether the plan fits the team."""
    plan = {naam: Beurt(stand[naam]) for naam in MAATREGELEN}
    per_groep = aandacht((MAATREGELEN[naam], beurt) for naam, beurt in plan.items())
    nu = [naam for naam, beurt in plan.items() if beurt is Beurt.NU]
    wachten = [groep for groep in Groep if per_groep[groep] is Beurt.LATER]
    niets = [groep for groep in Groep if per_groep[groep] is Beurt.NIET]
    tegelijk = len(Groep) - len(wachten) - len(niets)
    past = len(nu) <= stand["team"]
    zinnen: list[tuple[str, Toon]] = []
    if wachten:
        zinnen.append((f"Moeten wachten: {_namen(wachten)}.", "let_op"))
    if wachten and tegelijk:
        zinnen.append(("Wie wacht, kan zich volgens de bladzijde makkelijk overgeslagen voelen.", "gewoon"))
    if niets:
        zinnen.append((f"Krijgen niets: {_namen(niets)}.", "let_op"))
    if tegelijk == len(Groep):
        zinnen.append(("Alle vier de groepen krijgen dit jaar iets.", "goed"))
        zinnen.append(
            ("Zo lijkt de wijk er volgens de bladzijde eerder voor iedereen beter op te worden.", "gewoon")
        )
    rijen = tuple(
        (naam, dict(BEURTEN)[per_groep[groep]], _waarmee(groep, plan)) for groep, naam in GROEPEN.items()
    )
    doe = f"Je doet dit jaar {aantal(len(nu), 'ding', 'dingen')}."
    maat: tuple[str, Toon] = (f"{doe} Dat past bij je team.", "goed") if nu else (NIETS, "gewoon")
    if not past:
        maat = (f"{doe} Dat is meer dan je team goed kan doen.", "let_op")
    blokken: tuple[Blok, ...] = (
        Tabel(
            titel="Wie krijgt wanneer iets?",
            kolommen=("Groep", "Voor het eerst", "Waarmee"),
            rijen=rijen,
            herkomst="modelkeuze",
        ),
        Zinnen(titel="De vier groepen", zinnen=tuple(zinnen), plaats=PLAATS, herkomst="afleiding"),
        Zinnen(titel="Jouw team", zinnen=(maat,), plaats="§ 6.1, r. 8698-8700", herkomst="afleiding"),
        Zinnen(
            titel="Lees dit erbij",
            zinnen=(
                ("Dat tegelijk werken vertrouwen geeft, is een indruk van de schrijvers.", "let_op"),
                ("De maatregelen, en voor wie zij iets doen, verzonnen wij.", "gewoon"),
            ),
            plaats=PLAATS,
            herkomst="afleiding",
        ),
    )
    waarden: dict[str, float | str | bool] = {
        "groepen_nu": tegelijk,
        "wachten": len(wachten),
        "niets": len(niets),
        "maatregelen_nu": len(nu),
        "past": past,
        "team": stand["team"],
    }
    krijgen = "krijgt" if tegelijk == 1 else "krijgen"
    return Uitkomst(f"{tegelijk} van de vier groepen {krijgen} dit jaar iets. {maat[0]}", blokken, waarden)


def _waarmee(groep: Groep, plan: dict[str, Beurt]) -> str:
    gekozen = (MAATREGELEN[naam] for naam, beurt in plan.items() if beurt is not Beurt.NIET)
    namen = [maatregel.naam for maatregel in gekozen if groep in maatregel.groepen]
    return "; ".join(namen) or "niets"


def _namen(groepen: frozenset[Groep] | list[Groep]) -> str:
    *eerst, laatst = [naam for groep, naam in GROEPEN.items() if groep in groepen]
    return f"{', '.join(eerst)} en {laatst}" if eerst else laatst


SPEL: Final = Spel(regelaars, reken)
