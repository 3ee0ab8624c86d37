"""Lesson 04 through the real judges: the key is right, and every answer gets feedback that fits it."""

import pytest

from wijkschool.inhoud.oefeningen import lees_les_oefeningen
from wijkschool.kern.spanningsvelden import Kant, Veld, kant_van
from wijkschool.oefening.soorten import OORDELEN, SOORTEN

OEFENINGEN = lees_les_oefeningen("04-speelveld", SOORTEN).oefeningen
# The exercises of the lesson. An id is forever (learners' answers hang on it), so they stand here by name.
IDS = {
    "koppel": ["04-logicas", "04-drempels"],
    "positioneer": [
        "04-stationskwartier",
        "04-oude-werf",
        "04-lytsewier",
        "04-koningslaan",
        "04-de-beemd",
        "04-noorderhof",
        "04-mijn-buurt",
    ],
    "meerkeuze": ["04-uniform-of-op-maat", "04-doelpaal", "04-organisatie", "04-foutzoeker"],
    "jouw_buurt": ["04-jouw-buurt"],
}
BUURTEN = IDS["positioneer"][:-1]
STAPPEN = range(-100, 101, 10)


def kijk_na(naam, antwoord):
    oefening = OEFENINGEN[naam]
    return OORDELEN[oefening.vraag.soort](oefening.vraag, oefening.sleutel, antwoord)


def sleutelantwoord(naam):
    """The answer that the key itself gives."""
    vraag, sleutel = OEFENINGEN[naam].vraag, OEFENINGEN[naam].sleutel
    if vraag.soort == "koppel":
        return {"groepen": {kaart: goed.groep for kaart, goed in sleutel.kaarten.items()}}
    if vraag.soort == "meerkeuze":
        return {"keuzes": [optie for optie, goed in sleutel.opties.items() if goed.juist]}
    return {"posities": {str(veld): goed.positie for veld, goed in sleutel.velden.items()}}


def met(naam, veld, waarde):
    """The key's positions, with another one on one field: the feedback on that field, and the verdict."""
    oordeel = kijk_na(naam, {"posities": sleutelantwoord(naam)["posities"] | {str(veld): waarde}})
    return next(deel for deel in oordeel.onderdelen if deel.id == str(veld)), oordeel


def test_de_les_heeft_precies_deze_oefeningen():
    per_soort = {soort: [n for n, o in OEFENINGEN.items() if o.vraag.soort == soort] for soort in IDS}
    assert per_soort == IDS
    assert sum(map(len, IDS.values())) == len(OEFENINGEN)


@pytest.mark.parametrize("naam", [*IDS["koppel"], *BUURTEN, *IDS["meerkeuze"]])
def test_de_sleutel_is_helemaal_goed_en_vertelt_waarom(naam):
    oordeel = kijk_na(naam, sleutelantwoord(naam))
    assert (oordeel.status, oordeel.score) == ("goed", 1)
    assert oordeel.uitwerking
    assert oordeel.plaats
    assert {deel.status for deel in oordeel.onderdelen} <= {"goed", "beide"}
    assert all(deel.tekst and deel.plaats and deel.herkomst for deel in oordeel.onderdelen)


# Koppel


@pytest.mark.parametrize(
    ("naam", "kaart", "groep"),
    [
        (naam, kaart.id, groep.id)
        for naam in IDS["koppel"]
        for kaart in OEFENINGEN[naam].vraag.kaarten
        for groep in OEFENINGEN[naam].vraag.groepen
        if groep.id != OEFENINGEN[naam].sleutel.kaarten[kaart.id].groep
    ],
)
def test_elke_kaart_heeft_voor_elke_verkeerde_groep_eigen_uitleg(naam, kaart, groep):
    goed = OEFENINGEN[naam].sleutel.kaarten[kaart]
    oordeel = kijk_na(naam, {"groepen": sleutelantwoord(naam)["groepen"] | {kaart: groep}})
    [deel] = [deel for deel in oordeel.onderdelen if deel.id == kaart]
    assert (oordeel.status, deel.status) == ("deels", "fout")
    assert deel.tekst == goed.anders[groep] != goed.uitleg
    assert sum(tekst == deel.tekst for tekst in goed.anders.values()) == 1
    assert deel.plaats


@pytest.mark.parametrize("naam", IDS["koppel"])
def test_elke_groep_past_bij_ten_minste_een_kaart(naam):
    groepen = {groep.id for groep in OEFENINGEN[naam].vraag.groepen}
    assert set(sleutelantwoord(naam)["groepen"].values()) == groepen


# Meerkeuze


@pytest.mark.parametrize(
    ("naam", "optie"), [(naam, optie.id) for naam in IDS["meerkeuze"] for optie in OEFENINGEN[naam].vraag.opties]
)
def test_elke_optie_heeft_eigen_uitleg_gekozen_en_gemist(naam, optie):
    vraag, opties = OEFENINGEN[naam].vraag, OEFENINGEN[naam].sleutel.opties
    [deel] = [deel for deel in kijk_na(naam, {"keuzes": [optie]}).onderdelen if deel.id == optie]
    assert deel.tekst == opties[optie].uitleg
    assert deel.status == ("goed" if opties[optie].juist else "fout")
    assert [ander.uitleg for ander in opties.values()].count(deel.tekst) == 1
    if vraag.meer and opties[optie].juist:
        rest = [ander for ander in opties if ander != optie]
        [gemist] = [deel for deel in kijk_na(naam, {"keuzes": rest}).onderdelen if deel.id == optie]
        assert gemist.status == "gemist"
        assert gemist.tekst == opties[optie].gemist != opties[optie].uitleg


