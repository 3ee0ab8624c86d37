"""The leergang gives the lessons in order, or every mistake in it at once."""

import pytest

from wijkschool.inhoud.fouten import InhoudFouten
from wijkschool.inhoud.leergang import lees_leergang

L = "notebooks/leergang.yaml"


def fouten():
    with pytest.raises(InhoudFouten) as mis:
        lees_leergang()
    return [str(fout) for fout in mis.value.fouten]


@pytest.mark.usefixtures("cursus")
def test_lessen_komen_met_titel_doelen_en_deel():
    leergang = lees_leergang()
    assert [(les.id, les.minuten, len(les.doelen)) for les in leergang.lessen] == [("04-proef", 20, 2)]
    assert [(deel.id, deel.naam) for deel in leergang.delen] == [("Het rapport", "Het rapport")]


def test_delen_mogen_een_eigen_naam_hebben(cursus):
    cursus.vervang(L, "deel: Het rapport", "deel: rapport")
    cursus.vervang(L, "lessen:", "delen:\n  - id: rapport\n    naam: Het rapport\nlessen:")
    assert lees_leergang().delen[0].naam == "Het rapport"


FOUTEN = {
    "geen_notebook": (
        "id: 04-proef",
        "id: 04-pref",
        f"{L}, regel 2: het bestand notebooks/04-pref.ipynb ontbreekt. Bedoel je '04-proef'?",
    ),
    "een_doel": (
        "      - Je kunt iets.\n",
        "",
        f"{L}, regel 6: het veld 'doelen' heeft 1 onderdelen, het moeten er minstens 2 zijn. Vul het aan.",
    ),
    "minuten_als_tekst": (
        "minuten: 20",
        "minuten: '20'",
        (
            f"{L}, regel 5: het veld 'minuten' moet een heel getal zijn. "
            "Schrijf alleen cijfers, bijvoorbeeld 20 of -35."
        ),
    ),
    "onbekend_veld": (
        "kort: Om",
        "kotr: Om",
        f"{L}, regel 4: het veld 'kotr' bestaat niet. Bedoel je 'kort'?",
    ),
    "geen_lessen": ("lessen:", "lesen:", f"{L}, regel 1: het veld 'lesen' bestaat niet. Bedoel je 'lessen'?"),
    "onbekend_deel": (
        "lessen:",
        "delen:\n  - id: Het raport\n    naam: Het rapport\nlessen:",
        f"{L}, regel 12: het deel 'Het rapport' staat niet bij 'delen'. Bedoel je 'Het raport'?",
    ),
    "route": (
        "lessen:",
        "routes:\n  - naam: Kort\n    voor: Je hebt weinig tijd.\n    lessen: [04-proef, 04-prof]\nlessen:",
        f"{L}, regel 4: de route 'Kort' noemt de les '04-prof', en die is er niet. Bedoel je '04-proef'?",
    ),
    "kapot": (
        "titel: Proefles",
        "titel: 'Proefles",
        (
            f"{L}, regel 3: een aanhalingsteken gaat niet dicht. "
            "Kijk of elk haakje en elk aanhalingsteken ook weer dichtgaat."
        ),
    ),
}


@pytest.mark.parametrize("geval", FOUTEN)
def test_een_fout_in_de_leergang_noemt_regel_en_remedie(cursus, geval):
    oud, nieuw, melding = FOUTEN[geval]
    cursus.vervang(L, oud, nieuw)
    assert fouten() == [melding]


def test_dezelfde_les_twee_keer_wordt_gevonden(cursus):
    tekst = (cursus.wortel / L).read_text(encoding="utf-8")
    cursus.schrijf(L, tekst + tekst.replace("lessen:\n", ""))
    assert fouten() == [f"{L}, regel 10: de id '04-proef' staat er twee keer. Kies een andere id."]


def test_zonder_leergang_komt_er_een_melding(cursus):
    (cursus.wortel / L).unlink()
    assert fouten() == [f"{L}: dit bestand ontbreekt. Maak het bestand, of zet het terug in de map 'notebooks'."]
