"""Positioneer: what a learner hears after placing a buurt, and a lecturer about a mistake in the key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.kern.spanningsvelden import Herkomst, Kant, Pool, Spanningsveld, Veld
from wijkschool.oefening.oordeel import Oordeel
from wijkschool.oefening.positioneer import PositioneerSleutel, PositioneerVraag, controleer, oordeel

# The case Stationskwartier: the source is clear about proces, and gives reasons for both sides about inhoud.
DOEL = {"differentiatie": 20, "integraal": -15, "coproductie": 80, "afstand": 80}
RUIM = ("differentiatie", "integraal")
POSITIES = st.fixed_dictionaries({veld: st.integers(-100, 100) for veld in DOEL})
PLAATS = "§ 4.1, r. 4517-4519"


def maak_vraag(*, eigen: bool = False) -> PositioneerVraag:
    return PositioneerVraag(
        id="04-stationskwartier",
        versie=1,
        soort="positioneer",
        titel="Zet de buurt op de velden",
        opdracht="Waar staat deze buurt?",
        buurt="Stationskwartier",
        casus="Een verzonnen buurt.",
        eigen=eigen,
    )


def maak_sleutel(
    misvattingen: tuple[dict, ...] = (), *, ruim: tuple[str, ...] = RUIM, **anders: dict
) -> PositioneerSleutel:
    velden = {
        veld: {
            "positie": positie,
            "tolerantie": 20,
            "telt": veld not in ruim,
            "uitleg": f"uitleg {veld}",
            "te_vraag": f"te vraag {veld}",
            "te_institutioneel": f"te institutioneel {veld}",
            "plaats": PLAATS,
            "herkomst": "modelkeuze",
        }
        | anders.get(veld, {})
        for veld, positie in DOEL.items()
    }
    return PositioneerSleutel(
        id="04-stationskwartier",
        uitwerking="Zo zit het.",
        herkomst="afleiding",
        plaats=PLAATS,
        velden=velden,
        misvattingen=misvattingen,
    )


def zet(sleutel: PositioneerSleutel | None = None, **anders: object) -> Oordeel:
    """Place the buurt as the key does, except on the fields named."""
    return oordeel(maak_vraag(), sleutel or maak_sleutel(), {"posities": DOEL | anders})


def deel(uitkomst: Oordeel, veld: str) -> tuple[str, str]:
    return next((o.status, o.tekst) for o in uitkomst.onderdelen if o.id == veld)


# Good, too far, the wrong way


def test_precies_op_de_plek_van_de_sleutel_is_goed() -> None:
    uitkomst = zet(maak_sleutel(ruim=()))
    assert (uitkomst.status, uitkomst.score, uitkomst.kop) == ("goed", 1, "Goed! Alle 4 velden passen.")
    assert uitkomst.uitwerking == "Zo zit het."


@pytest.mark.parametrize("waarde", [60, 100])
def test_tot_en_met_de_tolerantie_is_goed(waarde: int) -> None:
    assert deel(zet(coproductie=waarde), "coproductie") == ("goed", "uitleg coproductie")


def test_net_buiten_de_tolerantie_is_een_half_punt_met_uitleg() -> None:
    uitkomst = zet(coproductie=59)
    assert deel(uitkomst, "coproductie") == ("bijna", "te vraag coproductie")
    assert (uitkomst.status, uitkomst.score) == ("deels", 0.75)


def test_aan_de_andere_kant_van_het_midden_telt_zwaarder() -> None:
    uitkomst = zet(coproductie=-60)
    assert deel(uitkomst, "coproductie") == ("fout", "te vraag coproductie")
    assert uitkomst.score == 0.5
    assert "Bij 1 veld sta je aan de andere kant van het midden." in uitkomst.kop


def test_te_ver_naar_de_institutionele_kant_krijgt_de_andere_uitleg() -> None:
    sleutel = maak_sleutel(coproductie={"positie": -35})
    assert deel(zet(sleutel, coproductie=0), "coproductie") == ("bijna", "te institutioneel coproductie")


@pytest.mark.parametrize(("waarde", "score"), [(-10, 0.75), (-11, 0.5)])
def test_rond_het_midden_is_nog_geen_fout_in_de_richting(waarde: int, score: float) -> None:
    assert zet(coproductie=waarde).score == score


def test_waar_de_sleutel_in_het_midden_ligt_bestaat_geen_fout_in_de_richting() -> None:
    assert zet(maak_sleutel(coproductie={"positie": 5}), coproductie=-100).score == 0.75


def test_alles_aan_de_andere_kant_is_fout() -> None:
    uitkomst = zet(coproductie=-80, afstand=-80)
    assert (uitkomst.status, uitkomst.score) == ("fout", 0)
    assert uitkomst.kop.startswith("Er past nog geen veld.")
    assert "Bij 2 velden sta je aan de andere kant" in uitkomst.kop


def test_de_kop_telt_alleen_de_velden_die_meetellen() -> None:
    assert zet(afstand=0).kop == (
        "1 van de 2 velden past. Bij 2 velden wijst de bron niet één kant op. Dat telt niet mee."
    )


def test_elk_veld_houdt_zijn_plaats_en_herkomst() -> None:
    assert {(o.plaats, o.herkomst) for o in zet(afstand=-80).onderdelen} == {(PLAATS, "modelkeuze")}


# Where the source is of two minds


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(20, "uitleg"), (-100, "te vraag"), (100, "te institutioneel")],
)
def test_waar_de_bron_twee_kanten_kent_is_geen_antwoord_fout(waarde: int, tekst: str) -> None:
    uitkomst = zet(differentiatie=waarde)
    assert deel(uitkomst, "differentiatie") == ("beide", f"{tekst} differentiatie")
    assert (uitkomst.status, uitkomst.score) == ("goed", 1)


@given(POSITIES)
def test_als_niets_meetelt_is_er_geen_score(posities: dict[str, int]) -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(ruim=tuple(DOEL)), {"posities": posities})
    assert (uitkomst.status, uitkomst.score) == ("bekeken", None)
    assert {o.status for o in uitkomst.onderdelen} == {"beide"}
    assert uitkomst.kop == ("Bij 4 velden wijst de bron niet één kant op. Lees wat er voor jouw keuze pleit.")
    assert uitkomst.uitwerking == "Zo zit het."


# Usual mistakes

MISVATTING = {
    "veld": "coproductie",
    "vanaf": -100,
    "tot": -20,
    "tekst": "Meebeslissen lijkt altijd goed, maar hier niet.",
    "plaats": "§ 4.2, r. 4627-4632",
}


def test_een_misvatting_gaat_voor_de_gewone_uitleg() -> None:
    uitkomst = zet(maak_sleutel((MISVATTING,)), coproductie=-60)
    coproductie = uitkomst.onderdelen[2]
    assert (coproductie.tekst, coproductie.plaats) == (MISVATTING["tekst"], MISVATTING["plaats"])


@pytest.mark.parametrize(("waarde", "eigen"), [(-100, True), (-20, True), (-19, False)])
def test_een_misvatting_geldt_van_en_tot_en_met(waarde: int, *, eigen: bool) -> None:
    tekst = deel(zet(maak_sleutel((MISVATTING,)), coproductie=waarde), "coproductie")[1]
    assert (tekst == MISVATTING["tekst"]) is eigen


def test_een_misvatting_op_een_ander_veld_doet_niets() -> None:
    assert deel(zet(maak_sleutel((MISVATTING,)), afstand=-60), "afstand")[1] == "te vraag afstand"


# Not finished, or not readable


@pytest.mark.parametrize(
    ("posities", "kop"),
    [
        ({}, "Zet de buurt ook nog op verschil maken, integraal werken, coproductie en gepaste afstand."),
        ({"differentiatie": 0, "integraal": 0}, "Zet de buurt ook nog op coproductie en gepaste afstand."),
        (DOEL | {"afstand": None}, "Zet de buurt ook nog op gepaste afstand."),
    ],
)
def test_de_kop_zegt_welk_veld_nog_leeg_is(posities: dict, kop: str) -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), {"posities": posities})
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking, uitkomst.kop) == (
        "onvolledig",
        None,
        None,
        kop,
    )
    assert {o.status for o in uitkomst.onderdelen} == {"leeg"}


@pytest.mark.parametrize(
    "waarde",
    [101, -101, 10**1_000_000, 3.0, float("nan"), float("inf"), True, "80", "9" * 1_000_000, [80], {}],
    ids=["101", "-101", "enorm", "3.0", "nan", "inf", "ja", "tekst", "lange tekst", "lijst", "dict"],
)
def test_een_waarde_die_geen_plek_is_wordt_ongeldig(waarde: object) -> None:
    uitkomst = zet(afstand=waarde)
    assert uitkomst.status == "ongeldig"
    assert uitkomst.kop == "Zet de buurt op elk veld op een heel getal van -100 tot en met 100."


@pytest.mark.parametrize("antwoord", [None, {}, {"posities": [1, 2, 3, 4]}, {"posities": {"provisie": 3}}, 3])
def test_een_kapot_antwoord_is_ongeldig(antwoord: object) -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), antwoord)
    assert uitkomst.status == "ongeldig"
    assert "provisie" not in uitkomst.kop


# What always holds


@given(POSITIES, st.permutations(list(DOEL)))
def test_de_volgorde_van_de_velden_verandert_het_oordeel_niet(posities: dict, volgorde: list[str]) -> None:
    sleutel = maak_sleutel()
    anders = sleutel.model_copy(update={"velden": {Veld(veld): sleutel.velden[Veld(veld)] for veld in volgorde}})
    assert oordeel(maak_vraag(), sleutel, {"posities": posities}) == oordeel(
        maak_vraag(), anders, {"posities": {veld: posities[veld] for veld in volgorde}}
    )


@given(POSITIES)
def test_goed_is_het_alleen_als_elk_veld_dat_telt_binnen_de_tolerantie_ligt(posities: dict[str, int]) -> None:
    uitkomst = oordeel(maak_vraag(), maak_sleutel(), {"posities": posities})
    past = all(abs(posities[veld] - DOEL[veld]) <= 20 for veld in ("coproductie", "afstand"))
    assert (uitkomst.status == "goed") == (uitkomst.score == 1) == past
    assert 0 <= uitkomst.score <= 1
    assert [o.id for o in uitkomst.onderdelen] == list(DOEL)


# The own buurt


def spanningsvelden() -> tuple[Spanningsveld, ...]:
    def pool(veld: Veld, kant: Kant) -> Pool:
        naam = f"{veld} {kant}"
        return Pool(veld, kant, naam, f"risico {naam}.", "past", f"§ 4.2, r. 45{len(naam)}", "", Herkomst.BRON)

    return tuple(Spanningsveld(v, v, pool(v, Kant.VRAAG), pool(v, Kant.INSTITUTIONEEL)) for v in Veld)


def test_je_eigen_buurt_krijgt_geen_score_maar_wel_het_risico_van_je_keuze() -> None:
    antwoord = {"posities": {"differentiatie": -50, "integraal": 10, "coproductie": 11, "afstand": 100}}
    uitkomst = oordeel(maak_vraag(eigen=True), None, antwoord, spanningsvelden())
    assert (uitkomst.status, uitkomst.score, uitkomst.uitwerking) == ("bekeken", None, None)
    assert [o.status for o in uitkomst.onderdelen] == ["info"] * 4
    links, midden, rechts, _ = uitkomst.onderdelen
    assert "risico differentiatie vraag." in links.tekst
    assert links.herkomst == "bron"
    assert "risico coproductie institutioneel." in rechts.tekst
    assert "risico integraal vraag." in midden.tekst
    assert "risico integraal institutioneel." in midden.tekst
    assert midden.herkomst == "afleiding"
    assert uitkomst.bron == "wrr"


def test_zonder_dataset_wordt_je_eigen_buurt_toch_aangenomen() -> None:
    assert oordeel(maak_vraag(eigen=True), None, {"posities": DOEL}).status == "bekeken"


def test_ook_je_eigen_buurt_heeft_vier_velden_nodig() -> None:
    assert oordeel(maak_vraag(eigen=True), None, {"posities": {}}, spanningsvelden()).status == "onvolledig"


# Mistakes of whoever writes the exercise


def test_een_goede_sleutel_heeft_geen_fouten() -> None:
    assert controleer(maak_vraag(), maak_sleutel((MISVATTING,))) == []
    assert controleer(maak_vraag(eigen=True), None) == []


def test_een_veld_dat_ontbreekt_wordt_gemeld() -> None:
    sleutel = maak_sleutel()
    velden = {veld: waarde for veld, waarde in sleutel.velden.items() if veld != Veld.AFSTAND}
    fouten = controleer(maak_vraag(), sleutel.model_copy(update={"velden": velden}))
    assert [(plek, wat) for plek, wat, _ in fouten] == [(("velden",), "het veld 'afstand' ontbreekt")]


@pytest.mark.parametrize(
    ("anders", "plek"),
    [
        ({"vanaf": 10, "tot": -10}, "vanaf"),
        ({"tot": 60}, "vanaf"),
        ({"veld": "integraal"}, "veld"),
    ],
    ids=["omgekeerd", "overlapt het goede antwoord", "op een veld dat niet telt"],
)
def test_een_misvatting_die_niet_kan_wordt_gemeld(anders: dict, plek: str) -> None:
    fouten = controleer(maak_vraag(), maak_sleutel((MISVATTING | anders,)))
    assert [waar for waar, _, _ in fouten] == [("misvattingen", 0, plek)]


@pytest.mark.parametrize(
    ("vanaf", "tot", "mag"),
    [(-100, 24, True), (-100, 25, False), (65, 100, False), (66, 100, True), (-100, -100, True)],
)
def test_een_misvatting_mag_tot_vlak_naast_het_goede_antwoord(vanaf: int, tot: int, *, mag: bool) -> None:
    # Right is 45 - 20 to 45 + 20, so 25 to 65.
    sleutel = maak_sleutel((MISVATTING | {"vanaf": vanaf, "tot": tot},), coproductie={"positie": 45})
    assert (controleer(maak_vraag(), sleutel) == []) is mag


def test_de_eigen_buurt_wordt_nooit_nagekeken_ook_niet_met_een_sleutel() -> None:
    assert oordeel(maak_vraag(eigen=True), maak_sleutel(), {"posities": DOEL}).status == "bekeken"


def test_een_oplossing_bij_de_eigen_buurt_wordt_gemeld() -> None:
    assert "eigen buurt" in controleer(maak_vraag(eigen=True), maak_sleutel())[0][1]
