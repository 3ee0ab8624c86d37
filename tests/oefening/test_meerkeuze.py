"""Meerkeuze: what a learner hears after picking, and what a lecturer hears about a mistake in the key."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from wijkschool.oefening.meerkeuze import MeerkeuzeSleutel, MeerkeuzeVraag, controleer, oordeel
from wijkschool.oefening.oordeel import Oordeel

IDS = ("loket", "koker", "buurt", "vlag")


def maak(
    juist: Sequence[str], *, meer: bool = True, ids: Sequence[str] = IDS
) -> tuple[MeerkeuzeVraag, MeerkeuzeSleutel]:
    vraag = MeerkeuzeVraag(
        id="04-logica",
        versie=1,
        soort="meerkeuze",
        titel="Wat hoort bij de vraagkant?",
        opdracht="Kies wat past.",
        meer=meer,
        opties=[{"id": naam, "tekst": f"tekst {naam}"} for naam in ids],
    )
    opties = {
        naam: {"juist": naam in juist, "uitleg": f"uitleg {naam}", "plaats": "§ 4.5, r. 5541-5545"} for naam in ids
    }
    return vraag, maak_sleutel(opties)


def maak_sleutel(opties: dict) -> MeerkeuzeSleutel:
    return MeerkeuzeSleutel(
        id="04-logica", uitwerking="Zo zit het.", herkomst="bron", plaats="§ 4.5, r. 5541-5545", opties=opties
    )


def kies(*keuzes: str, juist: Sequence[str] = ("loket", "buurt"), meer: bool = True) -> Oordeel:
    return oordeel(*maak(juist, meer=meer), {"keuzes": list(keuzes)})


# One answer


def test_het_juiste_antwoord_is_goed_en_zegt_waarom() -> None:
    uitkomst = kies("loket", juist=["loket"], meer=False)
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! Dit past.")
    assert [deel.tekst for deel in uitkomst.onderdelen] == ["uitleg loket"]
    assert uitkomst.uitwerking == "Zo zit het."


def test_een_fout_antwoord_krijgt_de_uitleg_en_de_plaats_bij_die_keuze() -> None:
    uitkomst = kies("koker", juist=["loket"], meer=False)
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)
    assert uitkomst.kop == "Dit past nog niet. Lees waarom, en probeer het nog een keer."
    deel = uitkomst.onderdelen[0]
    assert (deel.status, deel.tekst, deel.plaats) == ("fout", "uitleg koker", "§ 4.5, r. 5541-5545")


def test_met_een_antwoord_blijft_het_goede_over_voor_een_nieuwe_poging() -> None:
    assert [deel.id for deel in kies("koker", juist=["loket"], meer=False).onderdelen] == ["koker"]


def test_twee_antwoorden_waar_er_een_past_is_ongeldig() -> None:
    uitkomst = kies("loket", "koker", juist=["loket"], meer=False)
    assert uitkomst.status == "ongeldig"
    assert "één antwoord" in uitkomst.kop


@pytest.mark.parametrize("meer", [True, False])
def test_niets_gekozen_vraagt_om_eerst_te_kiezen(*, meer: bool) -> None:
    uitkomst = kies(juist=["loket"], meer=meer)
    assert (uitkomst.status, uitkomst.score) == ("onvolledig", None)
    assert uitkomst.kop == "Je hebt nog niets gekozen. Kies eerst een antwoord."
    assert uitkomst.uitwerking is None


# More answers


def test_precies_de_juiste_keuzes_is_goed() -> None:
    uitkomst = kies("buurt", "loket")
    assert (uitkomst.status, uitkomst.score) == ("goed", 1)
    assert uitkomst.kop == "Goed! Je koos precies de 2 antwoorden die passen."


def test_een_gemiste_keuze_is_iets_anders_dan_een_foute() -> None:
    uitkomst = kies("loket", "koker")
    assert {deel.id: deel.status for deel in uitkomst.onderdelen} == {
        "loket": "goed",
        "koker": "fout",
        "buurt": "gemist",
    }
    assert uitkomst.kop == "Je vond 1 van de 2 goede antwoorden. 1 keuze past er niet bij."
    assert uitkomst.status == "deels"
    assert uitkomst.score == pytest.approx(1 / 3)


def test_bij_een_gemiste_keuze_hoort_eigen_uitleg_als_die_er_is() -> None:
    vraag, sleutel = maak(["loket", "buurt"])
    met_gemist = sleutel.opties["buurt"].model_copy(update={"gemist": "Deze vergeten velen."})
    sleutel = sleutel.model_copy(update={"opties": sleutel.opties | {"buurt": met_gemist}})
    teksten = {deel.id: deel.tekst for deel in oordeel(vraag, sleutel, {"keuzes": ["loket"]}).onderdelen}
    assert teksten["buurt"] == "Deze vergeten velen."


def test_alles_aankruisen_levert_weinig_op() -> None:
    uitkomst = kies(*IDS)
    assert uitkomst.status == "deels"
    assert uitkomst.score == 0.5
    assert uitkomst.kop == "Je vond 2 van de 2 goede antwoorden. 2 keuzes passen er niet bij."


def test_alleen_foute_keuzes_is_fout() -> None:
    assert (kies("koker", "vlag").status, kies("koker", "vlag").score) == ("fout", 0)


def test_een_enkel_goed_antwoord_tussen_foute_wordt_zo_genoemd() -> None:
    uitkomst = kies("loket", "koker", "vlag", juist=["loket"])
    assert uitkomst.kop == "Het goede antwoord zit erbij. 2 keuzes passen er niet bij."


def test_dezelfde_keuze_twee_keer_telt_een_keer() -> None:
    assert kies("loket", "loket", "buurt") == kies("loket", "buurt")


# Answers that cannot be read


@pytest.mark.parametrize(
    "antwoord",
    [
        None,
        [],
        {},
        {"keuzes": "loket"},
        {"keuzes": [True]},
        {"keuzes": [["loket"]]},
        {"keuzes": ["x" * 10_000_000]},
        {"keuzes": ["loket"] * 1_000_000},
    ],
    ids=["niets", "lijst", "leeg", "tekst", "ja/nee", "lijst in lijst", "10 MB", "miljoen keuzes"],
)
def test_een_kapot_antwoord_is_ongeldig_en_wordt_niet_herhaald(antwoord: object) -> None:
    uitkomst = oordeel(*maak(["loket"]), antwoord)
    assert uitkomst.status == "ongeldig"
    assert uitkomst.kop == "Je antwoord is niet goed aangekomen. Kies opnieuw."


def test_een_keuze_die_niet_meer_bestaat_is_ongeldig_en_wordt_niet_herhaald() -> None:
    uitkomst = kies("loket", "<script>")
    assert uitkomst.status == "ongeldig"
    assert "script" not in uitkomst.kop
    assert "Kies opnieuw" in uitkomst.kop


# What always holds


@given(st.sets(st.sampled_from(IDS), min_size=1), st.permutations(IDS), st.data())
def test_de_volgorde_van_de_opties_verandert_het_oordeel_niet(
    juist: set[str], volgorde: list[str], data: st.DataObject
) -> None:
    keuzes = data.draw(st.lists(st.sampled_from(IDS), unique=True))
    gewoon = oordeel(*maak(sorted(juist)), {"keuzes": keuzes})
    anders = oordeel(*maak(sorted(juist), ids=volgorde), {"keuzes": data.draw(st.permutations(keuzes))})
    assert (anders.status, anders.score, anders.kop) == (gewoon.status, gewoon.score, gewoon.kop)
    assert set(anders.onderdelen) == set(gewoon.onderdelen)


@given(st.sets(st.sampled_from(IDS), min_size=1), st.lists(st.sampled_from(IDS), unique=True, min_size=1))
def test_alleen_het_hele_juiste_antwoord_is_goed(juist: set[str], keuzes: list[str]) -> None:
    uitkomst = oordeel(*maak(sorted(juist)), {"keuzes": keuzes})
    assert (uitkomst.status == "goed") == (uitkomst.score == 1) == (set(keuzes) == juist)
    assert (uitkomst.status == "fout") == (uitkomst.score == 0)
    assert 0 <= uitkomst.score <= 1


# Mistakes of whoever writes the exercise


def test_een_goede_sleutel_heeft_geen_fouten() -> None:
    assert controleer(*maak(["loket", "buurt"])) == []
    assert controleer(*maak(["loket"], meer=False)) == []


def test_een_sleutel_met_een_onbekende_optie_noemt_de_optie_die_je_bedoelt() -> None:
    vraag, sleutel = maak(["loket"])
    opties = dict(sleutel.opties)
    opties["lokket"] = opties.pop("loket")
    fouten = controleer(vraag, maak_sleutel(opties))
    assert (("opties", "lokket"), "de optie 'lokket' staat niet in de vraag", "Bedoel je 'loket'?") in fouten
    assert any("'loket' heeft geen uitleg" in wat for _, wat, _ in fouten)


def test_een_sleutel_zonder_juiste_optie_wordt_gemeld() -> None:
    assert [wat for _, wat, _ in controleer(*maak([]))] == ["geen enkele optie is juist"]


def test_twee_juiste_opties_waar_er_een_mag_worden_gemeld() -> None:
    assert "'meer: true'" in controleer(*maak(["loket", "buurt"], meer=False))[0][2]


def test_een_optie_zonder_plaats_mag_alleen_bij_een_modelkeuze() -> None:
    vraag, _ = maak(["loket"])
    kaal = {naam: {"juist": naam == "loket", "uitleg": f"uitleg {naam}"} for naam in IDS}
    fouten = controleer(vraag, maak_sleutel(kaal))
    assert [plek for plek, _, _ in fouten] == [("opties", naam) for naam in IDS]
    assert "'plaats' ontbreekt" in fouten[0][1]
    eigen = MeerkeuzeSleutel(id="04-logica", uitwerking="Zo zit het.", herkomst="modelkeuze", opties=kaal)
    assert controleer(vraag, eigen) == []
    deel = oordeel(vraag, eigen, {"keuzes": ["loket"]}).onderdelen[0]
    assert (deel.tekst, deel.plaats, deel.herkomst) == ("uitleg loket", None, "modelkeuze")


def test_een_vraag_met_twee_keer_hetzelfde_id_wordt_geweigerd() -> None:
    with pytest.raises(ValidationError, match="'loket' staat er twee keer"):
        maak(["loket"], ids=["loket", "koker", "loket"])
