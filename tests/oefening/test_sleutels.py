"""Whatever a lecturer writes: a key that passes the check gives full marks to the answer that it describes."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from oefening.proef import MENU_VRAAG, POST, POSTEN, PROEVEN, TEKST, UITLEG, VELD, VELDEN, maak, teksten

from wijkschool.oefening.getal import schrijf_getal
from wijkschool.oefening.soorten import OORDELEN, SOORTEN

Oefening = tuple[dict[str, Any], dict[str, Any], dict[str, Any]]
"""A question, a key, and the answer that the key describes."""
IDS = "abcd"


def meerkeuze(trek: Callable) -> Oefening:
    juist = trek(st.sets(st.sampled_from(IDS)))
    sleutel = {"opties": {naam: UITLEG | {"juist": naam in juist} for naam in IDS}}
    return {"meer": trek(st.booleans()), "opties": teksten(*IDS)}, sleutel, {"keuzes": sorted(juist)}


def stelling(trek: Callable) -> Oefening:
    juist = trek(st.sampled_from(["juist", "onjuist", "verdeeld"]))
    antwoord = {"keuze": juist, "zekerheid": trek(st.sampled_from(["gok", "redelijk", "zeker"]))}
    return PROEVEN["stelling"].vraag, PROEVEN["stelling"].sleutel | {"juist": juist}, antwoord


def rangschik(trek: Callable) -> Oefening:
    volgorde = trek(st.permutations(IDS))
    breuk = sorted(trek(st.sets(st.integers(1, len(IDS) - 1))))
    groepen = [volgorde[van:tot] for van, tot in zip([0, *breuk], [*breuk, len(IDS)], strict=True)]
    paar = UITLEG | dict(zip(("voor", "na"), trek(st.sampled_from(list(combinations(volgorde, 2)))), strict=True))
    sleutel = {
        "volgorde": volgorde,
        "gelijk": [groep for groep in groepen if len(groep) > 1],
        "paren": trek(st.sampled_from([[], [paar]])),
        "uitleg": "Daarom.",
    }
    antwoord = {"volgorde": [naam for groep in groepen for naam in trek(st.permutations(groep))]}
    return {"items": teksten(*trek(st.permutations(IDS))), "van": "eerst", "naar": "laatst"}, sleutel, antwoord


def koppel(trek: Callable) -> Oefening:
    groep = {naam: trek(st.sampled_from("xyz")) for naam in IDS}
    anders = {
        naam: dict.fromkeys(trek(st.sets(st.sampled_from("xyz"))) - {groep[naam]}, "Anders.") for naam in IDS
    }
    vraag = {"groepen": [{"id": naam, "naam": naam} for naam in "xyz"], "kaarten": teksten(*IDS)}
    kaarten = {naam: UITLEG | {"groep": groep[naam], "anders": anders[naam]} for naam in IDS}
    return vraag, {"kaarten": kaarten}, {"groepen": groep}


def positioneer(trek: Callable) -> Oefening:
    vlak = trek(st.booleans())
    vraag = PROEVEN["positioneer in een vlak" if vlak else "positioneer"].vraag
    namen = ("vertrouwen", "inspiratie") if vlak else VELDEN
    doel = {naam: trek(st.integers(-100, 100)) for naam in namen}
    ruimte = {naam: trek(st.integers(5, 100)) for naam in namen}
    velden = {naam: VELD | {"positie": doel[naam], "tolerantie": ruimte[naam]} for naam in namen}
    velden[namen[0]] |= {"telt": trek(st.booleans())}
    scheef = {naam: trek(st.integers(-ruimte[naam], ruimte[naam])) for naam in namen}
    posities = {naam: max(-100, min(100, doel[naam] + scheef[naam])) for naam in namen}
    return vraag, {"velden": velden}, {"posities": posities}


def stel_menu_samen(trek: Callable) -> Oefening:
    """Every dish that fits is chosen, with what it waits for: that is right as long as it fits on the menu."""
    past = {naam: trek(st.sampled_from(["ja", "nee", "kan"])) for naam in "abcde"}
    eerst = {naam: trek(st.sets(st.sampled_from("abcde"), max_size=1)) - {naam} for naam in past}
    keuze = {naam for naam in past if past[naam] == "ja"}
    while erbij := {nodig for naam in keuze for nodig in eerst[naam]} - keuze:
        keuze |= erbij
    hoogstens = trek(st.integers(1, 5))
    sporen = {gerecht["id"]: gerecht["spoor"] for gerecht in MENU_VRAAG["gerechten"]}
    spoor = trek(st.sampled_from(["herovering", "kansgedreven", "beide"]))
    assume(len(keuze) <= hoogstens)
    assume(all(past[naam] != "nee" and {sporen[naam], spoor} != {"herovering", "kansgedreven"} for naam in keuze))
    gerechten = {naam: UITLEG | {"past": past[naam], "eerst": sorted(eerst[naam])} for naam in past}
    antwoord = {"gerechten": sorted(keuze), "redenen": dict.fromkeys(keuze, "Omdat.")}
    return MENU_VRAAG | {"hoogstens": hoogstens}, {"spoor": spoor, "gerechten": gerechten}, antwoord


def verdeel(trek: Callable) -> Oefening:
    """Begin with a right division, then draw bounds around it."""
    bedragen = {naam: trek(st.integers(0, 20)) * 5 for naam in "abc"}
    totaal = sum(bedragen.values())
    assume(totaal > 0)
    posten = {
        naam: POST | {"van": trek(st.integers(0, bedrag)), "tot": trek(st.integers(bedrag, totaal))}
        for naam, bedrag in bedragen.items()
    }
    posten["a"] |= {"van": min(1, bedragen["a"]), "tot": bedragen["a"]}  # so that something counts
    assume(totaal > bedragen["a"])
    return (
        {"posten": POSTEN, "totaal": totaal, "eenheid": "euro", "stap": 5},
        {"posten": posten},
        {"bedragen": bedragen},
    )


def bereken(trek: Callable) -> Oefening:
    decimalen = trek(st.integers(0, 4))
    waarde = trek(st.integers(-(10**9), 10**9)) / 10 ** trek(st.integers(0, 6))
    fouten = [
        {"waarde": trek(st.integers(-100, 100)), "tolerantie": 0.5, "tekst": "Bekende fout."}
        for _ in range(trek(st.integers(0, 2)))
    ]
    sleutel = {
        "waarde": waarde,
        "tolerantie": trek(st.sampled_from([0, 0.05, 0.5])),
        "fouten": fouten,
        "uitleg": "Daarom.",
    }
    antwoord = {"getal": schrijf_getal(round(waarde, decimalen), decimalen)}
    return PROEVEN["bereken"].vraag | {"decimalen": decimalen}, sleutel, antwoord


def lees_af(trek: Callable) -> Oefening:
    getal = trek(st.booleans())
    vraag = PROEVEN["lees_af met een getal" if getal else "lees_af"].vraag
    zin = trek(st.sampled_from("yz"))
    optie, waarde = trek(st.sampled_from("abz")), trek(st.integers(-1000, 1000))
    eigen = {"waarde": waarde, "tolerantie": 0} if getal else {"optie": optie}
    antwoord = {"getal": schrijf_getal(waarde)} if getal else {"optie": optie}
    sleutel = {"uitleg": "Daarom.", "zin": zin, "zinnen": {"y": UITLEG, "z": UITLEG}}
    return vraag, sleutel | eigen, antwoord | {"zin": zin}


def speel(trek: Callable) -> Oefening:
    hoog = trek(st.integers(1, 5))
    doel = {"uitkomst": "overheid_vertrouwen", "minstens": hoog, "anders": "Nog niet."} | UITLEG
    stand = {"overheid_vertrouwen": str(hoog), "overheid_inspiratie": str(trek(st.integers(1, 5)))}
    vraag = {"spel": "zelfanalyse_partijen", "doelen": [{"id": "a", "tekst": "Hoog genoeg."}]}
    return vraag, {"stand": stand, "doelen": {"a": doel}}, {"stand": stand}


def open_vraag(trek: Callable) -> Oefening:
    ids = trek(st.lists(st.sampled_from("abcdefg"), min_size=3, max_size=5, unique=True))
    punten = [{"id": naam, "tekst": "Dit.", "plaats": UITLEG["plaats"]} for naam in ids]
    vraag = {"minimum": trek(st.integers(1, len(TEKST.split())))}
    return vraag, {"punten": punten, "voorbeeld": "Zo."}, {"tekst": TEKST, "zelf": ids}


SOORTEN_MET_SLEUTEL = {
    "meerkeuze": meerkeuze,
    "stelling": stelling,
    "rangschik": rangschik,
    "koppel": koppel,
    "positioneer": positioneer,
    "stel_menu_samen": stel_menu_samen,
    "verdeel": verdeel,
    "bereken": bereken,
    "lees_af": lees_af,
    "speel": speel,
    "open_vraag": open_vraag,
}


def test_geen_soort_met_een_sleutel_is_vergeten() -> None:
    assert set(SOORTEN_MET_SLEUTEL) == {naam for naam, soort in SOORTEN.items() if soort.sleutel}


@pytest.mark.parametrize("soort", SOORTEN_MET_SLEUTEL)
@given(data=st.data())
def test_een_goedgekeurde_sleutel_geeft_zijn_eigen_antwoord_alle_punten(soort: str, data: st.DataObject) -> None:
    vraag, sleutel, antwoord = SOORTEN_MET_SLEUTEL[soort](data.draw)
    oefening = maak(soort, vraag, sleutel)
    assume(SOORTEN[soort].controleer(*oefening) == [])
    uitkomst = OORDELEN[soort](*oefening, antwoord)
    assert (uitkomst.status, uitkomst.score) == ("bekeken" if soort == "open_vraag" else "goed", 1)
    assert uitkomst.uitwerking
    assert {deel.status for deel in uitkomst.onderdelen} <= {"goed", "beide", "info"}
