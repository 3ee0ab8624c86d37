"""A lecturer's mistake is told in Dutch with its place, and never takes another exercise down."""

from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from wijkschool.inhoud.keuring import controleer_alles
from wijkschool.inhoud.oefeningen import (
    Sleutel,
    Soort,
    Vraag,
    lees_les_oefeningen,
)

V, S = "exercises/04-proef.yaml", "solutions/04-proef.yaml"


class Optie(BaseModel, extra="forbid"):
    id: str
    tekst: str


class KeuzeVraag(Vraag):
    soort: Literal["keuze"]
    opties: tuple[Optie, ...]
    eigen: bool = False


class KeuzeSleutel(Sleutel):
    goed: str


def _controleer(vraag, sleutel):
    if sleutel.goed == "stuk":
        raise RuntimeError
    if sleutel.goed in {optie.id for optie in vraag.opties}:
        return []
    return [(("goed",), f"de optie '{sleutel.goed}' staat niet in de vraag", "Kies een optie die er is.")]


SOORTEN = {
    "keuze": Soort("keuze", KeuzeVraag, KeuzeSleutel, _controleer),
    "schrijf": Soort("schrijf", Vraag, None, lambda *_: []),
}
ALLE = ["04-een", "04-twee", "04-buurt"]


def lees():
    gelezen = lees_les_oefeningen("04-proef", SOORTEN)
    return list(gelezen.oefeningen), [str(fout) for fout in gelezen.fouten]


@pytest.mark.usefixtures("cursus")
def test_een_goede_les_geeft_alle_oefeningen_in_volgorde_en_geen_fouten():
    assert lees() == (ALLE, [])
    assert controleer_alles(SOORTEN) == []


@pytest.mark.usefixtures("cursus")
def test_een_oefening_draagt_vraag_en_sleutel_en_zonder_sleutel_is_die_none():
    oefeningen = lees_les_oefeningen("04-proef", SOORTEN).oefeningen
    assert oefeningen["04-een"].vraag.opties[0].id == "a"
    assert oefeningen["04-een"].sleutel.goed == "a"
    assert oefeningen["04-buurt"].sleutel is None


def test_een_eigen_vraag_heeft_geen_oplossing_nodig(cursus):
    cursus.vervang(V, "    titel: Eerste vraag", "    eigen: true\n    titel: Eerste vraag")
    begin = Path(cursus.wortel / S).read_text(encoding="utf-8").index("  - id: 04-twee")
    tekst = Path(cursus.wortel / S).read_text(encoding="utf-8")
    cursus.schrijf(S, "les: 04-proef\noplossingen:\n" + tekst[begin:])
    assert lees() == (ALLE, [])


def test_wat_wij_zelf_kozen_heeft_geen_plaats_in_een_bron_nodig(cursus):
    cursus.vervang(S, "herkomst: bron\n    plaats: § 4.5, r. 5530-5547\n", "herkomst: modelkeuze\n")
    assert lees() == (ALLE, [])
    assert lees_les_oefeningen("04-proef", SOORTEN).oefeningen["04-een"].sleutel.plaats is None


def test_een_modelkeuze_met_een_plaats_mag_ook_maar_die_moet_dan_kloppen(cursus):
    cursus.vervang(S, "herkomst: bron", "herkomst: modelkeuze")
    assert lees() == (ALLE, [])
    cursus.vervang(S, "r. 5530-5547", "r. 5530-95547")
    assert "ligt buiten het document" in lees()[1][0]


