"""The tables are read with their types, and a mistake in one is told with file, line and remedy."""

import re

import pytest

from wijkschool.inhoud.domein import gepastheid, menukaart, posities_beleid, spanningsvelden
from wijkschool.inhoud.fouten import InhoudFout
from wijkschool.inhoud.tabellen import bronregels, controleer_tabel, frame, lees_tabel
from wijkschool.kern.spanningsvelden import Kant, Veld

B, P, G = "datasets/bronnen.csv", "datasets/posities_beleid.csv", "datasets/gepastheid.csv"
D = "datasets/drempels.csv"
T = "datasets/wrr_tabel_5_3.csv"
KOP_B = "id,titel,auteur,jaar,bestand,regels,ontbreekt"
RIJ_B = "wrr,Titel,,,a.txt,12299,\n"

# Per mistake: table, what is replaced by what, and the message.
FOUTEN = {
    "verkeerde_kolom": (
        P,
        "beleid,beleid_naam,veld,positie",
        "beleid,beleid_naam,veld,posite",
        f"{P}, regel 1: de kolom 'posite' bestaat niet. Bedoel je 'positie'?",
    ),
    "kolom_te_veel": (
        B,
        "ontbreekt\n",
        "ontbreekt,kleur\n",
        (
            f"{B}, regel 1: de kolom 'kleur' bestaat niet. Haal de kolom weg. Dit kan wel: "
            "id, titel, auteur, jaar, bestand, regels, ontbreekt."
        ),
    ),
    "kolom_ontbreekt": (
        B,
        ",ontbreekt\n",
        "\n",
        f"{B}, regel 1: de kolom 'ontbreekt' ontbreekt. Voeg de kolom toe.",
    ),
    "kolom_dubbel": (
        B,
        "id,titel,auteur",
        "id,titel,titel",
        f"{B}, regel 1: de kolom 'titel' staat er twee keer. Haal er een weg.",
    ),
    "verkeerd_type": (
        B,
        "12299",
        "veel",
        (
            f"{B}, regel 2: de kolom 'regels' moet een heel getal zijn. Schrijf alleen "
            "cijfers, bijvoorbeeld 20 of -35."
        ),
    ),
    "getal_buiten_schaal": (
        P,
        "coproductie,85",
        "coproductie,850",
        f"{P}, regel 8: de kolom 'positie' mag hoogstens 100 zijn. Kies een kleiner getal.",
    ),
    "getal_tegen_de_richting_in": (
        P,
        "coproductie,85",
        "coproductie,-85",
        (
            f"{P}, regel 8: de positie -85 past niet bij de richting 'institutioneel'. "
            "Onder 0 is de kant 'vraag', boven 0 de kant 'institutioneel'."
        ),
    ),
    "onbekend_veld": (
        P,
        "huidig,Beleid zoals het toen was,afstand",
        "huidig,Beleid zoals het toen was,afstnd",
        f"{P}, regel 5: de kolom 'veld' kan niet 'afstnd' zijn. Bedoel je 'afstand'?",
    ),
    "lege_cel": (
        D,
        "onbegrip,inspiratie,inhoud,Onbegrip voor wat anderen beweegt",
        "onbegrip,inspiratie,inhoud,",
        f"{D}, regel 2: de kolom 'naam' is leeg. Vul de cel in.",
    ),
    "drempel_bij_verkeerde_dimensie": (
        D,
        "onbegrip,inspiratie,inhoud",
        "onbegrip,inspiratie,proces",
        f"{D}, regel 2: een drempel van de soort 'inspiratie' hoort niet bij 'proces'. Schrijf 'inhoud'.",
    ),
    "dubbele_sleutel": (
        G,
        "achterstand_nood,Achterstandsbuurt met acute nood,integraal",
        "achterstand_nood,Achterstandsbuurt met acute nood,differentiatie",
        (
            f"{G}, regel 3: 'achterstand_nood, differentiatie' staat ook op regel 2. "
            "Elke buurttype met veld mag één keer voorkomen."
        ),
    ),
    "plaats_buiten_het_document": (
        G,
        "r. 5534-5539",
        "r. 5534-99999",
        (
            f"{G}, regel 2: de plaats '§ 4.5, r. 5534-99999' ligt buiten het document: 'wrr' "
            "heeft 12299 regels. "
            "Kijk het regelnummer na, of noem de juiste bron in het veld 'bron'."
        ),
    ),
    "cel_te_veel": (
        B,
        "wrr,Vertrouwen in de buurt",
        "wrr,Vertrouwen, in de buurt",
        (
            f"{B}, regel 2: deze rij heeft 8 cellen, het moeten er 7 zijn. Tel de komma's, en "
            "zet een tekst met een "
            'komma tussen dubbele aanhalingstekens (").'
        ),
    ),
    "aanhalingsteken_open": (
        B,
        "wrr,Vertrouwen",
        'wrr,"Vertrouwen',
        (
            f"{B}, regel 2: hier kloppen de aanhalingstekens niet. Zet om de hele tekst dubbele "
            'aanhalingstekens ("), en schrijf ze erbinnen dubbel ("").'
        ),
    ),
    "waarde_bij_ontbreekt": (
        "datasets/wrr_tabel_5_11.csv",
        ",,procent,ontbreekt",
        ",44,procent,ontbreekt",
        (
            "datasets/wrr_tabel_5_11.csv, regel 2: de waarde 44 staat bij de status 'ontbreekt'. "
            "Maak de waarde leeg: wat de bron niet geeft, vullen we niet in."
        ),
    ),
    "gelezen_zonder_waarde": (
        T,
        ",67,procent,gelezen",
        ",,procent,gelezen",
        f"{T}, regel 2: bij de status 'gelezen' hoort een waarde. Schrijf anders 'ontbreekt'.",
    ),
    "cijfer_van_een_andere_tabel": (
        T,
        "5.3,1,",
        "5.4,1,",
        f"{T}, regel 2: hier staat tabel '5.4'. Schrijf '5.3'.",
    ),
    "kolom_die_de_tabel_niet_heeft": (
        T,
        ",actief,56",
        ",actieve,56",
        f"{T}, regel 5: 'actieve' hoort niet in deze tabel. Bedoel je 'actief'?",
    ),
    "regel_buiten_het_document": (
        T,
        "gelezen,6414",
        "gelezen,64140",
        f"{T}, regel 2: regel 64140 ligt buiten het document: 'wrr' heeft 12299 regels. Kijk het na.",
    ),
    "rapportcijfer_boven_de_tien": (
        "datasets/wrr_tabel_5_5.csv",
        ",9.1,rapportcijfer",
        ",91,rapportcijfer",
        (
            "datasets/wrr_tabel_5_5.csv, regel 2: 91 kan geen rapportcijfer zijn. "
            "Een rapportcijfer loopt van 1 tot 10."
        ),
    ),
    "verwijzing_naar_niets": (
        "datasets/bestanddelen.csv",
        ",wet1,",
        ",wet13,",
        (
            "datasets/bestanddelen.csv, regel 2: 'wet13' in de kolom 'wet' staat niet in datasets/wetten.csv. "
            "Bedoel je 'wet3'?"
        ),
    ),
    "verwijzing_naar_zichzelf": (
        "datasets/menukaart.csv",
        "H1a,afleiding",
        "H2a,afleiding",
        ("datasets/menukaart.csv, regel 5: 'H2a' verwijst in de kolom 'eerst' naar zichzelf. Haal het weg."),
    ),
    "gerecht_in_het_verkeerde_spoor": (
        "datasets/menukaart.csv",
        ",herovering,",
        ",kansgedreven,",
        (
            "datasets/menukaart.csv, regel 2: gerecht 'H1a' hoort niet bij het spoor 'kansgedreven'. "
            "H is herovering, K is kansgedreven."
        ),
    ),
    "puntkomma's": (
        B,
        KOP_B,
        KOP_B.replace(",", ";"),
        f"{B}, regel 1: de kolommen zijn gescheiden met een ';'. Sla het bestand op als CSV met komma's.",
    ),
}


