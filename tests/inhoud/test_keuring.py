"""What ``wijkschool check`` finds beyond what the reader refuses: each mistake with its line and its remedy."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkschool.inhoud.keuring import controleer_alles, controleer_les
from wijkschool.inhoud.lesbestand import LIJSTEN
from wijkschool.oefening.soorten import SOORTEN

LES = "99-voorbeelden"
V, S = f"exercises/{LES}.yaml", f"solutions/{LES}.yaml"
DUWTJE = "Zeg waar de cursist moet kijken, niet wat het antwoord is."
WAAROM = "Leg uit waarom: daar leert een cursist van."


@pytest.fixture
def inhoud(kopie, monkeypatch):
    """A copy of the real content, and a way to put a mistake into it: returns the line it stands on."""
    monkeypatch.setenv("WIJKSCHOOL_MAP", str(kopie))

    def vervang(bestand, oud, nieuw):
        pad = kopie / bestand
        tekst = pad.read_text(encoding="utf-8")
        assert tekst.count(oud) == 1, f"{oud!r} staat {tekst.count(oud)} keer in {bestand}"
        pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
        return tekst[: tekst.index(oud)].count("\n") + 1

    vervang.map = kopie
    return vervang


def meldingen(les=LES):
    return [str(fout) for fout in controleer_les(les, SOORTEN)]


@pytest.mark.usefixtures("inhoud")
def test_de_voorbeelden_zijn_zonder_fouten():
    assert meldingen() == []


# Per case: an exercise's hint, and what it says instead.
VERKLAPT = {
    "optie": (
        "      Het rapport maakt verschil tussen een buurt en een wijk.",
        "      Denk: dat laat ik zo veel mogelijk bepalen door de mensen om wie het gaat!",
        "‘Dat laat ik zo veel mogelijk bepalen door de mensen om wie…",
    ),
    "zin": (
        "      Kies boven de figuur eerst het ene en dan het andere beleid. Kijk per rij",
        "      Op de twee onderste rijen, die over het PROCES gaan; kijk daar. Kijk per rij",
        "Op de twee onderste rijen, die over het proces gaan.",
    ),
    "punt": (
        "      Denk aan de tijd na de herovering: wat kan er dan weglekken, en wie moet het overnemen?",
        "      Je noemt wie welk werk overneemt en wanneer.",
        "Je noemt wie welk werk overneemt, en wanneer.",
    ),
}


@pytest.mark.parametrize("geval", VERKLAPT)
def test_een_hint_die_het_antwoord_verklapt_wordt_gevonden(inhoud, geval):
    oud, nieuw, tekst = VERKLAPT[geval]
    regel = inhoud(V, oud, nieuw) - 1  # the line of the field, above its text
    wat = f"de hint verklapt het antwoord: '{tekst}' staat er letterlijk in"
    assert meldingen() == [f"{V}, regel {regel}: {wat}. {DUWTJE}"]


def test_ook_de_naam_van_een_groep_of_gerecht_kan_verklapt_worden(inhoud):
    inhoud(V, "        naam: Overbrugging\n", "        naam: Een losse band\n")
    inhoud(V, "      Vraag bij elke situatie: hoe", "      Is het een losse band? Vraag bij elke situatie: hoe")
    inhoud(V, "        naam: Situatieanalyse\n", "        naam: Weten wie er wonen\n")
    inhoud(V, "      Kies waar het nu aan ontbreekt.", "      Weten wie er wonen ontbreekt.")
    assert [melding.split("'")[1] for melding in meldingen()] == ["Een losse band", "Weten wie er wonen"]


def test_een_fout_antwoord_of_een_kort_woord_in_de_hint_mag(inhoud):
    hint = "      Vraag bij elke situatie: hoe makkelijk"
    inhoud(V, hint, "      Samenbinding of overbrugging? Hoe makkelijk")
    hint = "      Het rapport maakt verschil tussen een buurt en een wijk."
    inhoud(V, hint, "      Een buurt heeft 5.000 bewoners, dus ik tel tot ik daar ben: zei het rapport dat?")
    assert meldingen() == []


UITLEG = """>-
        Op een paar streken na nam het aantal bewoners niet af. Veel mensen die in een stad werken, wonen juist \
