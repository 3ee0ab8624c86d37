"""The scale finder: how large is 'de buurt', for what and for whom, and who draws its bound.

Source: WRR 2005, § 1.2, r. 262-398. The model is ``kern.schaal``, its statements are those of
``datasets/buurtschalen.csv``.
"""

from __future__ import annotations

from collections.abc import Mapping

from wijkschool.inhoud.schalen import maten_in_woorden, schrijf_aantal, uitspraken
from wijkschool.kern.schaal import (
    Antwoord,
    Doelgroep,
    Hoe,
    Ligging,
    Maat,
    Oordeel,
    Plek,
    Thema,
    Uitspraak,
    Vraag,
    genoemd_bij,
    ligging,
    zoek,
)
from wijkschool.oefening.bord import (
    Blok,
    Spel,
    Stand,
    Staven,
    Toon,
    Uitkomst,
    Zinnen,
)
from wijkschool.oefening.spellen._schaalzoeker import DOELGROEPEN, KENMERKEN, KORT, KORT_HOE, TOT, regelaars

BEGRENZING = "§ 1.2, r. 394-398; § 1.2, r. 271-276"


def reken(stand: Stand) -> Uitkomst:
    """Return what the source says to this question, and how the area lies beside its numbers."""
    alle = uitspraken()
    vraag = Vraag(Thema(stand["thema"]), Doelgroep(stand["doelgroep"]), Plek(stand["plek"]))
    antwoord = zoek(vraag, alle)
    inwoners = stand["inwoners"]
    passend = [u for u in alle if ligging(inwoners, u) is Ligging.PAST]
    buurt, wijk = (sum(u.over_buurt is kant for u in passend) for kant in (True, False))
    drempels = sum(KENMERKEN[naam][2] for naam in stand["kenmerken"])
    kort = _kort(antwoord)
    return Uitkomst(
        samenvatting=kort,
        blokken=(
            _oordeel(antwoord, vraag, kort, genoemd_bij(vraag, alle)),
            *_bijzonder(antwoord),
            _naast(inwoners, alle),
            _telling(passend),
            _grens(stand),
        ),
        waarden={
            "vraag": f"{vraag.thema}+{vraag.doelgroep}",
            "oordeel": antwoord.oordeel.value,
            "maat": _ids(antwoord.maten),
            "stil_over_onderwerp": antwoord.stil_over_thema,
            "stil_over_doelgroep": antwoord.stil_over_doelgroep,
            "passend": len(passend),
            "passend_bij_buurt": buurt,
            "passend_bij_wijk": wijk,
            "grens": stand["grens"],
            "drempels": drempels,
        },
    )


def vergelijk(standen: Mapping[str, Stand]) -> Uitkomst:
    """Return the areas that several people have in mind, side by side: a buurt differs per person (r. 385-386)."""
    tellers = {naam: stand["inwoners"] for naam, stand in standen.items()}
    vragen = {(s["thema"], s["doelgroep"], s["plek"]) for s in standen.values()}
    kleinst, grootst = min(tellers.values()), max(tellers.values())
    zelfde = "Jullie vragen hetzelfde." if len(vragen) == 1 else "Jullie vragen niet hetzelfde."
    van, tot = schrijf_aantal(kleinst), schrijf_aantal(grootst)
    kort = f"Het kleinste gebied heeft {van} inwoners, het grootste {tot}. {zelfde}"
    let_op: Toon = "let_op"
    return Uitkomst(
        samenvatting=kort,
        blokken=(
            Staven(
                titel="Hoeveel inwoners heeft ieders gebied?",
                staven=tuple((naam, teller, schrijf_aantal(teller)) for naam, teller in tellers.items()),
                tot=TOT,
                herkomst="modelkeuze",
            ),
            Zinnen(
                titel="Om over te praten",
                zinnen=(
                    (
                        "Niemand heeft hier gelijk of ongelijk: een buurt is voor iedere bewoner anders."
                        if kleinst != grootst
                        else "Jullie noemen hetzelfde aantal. Bedoelen jullie ook dezelfde straten?",
                        "gewoon",
                    ),
                    *(
                        ((f"{zelfde} Spreek eerst af waar het om gaat en om wie.", let_op),)
                        if len(vragen) > 1
                        else ()
                    ),
                ),
                plaats="§ 1.2, r. 385-394",
                herkomst="afleiding",
            ),
        ),
    )


def _kort(antwoord: Antwoord) -> str:
    """Return the answer in one sentence."""
    if antwoord.oordeel is Oordeel.GEEN_VASTE_MAAT:
        return "Een buurt heeft geen vaste grootte. Kies eerst waar het om gaat, of om wie."
    if antwoord.oordeel is Oordeel.ZWIJGT:
        return "De bron zwijgt: § 1.2 noemt voor deze vraag geen maat."
    if antwoord.oordeel is Oordeel.MEER_MATEN:
        return "De bron noemt hier verschillende maten, en zegt niet welke voorgaat."
    if antwoord.stil_over_thema:
        kop = "Bij deze mensen zwijgt de bron over dit onderwerp. Voor hen noemt zij wel"
    elif antwoord.stil_over_doelgroep:
        kop = "Bij dit onderwerp zwijgt de bron over deze mensen. In het algemeen noemt zij"
    elif len({u.maten for u in antwoord.bijzonder}) > 1:
        kop = "De uitspraken hieronder gaan samen. Wat zij gemeen hebben"
    else:
        kop = "De bron noemt hier"
    return f"{kop}: {maten_in_woorden(antwoord.maten)}."