@pytest.mark.parametrize("geval", FOUTEN)
def test_een_fout_in_een_tabel_noemt_bestand_regel_en_remedie(cursus, geval):
    bestand, oud, nieuw, melding = FOUTEN[geval]
    cursus.vervang(bestand, oud, nieuw)
    naam = bestand.removeprefix("datasets/").removesuffix(".csv")
    assert [str(fout) for fout in controleer_tabel(naam)[1]] == [melding]
    with pytest.raises(InhoudFout) as fout:
        lees_tabel(naam)
    assert str(fout.value) == melding


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", f"{B}: het bestand is leeg. Vul het, of zet de vorige versie terug."),
        (f"{KOP_B}\n".encode(), f"{B}: de tabel heeft geen rijen. Zet de rijen terug."),
        (
            f"{KOP_B}\nwrr,Caf".encode() + b"\xe9,,,a.txt,1,\n",
            f"{B}, regel 2: hier staat een teken dat geen UTF-8 is. Sla het bestand opnieuw op als UTF-8.",
        ),
    ],
)
def test_een_leeg_of_onleesbaar_bestand_wordt_in_het_nederlands_verteld(cursus, inhoud, melding):
    cursus.schrijf(B, inhoud)
    assert [str(fout) for fout in controleer_tabel("bronnen")[1]] == [melding]


