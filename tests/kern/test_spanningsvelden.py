"""What must hold for a position on the spanningsvelden and on the speelveld."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wijkschool.kern.spanningsvelden import (
    Dimensie,
    Gepastheid,
    Herkomst,
    Kant,
    Pool,
    Positie,
    Punt,
    Spanningsveld,
    Veld,
    afstand,
    kant_van,
    projectie,
    velden_van,
    verschuif,
)

waarden = st.integers(-100, 100)
posities = st.builds(Positie, waarden, waarden, waarden, waarden)
dimensies = st.sampled_from(Dimensie)
NUL = Positie(0, 0, 0, 0)


def gemiddelde(positie: Positie, dimensie: Dimensie) -> float:
    return getattr(projectie(positie), dimensie.value)


# The fields and their sides


def test_de_vier_velden_heten_zoals_in_bewaarde_antwoorden() -> None:
    assert list(Veld) == ["differentiatie", "integraal", "coproductie", "afstand"]


def test_twee_velden_gaan_over_inhoud_en_twee_over_proces() -> None:
    assert velden_van(Dimensie.INHOUD) == (Veld.DIFFERENTIATIE, Veld.INTEGRAAL)
    assert velden_van(Dimensie.PROCES) == (Veld.COPRODUCTIE, Veld.AFSTAND)


def test_links_is_de_kant_van_de_vraag_en_rechts_die_van_de_instituties() -> None:
    assert kant_van(-100) is Kant.VRAAG
    assert kant_van(100) is Kant.INSTITUTIONEEL


@pytest.mark.parametrize("waarde", [-10, 0, 10])
def test_tot_en_met_de_marge_is_het_midden(waarde: int) -> None:
    assert kant_van(waarde) is None


@pytest.mark.parametrize(("waarde", "kant"), [(-11, Kant.VRAAG), (11, Kant.INSTITUTIONEEL)])
def test_net_voorbij_de_marge_begint_een_kant(waarde: int, kant: Kant) -> None:
    assert kant_van(waarde) is kant


def test_de_marge_kan_ook_nul_zijn() -> None:
    assert kant_van(-1, marge=0) is Kant.VRAAG
    assert kant_van(0, marge=0) is None


def pool(veld: Veld, kant: Kant) -> Pool:
    return Pool(veld, kant, naam="n", risico="r", past_bij="p", plaats="§ 4.2, r. 4577")


def test_een_spanningsveld_geeft_de_pool_van_een_kant() -> None:
    links, rechts = (pool(Veld.AFSTAND, kant) for kant in (Kant.VRAAG, Kant.INSTITUTIONEEL))
    veld = Spanningsveld(Veld.AFSTAND, "Gepaste afstand of dicht erop", links, rechts)
    assert veld.pool(Kant.VRAAG) is links
    assert veld.pool(Kant.INSTITUTIONEEL) is rechts
    assert veld.dimensie is Dimensie.PROCES


@pytest.mark.parametrize(
    ("links", "rechts"),
    [
        (pool(Veld.AFSTAND, Kant.INSTITUTIONEEL), pool(Veld.AFSTAND, Kant.VRAAG)),
        (pool(Veld.AFSTAND, Kant.VRAAG), pool(Veld.INTEGRAAL, Kant.INSTITUTIONEEL)),
    ],
    ids=["verwisseld", "ander veld"],
)
def test_een_pool_op_de_verkeerde_plek_wordt_geweigerd(links: Pool, rechts: Pool) -> None:
    with pytest.raises(ValueError, match="hoort een pool van dit veld"):
        Spanningsveld(Veld.AFSTAND, "titel", links, rechts)


def test_een_pool_zonder_herkomst_doet_zich_niet_voor_als_bron() -> None:
    assert pool(Veld.AFSTAND, Kant.VRAAG).herkomst is not Herkomst.BRON


@pytest.mark.parametrize(("kant", "tweeslachtig"), [(None, False), (Kant.VRAAG, True)])
def test_gepastheid_kiest_een_kant_of_is_tweeslachtig(*, kant: Kant | None, tweeslachtig: bool) -> None:
    with pytest.raises(ValueError, match="tweeslachtig"):
        Gepastheid("voorstand", Veld.AFSTAND, kant, tweeslachtig, "uitleg", "§ 4.5, r. 5541-5546")


# A position


@pytest.mark.parametrize("waarde", [-101, 101, pytest.param(10**5000, id="enorm"), 3.0, math.nan, True, "3", None])
@pytest.mark.parametrize("veld", list(Veld))
def test_een_positie_neemt_alleen_hele_getallen_van_min_100_tot_100(veld: Veld, waarde: object) -> None:
    with pytest.raises(ValueError, match=f"^{veld} moet een heel getal zijn van -100 tot en met 100"):
        Positie.uit_dict(NUL.als_dict() | {veld.value: waarde})


@pytest.mark.parametrize("waarde", [-100, 100])
def test_de_uitersten_horen_bij_de_schaal(waarde: int) -> None:
    assert NUL.met(Veld.AFSTAND, waarde).van(Veld.AFSTAND) == waarde


@given(posities)
def test_een_positie_komt_heel_terug_uit_wat_bewaard_is(positie: Positie) -> None:
    assert Positie.uit_dict(positie.als_dict()) == positie
    assert all(type(naam) is str for naam in positie.als_dict())


@pytest.mark.parametrize("waarden", [{}, {"afstand": 3}, NUL.als_dict() | {"provisie": 0}, None, [1, 2, 3, 4]])
def test_een_positie_heeft_precies_vier_velden(waarden: object) -> None:
    with pytest.raises(ValueError, match="precies deze vier velden"):
        Positie.uit_dict(waarden)


@given(posities, st.sampled_from(Veld), waarden)
def test_een_veld_verzetten_laat_de_andere_staan(positie: Positie, veld: Veld, waarde: int) -> None:
    nieuw = positie.met(veld, waarde)
    assert nieuw.van(veld) == waarde
    assert all(nieuw.van(ander) == positie.van(ander) for ander in Veld if ander is not veld)


# The speelveld


def test_het_speelveld_neemt_per_dimensie_het_gemiddelde() -> None:
    assert projectie(Positie(-50, -20, 85, 80)) == Punt(inhoud=-35, proces=82.5)


@given(posities)
def test_een_punt_blijft_binnen_het_speelveld(positie: Positie) -> None:
    punt = projectie(positie)
    assert -100 <= punt.inhoud <= 100
    assert -100 <= punt.proces <= 100


HALF = 0.5 + 1e-9  # positions are whole, so a mean is off by half a point at most; the rest is what a float loses


@given(posities, dimensies, st.floats(-100, 100))
@example(Positie(100, 0, 0, 0), Dimensie.INHOUD, 80.0)
@example(Positie(-100, 100, 0, 0), Dimensie.INHOUD, 99.5)
def test_verschuiven_komt_uit_waar_je_heen_wilt(positie: Positie, dimensie: Dimensie, naar: float) -> None:
    assert abs(gemiddelde(verschuif(positie, dimensie, naar), dimensie) - naar) <= HALF


@given(posities, dimensies, st.one_of(st.floats(allow_nan=False), st.integers()))
@example(NUL, Dimensie.PROCES, 10**400)
def test_verschuiven_gaat_nooit_over_de_rand(positie: Positie, dimensie: Dimensie, naar: float) -> None:
    # Positie itself refuses what is outside; so coming back at all is the proof.
    doel = min(max(naar, -100), 100)
    assert abs(gemiddelde(verschuif(positie, dimensie, naar), dimensie) - doel) <= HALF


@given(posities, dimensies, st.floats(-100, 100))
def test_verschuiven_raakt_de_andere_dimensie_niet(positie: Positie, dimensie: Dimensie, naar: float) -> None:
    nieuw = verschuif(positie, dimensie, naar)
    assert all(nieuw.van(veld) == positie.van(veld) for veld in Veld if veld.dimensie is not dimensie)


@given(st.integers(-40, 40), st.integers(-40, 40), st.integers(-60, 60))
def test_weg_van_de_rand_blijft_het_verschil_tussen_de_velden_gelijk(een: int, twee: int, naar: int) -> None:
    nieuw = verschuif(Positie(een // 2, twee // 2, 0, 0), Dimensie.INHOUD, naar)
    assert nieuw.differentiatie - nieuw.integraal == een // 2 - twee // 2


def test_loopt_een_veld_vast_dan_neemt_het_andere_de_rest() -> None:
    assert verschuif(Positie(0, 0, 90, 10), Dimensie.PROCES, 80) == Positie(0, 0, 100, 60)
    assert verschuif(Positie(0, 0, -10, -90), Dimensie.PROCES, -80) == Positie(0, 0, -60, -100)


def test_een_stap_van_een_half_blijft_niet_hangen() -> None:
    assert verschuif(NUL, Dimensie.INHOUD, 0.5) == Positie(1, 1, 0, 0)
    assert verschuif(NUL, Dimensie.INHOUD, -0.5) == Positie(-1, -1, 0, 0)


@given(posities, dimensies)
def test_verschuiven_naar_waar_je_staat_verandert_niets(positie: Positie, dimensie: Dimensie) -> None:
    assert verschuif(positie, dimensie, gemiddelde(positie, dimensie)) == positie


@pytest.mark.parametrize("naar", [math.nan, True, "80", None])
def test_verschuiven_vraagt_een_getal(naar: object) -> None:
    with pytest.raises(ValueError, match="getal"):
        verschuif(NUL, Dimensie.INHOUD, naar)


# Distance


def test_afstand_telt_elk_veld_even_zwaar() -> None:
    uitkomst = afstand(Positie(0, 0, 0, -100), Positie(10, 0, -30, 100))
    assert list(uitkomst.per_veld.items()) == [
        (Veld.DIFFERENTIATIE, 10),
        (Veld.INTEGRAAL, 0),
        (Veld.COPRODUCTIE, 30),
        (Veld.AFSTAND, 200),
    ]
    assert uitkomst.geheel == 60


@given(posities)
def test_een_buurt_ligt_op_nul_van_zichzelf(positie: Positie) -> None:
    assert afstand(positie, positie).geheel == 0


@given(posities, posities)
def test_heen_is_even_ver_als_terug(a: Positie, b: Positie) -> None:
    assert afstand(a, b) == afstand(b, a)
    assert (afstand(a, b).geheel == 0) == (a == b)
    assert 0 <= afstand(a, b).geheel <= 200


@given(posities, posities, posities)
def test_een_omweg_is_nooit_korter(a: Positie, b: Positie, c: Positie) -> None:
    assert afstand(a, c).geheel <= afstand(a, b).geheel + afstand(b, c).geheel
    assert all(afstand(a, c).per_veld[v] <= afstand(a, b).per_veld[v] + afstand(b, c).per_veld[v] for v in Veld)