# Per mistake: file, what is replaced by what, the message, and the exercises that stay usable.
FOUTEN = {
    "onbekend_veld": (
        V,
        "    opdracht: Kies wat past.",
        "    opdrcht: Kies wat past.",
        f"{V}, regel 7: het veld 'opdrcht' bestaat niet. Bedoel je 'opdracht'?",
        ALLE[1:],
    ),
    "onbekend_veld_dieper": (
        V,
        "        tekst: Ja",
        "        tekts: Ja",
        f"{V}, regel 10: het veld 'tekts' bestaat niet. Bedoel je 'tekst'?",
        ALLE[1:],
    ),
    "veld_dat_op_niets_lijkt": (
        V,
        "    titel: Eerste",
        "    kleur: rood\n    titel: Eerste",
        (
            f"{V}, regel 6: het veld 'kleur' bestaat niet. Haal het weg. Dit kan wel: "
            "id, versie, soort, titel, opdracht, hint, pool, opties, eigen."
        ),
        ALLE[1:],
    ),
    "ontbrekend_veld": (
        V,
        "    titel: Eerste vraag\n",
        "",
        f"{V}, regel 3: het veld 'titel' ontbreekt. Voeg een regel 'titel: …' toe.",
        ALLE[1:],
    ),
    "onbekende_soort": (
        V,
        "soort: schrijf",
        "soort: schrif",
        f"{V}, regel 21: de soort 'schrif' bestaat niet. Bedoel je 'schrijf'?",
        ALLE[:2],
    ),
    "geen_soort": (
        V,
        "    soort: schrijf\n",
        "",
        (f"{V}, regel 19: het veld 'soort' ontbreekt. Voeg een regel 'soort: …' toe. Kies uit: keuze, schrijf."),
        ALLE[:2],
    ),
    "soort_die_een_lijst_is": (
        V,
        "soort: schrijf",
        "soort: [a]",
        f"{V}, regel 21: de soort '['a']' bestaat niet. Kies uit: keuze, schrijf.",
        ALLE[:2],
    ),
    "tekst_waar_getal_hoort": (
        V,
        "versie: 1",
        "versie: een",
        (
            f"{V}, regel 4: het veld 'versie' moet een heel getal zijn. "
            "Schrijf alleen cijfers, bijvoorbeeld 20 of -35."
        ),
        ALLE[1:],
    ),
    "ja_is_geen_getal": (
        V,
        "versie: 1",
        "versie: yes",
        (
            f"{V}, regel 4: het veld 'versie' moet een heel getal zijn. "
            "Schrijf alleen cijfers, bijvoorbeeld 20 of -35."
        ),
        ALLE[1:],
    ),
    "getal_waar_tekst_hoort": (
        V,
        "titel: Eerste vraag",
        "titel: 2005",
        f"{V}, regel 6: het veld 'titel' moet tekst zijn. Zet de waarde tussen aanhalingstekens.",
        ALLE[1:],
    ),
    "tekst_waar_lijst_hoort": (
        V,
        "    opties:\n      - id: a\n        tekst: Ja\n",
        "    opties: a\n",
        (
            f"{V}, regel 8: het veld 'opties' moet een lijst zijn. "
            "Zet elk onderdeel op een eigen regel, met '- ' ervoor."
        ),
        ALLE[1:],
    ),
    "lege_tekst": (
        V,
        "opdracht: Kies wat past.",
        "opdracht: '  '",
        f"{V}, regel 7: het veld 'opdracht' is leeg. Vul het in, of haal de regel weg.",
        ALLE[1:],
    ),
    "leeg_veld": (
        V,
        "        tekst: Ja",
        "        tekst:",
        f"{V}, regel 10: het veld 'tekst' is leeg. Vul het in, of haal de regel weg.",
        ALLE[1:],
    ),
    "dubbele_id": (
        V,
        "id: 04-twee",
        "id: 04-een",
        f"{V}, regel 11: de id '04-een' staat ook op regel 3. Geef elke oefening een eigen id.",
        ["04-een", "04-buurt"],
    ),
    "verkeerde_id": (
        V,
        "id: 04-buurt",
        "id: 04 Buurt",
        (
            f"{V}, regel 19: '04 Buurt' kan geen id zijn. Schrijf kleine letters, cijfers en streepjes, "
            "zoals '04-eerste-vraag'."
        ),
        ALLE[:2],
    ),
    "id_die_een_lijst_is": (
        V,
        "id: 04-buurt",
        "id: [1]",
        (
            f"{V}, regel 19: '[1]' kan geen id zijn. Schrijf kleine letters, cijfers en streepjes, "
            "zoals '04-eerste-vraag'."
        ),
        ALLE[:2],
    ),
    "id_van_een_andere_les": (
        V,
        "id: 04-buurt",
        "id: 05-buurt",
        f"{V}, regel 19: de id '05-buurt' hoort niet bij deze les. Laat de id beginnen met '04-'.",
        ALLE[:2],
    ),
    "geen_id": (
        V,
        "  - id: 04-buurt\n    versie",
        "  - versie",
        f"{V}, regel 19: het veld 'id' ontbreekt. Begin elk onderdeel met '- id: …'.",
        ALLE[:2],
    ),
    "verkeerde_les": (
        V,
        "les: 04-proef",
        "les: 04-prof",
        (
            f"{V}, regel 1: de les heet hier '04-prof', het bestand '04-proef'. "
            "Schrijf 'les: 04-proef', of geef het bestand een andere naam."
        ),
        ALLE,
    ),
    "geen_les": (
        V,
        "les: 04-proef\n",
        "",
        f"{V}, regel 1: het veld 'les' ontbreekt. Begin met een regel 'les: 04-proef'.",
        ALLE,
    ),
    "ontbrekende_oplossing": (
        S,
        SLEUTEL := "  - id: 04-twee\n    uitwerking: Hierom.\n    herkomst: afleiding\n"
        "    plaats: § 4.2.3, r. 4952-4958; bijlage 1, r. 10984\n    goed: b\n",
        "",
        f"{V}, regel 11: de oefening '04-twee' heeft geen oplossing. Zet de oplossing met deze id in {S}.",
        ["04-een", "04-buurt"],
    ),
    "oplossing_zonder_oefening": (
        S,
        SLEUTEL,
        SLEUTEL + SLEUTEL.replace("04-twee", "04-weg"),
        (
            f"{S}, regel 13: bij de oplossing '04-weg' hoort geen oefening. "
            f"Haal haar weg, of zet de oefening in {V}."
        ),
        ALLE,
    ),
    "oplossing_die_niet_nodig_is": (
        S,
        SLEUTEL,
        SLEUTEL + SLEUTEL.replace("04-twee", "04-buurt"),
        (
            f"{S}, regel 13: een oefening van de soort 'schrijf' heeft geen oplossing nodig. "
            "Haal deze oplossing weg."
        ),
        ALLE[:2],
    ),
    "oplossing_noemt_geen_optie": (
        S,
        "goed: b",
        "goed: c",
        f"{S}, regel 12: de optie 'c' staat niet in de vraag. Kies een optie die er is.",
        ["04-een", "04-buurt"],
    ),
    "controle_die_zelf_vastloopt": (
        S,
        "goed: b",
        "goed: stuk",
        (
            f"{S}, regel 8: de controle van de soort 'keuze' loopt vast op deze oplossing. "
            "Vergelijk haar met een oplossing die goed is, en meld dit."
        ),
        ["04-een", "04-buurt"],
    ),
    "verkeerde_herkomst": (
        S,
        "herkomst: bron",
        "herkomst: bronn",
        f"{S}, regel 5: het veld 'herkomst' kan niet 'bronn' zijn. Bedoel je 'bron'?",
        ALLE[1:],
    ),
    "geen_plaats": (
        S,
        "    plaats: § 4.5, r. 5530-5547\n",
        "",
        (
            f"{S}, regel 3: het veld 'plaats' ontbreekt, en dat kan niet bij 'herkomst: bron'. "
            "Voeg een regel 'plaats: …' toe. Alleen wat wij zelf kozen (modelkeuze) heeft er geen nodig."
        ),
        ALLE[1:],
    ),
    "geen_plaats_bij_een_afleiding": (
        S,
        "    plaats: § 4.2.3, r. 4952-4958; bijlage 1, r. 10984\n",
        "",
        (
            f"{S}, regel 8: het veld 'plaats' ontbreekt, en dat kan niet bij 'herkomst: afleiding'. "
            "Voeg een regel 'plaats: …' toe. Alleen wat wij zelf kozen (modelkeuze) heeft er geen nodig."
        ),
        ["04-een", "04-buurt"],
    ),
    "lege_plaats": (
        S,
        "plaats: § 4.5, r. 5530-5547",
        "plaats: ''",
        f"{S}, regel 6: het veld 'plaats' is leeg. Vul het in, of haal de regel weg.",
        ALLE[1:],
    ),
    "plaats_buiten_het_document": (
        S,
        "r. 5530-5547",
        "r. 5530-95547",
        (
            f"{S}, regel 6: de plaats '§ 4.5, r. 5530-95547' ligt buiten het document: 'wrr' "
            "heeft 12299 regels. "
            "Kijk het regelnummer na, of noem de juiste bron in het veld 'bron'."
        ),
        ALLE[1:],
    ),
    "plaats_achteruit": (
        S,
        "r. 5530-5547",
        "r. 5547-5530",
        (
            f"{S}, regel 6: de plaats '§ 4.5, r. 5547-5530' loopt achteruit. "
            "Zet het laagste regelnummer vooraan, vanaf 1."
        ),
        ALLE[1:],
    ),
    "plaats_zonder_paragraaf": (
        S,
        "§ 4.5, r. 5530-5547",
        "r. 5530-5547",
        (
            f"{S}, regel 6: de plaats 'r. 5530-5547' noemt geen paragraaf. "
            "Schrijf bijvoorbeeld '§ 4.5, r. 5530-5547' of 'bijlage 1, r. 10984-10987'."
        ),
        ALLE[1:],
    ),
    "plaats_buiten_de_andere_bron": (
        S,
        "    plaats: § 4.5, r. 5530-5547\n    goed: a",
        "    bron: wetten\n    plaats: r. 30-98\n    goed: a",
        (
            f"{S}, regel 7: de plaats 'r. 30-98' ligt buiten het document: "
            "'wetten' heeft 97 regels. "
            "Kijk het regelnummer na, of noem de juiste bron in het veld 'bron'."
        ),
        ALLE[1:],
    ),
    "onbekende_bron": (
        S,
        "    goed: a",
        "    bron: wtten\n    goed: a",
        f"{S}, regel 7: de bron 'wtten' staat niet in datasets/bronnen.csv. Bedoel je 'wetten'?",
        ALLE[1:],
    ),
    "dubbel_veld": (
        V,
        "    titel: Eerste vraag",
        "    titel: Een\n    titel: Twee",
        f"{V}, regel 7: het veld 'titel' staat hier twee keer. Haal er een weg.",
        ALLE[1:],
    ),
    "tab": (
        V,
        "    opdracht: Kies wat past.",
        "\topdracht: Kies wat past.",
        f"{V}, regel 7: deze regel springt in met een tab. Gebruik spaties in plaats van tabs.",
        ALLE[1:],
    ),
    "dubbele_punt_in_tekst": (
        V,
        "opdracht: Kies wat past.",
        "opdracht: Kies: wat past.",
        (
            f"{V}, regel 7: hier staat een ':' die niet klopt. Een ':' met een spatie "
            "erachter mag alleen na de "
            "naam van een veld. Zet anders de hele tekst tussen aanhalingstekens."
        ),
        ALLE[1:],
    ),
    "kapotte_oplossing": (
        S,
        "uitwerking: Hierom.",
        'uitwerking: "Hierom.',
        (
            f"{S}, regel 9: een aanhalingsteken gaat niet dicht. "
            "Kijk of elk haakje en elk aanhalingsteken ook weer dichtgaat."
        ),
        ["04-een", "04-buurt"],
    ),
}