def test_een_tabel_die_ontbreekt_wordt_verteld(cursus):
    (cursus.wortel / D).unlink()
    with pytest.raises(InhoudFout, match=r"datasets/drempels\.csv: dit bestand ontbreekt"):
        lees_tabel("drempels")


def test_een_rij_die_ontbreekt_wordt_bij_naam_genoemd(cursus):
    tekst = (cursus.wortel / G).read_text(encoding="utf-8").splitlines(keepends=True)
    cursus.schrijf(
        G, "".join(regel for regel in tekst if not regel.startswith("voorstand,Voorstandsbuurt,integraal"))
    )
    assert [str(fout) for fout in controleer_tabel("gepastheid")[1]] == [
        f"{G}: er ontbreekt een rij voor 'integraal' bij 'voorstand'. Voeg deze rij toe."
    ]


def test_regels_tellen_door_na_een_cel_van_twee_regels(cursus):
    cursus.schrijf(B, f'{KOP_B}\nwrr,"twee\nregels",,,a.txt,9,\n\nwetten,Titel,,,b.txt,nul,\n')
    assert [fout.regel for fout in controleer_tabel("bronnen")[1]] == [5]


def test_excel_mag_een_bom_en_andere_regeleinden_schrijven(cursus):
    cursus.schrijf(B, b"\xef\xbb\xbf" + f"{KOP_B}\n{RIJ_B}".replace("\n", "\r\n").encode())
    assert bronregels() == {"wrr": 12299}


def test_een_gewijzigd_bestand_wordt_opnieuw_gelezen(cursus):
    assert bronregels()["wrr"] == 12299
    cursus.schrijf(B, f"{KOP_B}\n{RIJ_B.replace('12299', '7')}")
    assert bronregels() == {"wrr": 7}
    assert controleer_tabel("gepastheid")[1]


def test_een_kapotte_tabel_met_bronnen_laat_de_andere_tabellen_heel(cursus):
    cursus.schrijf(B, b"\xff")
    assert bronregels() == {}
    assert len(gepastheid()) == 16


def test_een_naam_die_geen_tabel_is_geeft_keyerror():
    with pytest.raises(KeyError):
        lees_tabel("../geheim")


def test_de_vier_velden_komen_in_volgorde_met_links_de_vraagpool():
    velden = spanningsvelden()
    assert [veld.veld for veld in velden] == list(Veld)
    assert [(veld.vraagpool.naam, veld.institutionele_pool.naam) for veld in velden] == [
        ("verschil maken per buurt", "overal hetzelfde"),
        ("integraal", "functioneel"),
        ("coproductie", "opgelegd"),
        ("gepaste afstand", "dicht erop"),
    ]