def _oordeel(antwoord: Antwoord, vraag: Vraag, kort: str, wel_voor: tuple[Doelgroep, ...]) -> Blok:
    stil = antwoord.oordeel in (Oordeel.ZWIJGT, Oordeel.HALF, Oordeel.MEER_MATEN)
    zinnen: list[tuple[str, Toon]] = [(kort, "let_op" if stil else "gewoon")]
    if antwoord.stil_over_thema and wel_voor:
        groepen = " en ".join(DOELGROEPEN[groep] for groep in wel_voor)
        zinnen.append((f"Bij dit onderwerp noemt zij wel een maat voor {groepen}.", "gewoon"))
    if vraag.thema is Thema.OMGANG and vraag.plek is Plek.DORP:
        zinnen.append(("Voor kleine dorpen maakt de bron bij de omgang een uitzondering, zonder maat.", "let_op"))
    if stil:
        zinnen.append(("Vraag het aan de mensen om wie het gaat.", "gewoon"))
    plaats = "§ 1.2, r. 284-288; § 1.2, r. 302; § 1.2, r. 385-398"
    return Zinnen(titel="Hoe groot is hier de buurt?", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _bijzonder(antwoord: Antwoord) -> tuple[Blok, ...]:
    """Return the statements that name what is asked, each with its own place."""
    return tuple(
        Zinnen(titel=u.naam, zinnen=((u.uitleg, "gewoon"),), plaats=u.plaats, herkomst=u.herkomst)
        for u in antwoord.bijzonder
    )


def _naast(inwoners: int, alle: tuple[Uitspraak, ...]) -> Blok:
    met = [u for u in alle if u.heeft_getal and (u.tot or 0) <= TOT]
    return Staven(
        titel="Jouw gebied naast de getallen die genoemd zijn",
        staven=(
            ("Jouw gebied", inwoners, schrijf_aantal(inwoners)),
            *((KORT.get(u.id, u.naam), u.tot, _kort_aantal(u)) for u in met),
        ),
        tot=TOT,
        plaats="§ 1.2, r. 270-273; § 1.2, r. 280-292; § 1.2, r. 308-312; § 1.2, r. 355-371",
        herkomst="de bron noemt elk getal met een slag om de arm; ‘honderden’ lezen wij als 100 tot 1.000",
    )


def _kort_aantal(uitspraak: Uitspraak) -> str:
    """Return the number beside a bar: as the source gives it, but short enough for a phone."""
    van, tot = uitspraak.van, uitspraak.tot
    if uitspraak.hoe is Hoe.LEZING or tot is None:
        return "honderden"
    if van is not None and van != tot:
        return f"{schrijf_aantal(van)} tot {schrijf_aantal(tot)}"
    return KORT_HOE.get(uitspraak.hoe or Hoe.ONGEVEER, "zo’n ") + schrijf_aantal(tot)


def _telling(passend: list[Uitspraak]) -> Blok:
    zinnen: list[tuple[str, Toon]] = [(f"Past bij ‘{uitspraak.naam}’.", "gewoon") for uitspraak in passend]
    if not passend:
        zinnen.append(
            ("Jouw gebied past bij geen enkel getal. Dat is niet fout: de bron geeft geen norm.", "gewoon")
        )
    elif not any(uitspraak.over_buurt for uitspraak in passend):
        zinnen.append(
            ("Zo’n groot aantal noemt de bron alleen bij een wijk. Die is meestal van het bestuur.", "let_op")
        )
    else:
        zinnen.append(("Dat maakt zo’n getal nog geen norm.", "gewoon"))
    return Zinnen(
        titel="Bij welke getallen past jouw gebied?",
        zinnen=tuple(zinnen),
        plaats="§ 1.2, r. 270-292; § 1.2, r. 308-312; § 1.2, r. 355-371",
        herkomst="de marge van 20 procent is onze keuze (modelkeuze)",
    )


def _grens(stand: Stand) -> Blok:
    zinnen: list[tuple[str, Toon]] = [
        {
            "open": (
                "Spreek dit af. Wie met de buurt wil werken, laat de grens liefst aan de betrokkenen.",
                "let_op",
            ),
            "kaart": (
                "Dan is de grens van het bestuur. Of bewoners dit als hun buurt zien, weet je zo niet.",
                "let_op",
            ),
            "betrokkenen": (
                "Zo raadt het rapport het aan, en zo deed de WRR het zelf in het veldonderzoek.",
                "goed",
            ),
        }[stand["grens"]]
    ]
    zinnen += [(KENMERKEN[naam][1], "let_op" if KENMERKEN[naam][2] else "gewoon") for naam in stand["kenmerken"]]
    plaats = f"{BEGRENZING}; § 1.2, r. 326-338" if stand["kenmerken"] else BEGRENZING
    return Zinnen(titel="Waar houdt het op?", zinnen=tuple(zinnen), plaats=plaats, herkomst="afleiding")


def _ids(maten: frozenset[Maat]) -> str:
    return "; ".join(maat for maat in Maat if maat in maten)


SPEL = Spel(regelaars=regelaars, reken=reken, vergelijk=vergelijk)