# Positioneer: every position in steps of ten, on every field

PLEKKEN = [(naam, veld) for naam in BUURTEN for veld in Veld]


@pytest.mark.parametrize(("naam", "veld"), PLEKKEN)
def test_elke_plek_geeft_de_tekst_van_de_goede_kant(naam, veld):
    goed = OEFENINGEN[naam].sleutel.velden[veld]
    links, rechts = goed.positie - goed.tolerantie, goed.positie + goed.tolerantie
    for waarde in STAPPEN:
        fout = next((m for m in _misvattingen(naam, veld) if m.vanaf <= waarde <= m.tot), None)
        deel, oordeel = met(naam, veld, waarde)
        verwacht = goed.te_vraag if waarde < links else goed.te_institutioneel if waarde > rechts else goed.uitleg
        assert deel.tekst == (fout.tekst if fout else verwacht)
        assert deel.plaats == (fout.plaats if fout else goed.plaats)
        assert oordeel.uitwerking


def _misvattingen(naam, veld):
    return [m for m in OEFENINGEN[naam].sleutel.misvattingen if m.veld == veld]


@pytest.mark.parametrize(("naam", "veld"), PLEKKEN)
def test_een_veld_dat_niet_telt_noemt_jouw_kant_alleen_als_je_daar_staat(naam, veld):
    """There the texts say what speaks for the learner's own side: in the middle nobody has one."""
    goed = OEFENINGEN[naam].sleutel.velden[veld]
    if goed.telt:
        assert not goed.te_vraag.startswith("Voor jouw kant")
        return
    for waarde in STAPPEN:
        deel, oordeel = met(naam, veld, waarde)
        assert (deel.status, oordeel.score) == ("beide", 1)
        if deel.tekst != goed.uitleg:
            assert kant_van(waarde) is (Kant.VRAAG if deel.tekst == goed.te_vraag else Kant.INSTITUTIONEEL)
            assert "oor jouw kant pleit" in deel.tekst


@pytest.mark.parametrize(("naam", "veld"), PLEKKEN)
def test_een_veld_dat_telt_rekent_nooit_de_overkant_goed(naam, veld):
    """Else one step further would turn full marks into none."""
    goed = OEFENINGEN[naam].sleutel.velden[veld]
    if not goed.telt:
        return
    kant = kant_van(goed.positie)
    assert kant is not None
    for waarde in range(-100, 101):
        overkant = kant_van(waarde) not in {kant, None}
        goed_genoeg = abs(waarde - goed.positie) <= goed.tolerantie
        assert not (goed_genoeg and overkant)
        verwacht = "goed" if goed_genoeg else "fout" if overkant else "bijna"
        assert met(naam, veld, waarde)[0].status == verwacht


@pytest.mark.parametrize("naam", BUURTEN)
def test_elke_genoemde_misvatting_krijgt_haar_eigen_uitleg(naam):
    sleutel = OEFENINGEN[naam].sleutel
    gewoon = {tekst for v in sleutel.velden.values() for tekst in (v.uitleg, v.te_vraag, v.te_institutioneel)}
    assert sleutel.misvattingen
    for misvatting in sleutel.misvattingen:
        for waarde in {misvatting.vanaf, misvatting.tot, (misvatting.vanaf + misvatting.tot) // 2}:
            deel, oordeel = met(naam, misvatting.veld, waarde)
            assert deel.tekst == misvatting.tekst
            assert deel.tekst not in gewoon
            assert deel.plaats == misvatting.plaats
            assert deel.status in {"bijna", "fout"}
            assert oordeel.status == "deels"


@pytest.mark.parametrize("naam", BUURTEN)
def test_over_een_verzonnen_buurt_zegt_geen_enkel_veld_dat_het_in_de_bron_staat(naam):
    """What the report says of a kind of buurt is bron; that it holds for ours is what we make of it."""
    sleutel = OEFENINGEN[naam].sleutel
    assert {sleutel.herkomst, *(veld.herkomst for veld in sleutel.velden.values())} == {"afleiding"}


# The own buurt: nothing is marked, every field gets the risk of its side


@pytest.mark.parametrize("waarde", STAPPEN)
def test_je_eigen_buurt_krijgt_op_elke_plek_het_risico_van_die_kant(waarde):
    oordeel = kijk_na("04-mijn-buurt", {"posities": {str(veld): waarde for veld in Veld}})
    assert (oordeel.status, oordeel.score) == ("bekeken", None)
    assert [deel.id for deel in oordeel.onderdelen] == list(Veld)
    for deel in oordeel.onderdelen:
        assert deel.status == "info"
        assert deel.plaats
        assert deel.tekst.startswith("Je kiest voor" if kant_van(waarde) else "Je staat rond het midden.")


def test_je_eigen_verhaal_wordt_niet_beoordeeld():
    velden = [veld.id for veld in OEFENINGEN["04-jouw-buurt"].vraag.velden]
    oordeel = kijk_na("04-jouw-buurt", {"velden": dict.fromkeys(velden, "Dat weet ik nog niet.")})
    assert (oordeel.status, oordeel.score) == ("bekeken", None)