def test_bij_acute_nood_is_de_bron_op_de_inhoud_tweeslachtig_en_op_het_proces_niet():
    nood = {regel.veld: regel for regel in gepastheid() if regel.buurttype == "achterstand_nood"}
    assert [nood[veld].tweeslachtig for veld in Veld] == [True, True, False, False]
    assert [nood[veld].kant for veld in Veld] == [None, None, Kant.INSTITUTIONEEL, Kant.INSTITUTIONEEL]


def test_beleid_staat_aan_de_kant_die_paragraaf_6_3_noemt():
    posities = posities_beleid()
    assert [posities["huidig"].van(veld) > 0 for veld in Veld] == [True] * 4
    assert [posities["herovering"].van(veld) > 0 for veld in Veld] == [False, False, True, True]
    assert [posities["kansgedreven"].van(veld) > 0 for veld in Veld] == [False] * 4


def test_elk_getal_van_beleid_is_een_modelkeuze_en_herovering_noemt_de_tegenspraak():
    rijen = lees_tabel("posities_beleid")
    assert {rij.herkomst_positie for rij in rijen} == {"modelkeuze"}
    assert {rij.veld for rij in rijen if rij.beleid == "herovering" and rij.opmerking} == {
        Veld.DIFFERENTIATIE,
        Veld.INTEGRAAL,
    }


def test_de_provisielogica_staat_niet_op_het_speelveld_en_wordt_niet_ingevuld():
    logicas = {rij.id: rij for rij in lees_tabel("logicas")}
    assert [naam for naam, rij in logicas.items() if rij.op_speelveld == "ja"] == ["institutioneel", "vraag"]
    assert logicas["provisie"].inhoud is None
    assert logicas["provisie"].proces is None


def test_een_frame_heeft_de_kolommen_van_de_tabel_en_gewone_waarden():
    tabel = frame("posities_beleid")
    assert len(tabel) == 12
    assert list(tabel.columns)[:4] == ["beleid", "beleid_naam", "veld", "positie"]
    assert tabel["positie"].dtype.kind == "i"
    assert type(tabel["veld"].iloc[0]) is str


def test_inhoud_importeren_laadt_pandas_niet(in_nieuwe_python):
    geladen = in_nieuwe_python(
        "import json, sys\n"
        "from wijkschool.inhoud import domein, oefeningen, leergang\n"
        "domein.spanningsvelden()\n"
        "print(json.dumps(sorted({'pandas', 'numpy', 'altair', 'ipywidgets', 'IPython'} & set(sys.modules))))"
    )
    assert geladen == []


def test_een_document_dat_niet_bestaat_wordt_gemeld_met_een_voorstel(cursus):
    cursus.vervang("datasets/kleinhans.csv", ",wijkaanpak_watchen,", ",wijkaanpak_watcher,")
    fouten = [str(fout) for fout in controleer_tabel("kleinhans")[1]]
    assert fouten[0] == (
        "datasets/kleinhans.csv, regel 2: 'wijkaanpak_watcher' in de kolom 'bron' staat niet in "
        "datasets/bronnen.csv. Bedoel je 'wijkaanpak_watchen'?"
    )


def test_jaren_die_achteruit_lopen_worden_gemeld(cursus):
    kop, *rijen = (cursus.wortel / "datasets/tijdlijn.csv").read_text(encoding="utf-8").splitlines()
    nr = next(nr for nr, rij in enumerate(rijen) if ",1945,1959," in rij or ",1950,1959," in rij)
    rijen[nr] = rijen[nr].replace(",1959,", ",1902,", 1)
    cursus.schrijf("datasets/tijdlijn.csv", "\n".join([kop, *rijen]) + "\n")
    (fout,) = controleer_tabel("tijdlijn")[1]
    assert fout.regel == nr + 2
    assert fout.wat.startswith("het einde 1902 ligt voor het begin 19")