@pytest.mark.parametrize("geval", FOUTEN)
def test_een_fout_wordt_in_het_nederlands_verteld_en_de_rest_blijft_bruikbaar(cursus, geval):
    bestand, oud, nieuw, melding, over = FOUTEN[geval]
    cursus.vervang(bestand, oud, nieuw)
    oefeningen, fouten = lees()
    assert melding in fouten
    assert oefeningen == over
    assert melding in map(str, controleer_alles(SOORTEN))


@pytest.mark.parametrize(
    "geval", FOUTEN.keys() - {"verkeerde_id", "geen_id", "id_van_een_andere_les", "dubbele_id"}
)
def test_een_fout_geeft_een_melding_en_niet_nog_een_die_er_uit_volgt(cursus, geval):
    bestand, oud, nieuw, melding, _ = FOUTEN[geval]
    cursus.vervang(bestand, oud, nieuw)
    assert lees()[1] == [melding]


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", f"{V}: het bestand is leeg. Vul het, of zet de vorige versie terug."),
        (b"# niets\n", f"{V}: het bestand is leeg. Vul het, of zet de vorige versie terug."),
        (
            b"les: 04-proef\noefeningen: caf\xe9\n",
            f"{V}, regel 2: hier staat een teken dat geen UTF-8 is. Sla het bestand opnieuw op als UTF-8.",
        ),
        (
            b"- a\n",
            (
                f"{V}, regel 1: bovenaan horen de velden 'les' en 'oefeningen' te staan. "
                "Begin met een regel 'les: 04-proef'."
            ),
        ),
        (b"les: 04-proef\n", f"{V}, regel 1: het veld 'oefeningen' ontbreekt. Voeg 'oefeningen:' toe."),
        (
            b"les: 04-proef\noefeningen: veel\n",
            (
                f"{V}, regel 2: het veld 'oefeningen' moet een lijst zijn. "
                "Zet elk onderdeel op een eigen regel, met '- ' ervoor."
            ),
        ),
        (
            b"les: 04-proef\noefeningen:\n  - losse tekst\n",
            f"{V}, regel 3: dit onderdeel heeft geen velden. Begin elk onderdeel met '- id: …'.",
        ),
    ],
)
def test_een_bestand_zonder_bruikbare_inhoud_geeft_een_melding_en_geen_uitzondering(cursus, inhoud, melding):
    cursus.schrijf(V, inhoud)
    oefeningen, fouten = lees()
    assert oefeningen == []
    assert fouten == [melding]


