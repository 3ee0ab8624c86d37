"""What a menu leaves open, and in which order its dishes can stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkschool.inhoud.domein import menukaart
from wijkschool.kern.beleidsmenu import Gerecht, Regel, Spoor
from wijkschool.kern.menutoets import (
    RAAKVLAKKEN,
    Toets,
    Volgorde,
    Werking,
    raakvlakken,
    toets_menu,
    volgorde,
)

KAART = menukaart()
IDS = [gerecht.id for gerecht in KAART]
KEUZES = st.sets(st.sampled_from(IDS))


def test_een_gerecht_staat_een_ronde_na_alles_wat_eerst_moet():
    stand = volgorde(["H3a", "H2b", "H2a", "H1c", "H1a"], KAART)
    assert stand.rondes == (("H1a", "H1c"), ("H2a", "H2b"), ("H3a",))
    assert (stand.ronde_van("H3a"), stand.ronde_van("K1a")) == (3, None)


def test_wie_op_iets_wacht_dat_er_niet_staat_houdt_ook_anderen_op():
    assert volgorde(["H2a", "H2c", "K1a"], KAART) == Volgorde((("K1a",),), ("H2a", "H2c"))


def test_op_wat_al_goed_gaat_hoeft_niemand_te_wachten():
    assert volgorde(["H2a", "H2c"], KAART, al_goed=["H1a"]).rondes == (("H2a",), ("H2c",))


def test_gerechten_die_op_elkaar_wachten_krijgen_geen_plek():
    kring = (Gerecht("a", Spoor.BEIDE, ("b",)), Gerecht("b", Spoor.BEIDE, ("a",)))
    assert volgorde("ab", kring) == Volgorde((), ("a", "b"))


def test_een_onbekend_gerecht_wordt_geweigerd():
    for keuze, goed in ((["toetje"], []), ([], ["toetje"])):
        with pytest.raises(ValueError, match="menukaart"):
            volgorde(keuze, KAART, goed)


def test_kiezen_wat_al_goed_gaat_is_onnodig():
    gevonden = toets_menu(["K1a", "K1b"], KAART, Spoor.KANSGEDREVEN, 3, al_goed=["K1b", "K2a"])
    assert (gevonden.gebroken, gevonden.onnodig) == ((), ("K1b",))


def test_de_regels_van_het_menu_blijven_gelden():
    gevonden = toets_menu(["H2a", "K1a"], KAART, Spoor.KANSGEDREVEN, 1)
    assert [fout.soort for fout in gevonden.gebroken] == [
        Regel.TE_VEEL,
        Regel.VERKEERD_SPOOR,
        Regel.VOORWAARDE_ONTBREEKT,
    ]


def test_een_toets_is_open_tot_iemand_hem_beantwoordt():
    niets = toets_menu([], KAART, Spoor.BEIDE, 3)
    assert niets.open == tuple(Toets)
    een = toets_menu([], KAART, Spoor.BEIDE, 3, beantwoord=[Toets.EERLIJKHEID])
    assert een.open == (Toets.EFFECTIVITEIT, Toets.EFFICIENTIE, Toets.HAALBAARHEID, Toets.HOUDBAARHEID)


def test_overdragen_en_verankeren_helpen_bij_de_houdbaarheid_en_buurtpreventie_vraagt_om_eerlijkheid():
    assert [r.gerecht for r in raakvlakken(IDS, Toets.HOUDBAARHEID, Werking.HELPT)] == ["H1c", "H3b", "K1c"]
    assert [r.gerecht for r in raakvlakken(["K2a", "H1b"], Toets.EERLIJKHEID, Werking.LET_OP)] == ["K2a"]


def test_elk_raakvlak_hoort_bij_een_gerecht_van_de_kaart_en_staat_er_een_keer():
    assert {r.gerecht for r in RAAKVLAKKEN} == set(IDS)
    assert len({(r.gerecht, r.toets) for r in RAAKVLAKKEN}) == len(RAAKVLAKKEN)
    assert sorted(RAAKVLAKKEN, key=lambda r: IDS.index(r.gerecht)) == list(RAAKVLAKKEN)


@given(KEUZES, KEUZES)
def test_elk_gekozen_gerecht_staat_in_een_ronde_of_wacht(keuze, goed):
    stand = volgorde(keuze, KAART, goed)
    assert sorted([*stand.wacht, *(naam for ronde in stand.rondes for naam in ronde)]) == sorted(keuze)
    assert all(stand.rondes)


@given(KEUZES, KEUZES)
def test_niemand_staat_voor_iets_dat_eerst_moet(keuze, goed):
    stand = volgorde(keuze, KAART, goed)
    for gerecht in KAART:
        if (ronde := stand.ronde_van(gerecht.id)) is not None:
            assert all(naam in goed or (stand.ronde_van(naam) or ronde) < ronde for naam in gerecht.eerst)


@given(KEUZES, KEUZES)
def test_er_wacht_precies_iemand_als_er_een_voorwaarde_ontbreekt(keuze, goed):
    gevonden = toets_menu(keuze, KAART, Spoor.BEIDE, len(IDS), al_goed=goed)
    assert bool(gevonden.volgorde.wacht) == bool(gevonden.gebroken)


@given(KEUZES, KEUZES, st.sampled_from(IDS))
def test_iets_erbij_dat_al_goed_gaat_breekt_nooit_meer(keuze, goed, erbij):
    voor = toets_menu(keuze, KAART, Spoor.BEIDE, len(IDS), al_goed=goed)
    na = toets_menu(keuze, KAART, Spoor.BEIDE, len(IDS), al_goed=goed | {erbij})
    assert {fout.gerecht for fout in na.gebroken} <= {fout.gerecht for fout in voor.gebroken}
    assert set(na.volgorde.wacht) <= set(voor.volgorde.wacht)