graag
        in een dorp."""
ZEGT_NIETS = ["...", "…", "TODO", "xxx", "Nog invullen.", "-"]
ZONDER_WAAROM = ["Fout.", "Goed!", "Helaas, dat is niet goed.", "Nee.", "Dit klopt niet", "Ja, helemaal goed!"]


@pytest.mark.parametrize("tekst", ZEGT_NIETS)
def test_uitleg_zonder_tekst_wordt_gevonden(inhoud, tekst):
    regel = inhoud(S, UITLEG, f'"{tekst}"')
    wat = "in het veld 'onjuist' staat nog geen tekst. Leg uit waarom het zo is."
    assert meldingen() == [f"{S}, regel {regel}: {wat}"]


@pytest.mark.parametrize("tekst", ZONDER_WAAROM)
def test_uitleg_die_alleen_goed_of_fout_zegt_wordt_gevonden(inhoud, tekst):
    regel = inhoud(S, UITLEG, f'"{tekst}"')
    assert meldingen() == [f"{S}, regel {regel}: het veld 'onjuist' zegt alleen of het goed of fout is. {WAAROM}"]


MET_REDEN = ["Nee, want er kwamen mensen bij.", "Goed gezien: in 1901.", "Klopt, zie § 2.3.2."]


@pytest.mark.parametrize("tekst", MET_REDEN)
def test_een_korte_uitleg_met_een_reden_mag(inhoud, tekst):
    inhoud(S, UITLEG, f'"{tekst}"')
    assert meldingen() == []


def test_lege_uitleg_wordt_gevonden(inhoud):
    regel = inhoud(S, UITLEG, '""')
    assert meldingen() == [f"{S}, regel {regel}: het veld 'onjuist' is leeg. Vul het in, of haal de regel weg."]


def test_een_onbekende_bron_wordt_ook_zonder_plaats_gevonden(inhoud):
    regel = inhoud(S, "    voorbeeld: >-\n", "    bron: wr\n    voorbeeld: >-\n")
    melding = f"{S}, regel {regel}: de bron 'wr' staat niet in datasets/bronnen.csv. Bedoel je 'wrr'?"
    assert melding in meldingen()


def test_een_plaats_buiten_het_document_wordt_ook_in_lopende_tekst_gevonden(inhoud):
    regel = inhoud(S, "§ 2.3.2, r. 1278-1291: welke", "§ 2.3.2, r. 1278-12911: welke")
    (melding,) = meldingen()
    assert melding.startswith(f"{S}, regel {regel}: de plaats '§ 2.3.2, r. 1278-12911' ligt buiten het document")


def test_een_pool_van_een_wordt_gevonden(inhoud):
    tekst = "pool: stellingen\n    stelling: >-\n      Er kwamen"
    regel = inhoud(V, tekst, tekst.replace("stellingen", "steling"))
    eerste, tweede = meldingen()
    assert eerste.endswith("in de pool 'stellingen' zit maar één oefening. Bedoel je 'steling'?")
    wat = "in de pool 'steling' zit maar één oefening. Bedoel je 'stellingen'?"
    assert tweede == f"{V}, regel {regel}: {wat}"
    inhoud(V, "    pool: steling\n", "")
    assert meldingen()[0].endswith("Zet er een tweede oefening in, of haal de regel weg.")


def test_een_id_die_een_ander_bestand_al_heeft_wordt_gevonden_ook_bij_een_bestand(inhoud):
    for soort in LIJSTEN:
        pad = inhoud.map / soort / f"{LES}.yaml"
        pad.with_name("99-kopie.yaml").write_text(
            pad.read_text(encoding="utf-8").replace(f"les: {LES}", "les: 99-kopie"), encoding="utf-8"
        )
    assert "de id '99-einde' staat ook in exercises/99-kopie.yaml" in "\n".join(meldingen())
    assert f"de id '99-einde' staat ook in {V}" in "\n".join(meldingen("99-kopie"))


def test_alle_fouten_van_een_les_komen_tegelijk_op_volgorde_van_regel(inhoud):
    plekken = [
        (V, inhoud(V, "    hint: >-\n      Eerst kwam een wet", "    hnt: >-\n      Eerst kwam een wet")),
        (V, inhoud(V, "    soort: bereken", "    soort: berekn")),
        (S, inhoud(S, "    juist: verdeeld", "    juist: misschien")),
        (S, inhoud(S, '"§ 1.2, r. 271-276"', '"blz. 12"')),
        (S, inhoud(S, "    zin: voortouw", "    zin: voortuow")),
        (S, inhoud(S, "tekst: Je noemt wie welk werk overneemt, en wanneer.", "tekst: todo")),
    ]
    gevonden = [(fout.bestand, fout.regel) for fout in controleer_les(LES, SOORTEN)]
    assert gevonden == sorted(gevonden)
    assert set(plekken) <= set(gevonden)


def test_de_voorbeelden_horen_niet_in_de_leergang_maar_een_andere_les_wel(inhoud):
    (inhoud.map / "exercises" / "98-los.yaml").write_text("les: 98-los\noefeningen: []\n", encoding="utf-8")
    alle = [str(fout) for fout in controleer_alles(SOORTEN)]
    assert alle == ["exercises/98-los.yaml: deze les staat niet in notebooks/leergang.yaml. Zet de les erbij."]


VELDEN = ["id", "soort", "hint", "pool", "opties", "kaarten", "groepen", "gerechten", "zin", "zinnen", "punten"]
VELDEN += ["optie", "juist", "groep", "past", "tekst", "naam", "uitleg", "bron", "plaats", "voorbeeld", "anders"]
WAARDE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["ja", "koppel", "99-a"]),
    lambda kind: (
        st.lists(kind, max_size=3)
        | st.dictionaries(
            st.sampled_from(VELDEN),
            kind,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(vragen=st.lists(WAARDE, max_size=4), sleutels=st.lists(WAARDE, max_size=4))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_wat_er_ook_staat_de_keuring_geeft_meldingen_en_struikelt_niet(inhoud, vragen, sleutels):
    for pad, lijst, items in ((V, "oefeningen", vragen), (S, "oplossingen", sleutels)):
        tekst = yaml.safe_dump({"les": LES, lijst: [_met_id(i) for i in items]}, allow_unicode=True)
        (inhoud.map / pad).write_text(tekst, encoding="utf-8")
    for fout in controleer_les(LES, SOORTEN):
        assert fout.wat
        assert fout.remedie


def _met_id(item):
    """Most items get a sound id, or nothing of them would be looked at."""
    return item | {"id": "99-a"} if isinstance(item, dict) else item