def test_een_ontbrekend_bestand_noemt_het_bestand_dat_erop_lijkt(cursus):
    (cursus.wortel / V).rename(cursus.wortel / "exercises/04-proef.yml")
    assert lees() == (
        [],
        [
            (
                f"{V}: dit bestand ontbreekt. Er is wel '04-proef.yml'. "
                "Geef dat bestand de naam '04-proef.yaml' als dat de bedoeling is."
            )
        ],
    )
    assert "de naam eindigt op '.yml'" in "\n".join(map(str, controleer_alles(SOORTEN)))


def test_zonder_bestand_met_oplossingen_blijft_over_wat_er_geen_nodig_heeft(cursus):
    (cursus.wortel / S).unlink()
    assert lees() == (
        ["04-buurt"],
        [f"{S}: dit bestand ontbreekt. Maak het bestand, of zet het terug in de map 'solutions'."],
    )


@pytest.mark.parametrize("les_id", ["../datasets/x", "a/b", "", "/etc/passwd", "LES", "x\ny"])
@pytest.mark.usefixtures("cursus")
def test_een_naam_van_een_les_komt_nooit_buiten_de_map(les_id):
    gelezen = lees_les_oefeningen(les_id, SOORTEN)
    assert gelezen.oefeningen == {}
    assert [fout.bestand for fout in gelezen.fouten] == ["exercises"]