def test_een_rij_die_wordt_overgeslagen_of_anders_heet_valt_op(cursus):
    bestand = "datasets/wrr_tabel_5_9.csv"
    tekst = (cursus.wortel / bestand).read_text(encoding="utf-8")
    cursus.schrijf(bestand, tekst.replace("5.9,2,", "5.9,7,"))
    assert [fout.wat for fout in controleer_tabel("wrr_tabel_5_9")[1]] == ["rij_nr 7 komt na 1"]
    cursus.schrijf(bestand, tekst.replace("5.9,1,Bewindslieden", "5.9,1,Ministers", 1))
    fout = controleer_tabel("wrr_tabel_5_9")[1][0]
    assert (fout.regel, fout.wat) == (3, "rij 1 heet hier anders dan 'Ministers denken vooral aan zichzelf'")


def test_een_cel_die_ontbreekt_wordt_bij_naam_genoemd(cursus):
    bestand = "datasets/wrr_tabel_5_14.csv"
    regels = (cursus.wortel / bestand).read_text(encoding="utf-8").splitlines(keepends=True)
    cursus.schrijf(bestand, "".join(regels[:-1]))
    assert [str(fout) for fout in controleer_tabel("wrr_tabel_5_14")[1]] == [
        f"{bestand}: er ontbreekt een rij voor 'gem_nl' bij '11'. Voeg deze rij toe."
    ]


def test_de_menukaart_wordt_een_kaart_van_de_kern():
    kaart = menukaart()
    assert [gerecht.id for gerecht in kaart] == [
        f"{groep}{x}" for groep in ("H1", "H2", "H3", "K1", "K2") for x in "abc"
    ]
    ids = {gerecht.id for gerecht in kaart}
    assert all(set(gerecht.eerst) <= ids for gerecht in kaart)
    # Whatever must come first can itself be chosen: no circle of prerequisites.
    klaar: set[str] = set()
    while nieuw := {gerecht.id for gerecht in kaart if set(gerecht.eerst) <= klaar} - klaar:
        klaar |= nieuw
    assert klaar == ids


def test_frames_hebben_typen_ook_waar_cellen_leeg_zijn():
    cellen = frame("wrr_tabel_5_6")
    assert str(cellen["waarde"].dtype) == "Float64"
    assert cellen["waarde"].isna().sum() == 26
    assert str(cellen["regel"].dtype) == "int64"
    tijdlijn = frame("tijdlijn")
    assert str(tijdlijn["golf"].dtype) == "Int64"
    assert str(tijdlijn["naam"].dtype) == "str"
    tijdlijn.loc[0, "naam"] = "anders"  # one's own copy: the next reader gets the source again
    assert frame("tijdlijn").loc[0, "naam"] != "anders"


def _plaatsnamen():
    """The places of practices and cases, each with where it stands."""
    for naam in ("praktijken", "casussen"):
        for rij in lees_tabel(naam):
            for plaats in rij.waar.split("; ") if rij.waar else ():
                yield f"{naam} {getattr(rij, 'id', '') or rij.nr}", plaats


GEEN_NAAM = re.compile(
    r"[()]|(?<!Bos )\ben\b|\bonder (meer|andere)\b|\b(gemeenten?|plaatsen|wijken|land|gebied)\b", re.IGNORECASE
)


def test_een_plaats_is_een_naam_en_geen_omschrijving():
    assert [(waar, plaats) for waar, plaats in _plaatsnamen() if GEEN_NAAM.search(plaats)] == []
    mis = ("Sommige plaatsen", "Veel gemeenten", "Verspreid over het land", "onder meer Utrecht")
    assert all(GEEN_NAAM.search(plaats) for plaats in (*mis, "Amsterdam en Rotterdam", "Hoogvliet (Rotterdam)"))


def test_een_plaats_heeft_een_schrijfwijze():
    """A part of a town always stands behind that town: 'Rotterdam, Hoogvliet', nowhere 'Hoogvliet' alone."""
    namen = {plaats for _, plaats in _plaatsnamen()}
    groter: dict[str, set[str | None]] = {}
    for naam in namen:
        geheel, _, deel = naam.rpartition(", ")
        groter.setdefault(deel.casefold(), set()).add(geheel or None)
        assert deel == deel.strip()
        assert ", " not in naam or naam.replace(", ", "-") not in namen
    assert len({naam.casefold() for naam in namen}) == len(namen)
    assert {deel: geheel for deel, geheel in groter.items() if len(geheel) > 1} == {}