def test_een_kapotte_les_laat_een_andere_les_heel(cursus):
    cursus.schrijf("exercises/05-kapot.yaml", "les: [05-kapot\n")
    cursus.schrijf("solutions/05-kapot.yaml", b"\xff\xfe")
    assert lees_les_oefeningen("05-kapot", SOORTEN).fouten
    assert lees() == (ALLE, [])


def test_een_kapotte_tabel_met_bronnen_haalt_de_oefeningen_niet_neer(cursus):
    cursus.schrijf("datasets/bronnen.csv", b"\xff")
    assert lees() == (ALLE, [])
    assert [fout.bestand for fout in controleer_alles(SOORTEN)] == ["datasets/bronnen.csv"]


def test_dezelfde_id_in_twee_lessen_wordt_gevonden(cursus):
    for pad in (V, S):
        tekst = (cursus.wortel / pad).read_text(encoding="utf-8")
        cursus.schrijf(pad.replace("04-proef", "04-zelfde"), tekst.replace("04-proef", "04-zelfde"))
    meldingen = [str(fout) for fout in controleer_alles(SOORTEN)]
    assert (
        "exercises/04-zelfde.yaml, regel 3: de id '04-een' staat ook in exercises/04-proef.yaml. "
        "Geef elke oefening een eigen id."
    ) in meldingen
    assert any("deze les staat niet in notebooks/leergang.yaml" in melding for melding in meldingen)


def test_twee_fouten_in_een_bestand_geven_twee_meldingen_op_volgorde_van_regel(cursus):
    cursus.vervang(V, "opdracht: Kies weer.", "opdracht: [weer")
    cursus.vervang(V, "versie: 1", "versie: nul")
    oefeningen, _ = lees()
    assert oefeningen == ["04-buurt"]
    regels = [fout.regel for fout in lees_les_oefeningen("04-proef", SOORTEN).fouten]
    assert regels == sorted(regels)
    assert len(regels) == 2


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    bestand=st.sampled_from([V, S]),
    waar=st.floats(0, 1, exclude_max=True),
    weg=st.integers(0, 30),
    erbij=st.one_of(
        st.text(max_size=12),
        st.sampled_from(["- ", ": ", "[", "{", "'", "\t", "\n", "*a", "&a ", "id: [1]", "null"]),
    ),
)
def test_wat_iemand_ook_in_een_bestand_typt_er_komt_nooit_een_uitzondering(cursus, bestand, waar, weg, erbij):
    heel = {V: cursus.vragen, S: cursus.sleutels}
    tekst = heel[bestand]
    plek = int(waar * len(tekst))
    for naam, inhoud in heel.items():
        cursus.schrijf(naam, inhoud)
    cursus.schrijf(bestand, (tekst[:plek] + erbij + tekst[plek + weg :]).encode("utf-8", "surrogatepass"))
    gelezen = lees_les_oefeningen("04-proef", SOORTEN)
    assert gelezen.oefeningen.keys() or gelezen.fouten
    for fout in gelezen.fouten:
        assert fout.bestand in heel
        assert fout.regel is None or fout.regel >= 1
        assert fout.remedie.endswith((".", "?"))
